import { z } from 'zod';
import type { Quotation } from '../text/quotation.ts';
import { mapOf } from './fail-fast.ts';
import type { ClaimId, LinkChoiceId, ProjectId, SourceId, TagId, TaggingId } from './ids.ts';

const brand = <T extends string>() =>
  z.custom<T>((value) => typeof value === 'string' && value.length > 0 && value.length <= 64);
/** Milliseconds since the epoch. */
const time = z.number().int().nonnegative();
const range = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() };

/** As long as the longest text that is imported. */
const words = z.string().max(20_000_000);
/** What the reader writes: a memo, a claim. */
const note = z.string().max(1_000_000);
/** A title, a name, an address. */
const label = z.string().max(10_000);

/** Loose like the records, so that fields of newer versions survive inside them too; its type stays the plain one. */
const quotation: z.ZodType<Quotation, Quotation> = z
  .looseObject({ ...range, exact: words, prefix: label, suffix: label })
  .readonly();

/** A Quotation together with the Source it was taken from. */
export interface SourceQuotation {
  readonly source: SourceId;
  readonly quotation: Quotation;
}

export const sourceQuotationSchema: z.ZodType<SourceQuotation, SourceQuotation> = z
  .looseObject({ source: brand<SourceId>(), quotation })
  .readonly();

/** The Project itself: one record. */
const projectRecord = z
  .looseObject({
    kind: z.literal('project'),
    id: brand<ProjectId>(),
    title: z.string().max(500),
    createdAt: time,
  })
  .readonly();

/**
 * One imported article as the reader arranged it. Its text lies under `sha256`, immutable; metadata is copied here so that the
 * reader can correct it.
 */
const sourceRecord = z
  .looseObject({
    kind: z.literal('source'),
    id: brand<SourceId>(),
    siglum: z.string().regex(/^[A-Z]{1,3}$/),
    /** Lower-case hex digest of the original bytes; names the stored text. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Which of the texts that the same bytes were read as; absent for the first. */
    textVersion: z.number().int().min(2).exactOptional(),
    fileName: label,
    title: label,
    outlet: label.nullable(),
    author: label.nullable(),
    publishedAt: label.nullable(),
    url: label.nullable(),
    language: label,
    /** Position among the panes; fractions let one Source move without touching the others. */
    order: z.number(),
    addedAt: time,
    /** Block index → whether the block is an aside, where the reader decided otherwise than the import. */
    asides: z.record(z.string().max(10).regex(/^\d+$/), z.boolean()).readonly(),
    /**
     * Why the text is not shown to be that of the original bytes, for a Source that came in an archive: they are read otherwise
     * here, or did not come with it. Absent where the text was read from them on this computer.
     */
    unproven: z.enum(['other-text', 'no-original']).exactOptional(),
  })
  .readonly();

const tagRecord = z
  .looseObject({
    kind: z.literal('tag'),
    id: brand<TagId>(),
    name: z.string().min(1).max(200),
    /** 1–8, a tag colour of the style tokens. */
    color: z.number().int().min(1).max(8),
    parent: brand<TagId>().nullable(),
    order: z.number(),
    /** Key 1–9 that applies it, or null. */
    digit: z.number().int().min(1).max(9).nullable(),
  })
  .readonly();

const taggingRecord = z
  .looseObject({
    kind: z.literal('tagging'),
    id: brand<TaggingId>(),
    tag: brand<TagId>(),
    source: brand<SourceId>(),
    quotation,
    memo: note,
    createdAt: time,
  })
  .readonly();

/** The reader's word on two Passages; it survives every re-alignment. */
const linkChoiceRecord = z
  .looseObject({
    kind: z.literal('link-choice'),
    id: brand<LinkChoiceId>(),
    a: sourceQuotationSchema,
    b: sourceQuotationSchema,
    verdict: z.enum(['confirmed', 'rejected']),
    /** True where the aligner had not proposed the Link. */
    byHand: z.boolean(),
    createdAt: time,
  })
  .readonly();

/** `open` until the reader decides. */
export const claimStatusSchema = z.enum([
  'open',
  'agreed',
  'disputed',
  'single-source',
  'superseded',
  'set-aside',
]);
export const stanceSchema = z.enum(['supports', 'contradicts', 'mentions']);

/** One passage that speaks for or against a Claim, or only of it. */
export interface ClaimEvidence extends SourceQuotation {
  readonly stance: Stance;
}

const evidenceSchema: z.ZodType<ClaimEvidence, ClaimEvidence> = z
  .looseObject({ source: brand<SourceId>(), quotation, stance: stanceSchema })
  .readonly();

const claimRecord = z
  .looseObject({
    kind: z.literal('claim'),
    id: brand<ClaimId>(),
    status: claimStatusSchema,
    /** What the reader settles on; for a disputed Claim, the question. */
    wording: note,
    rationale: note,
    evidence: z.array(evidenceSchema).max(10_000).readonly(),
    order: z.number(),
    createdAt: time,
  })
  .readonly();

export const recordSchema: z.ZodType<AnyRecord, AnyRecord> = z.discriminatedUnion('kind', [
  projectRecord.unwrap(),
  sourceRecord.unwrap(),
  tagRecord.unwrap(),
  taggingRecord.unwrap(),
  linkChoiceRecord.unwrap(),
  claimRecord.unwrap(),
]);

export type ProjectRecord = z.infer<typeof projectRecord>;
export type SourceRecord = z.infer<typeof sourceRecord>;
export type TagRecord = z.infer<typeof tagRecord>;
export type TaggingRecord = z.infer<typeof taggingRecord>;
export type LinkChoiceRecord = z.infer<typeof linkChoiceRecord>;
export type ClaimRecord = z.infer<typeof claimRecord>;
export type ClaimStatus = z.infer<typeof claimStatusSchema>;
export type Stance = z.infer<typeof stanceSchema>;
export type AnyRecord =
  ProjectRecord | SourceRecord | TagRecord | TaggingRecord | LinkChoiceRecord | ClaimRecord;
type RecordKind = AnyRecord['kind'];

/** All records of one Project by id. Holds exactly one record of kind `project`. */
export type ProjectRecords = Readonly<Record<string, AnyRecord>>;

export const recordsSchema: z.ZodType<ProjectRecords, ProjectRecords> = mapOf(recordSchema);

/** The records of one kind, in no particular order. */
export const recordsOfKind = <K extends RecordKind>(
  records: ProjectRecords,
  kind: K,
): Extract<AnyRecord, { kind: K }>[] =>
  Object.values(records).filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind);

/** The Project's Sources in the order of their panes. */
export const orderedSources = (records: ProjectRecords): SourceRecord[] =>
  recordsOfKind(records, 'source').toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
