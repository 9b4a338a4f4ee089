import { type Citation, distinctCitations } from '../../reconcile/citation.ts';
import type {
  Dispute,
  DisputedItem,
  Mention,
  Side,
  StatementItem,
  TagNotes,
} from '../../reconcile/summary.ts';
import { hashOf } from './block-ids.ts';
import type { ItemLink, ListItem, Run } from './document.ts';

const plain = (text: string): Run => ({ kind: 'plain', text });
const label = (text: string): Run => ({ kind: 'label', text });

const cited = (citations: readonly Citation[]): Run[] =>
  citations.length === 0 ? [] : [plain(' '), { kind: 'citations', citations: distinctCitations(citations) }];

const inner = (...runs: readonly Run[]): ListItem => ({ id: null, link: null, runs, items: [] });

const separated = (parts: readonly (readonly Run[])[], separator: string): Run[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [plain(separator), ...part]));

const linkOf = ({ key, group, claim }: StatementItem | DisputedItem): ItemLink => ({ key, group, claim });

const rationaleOf = ({ rationale }: StatementItem | DisputedItem): ListItem[] =>
  rationale === '' ? [] : [inner(label('Reason: '), plain(rationale))];

/** A Claim keeps its id; a Group and a Passage have one of their words, as their own change with every Source. */
const idOf = (item: StatementItem | DisputedItem, words: Citation | null, text: string): string => {
  if (item.claim !== null) return `c-${hashOf(item.claim)}`;
  return `${item.group === null ? 's' : 'g'}-${hashOf(`${words?.siglum ?? ''} ${text}`)}`;
};

const mentionRuns = ({ citation, missing }: Mention): Run[] => [
  ...cited([citation]).slice(1),
  ...(missing.length === 0 ? [] : [label(` (without “${missing.join('”, “')}”)`)]),
];

const listed = (lead: string, citations: readonly Citation[]): ListItem[] =>
  citations.length === 0 ? [] : [inner(label(lead), ...cited(citations))];

/** A statement, and under it who says a part of it, nothing of it, the contrary or more. */
export const statementItem = (item: StatementItem): ListItem => {
  const { statement, quoted, citations, independent, mentions, silent, against, additions, perhaps } = item;
  const words: Run =
    quoted === null ? plain(statement) : { kind: 'quoted', text: statement, siglum: quoted.siglum };
  const sources = new Set(citations.map(({ siglum }) => siglum)).size;
  const note = independent === null || sources < 2 ? [] : [label(` ${String(independent)} independent`)];
  return {
    id: idOf(item, quoted, statement),
    link: linkOf(item),
    runs: [words, ...cited(citations), ...note],
    items: [
      ...listed('Against:', against),
      ...(mentions.length === 0
        ? []
        : [inner(label('Also on this: '), ...separated(mentions.map(mentionRuns), ', '))]),
      ...listed('Without saying so:', silent),
      ...listed('Perhaps also:', perhaps),
      ...additions.map((added) =>
        inner(
          label(`Only ${added.citation.siglum} adds: `),
          plain('“'),
          { kind: 'quoted', text: added.words, siglum: added.citation.siglum },
          plain('”'),
          ...cited([added.citation]),
        ),
      ),
      ...rationaleOf(item),
    ],
  };
};

const sideItem = ({ words, citations }: Side): ListItem => ({
  ...inner(
    ...separated(
      words.map((text): Run[] => [{ kind: 'quoted', text, siglum: citations[0]?.siglum ?? '' }]),
      ' / ',
    ),
    ...cited(citations),
  ),
});

const certainty = ({ severity }: Dispute): Run[] =>
  severity === 'possible' ? [label(' (possible conflict)')] : [];

/** A question, and under it each side; with several Differences, each under what it compares. */
export const disputedItem = (item: DisputedItem): ListItem => {
  const { question, wording, disputes, mentions } = item;
  const [first] = disputes;
  const isOne = disputes.length < 2;
  const sides = isOne
    ? disputes.flatMap((dispute) => dispute.sides.map(sideItem))
    : disputes.map((dispute) => ({
        ...inner(label(dispute.label), ...certainty(dispute)),
        items: dispute.sides.map(sideItem),
      }));
  return {
    id: idOf(item, wording?.citation ?? null, wording?.words ?? question),
    link: linkOf(item),
    runs: [{ kind: 'strong', text: question }, ...(isOne && first !== undefined ? certainty(first) : [])],
    items: [...sides, ...listed('Also on this:', mentions), ...rationaleOf(item)],
  };
};

/** A tag, and under it what was tagged. */
export const tagItem = ({ tag, notes }: TagNotes): ListItem => ({
  ...inner({ kind: 'strong', text: tag }),
  items: notes.map(({ words, memo, citation }) =>
    inner(
      plain('“'),
      { kind: 'quoted', text: words, siglum: citation.siglum },
      plain('”'),
      ...cited([citation]),
      ...(memo === '' ? [] : [plain(`: ${memo}`)]),
    ),
  ),
});
