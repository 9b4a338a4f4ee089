import type { ClaimStatus } from '../../shared/project/records.ts';

export const CLAIM_STATUS_WORD: Readonly<Record<ClaimStatus, string>> = {
  open: 'open',
  agreed: 'agreed',
  disputed: 'disputed',
  'single-source': 'single source',
  superseded: 'superseded',
  'set-aside': 'set aside',
};

export const CLAIM_STATUS_SHAPE: Readonly<Record<ClaimStatus, string>> = {
  open: '□',
  agreed: '●',
  disputed: '◆',
  'single-source': '○',
  superseded: '◐',
  'set-aside': '–',
};
