import type { NegationWords, Opposites } from './pack.ts';

const ENDS = [
  'end(?:s|ed|ing)?', 'scrap(?:s|ped|ping)?', 'abolish(?:es|ed|ing)?', 'eliminat(?:es?|ed|ing)', 'terminat(?:es?|ed|ing)',
  'cancel(?:s|led|ed|ling|ing)?', 'halt(?:s|ed|ing)?', 'ceas(?:es?|ed|ing)', 'discontinu(?:es?|ed|ing)', 'no longer', 'axe[sd]?',
  'drop(?:s|ped)?',
]; // prettier-ignore
const KEEPS = [
  'keep(?:s|ing)?', 'kept', 'retain(?:s|ed|ing)?', 'continu(?:es?|ed|ing)', 'maintain(?:s|ed|ing)?', 'preserv(?:es?|ed|ing)',
  'prolong(?:s|ed|ing)?',
]; // prettier-ignore

/** "Ends the exclusive licence" does not call it exclusive. */
const LOSES = [...ENDS, 'remov(?:es|ed|ing)', 'los(?:es|t|ing)'].join('|');

export const EN_OPPOSITES: readonly Opposites[] = [
  { label: 'ends or goes on', sides: [ENDS, KEEPS], severity: 'possible' },
  {
    label: 'exclusive or not',
    sides: [
      [`(?<!(?:non|not|longer)[ -])(?<!(?:${LOSES})[^.;:]{0,40})exclusive(?:ly)?`],
      ['non-exclusive(?:ly)?', 'nonexclusive(?:ly)?', 'not exclusive', 'no longer exclusive'],
    ],
    severity: 'conflict',
  },
  {
    label: 'capped or not',
    sides: [['capped'], ['uncapped', 'unlimited', 'no cap', 'without a cap']],
    severity: 'conflict',
  },
  { label: 'capped or ended', sides: [['capped'], ENDS], severity: 'possible' },
  {
    label: 'rise or fall',
    sides: [
      ['rose', 'risen', 'rises', 'rising', 'increas(?:es?|ed|ing)', 'grew', 'grown', 'climb(?:s|ed)', 'soar(?:s|ed)', 'jump(?:s|ed)'],
      [
        'fell', 'fallen', 'falls', 'falling', 'decreas(?:es?|ed|ing)', 'declin(?:es?|ed|ing)', 'shrank', 'shrunk', 'plung(?:es|ed)',
        'slump(?:s|ed)', 'slid',
      ],
    ],
    severity: 'possible',
  },
  {
    label: 'approved or rejected',
    sides: [
      ['approv(?:es?|ed|ing)', 'accept(?:s|ed|ing)?', 'adopt(?:s|ed|ing)?', 'endors(?:es?|ed|ing)', 'ratif(?:ies|ied)'],
      [
        'reject(?:s|ed|ing)?', 'refus(?:es?|ed|ing)', 'veto(?:es|ed)?', 'turn(?:s|ed) down', 'vot(?:es?|ed) down', 'voted against',
      ],
    ],
    severity: 'possible',
  },
  {
    label: 'allowed or forbidden',
    sides: [
      ['allow(?:s|ed|ing)?', 'permit(?:s|ted|ting)?', 'legali[sz](?:es?|ed|ing)'],
      ['ban(?:s|ned|ning)', 'forbid(?:s|den)?', 'forbade', 'prohibit(?:s|ed|ing)?', 'outlaw(?:s|ed|ing)?'],
    ],
    severity: 'possible',
  },
  {
    label: 'guilty or not',
    sides: [
      ['(?<!not )guilty', 'convicted'],
      ['not guilty', 'acquitted', 'cleared of'],
    ],
    severity: 'conflict',
  },
  {
    label: 'support or oppose',
    sides: [['support(?:s|ed|ing)?', 'back(?:s|ed|ing)'], ['oppos(?:es?|ed|ing)']],
    severity: 'possible',
  },
  {
    label: 'open or closed',
    sides: [
      ['reopen(?:s|ed)?', 'opened', 'stay(?:s|ed)? open', 'remain(?:s|ed)? open'],
      ['clos(?:es|ed|ure|ing)', 'shut(?:s)? (?:down)?'],
    ],
    severity: 'possible',
  },
]; // prettier-ignore

export const EN_NEGATION: NegationWords = {
  negatedVerb:
    "(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should)(?: not|n['’]t)|cannot|won['’]t|can['’]t|never)" +
    '(?: (?:yet|been|be|have|ever|also|any|longer))* (?<verb>\\p{L}{4,})',
  before: ['not', "n['’]t", 'never', 'no longer', 'cannot', 'without', 'denied', 'denies'],
  none: ['no', 'zero', 'not a single', 'none of the'],
};
