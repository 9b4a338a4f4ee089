import { definePack } from './define-pack.ts';
import { phrases, rows, words } from './words.ts';

export const nl = definePack('nl', ',', {
  stemmer: 'dutch',
  stopWords: words(
    `aan al als bij dat de der deze die dit door een en er het hij hun ik in is kan maar meer met naar niet nog of om ook
    op over te tot uit van voor was wat we werd wordt worden ze zich zij zijn`,
  ),
  months: rows(
    `januari jan | februari feb | maart mrt | april apr | mei | juni jun | juli jul | augustus aug | september sept |
    oktober okt | november nov | december dec`,
  ),
  weekdays: rows('zondag | maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag'),
  dates: {
    capitalised: false,
    beforeMonth: ['in', 'sinds', 'vanaf', 'tot'],
    beforeTime: ['in', 'sinds', 'jaar'],
  },
  hedges: {
    atLeast: phrases('meer_dan minstens ten_minste'),
    atMost: phrases('tot hoogstens minder_dan'),
    almost: ['bijna'],
    about: phrases("ongeveer circa zo'n rond"),
  },
  units: {
    percent: 'procent',
    dollar: 'dollar',
    euro: 'euro',
    pound: 'pond',
    kilometre: 'kilometer',
    metre: 'meter',
    minute: 'minuten|minuut',
    hour: 'uur|uren',
    day: 'dagen|dag',
    week: 'weken|week',
    month: 'maanden|maand',
    year: 'jaar|jaren',
    hectare: 'hectare',
    tonne: 'ton',
    litre: 'liter',
  },
  scales: [
    { factor: 100, words: 'honderd' },
    { factor: 1e3, words: 'duizend' },
    { factor: 1e6, words: 'miljoen|mln' },
    { factor: 1e9, words: 'miljard|mld' },
  ],
  figures: { rangeJoins: ['tot'] },
});
