import { definePack } from './define-pack.ts';
import { EN_FURNITURE } from './furniture/en.ts';
import {
  EN_ASSERTIONS,
  EN_DIRECTED_DEEDS,
  EN_MODALITY,
  EN_NEGATION,
  EN_OPPOSITES,
  EN_SAME_DEEDS,
  EN_SAME_NOUNS,
} from './en-opposites.ts';
import { phrases, rows, valuesFrom, words } from './words.ts';

export const en = definePack('en', '.', {
  stemmer: 'english',
  stopWords: words(
    `a about above after again against all also although am among an and any are around as at be because been
    before being below between both but by can could did do does doing down
    during each even ever few for from further get got had has have having he her here hers
    herself him himself his how however i if in into is it it's its itself just let like made make many may me
    might more most much must my myself now of off on once one only onto or other our ours ourselves out over
    own per quite rather s said same say says shall she should since so some still such t than that that's the
    their theirs them themselves then there there's these they they're this those though through to too toward towards
    under until up upon us very was we well were what when where whether which while who whom whose why
    will with within would yet you your yours yourself`,
  ),
  // The English ones are all among those common to every language.
  abbreviations: { before: new Set(), either: new Set(), beforeFigure: new Set() },
  sentenceOpeners: words(
    `the a an this that these those it its he she they we i you his her their our my there here in on at by for from with
    to of as and but or so yet if when while after before since although though however meanwhile moreover also still
    then now what which who how why where not no more some many most several both each all another other under over
    during until according despite because last next analysts officials critics`,
  ),
  numberWords: {
    system: 'english',
    ones: valuesFrom(
      0,
      `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen`,
    ),
    tens: valuesFrom(20, 'twenty thirty forty fifty sixty seventy eighty ninety', 10),
    multiples: new Map([
      ['hundred', 100],
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
      ['trillion', 1e12],
    ]),
    ordinals: new Map([
      ...valuesFrom(
        0,
        `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`,
      ),
      ...valuesFrom(30, 'thirtieth fortieth fiftieth sixtieth', 10),
      ['hundredth', 100],
    ]),
    fractions: new Map([
      ['half', 2],
      ['halves', 2],
      ['third', 3],
      ['thirds', 3],
      ['quarter', 4],
      ['quarters', 4],
      ['fifth', 5],
      ['fifths', 5],
      ['tenth', 10],
      ['tenths', 10],
    ]),
    pronounAfter: words('no any every some this that another each the which only is was just'),
    pronounBefore: words(
      'of another that who which is was can could would should and or more off the in to time',
    ),
  },
  months: rows(
    `january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sept sep |
    october oct | november nov | december dec`,
  ),
  weekdays: rows('sunday | monday | tuesday | wednesday | thursday | friday | saturday'),
  dates: {
    ambiguousMonths: words('may march mar sep dec jan jun jul oct nov feb apr aug'),
    of: ['of'],
    article: ['the'],
    beforeMonth: phrases('in since last next this until by during from before after through'),
    beforeYear: phrases(
      `of around circa between to through early mid late season summer autumn fall winter spring anno and or the its his
      her their`,
    ),
    beforeTime: phrases('in since until till by during from before after year'),
    early: ['early'],
    mid: ['mid'],
    late: ['late'],
    last: ['last', 'past'],
    next: ['next'],
    current: ['this'],
    future: phrases('will shall scheduled due plans? planned set_to expected begins? starts?'),
    relativeDays: [
      { word: 'yesterday', shift: -1 },
      { word: 'today', shift: 0 },
      { word: 'tonight', shift: 0 },
      { word: 'tomorrow', shift: 1 },
    ],
  },
  hedges: {
    atLeast: [
      'more than', 'over', 'at least', 'upwards? of', 'exceed(?:s|ed|ing)?', 'no fewer than', 'no less than', 'not less than',
      'in excess of', 'above', 'beyond', 'greater than', 'surpass(?:es|ed|ing)?', 'minimum of',
    ],
    atMost: [
      'up to', 'at most', 'as many as', 'as much as', 'no more than', 'not more than', 'fewer than', 'less than', 'under',
      'below', 'maximum of',
    ],
    almost: ['nearly', 'almost', 'close to', 'just under', 'just shy of', 'shy of', 'approaching', 'virtually'],
    about: [
      'about', 'near', 'around', 'roughly', 'approximately', 'approx\\.?', 'some', 'an? estimated', 'estimated', 'circa', 'ca\\.',
      'an average of', 'average', 'in the region of', 'on the order of', 'or so',
    ],
    moreAfter: ['or more', 'or so', 'plus'],
  }, // prettier-ignore
  units: {
    percent: 'percent|per cent|per-cent|pct|percentage points|percentage point|percentage',
    dollar: 'us dollars|us dollar|u.s. dollars|dollars|dollar|bucks',
    cent: 'cents|cent',
    euro: 'euros|euro',
    pound: 'pounds|pound|pounds sterling|sterling|british pounds|quid',
    yen: 'yen',
    yuan: 'yuan|renminbi',
    rupee: 'rupees|rupee',
    baht: 'baht',
    swissFranc: 'swiss francs',
    rouble: 'rubles|roubles|ruble|rouble',
    swedishKrona: 'kronor|krona',
    norwegianKrone: 'kroner|krone',
    real: 'reais',
    peso: 'pesos|peso',
    lira: 'lira|liras',
    rand: 'rand',
    shekel: 'shekels|shekel',
    australianDollar: 'australian dollars',
    canadianDollar: 'canadian dollars',
    newZealandDollar: 'new zealand dollars',
    hongKongDollar: 'hong kong dollars',
    kilometre: 'kilometres|kilometers|kilometre|kilometer',
    metre: 'metres|meters|metre|meter',
    centimetre: 'centimetres|centimeters|centimetre|centimeter',
    millimetre: 'millimetres|millimeters|millimetre|millimeter',
    mile: 'miles|mile|mi',
    nauticalMile: 'nautical miles|nautical mile',
    yard: 'yards|yard|yd',
    foot: 'feet|foot|ft',
    inch: 'inches|inch',
    lightYear: 'light years|light-years|light year|light-year',
    second: 'seconds|second|secs|sec',
    minute: 'minutes|minute|mins|min',
    hour: 'hours|hour|hrs|hr',
    day: 'days|day',
    week: 'weeks|week',
    month: 'months|month',
    year: 'years|year|yrs|yr',
    decade: 'decades|decade',
    century: 'centuries|century',
    acre: 'acres|acre',
    hectare: 'hectares|hectare',
    squareMetre: 'square metres|square meters|square metre|square meter|sq m',
    squareKilometre: 'square kilometres|square kilometers|square kilometre|square kilometer|sq km',
    squareMile: 'square miles|square mile|sq mi',
    squareFoot: 'square feet|square foot|sq ft|square-foot',
    kilogram: 'kilograms|kilogrammes|kilogram|kilos|kilo',
    gram: 'grams|grammes|gram',
    milligram: 'milligrams|milligrammes|milligram',
    tonne: 'metric tons|metric tonnes|tonnes|tonne|tons|ton',
    poundWeight: 'lbs|lb|pounds of',
    ounce: 'ounces|ounce|oz',
    litre: 'litres|liters|litre|liter',
    millilitre: 'millilitres|milliliters|millilitre|milliliter',
    gallon: 'gallons|gallon',
    barrel: 'barrels|barrel',
    cubicMetre: 'cubic metres|cubic meters|cubic metre|cubic meter',
    cubicFoot: 'cubic feet|cubic foot',
    milePerHour: 'miles per hour|miles an hour|mph',
    kilometrePerHour: 'kilometres per hour|kilometers per hour|kilometres an hour|km per hour',
    knot: 'knots',
    celsius: 'degrees celsius|degree celsius|celsius',
    fahrenheit: 'degrees fahrenheit|degree fahrenheit|fahrenheit',
    magnitude: 'magnitude|on the richter scale',
    kilowatt: 'kilowatts',
    megawatt: 'megawatts|megawatt',
    gigawatt: 'gigawatts|gigawatt',
    megabyte: 'megabytes|megabyte',
    gigabyte: 'gigabytes|gigabyte',
    terabyte: 'terabytes|terabyte',
  },
  scales: [
    { factor: 12, words: 'dozen|dozens' },
    { factor: 100, words: 'hundred' },
    { factor: 1e3, words: 'thousand|k' },
    { factor: 1e5, words: 'lakh|lakhs' },
    { factor: 1e6, words: 'million|millions|mln.|mln|mn|m' },
    { factor: 1e7, words: 'crore|crores' },
    { factor: 1e9, words: 'billion|billions|bn.|bn|b' },
    { factor: 1e12, words: 'trillion|trillions|tn|t' },
  ],
  figures: {
    rangeJoins: ['to'],
    unitJoins: ['to', 'or', 'and'],
    fillers: phrases(
      `full whole long short more additional extra consecutive straight further calendar u\\.?s\\.? american canadian
      australian`,
    ),
    ageAfter: ['years?[ -]old', 'yrs?[ -]old', 'year[ -]olds?'],
    ageBefore: ['aged', 'age', 'ages', 'at the age of'],
    died: ['died', 'dies', 'dead', 'passed away', 'passing', 'death'],
    parents: ['(?:grand)?(?:mother|father)[- ]of', 'mum[- ]of', 'mom[- ]of', 'dad[- ]of', 'parents?[- ]of'],
    child: 'child',
    numbered: ['block'],
    magnitudeBefore: ['magnitudes?(?: of| at| was| is| as|:)?(?: at least| about| around)?'],
    magnitudeAfter: ['quake', 'earthquake'],
    scoreAfter: phrases(
      'win victory defeat loss vote lead draw decision majority score upset triumph in_favou?r',
    ),
    ordinalSuffixes: ['st', 'nd', 'rd', 'th'],
    rankBefore: ['no\\.', 'number', 'ranked', 'position', 'place'],
    phraseEnds: words(
      `a an the of in on at by for from to into onto with without within over under after before since until during
      through across between among against about around near along and or but nor so yet as than then that which who
      whom whose where when while if because is are was were be been being has have had do does did will would can could
      may might shall should must not no this these those its his her their our my your it he she they we you i there
      here also out up off down back away per each every said says according killed injured wounded died remained
      including despite amid`,
    ),
    adjectives: words('other more additional further new different separate local people'),
    plurals: words('people men women children police personnel staff troops crew teeth media cattle'),
    notLabels: words(
      `with for in of on at by to from and or the after over as than about nearly almost more least kill kills killed
      hurt hurts injures wounds dead beat beats win wins defeat defeats top past but when his her their its january
      february march april may june july august september october november december`,
    ),
  },
  facts: {
    posting: ['posted', 'published', 'updated', 'last updated(?: on)?', 'posted in'],
    followUps: ['aftershocks?', 'after-shocks?'],
    counted: [
      {
        before: ['including', 'among them', 'of whom', 'of which', 'of them', 'of these'],
        after: ['(?:out )?of (?:the|those|its|their|his|her) (?:\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)', 'of whom'],
      },
      { before: ['another', 'a further', 'an additional'], after: ['more', 'others?', 'additional', 'further', 'extra', 'new'] },
      { before: [], after: ['(?:[\\p{L}-]+ ){0,2}(?:companions?|colleagues|relatives|passengers and crew)'] },
      { before: [], after: ['(?:[\\p{L}-]+ )?(?:sooner|faster|slower|higher|lower|longer|shorter|fewer|less|ahead|behind)'] },
      { before: ['a total of', 'total of', 'in total', 'altogether', 'a record of', 'so far', 'to date', 'thus far'], after: ['(?:[\\p{L}-]+ ){0,5}(?:so far|to date|in all|in total|altogether)'] },
    ],
    ofThem: ['of (?:them|whom|which|these|those)'],
    later: [
      'r(?:ose|ises?|isen|ising) (?:\\p{L}+ )?to', 'climb(?:ed|s|ing)? to', 'grew to', 'grown to', 'reached', 'now', 'so far', 'to date', 'thus far', 'up from',
      'a total of', 'in total', 'altogether', 'in all', 'increased to', 'went up to', 'has risen to', 'raised to', 'bumped(?: up)?(?: as high as| to)?', 'upgraded(?: \\p{L}+){0,3} to', 'updated?', 'revised',
    ],
    earlier: ['initial(?:ly)?', 'at first', 'earlier', 'early reports', 'first reports', 'originally', 'previously'],
    habits: { before: ['every', 'each', 'second', 'first', 'third', 'last'], after: ['(?:of|in) (?:every|each|the|a) (?:month|week|year)', 's(?!\\p{L})'] },
    limits: ['since', 'until', 'till', 'by', 'before', 'from', 'through', 'after'],
    someOfAll: words('man men woman women child children boy girl teenager soldier officer police policeman firefighter student'),
    all: words('people person victim casualty dead resident co-worker worker employee passenger'),
    amountKinds: [
      phrases('investments? funding stake'),
      phrases('revenues? sales turnover income'),
      phrases('profits? surplus'),
      phrases('loss(?:es)? deficit'),
      phrases('debts? loans?'),
      phrases('costs? expenses? expenditure spending'),
      phrases('fines? penalt(?:y|ies) damages'),
      phrases('donations? gifts?'),
    ],
    dayParts: [phrases('morning'), phrases('afternoon'), phrases('evening night')],
    contrasts: phrases('but while whereas although though however other others'),
    spans: [
      { before: ['after', 'following'], after: ['ago', 'earlier', 'before', 'previously', 'later', 'after', 'afterwards'] },
      { before: ['for', 'lasted', 'lasts', 'lasting', 'last', 'of', 'take', 'takes', 'took'], after: ['long', 'old'] },
      { before: ['within', 'in', 'every', 'each'], after: [] },
      { before: ['since', 'past', 'last', 'previous'], after: [] },
    ],
  }, // prettier-ignore
  clock: {
    sign: '\\d ?[ap]\\.? ?m',
    patterns: [
      '(?<![\\d:.,$€£])(?<hour>[01]?\\d|2[0-4])(?:[:.] ?(?<minute>[0-5]\\d))?(?:[:.][0-5]\\d)? ?(?:(?<am>a\\.? ?m\\.?)|(?<pm>p\\.? ?m\\.?))(?![\\p{L}\\d])',
    ],
  },
  names: {
    joiners: words('of de del der den von van la le bin al du da dos'),
    titles: words('mr mrs ms dr'),
    timeNames: words('may'),
    givenNames: words('april june august jan'),
  },
  negation: EN_NEGATION,
  assertions: EN_ASSERTIONS,
  opposites: EN_OPPOSITES,
  modality: EN_MODALITY,
  reporting: {
    verbs: phrases(
      `said says told added announced stated claimed warned argued wrote insisted explained confirmed`,
    ),
    addressing: ['told'],
    auxiliaries: ['has', 'have', 'also'],
    sources: ['[Aa]ccording to'],
    nobody: words('he she they it we i the this that officials police but and who one'),
  },
  pointingWords: [...words('he she they it his her their its this that these those such')],
  furniture: EN_FURNITURE,
  sameNouns: EN_SAME_NOUNS,
  sameDeeds: EN_SAME_DEEDS,
  directedDeeds: EN_DIRECTED_DEEDS,
});
