import { definePack } from './define-pack.ts';
import { phrases, rows, words } from './words.ts';

export const it = definePack('it', ',', {
  stemmer: 'italian',
  stopWords: words(
    `a ad ai al alla anche che chi ci come con da dal dalla dei del della delle di dopo e è ed gli ha hanno i il in io la
    le lo ma mi nei nel nella non o per più quando questa questo se si sono su sul sulla tra un una uno`,
  ),
  abbreviations: {
    before: words('sig sig.ra dott dott.ssa avv ing on'),
    either: words('ecc s.p.a'),
    beforeFigure: words('n art pag'),
  },
  sentenceOpeners: words('il lo la gli le un una ma e in'),
  months: rows(
    `gennaio gen | febbraio feb | marzo | aprile apr | maggio | giugno giu | luglio lug | agosto ago | settembre sett |
    ottobre ott | novembre nov | dicembre dic`,
  ),
  weekdays: rows('domenica | lunedì | martedì | mercoledì | giovedì | venerdì | sabato'),
  dates: { capitalised: false, beforeMonth: ['in', 'a', 'da', 'di'], beforeTime: ['nel', 'dal', 'anno'] },
  hedges: {
    atLeast: phrases('più_di oltre almeno'),
    atMost: phrases('fino_a meno_di al_massimo'),
    almost: ['quasi'],
    about: phrases('circa intorno_a'),
  },
  units: {
    percent: 'per cento|percento',
    dollar: 'dollari|dollaro',
    cent: 'centesimi',
    euro: 'euro',
    pound: 'sterline',
    kilometre: 'chilometri|chilometro',
    metre: 'metri|metro',
    minute: 'minuti|minuto',
    hour: 'ore|ora',
    day: 'giorni|giorno',
    week: 'settimane|settimana',
    month: 'mesi|mese',
    year: 'anni|anno',
    hectare: 'ettari',
    tonne: 'tonnellate',
    litre: 'litri',
  },
  scales: [
    { factor: 1e3, words: 'mila|mille' },
    { factor: 1e6, words: 'milioni|milione|mln' },
    { factor: 1e9, words: 'miliardi|miliardo|mld' },
  ],
  figures: { rangeJoins: ['a'], fillers: ['di'] },
});
