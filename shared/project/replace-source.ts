import { anchorQuotation } from '../text/anchor-quotation.ts';
import { type Quotation, quote } from '../text/quotation.ts';
import type { SourceMetadata, SourceText } from '../text/source-text.ts';
import { type ProjectDiff, updating } from './diff.ts';
import { type AnyRecord, type ProjectRecords, recordsOfKind, type SourceRecord } from './records.ts';
import type { StoredTextName } from './stored-text.ts';

/** The text that takes the place of a Source's. */
export interface NewText extends StoredTextName {
  readonly fileName: string;
  readonly source: SourceText;
}

/** What became of a Quotation: found word for word, found in other words, or gone. */
type Fate = 'same' | 'reworded' | 'lost';

/** One Quotation of a replaced Source, and what stands on it. */
export interface Reanchored {
  readonly on: 'tagging' | 'link-choice' | 'claim';
  readonly fate: Fate;
  readonly from: Quotation;
  /** null where it is lost. */
  readonly to: Quotation | null;
}

export interface Replacement {
  /** Changes the Source and all that stands on it. What stood on a lost Quotation goes; undo brings it back. */
  readonly diff: ProjectDiff;
  readonly quotations: readonly Reanchored[];
}

type Anchoring = (on: Reanchored['on'], quotation: Quotation) => Quotation | null;

/** Finds each Quotation once, and keeps what became of it. */
const anchoringIn = (text: string, found: Reanchored[]): Anchoring => {
  const known = new Map<string, Quotation | null>();
  return (on, from) => {
    const key = JSON.stringify([from.start, from.end, from.exact]);
    let to = known.get(key);
    if (to === undefined) {
      const range = anchorQuotation(text, from);
      // Fields that this version does not know stay.
      to = range === null ? null : { ...from, ...quote(text, range) };
      known.set(key, to);
    }
    found.push({ on, from, to, fate: to === null ? 'lost' : to.exact === from.exact ? 'same' : 'reworded' });
    return to;
  };
};

/** What the reader switched in or out, for the blocks that are still there. */
const asidesIn = (source: SourceRecord, from: SourceText, to: SourceText): SourceRecord['asides'] => {
  const kept = Object.entries(source.asides).flatMap(([place, aside]) => {
    const block = from.blocks[Number(place)];
    const range = block === undefined ? null : anchorQuotation(to.text, quote(from.text, block));
    const now = to.blocks.findIndex(
      ({ start, end }) => range !== null && start < range.end && range.start < end,
    );
    return now === -1 ? [] : [[String(now), aside] as const];
  });
  return Object.fromEntries(kept);
};

/** What a Source says of itself: the new text's word, but for what the reader corrected. */
const metadataIn = (
  source: SourceRecord,
  from: SourceMetadata,
  to: NewText,
): Pick<SourceRecord, keyof SourceMetadata> => {
  const { metadata } = to.source;
  const pick = <K extends keyof SourceMetadata>(key: K): SourceRecord[K] =>
    source[key] === from[key] ? (metadata[key] as SourceRecord[K]) : source[key];
  return {
    title: source.title === (from.title ?? source.fileName) ? (metadata.title ?? to.fileName) : source.title,
    outlet: pick('outlet'),
    author: pick('author'),
    publishedAt: pick('publishedAt'),
    url: pick('url'),
    language: pick('language'),
  };
};

type Change = readonly [from: AnyRecord, to: AnyRecord | null];

const dependentsOf = (records: ProjectRecords, { id }: SourceRecord, anchor: Anchoring): Change[] => {
  const changes: Change[] = [];
  for (const tagging of recordsOfKind(records, 'tagging')) {
    if (tagging.source !== id) continue;
    const quotation = anchor('tagging', tagging.quotation);
    changes.push([tagging, quotation && { ...tagging, quotation }]);
  }
  for (const choice of recordsOfKind(records, 'link-choice')) {
    const ends = [choice.a, choice.b].map((end) => {
      if (end.source !== id) return end;
      const quotation = anchor('link-choice', end.quotation);
      return quotation && { ...end, quotation };
    });
    const [a, b] = ends;
    if (choice.a.source !== id && choice.b.source !== id) continue;
    changes.push([choice, a && b ? { ...choice, a, b } : null]);
  }
  for (const claim of recordsOfKind(records, 'claim')) {
    if (!claim.evidence.some(({ source }) => source === id)) continue;
    const evidence = claim.evidence.flatMap((item) => {
      if (item.source !== id) return [item];
      const quotation = anchor('claim', item.quotation);
      return quotation === null ? [] : [{ ...item, quotation }];
    });
    changes.push([claim, { ...claim, evidence }]);
  }
  return changes;
};

/**
 * Puts another text in the place of a Source's. Each Quotation is found again: at its place, elsewhere, in slightly other
 * words, or it is lost, and what stood on it goes with it. `from` is the present text.
 */
export const replaceSource = (
  records: ProjectRecords,
  source: SourceRecord,
  from: SourceText,
  to: NewText,
): Replacement => {
  const quotations: Reanchored[] = [];
  const changes = dependentsOf(records, source, anchoringIn(to.source.text, quotations));
  const { textVersion: _, unproven: __, ...rest } = source;
  const replaced: SourceRecord = {
    ...rest,
    ...metadataIn(source, from.metadata, to),
    sha256: to.sha256,
    ...(to.textVersion === undefined || to.textVersion === 1 ? {} : { textVersion: to.textVersion }),
    fileName: to.fileName,
    asides: asidesIn(source, from, to.source),
  };
  const kept = changes.flatMap(([before, after]) => (after === null ? [] : [[before, after] as const]));
  const gone = changes.flatMap(([before, after]) => (after === null ? [before] : []));
  return {
    diff: {
      ...updating([source, replaced], ...kept),
      removed: Object.fromEntries(gone.map((record) => [record.id, record])),
    },
    quotations,
  };
};
