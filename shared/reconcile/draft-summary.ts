import type { Comparison, Group } from '../differences/comparison.ts';
import type { Difference, DifferenceType } from '../differences/difference.ts';
import type { ClaimId, SourceId, TaggingId } from '../project/ids.ts';
import { type ClaimRecord, type ProjectRecords, recordsOfKind } from '../project/records.ts';
import { type PassageId, siglumOf } from '../text/passage.ts';
import { quote } from '../text/quotation.ts';
import type { TextRange } from '../text/range.ts';
import type { Block } from '../text/source-text.ts';
import { type Citation, citationOf } from './citation.ts';
import { type EvidencePassage, mostComplete } from './draft-claim.ts';
import { settledGroups } from './settled-groups.ts';

/** One Source as the Summary cites it. */
export interface SummarySource {
  /** null where no Project holds it, as on the command line. */
  readonly id: SourceId | null;
  readonly siglum: string;
  readonly text: string;
  /** With the reader's word on asides. */
  readonly blocks: readonly Block[];
}

/** Where an item comes from, so that a window can lead there. */
interface Origin {
  readonly key: string;
  readonly group: string | null;
  readonly claim: ClaimId | null;
}

export interface Side {
  /** Words found in the Sources. */
  readonly words: string;
  readonly citations: readonly Citation[];
}

export interface DisputedItem extends Origin {
  /** The reader's wording, or what is compared: `Amount`. */
  readonly question: string;
  readonly sides: readonly Side[];
  readonly rationale: string;
}

export interface StatementItem extends Origin {
  /** A Reading word for word, or the reader's wording. */
  readonly statement: string;
  readonly citations: readonly Citation[];
  /** Citations of what speaks against it. */
  readonly against: readonly Citation[];
  readonly rationale: string;
}

export interface TagNotes {
  readonly tag: string;
  readonly notes: readonly {
    readonly id: TaggingId;
    readonly words: string;
    readonly memo: string;
    readonly citation: Citation;
  }[];
}

/** The Reconciliation as a document. Every sentence in it is quoted from a Source or typed by the reader. */
export interface SummaryDocument {
  readonly title: string;
  readonly sourceCount: number;
  readonly independentCount: number;
  readonly settled: number;
  readonly groups: number;
  readonly disputed: readonly DisputedItem[];
  readonly agreed: readonly StatementItem[];
  readonly single: readonly StatementItem[];
  readonly setAside: readonly StatementItem[];
  readonly notes: readonly TagNotes[];
}

export interface SummaryInput {
  readonly title: string;
  readonly records: ProjectRecords;
  readonly comparison: Comparison;
  readonly sources: readonly SummarySource[];
  readonly independentCount: number;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const citer = (sources: readonly SummarySource[]) => {
  const bySiglum = new Map(sources.map((source) => [source.siglum, source]));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const cite = (source: SummarySource | undefined, range: TextRange): Citation[] =>
    source === undefined ? [] : [citationOf(source.siglum, source.blocks, range)];
  return {
    ofSource: (id: SourceId, range: TextRange) => cite(byId.get(id), range),
    ofSiglum: (siglum: string, range: TextRange) => cite(bySiglum.get(siglum), range),
    textOf: (siglum: string) => bySiglum.get(siglum)?.text ?? '',
  };
};

type Citer = ReturnType<typeof citer>;

const passageLookup = ({ sources }: Comparison) => {
  const passages = new Map(
    sources.flatMap((source) => source.passages.map((passage) => [passage.id, passage] as const)),
  );
  return (id: PassageId): TextRange => passages.get(id) ?? { start: 0, end: 0 };
};

/** The Difference that a Group's status rests on. */
const gravest = ({ differences }: Group): Difference | undefined =>
  differences.find(({ severity }) => severity === 'conflict') ??
  differences.find(({ severity }) => severity === 'possible');

/** A figure or a date says it all; "ends" or "not" says nothing without its sentence. */
const NEEDS_SENTENCE: readonly DifferenceType[] = ['negation', 'opposite', 'quotation'];

const sidesOf = (difference: Difference, rangeOf: (id: PassageId) => TextRange, cite: Citer): Side[] => {
  const sides = new Map<number, { words: string[]; citations: Citation[] }>();
  for (const { side, passage, text } of difference.values) {
    const known = sides.get(side) ?? { words: [], citations: [] };
    const range = rangeOf(passage);
    const siglum = siglumOf(passage);
    const words = NEEDS_SENTENCE.includes(difference.type)
      ? cite.textOf(siglum).slice(range.start, range.end)
      : text;
    if (!known.words.includes(words)) known.words.push(words);
    known.citations.push(...cite.ofSiglum(siglum, range));
    sides.set(side, known);
  }
  return [...sides.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, { words, citations }]) => ({ words: words.join(' / '), citations }));
};

