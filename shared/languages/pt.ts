import { definePack } from './define-pack.ts';
import { phrases, rows, words } from './words.ts';

export const pt = definePack('pt', ',', {
  stemmer: 'portuguese',
  stopWords: words(
    `a ao aos as até com como da das de do dos e é ela ele em entre era essa esse esta este eu foi há isso já mais mas na
    não nas no nos o os ou para pela pelo por que se sem ser seu sua são também um uma`,
  ),
  months: rows(
    `janeiro jan | fevereiro fev | março | abril abr | maio | junho jun | julho jul | agosto ago | setembro set |
    outubro out | novembro nov | dezembro dez`,
  ),
  weekdays: rows(
    'domingo | segunda-feira | terça-feira | quarta-feira | quinta-feira | sexta-feira | sábado',
  ),
  dates: {
    capitalised: false,
    of: ['de'],
    beforeMonth: ['em', 'desde', 'de', 'até'],
    beforeTime: ['em', 'desde', 'ano'],
  },
  hedges: {
    atLeast: phrases('mais_de pelo_menos'),
    atMost: phrases('até menos_de no_máximo'),
    almost: ['quase'],
    about: phrases('cerca_de aproximadamente em_torno_de'),
  },
  units: {
    percent: 'por cento',
    dollar: 'dólares|dólar',
    cent: 'centavos',
    euro: 'euros|euro',
    pound: 'libras',
    real: 'reais|real',
    kilometre: 'quilômetros|quilómetros|quilômetro|quilómetro',
    metre: 'metros|metro',
    minute: 'minutos|minuto',
    hour: 'horas|hora',
    day: 'dias|dia',
    week: 'semanas|semana',
    month: 'meses|mês',
    year: 'anos|ano',
    hectare: 'hectares',
    tonne: 'toneladas',
    litre: 'litros',
  },
  scales: [
    { factor: 1e3, words: 'mil' },
    { factor: 1e6, words: 'milhões|milhão' },
    { factor: 1e9, words: 'bilhões|bilhão|mil milhões' },
  ],
  figures: { rangeJoins: ['a'], fillers: ['de'] },
});
