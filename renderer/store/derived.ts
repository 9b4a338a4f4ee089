import type { Choices, PassagePair } from '../../shared/align/alignment.ts';
import type { ComparedSource } from '../../shared/differences/comparison.ts';
import type { SourceId } from '../../shared/project/ids.ts';
import {
  orderedSources,
  type ProjectRecords,
  recordsOfKind,
  type SourceQuotation,
  type SourceRecord,
} from '../../shared/project/records.ts';
import { textKeyOf } from '../../shared/project/stored-text.ts';
import { claimLinks } from '../../shared/reconcile/claim-links.ts';
import type { ClaimSource } from '../../shared/reconcile/draft-claim.ts';
import { pairName, type Passage, type PassageId } from '../../shared/text/passage.ts';
import { quotedPassages } from '../../shared/reading/quoted-passages.ts';
import { sharedLength } from '../../shared/text/range.ts';
import type { SourceText } from '../../shared/text/source-text.ts';
import { splitPassages } from '../../shared/reading/split-passages.ts';

/** A Source as the window reads it: its record, its text and its Passages. */
export interface ReadSource {
  readonly record: SourceRecord;
  readonly text: SourceText;
  readonly passages: readonly Passage[];
}

const splitBefore = new WeakMap<SourceText, Map<string, readonly Passage[]>>();

const passagesOf = (record: SourceRecord, text: SourceText): readonly Passage[] => {
  const key = `${record.siglum} ${JSON.stringify(record.asides)}`;
  const known = splitBefore.get(text) ?? new Map<string, readonly Passage[]>();
  splitBefore.set(text, known);
  const passages = known.get(key) ?? splitPassages(text, record.siglum, record.asides);
  known.set(key, passages);
  return passages;
};

/** The Project's Sources in pane order; those whose text is not loaded yet are left out. */
export const readSources = (
  records: ProjectRecords,
  texts: Readonly<Record<string, SourceText>>,
): ReadSource[] =>
  orderedSources(records).flatMap((record) => {
    const text = texts[textKeyOf(record)];
    return text === undefined ? [] : [{ record, text, passages: passagesOf(record, text) }];
  });

export const toComparedSource = ({ record, text, passages }: ReadSource): ComparedSource => ({
  siglum: record.siglum,
  language: record.language,
  publishedAt: record.publishedAt,
  text: text.text,
  passages,
});

export const toClaimSource = ({ record, text, passages }: ReadSource): ClaimSource => ({
  id: record.id,
  siglum: record.siglum,
  text: text.text,
  passages,
});

/** The Passage that shares most with a Quotation of its Source; null where none does. */
export const passageAt = (
  sources: readonly ReadSource[],
  { source, quotation }: SourceQuotation,
): PassageId | null => {
  const found = sources.find(({ record }) => record.id === source);
  let best: PassageId | null = null;
  let most = 0;
  for (const passage of found?.passages ?? []) {
    const shared = sharedLength(passage, quotation);
    if (shared > most) [best, most] = [passage.id, shared];
  }
  return best;
};

/** The pairs that the reader confirmed or linked by hand, by `pairName`. */
export const confirmedPairs = (records: ProjectRecords, sources: readonly ReadSource[]): Set<string> =>
  new Set(
    recordsOfKind(records, 'link-choice').flatMap((choice) => {
      const [a, b] = [passageAt(sources, choice.a), passageAt(sources, choice.b)];
      return choice.verdict !== 'confirmed' || a === null || b === null ? [] : [pairName(a, b)];
    }),
  );

/** What the reader decided, as pairs of Passages; the evidence of one Claim is held together. */
export const choicesOf = (records: ProjectRecords, sources: readonly ReadSource[]): Choices => {
  const mustLink: PassagePair[] = [];
  const cannotLink: PassagePair[] = [];
  for (const choice of recordsOfKind(records, 'link-choice').toSorted((x, y) => x.createdAt - y.createdAt)) {
    const [a, b] = [passageAt(sources, choice.a), passageAt(sources, choice.b)];
    if (a === null || b === null) continue;
    (choice.verdict === 'confirmed' ? mustLink : cannotLink).push([a, b]);
  }
  const rejected = new Set(cannotLink.map(([a, b]) => pairName(a, b)));
  const evidence = recordsOfKind(records, 'claim')
    .toSorted((x, y) => x.createdAt - y.createdAt)
    .map((claim) =>
      claim.evidence.flatMap(({ source, quotation }) =>
        quotedPassages(sourceOf(sources, source)?.passages ?? [], quotation).map(({ id }) => id),
      ),
    );
  return { mustLink: [...mustLink, ...claimLinks(evidence, rejected)], cannotLink, together: evidence };
};

export const sourceOf = (sources: readonly ReadSource[], id: SourceId): ReadSource | undefined =>
  sources.find(({ record }) => record.id === id);