const evidenceSides = (claim: ClaimRecord, cite: Citer): Side[] =>
  claim.evidence
    .filter(({ stance }) => stance !== 'mentions')
    .map(({ source, quotation }) => ({
      words: quotation.exact,
      citations: cite.ofSource(source, quotation),
    }));

const claimStatement = (claim: ClaimRecord, group: string | null, cite: Citer): StatementItem => {
  const citations = (against: boolean): Citation[] =>
    claim.evidence
      .filter(({ stance }) => (stance === 'contradicts') === against)
      .flatMap(({ source, quotation }) => cite.ofSource(source, quotation));
  return {
    key: claim.id,
    group,
    claim: claim.id,
    statement: claim.wording,
    citations: citations(false),
    against: citations(true),
    rationale: claim.rationale,
  };
};

const groupStatement = (group: Group, rangeOf: (id: PassageId) => TextRange, cite: Citer): StatementItem => {
  const passages = group.passages.map((passage): EvidencePassage => {
    const range = rangeOf(passage);
    return { passage, source: '' as SourceId, quotation: quote(cite.textOf(siglumOf(passage)), range) };
  });
  return {
    key: group.id,
    group: group.id,
    claim: null,
    statement: mostComplete(passages)?.quotation.exact ?? '',
    citations: passages.flatMap(({ passage, quotation }) => cite.ofSiglum(siglumOf(passage), quotation)),
    against: [],
    rationale: '',
  };
};

const notesByTag = (records: ProjectRecords, cite: Citer): TagNotes[] =>
  recordsOfKind(records, 'tag')
    .toSorted((a, b) => a.order - b.order)
    .map((tag) => ({
      tag: tag.name,
      notes: recordsOfKind(records, 'tagging')
        .filter((tagging) => tagging.tag === tag.id)
        .toSorted((a, b) => a.createdAt - b.createdAt)
        .flatMap(({ id, source, quotation, memo }) =>
          cite
            .ofSource(source, quotation)
            .map((citation) => ({ id, words: quotation.exact, memo, citation })),
        ),
    }))
    .filter(({ notes }) => notes.length > 0);

/** The draft summary: the reader's Claims in their order, then the Groups that no Claim settles yet. */
export const draftSummary = ({
  title,
  records,
  comparison,
  sources,
  independentCount,
}: SummaryInput): SummaryDocument => {
  const cite = citer(sources);
  const rangeOf = passageLookup(comparison);
  const claims = recordsOfKind(records, 'claim').toSorted((a, b) => a.order - b.order);
  const sigla = new Map(recordsOfKind(records, 'source').map(({ id, siglum }) => [id, siglum]));
  const settled = settledGroups(claims, comparison, sigla);
  const groupOfClaim = new Map([...settled].map(([group, claim]) => [claim.id, group]));
  const open = comparison.groups.filter(({ id }) => !settled.has(id));
  const withStatus = (...statuses: readonly ClaimRecord['status'][]): StatementItem[] =>
    claims
      .filter(({ status }) => statuses.includes(status))
      .map((claim) => claimStatement(claim, groupOfClaim.get(claim.id) ?? null, cite));
  const disputedClaims = claims
    .filter(({ status }) => status === 'disputed')
    .map((claim): DisputedItem => {
      const group = groupOfClaim.get(claim.id) ?? null;
      const difference = comparison.groups.filter(({ id }) => id === group).map(gravest)[0];
      const sides =
        difference === undefined ? evidenceSides(claim, cite) : sidesOf(difference, rangeOf, cite);
      return {
        key: claim.id,
        group,
        claim: claim.id,
        question: claim.wording,
        sides,
        rationale: claim.rationale,
      };
    });
  const openConflicts = open.flatMap((group): DisputedItem[] => {
    const difference = gravest(group);
    if (difference === undefined) return [];
    const sides = sidesOf(difference, rangeOf, cite);
    return [
      {
        key: group.id,
        group: group.id,
        claim: null,
        question: capitalised(difference.label),
        sides,
        rationale: '',
      },
    ];
  });
  const singles = comparison.sequence.flatMap((item): StatementItem[] => {
    if (item.kind === 'group') return [];
    const range = rangeOf(item.passage);
    const siglum = siglumOf(item.passage);
    const citations = cite.ofSiglum(siglum, range);
    const statement = cite.textOf(siglum).slice(range.start, range.end);
    return [
      { key: item.passage, group: null, claim: null, statement, citations, against: [], rationale: '' },
    ];
  });
  return {
    title,
    sourceCount: sources.length,
    independentCount,
    settled: settled.size,
    groups: comparison.groups.length,
    disputed: [...disputedClaims, ...openConflicts],
    agreed: [
      ...withStatus('agreed'),
      ...open
        .filter((group) => gravest(group) === undefined)
        .map((group) => groupStatement(group, rangeOf, cite)),
    ],
    single: [...withStatus('single-source'), ...singles],
    setAside: withStatus('superseded', 'set-aside'),
    notes: notesByTag(records, cite),
  };
};
