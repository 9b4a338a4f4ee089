import { createHash } from 'node:crypto';
import type { AlignSource } from '../shared/align/alignment.ts';
import type { ClaimId, LinkChoiceId, ProjectId, SourceId, TagId, TaggingId } from '../shared/project/ids.ts';
import type {
  AnyRecord,
  ClaimRecord,
  LinkChoiceRecord,
  SourceQuotation,
  SourceRecord,
  TaggingRecord,
  TagRecord,
} from '../shared/project/records.ts';
import { quote } from '../shared/text/quotation.ts';
import { inventNews } from './invent-news.ts';

const SOURCES = 50;
const PASSAGES = 20_000;
const TAGS = 24;
/** Milliseconds since the epoch: when the invented reader began. */
const BEGUN = Date.UTC(2031, 2, 14);
/** Of ten things that a reader does, five are Taggings, four are choices of Links and one is a Claim. */
const IN_TURN = [
  'tagging',
  'link',
  'tagging',
  'link',
  'claim',
  'tagging',
  'link',
  'tagging',
  'link',
  'tagging',
];

const digestOf = (what: string): string => createHash('sha256').update(what).digest('hex');

/** An id of the usual length; the same number of the same kind gives the same. */
const idOf = <T extends string>(kind: string, number: number): T =>
  digestOf(`${kind} ${number}`).slice(0, 36) as T;

/** Some of it said by somebody, as in any article: quotation marks cost more bytes and more memory than letters. */
const textOf = ({ text }: AlignSource['passages'][number], at: number): string =>
  at % 5 === 0 ? `“${text}”` : text;

/** Every passage of the invented Sources as a Quotation with its surroundings. */
const quotationsOf = (sources: readonly AlignSource[]): SourceQuotation[] =>
  sources.flatMap(({ passages }, place) => {
    const texts = passages.map(textOf);
    const text = texts.join(' ');
    let start = 0;
    return texts.map((passage) => {
      const range = { start, end: start + passage.length };
      start = range.end + 1;
      return { source: idOf<SourceId>('source', place), quotation: quote(text, range) };
    });
  });

const sourceAt = (place: number, { siglum, passages }: AlignSource): SourceRecord => ({
  kind: 'source',
  id: idOf<SourceId>('source', place),
  siglum,
  sha256: digestOf(`text ${place}`),
  fileName: `article-${place}.html`,
  title: passages[0]?.text ?? '',
  outlet: `Outlet ${place}`,
  author: null,
  publishedAt: '2031-03-14',
  url: `https://outlet-${place}.example/article-${place}`,
  language: 'en',
  order: place,
  addedAt: BEGUN,
  asides: {},
});

const tagAt = (place: number): TagRecord => ({
  kind: 'tag',
  id: idOf<TagId>('tag', place),
  name: `Subject ${place}`,
  color: 1 + (place % 8),
  parent: null,
  order: place,
  digit: null,
});

const taggingAt = (number: number, { source, quotation }: SourceQuotation): TaggingRecord => ({
  kind: 'tagging',
  id: idOf<TaggingId>('tagging', number),
  tag: idOf<TagId>('tag', number % TAGS),
  source,
  quotation,
  memo: number % 7 === 0 ? `To be asked about again: ${quotation.suffix}` : '',
  createdAt: BEGUN + number,
});

const choiceAt = (number: number, a: SourceQuotation, b: SourceQuotation): LinkChoiceRecord => ({
  kind: 'link-choice',
  id: idOf<LinkChoiceId>('link-choice', number),
  a,
  b,
  verdict: number % 3 === 0 ? 'rejected' : 'confirmed',
  byHand: number % 5 === 0,
  createdAt: BEGUN + number,
});

const claimAt = (number: number, quoted: readonly SourceQuotation[]): ClaimRecord => ({
  kind: 'claim',
  id: idOf<ClaimId>('claim', number),
  status: number % 2 === 0 ? 'agreed' : 'disputed',
  wording: quoted[0]?.quotation.exact ?? '',
  rationale: `Told alike by ${quoted.length} of them.`,
  evidence: quoted.map((one) => ({ ...one, stance: 'supports' })),
  order: number,
  createdAt: BEGUN + number,
});

/**
 * The records of one Project, without end: the comparison itself, its Sources and Tags, then what a reader makes in turn.
 * Always the same.
 */
export function* inventRecords(): Generator<AnyRecord, never> {
  const sources = inventNews(PASSAGES, SOURCES);
  const quotations = quotationsOf(sources);
  const quotationAt = (number: number): SourceQuotation => {
    const found = quotations[number % quotations.length];
    if (found === undefined) throw new Error('No passages were invented');
    return found;
  };
  yield { kind: 'project', id: idOf<ProjectId>('project', 0), title: 'The harbour fire', createdAt: BEGUN };
  yield* sources.map((source, place) => sourceAt(place, source));
  yield* Array.from({ length: TAGS }, (_, place) => tagAt(place));
  for (let number = 0; ; number += 1) {
    // Strides that share no divisor with the number of passages come by every one of them.
    const [a, b, c] = [quotationAt(number * 7), quotationAt(number * 11 + 1), quotationAt(number * 13 + 2)];
    const kind = IN_TURN[number % IN_TURN.length];
    if (kind === 'claim') yield claimAt(number, [a, b, c]);
    else yield kind === 'link' ? choiceAt(number, a, b) : taggingAt(number, a);
  }
}
