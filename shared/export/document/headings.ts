import type { SectionName } from './document.ts';

/** The heading of each part of the document. */
export const SECTION_HEADING: Readonly<Record<SectionName, string>> = {
  disputed: 'Disputed',
  agreed: 'Agreed',
  details: 'Reported with differing details',
  notCompared: 'Not compared',
  single: 'Reported by one source',
  setAside: 'Set aside',
  notes: 'Notes by tag',
  sources: 'Sources',
  apparatus: 'Apparatus',
};
