import type { Group } from '../differences/comparison.ts';
import { siglumOf } from '../text/passage.ts';
import type { ExportInput } from './export-input.ts';

/** A row of the Apparatus: a Group, and under each Source what it says, empty where it says nothing. */
export interface ApparatusRow {
  readonly group: Group;
  readonly cells: readonly string[];
}

/** The table Group × Source, Groups in consensus order, Sources in the order of the export. */
export const apparatus = ({ comparison, sources }: ExportInput): ApparatusRow[] => {
  const passages = new Map(
    comparison.sources.flatMap((source) => source.passages.map((passage) => [passage.id, passage] as const)),
  );
  return comparison.groups.map((group) => ({
    group,
    cells: sources.map(({ siglum, text }) =>
      group.passages
        .filter((id) => siglumOf(id) === siglum)
        .map((id) => {
          const passage = passages.get(id);
          return passage === undefined ? '' : text.slice(passage.start, passage.end);
        })
        .join(' … '),
    ),
  }));
};
