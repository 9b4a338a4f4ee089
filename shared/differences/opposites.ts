import type { Severity } from './difference.ts';

/** Two things that cannot both be said of one subject. */
export interface Opposites {
  /** What is compared, in a reader's words. */
  readonly label: string;
  readonly sides: readonly [RegExp, RegExp];
  /** The most that such a pair is worth; `possible` where both can be true of different parts of one thing. */
  readonly severity: Exclude<Severity, 'none'>;
}

const words = (list: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}-])(?:${list.replaceAll(' | ', '|')})(?![\p{L}])`, 'giu');

const ENDS =
  'end(?:s|ed|ing)? | scrap(?:s|ped|ping)? | abolish(?:es|ed|ing)? | eliminat(?:es?|ed|ing) | terminat(?:es?|ed|ing) | ' +
  'cancel(?:s|led|ed|ling|ing)? | halt(?:s|ed|ing)? | ceas(?:es?|ed|ing) | discontinu(?:es?|ed|ing) | no longer | axe[sd]? | drop(?:s|ped)?';
const KEEPS =
  'keep(?:s|ing)? | kept | retain(?:s|ed|ing)? | continu(?:es?|ed|ing) | maintain(?:s|ed|ing)? | preserv(?:es?|ed|ing) | prolong(?:s|ed|ing)?';

/** "Ends the exclusive licence" does not call it exclusive. */
const ALT_ENDS = `${ENDS.replaceAll(' | ', '|')}|remov(?:es|ed|ing)|los(?:es|t|ing)`;

/** Pairs of words that exclude one another on the same subject. English; other languages are compared on facts alone. */
export const OPPOSITES: readonly Opposites[] = [
  { label: 'ends or goes on', sides: [words(ENDS), words(KEEPS)], severity: 'possible' },
  {
    label: 'exclusive or not',
    sides: [
      words(`(?<!(?:non|not|longer)[ -])(?<!(?:${ALT_ENDS})[^.;:]{0,40})exclusive(?:ly)?`),
      words('non-exclusive(?:ly)? | nonexclusive(?:ly)? | not exclusive | no longer exclusive'),
    ],
    severity: 'conflict',
  },
  {
    label: 'capped or not',
    sides: [words('capped'), words('uncapped | unlimited | no cap | without a cap')],
    severity: 'conflict',
  },
  { label: 'capped or ended', sides: [words('capped'), words(ENDS)], severity: 'possible' },
  {
    label: 'rise or fall',
    sides: [
      words(
        'ros[e] | risen | rises | rising | increas(?:es?|ed|ing) | grew | grown | climb(?:s|ed) | soar(?:s|ed) | jump(?:s|ed)',
      ),
      words(
        'fell | fallen | falls | falling | decreas(?:es?|ed|ing) | declin(?:es?|ed|ing) | shrank | shrunk | plung(?:es|ed) | slump(?:s|ed) | slid',
      ),
    ],
    severity: 'possible',
  },
  {
    label: 'approved or rejected',
    sides: [
      words(
        'approv(?:es?|ed|ing) | accept(?:s|ed|ing)? | adopt(?:s|ed|ing)? | endors(?:es?|ed|ing) | ratif(?:ies|ied)',
      ),
      words(
        'reject(?:s|ed|ing)? | refus(?:es?|ed|ing) | veto(?:es|ed)? | turn(?:s|ed) down | vot(?:es?|ed) down | voted against',
      ),
    ],
    severity: 'possible',
  },
  {
    label: 'allowed or forbidden',
    sides: [
      words('allow(?:s|ed|ing)? | permit(?:s|ted|ting)? | legali[sz](?:es?|ed|ing)'),
      words('ban(?:s|ned|ning) | forbid(?:s|den)? | forbade | prohibit(?:s|ed|ing)? | outlaw(?:s|ed|ing)?'),
    ],
    severity: 'possible',
  },
  {
    label: 'guilty or not',
    sides: [words('(?<!not )guilty | convicted'), words('not guilty | acquitted | cleared of')],
    severity: 'conflict',
  },
  {
    label: 'support or oppose',
    sides: [words('support(?:s|ed|ing)? | back(?:s|ed|ing)'), words('oppos(?:es?|ed|ing)')],
    severity: 'possible',
  },
  {
    label: 'open or closed',
    sides: [
      words('reopen(?:s|ed)? | opened | stay(?:s|ed)? open | remain(?:s|ed)? open'),
      words('clos(?:es|ed|ure|ing) | shut(?:s)? (?:down)?'),
    ],
    severity: 'possible',
  },
];
