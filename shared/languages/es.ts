import { definePack } from './define-pack.ts';
import { ES_FURNITURE } from './furniture/es.ts';
import {
  ES_ASSERTIONS,
  ES_DIRECTED_DEEDS,
  ES_MODALITY,
  ES_NEGATION,
  ES_OPPOSITES,
  ES_SAME_DEEDS,
  ES_SAME_NOUNS,
} from './es-opposites.ts';
import { phrases, rows, valuesFrom, words } from './words.ts';

const DAYTIME =
  '(?: (?:(?<am>de la mañana|de la madrugada|a\\. ?m\\.)|(?<pm>de la tarde|de la noche|p\\. ?m\\.)))?(?![\\p{L}\\d])';

/** 200 to 900, masculine and feminine, from what they begin with. */
const hundredsOf = (beginnings: string): readonly (readonly [string, number])[] =>
  [...valuesFrom(200, beginnings, 100)].flatMap(([word, value]) => [
    [`${word}os`, value] as const,
    [`${word}as`, value] as const,
  ]);

export const es = definePack('es', ',', {
  stemmer: 'spanish',
  stopWords: words(
    `a además ahora al algo alguien alguna algunas alguno algunos algún allí ambos ante antes apenas aquel aquella
    aquellas aquellos aquí así aun aunque aún bajo bien cada casi cerca ciertos como con conmigo contra cual cuales
    cualquier cuando cuanto cuya cuyas cuyo cuyos cuál cuáles cómo da de debe deben decir del dentro desde después
    dice dicen dicho dijo donde dos durante dónde e el ella ellas ello ellos en entre era eran eras eres es esa esas
    ese esos esta estaba estaban estado estar estará estas este esto estos estuvo está están fue fuera fueron
    gracias ha haber habría había habían hace hacer hacia han hasta hay he hubo incluso la las le les lo los luego
    me mediante menos mi mientras misma mismas mismo mismos mucha muchas mucho muchos muy más     nos nuestra nuestro nueva o os otra otras otro otros para pero pese poca pocas poco
    pocos podría podrían podía por porque pueda puede pueden pues que quien quienes quién qué se sea sean según ser
    será serán sería serían si sido siempre siendo sino sobre sola solo somos son soy su sus suya suyo sí sólo
    tal tales también tan tanta tanto te tener tenido tenía tenían ti tiempo tiene tienen toda todas todavía
    todo todos tras tu tus tú un una unas uno unos usted ustedes va van varias varios veces vez vosotros vuestra y
    ya yo él`,
  ),
  abbreviations: {
    before: words('sr sra srta dr dra d dña ud uds'),
    either: words('etc ee uu ee.uu s.a'),
    beforeFigure: words('núm n art pág'),
  },
  sentenceOpeners: words('el la los las un una pero y en'),
  numberWords: {
    system: 'additive',
    ones: valuesFrom(
      0,
      `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
        dieciocho diecinueve`,
    ),
    tens: new Map([
      ...valuesFrom(20, 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 10),
      ...valuesFrom(
        21,
        'veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      ),
      ['veintiún', 21],
      ['veintiuna', 21],
    ]),
    and: 'y',
    hundreds: new Map([
      ...hundredsOf('doscient trescient cuatrocient quinient seiscient setecient ochocient novecient'),
      ['cien', 100],
      ['ciento', 100],
    ]),
    thousand: 'mil',
    one: words('un una uno'),
    countsInTwenties: false,
  },
  months: rows(
    `enero ene | febrero feb | marzo | abril abr | mayo | junio jun | julio jul | agosto ago | septiembre setiembre sept |
    octubre oct | noviembre nov | diciembre dic`,
  ),
  weekdays: rows('domingo | lunes | martes | miércoles | jueves | viernes | sábado'),
  dates: {
    capitalised: false,
    of: ['de', 'del', 'del año'],
    article: ['el'],
    beforeMonth: phrases('en desde de hasta durante'),
    beforeYear: phrases('de y o entre hacia verano otoño invierno primavera'),
    beforeTime: phrases('en desde hasta durante año'),
    early: phrases('principios_de'),
    mid: phrases('mediados_de'),
    late: phrases('finales_de fines_de'),
    last: ['pasado'],
    next: ['próximo'],
    current: ['este'],
    future: phrases('será serán va van debe deben previst[oa]s? comenzará empezará'),
    relativeDays: [
      { word: 'anteayer', shift: -2 },
      { word: 'ayer', shift: -1 },
      { word: 'hoy', shift: 0 },
      { word: 'mañana', shift: 1, notAfter: phrases('la esta cada una misma') },
    ],
  },
  hedges: {
    atLeast: phrases('más_de al_menos por_lo_menos como_mínimo no_menos_de'),
    atMost: phrases('hasta menos_de como_máximo a_lo_sumo'),
    almost: phrases('casi'),
    about: phrases('unos unas alrededor_de cerca_de aproximadamente en_torno_a promedio_de'),
    moreAfter: ['o más'],
  },
  units: {
    percent: 'por ciento|puntos porcentuales',
    dollar: 'dólares estadounidenses|dólares|dólar|dolares',
    cent: 'centavos|centavo|céntimos|céntimo',
    euro: 'euros|euro',
    pound: 'libras esterlinas|libras|libra',
    yen: 'yenes|yen',
    yuan: 'yuanes|yuan',
    rupee: 'rupias',
    swissFranc: 'francos suizos',
    rouble: 'rublos',
    peso: 'pesos|peso',
    canadianDollar: 'dólares canadienses',
    australianDollar: 'dólares australianos',
    kilometre: 'kilómetros|kilómetro',
    metre: 'metros|metro',
    centimetre: 'centímetros|centímetro',
    millimetre: 'milímetros|milímetro',
    mile: 'millas|milla',
    nauticalMile: 'millas náuticas',
    second: 'segundos|segundo',
    minute: 'minutos|minuto',
    hour: 'horas|hora',
    day: 'días|día',
    week: 'semanas|semana',
    month: 'meses|mes',
    year: 'años|año',
    decade: 'décadas|década',
    century: 'siglos|siglo',
    hectare: 'hectáreas|hectárea',
    squareMetre: 'metros cuadrados|metro cuadrado',
    squareKilometre: 'kilómetros cuadrados|kilómetro cuadrado',
    kilogram: 'kilogramos|kilogramo|kilos|kilo',
    gram: 'gramos|gramo',
    milligram: 'miligramos',
    tonne: 'toneladas|tonelada',
    litre: 'litros|litro',
    barrel: 'barriles|barril',
    cubicMetre: 'metros cúbicos|metro cúbico',
    kilometrePerHour: 'kilómetros por hora',
    knot: 'nudos',
    celsius: 'grados celsius|grados centígrados|grados',
    kilowatt: 'kilovatios',
    megawatt: 'megavatios',
    gigawatt: 'gigavatios',
    megabyte: 'megabytes',
    gigabyte: 'gigabytes',
    terabyte: 'terabytes',
  },
  scales: [
    { factor: 12, words: 'docenas|docena' },
    { factor: 1e3, words: 'mil|miles' },
    { factor: 1e6, words: 'millones|millón|m' },
    { factor: 1e9, words: 'mil millones' },
    { factor: 1e12, words: 'billones|billón' },
  ],
  figures: {
    rangeJoins: ['a', 'y'],
    unitJoins: ['a', 'o', 'y'],
    fillers: ['de'],
    ageAfter: ['años de edad'],
    ageUnits: ['años'],
    ageBefore: ['a los', 'con edad de'],
    magnitudeBefore: ['magnitud(?: de)?'],
    ordinalSuffixes: ['º', 'ª', '\\.º', '\\.ª'],
    rankBefore: ['n\\.º', 'nº', 'núm\\.', 'número'],
    phraseEnds: words(
      `y o u en de del la el los las un una con por para sin sobre entre contra hacia hasta desde que quien donde es son fue
      fueron era eran ha han había se no según tras al a`,
    ),
  },
  clock: {
    sign: 'a las? \\d|[:.]\\d\\d ?h',
    patterns: [
      `(?<=(?<!\\p{L})a las? )(?<hour>[01]?\\d|2[0-4])(?:[:.h](?<minute>[0-5]\\d))?(?: ?(?:horas|h)(?!\\p{L}))?${DAYTIME}(?! \\p{L}+[oa]s(?!\\p{L}))`,
      `(?<![\\d:.,$€£])(?<hour>[01]?\\d|2[0-4])[:.](?<minute>[0-5]\\d) ?(?:horas|h)${DAYTIME}`,
    ],
  },
  names: {
    joiners: words('de del la las los von van le du da bin al'),
    givenNames: words('julio abril'),
    titles: words('sr sra srta dr dra señor señora don doña'),
  },
  negation: ES_NEGATION,
  assertions: ES_ASSERTIONS,
  opposites: ES_OPPOSITES,
  modality: ES_MODALITY,
  reporting: {
    verbs: phrases(
      `dijo declaró afirmó anunció explicó indicó precisó añadió aseguró confirmó escribió señaló advirtió dice afirma explica
      señala`,
    ),
    addressing: [],
    auxiliaries: ['ha', 'han', 'había'],
    sources: ['[Ss]egún', '[Dd]e acuerdo con'],
    nobody: words('él ella ellos ellas el la los las esto eso un una pero y quien'),
  },
  pointingWords: [...words('él ella ellos ellas su sus esto este esta estos estas ese esa eso')],
  furniture: ES_FURNITURE,
  sameNouns: ES_SAME_NOUNS,
  sameDeeds: ES_SAME_DEEDS,
  directedDeeds: ES_DIRECTED_DEEDS,
  facts: {
    posting: ['publicado(?: el)?', 'actualizado(?: el)?'],
    followUps: ['réplicas?'],
    counted: [
      { before: ['incluidos', 'incluidas', 'incluyendo', 'entre ellos', 'entre ellas', 'uno de los', 'una de las'], after: ['de (?:los|las) (?:\\d|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)'] },
      { before: ['otros', 'otras'], after: ['más', '(?:[\\p{L}-]+ )(?:más|adicionales)'] },
      { before: [], after: ['(?:[\\p{L}-]+ )?(?:antes|menos|de ventaja|de retraso)'] },
      { before: ['un total de', 'en total', 'hasta ahora', 'hasta el momento'], after: ['(?:[\\p{L}-]+ ){0,5}en total'] },
    ],
    ofThem: ['de (?:ellos|ellas)'],
    later: ['en total', 'un total de', 'subió a', 'aumentó a', 'se elevó a', 'ascendió a', 'hasta ahora', 'ahora', 'ya'],
    earlier: ['inicialmente', 'al principio', 'en un principio'],
    habits: { before: ['cada', 'todos los', 'primer', 'segundo'], after: ['de cada mes', 'del mes'] },
    limits: ['desde el', 'hasta el', 'antes del', 'después del', 'a partir del'],
    someOfAll: words('hombre mujer niño menor soldado policía'),
    all: words('persona víctima muerto herido pasajero'),
    amountKinds: [
      phrases('inversi(?:ón|ones) financiación financiamiento'),
      phrases('ingresos ventas facturación'),
      phrases('beneficios? ganancias? superávit'),
      phrases('pérdidas? déficit'),
      phrases('deudas? préstamos? créditos?'),
      phrases('costes? costos? gastos?'),
      phrases('multas? sanci(?:ón|ones)'),
      phrases('donaci(?:ón|ones) donativos?'),
    ],
    dayParts: [
      phrases('por_la_mañana en_la_mañana'),
      phrases('por_la_tarde en_la_tarde'),
      phrases('por_la_noche en_la_noche'),
    ],
    contrasts: phrases('pero mientras aunque sin_embargo otros otras'),
    spans: [
      { before: ['hace', 'tras', 'después de'], after: ['antes', 'después', 'más tarde'] },
      { before: ['durante'], after: [] },
      { before: ['en', 'dentro de', 'cada'], after: [] },
      { before: ['desde hace', 'últimos', 'últimas'], after: [] },
    ],
  }, // prettier-ignore
});
