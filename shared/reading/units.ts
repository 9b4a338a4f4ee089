export type MeasureKind =
  | 'money'
  | 'percent'
  | 'distance'
  | 'duration'
  | 'area'
  | 'weight'
  | 'volume'
  | 'speed'
  | 'temperature'
  | 'power'
  | 'data'
  | 'magnitude';

/** What one written unit stands for: `amount × factor` is in `unit`. */
export interface UnitMeaning {
  readonly kind: MeasureKind;
  /** ISO 4217 code, `%`, or the base unit: m, s, m2, kg, l, m/s, °C, W, B. */
  readonly unit: string;
  readonly factor: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A mean Gregorian-ish year, chosen so that 12 months are exactly one year. */
const YEAR = 365.25 * DAY;

type UnitRow = readonly [kind: MeasureKind, unit: string, factor: number, words: string];

/** Written forms, lower case, separated by `|`. Longer forms win. */
const UNIT_ROWS: readonly UnitRow[] = [
  [
    'percent',
    '%',
    1,
    '%|٪|percent|per cent|per-cent|pct|percentage points|percentage point|percentage|prozent|prozentpunkte|pour cent|pour-cent|por ciento|per cento|por cento|procent',
  ],
  [
    'money',
    'USD',
    1,
    'us dollars|us dollar|u.s. dollars|dollars|dollar|usd|us$|$|bucks|dólares|dólar|dolares|美元|دولار',
  ],
  ['money', 'USD', 0.01, 'cents|cent'],
  ['money', 'EUR', 1, 'euros|euro|eur|€|欧元|يورو'],
  ['money', 'GBP', 1, 'pounds sterling|sterling|gbp|£|british pounds|quid'],
  ['money', 'JPY', 1, 'yen|jpy|日元|円'],
  ['money', 'CNY', 1, 'yuan|renminbi|rmb|cny|元'],
  ['money', 'INR', 1, 'rupees|rupee|inr|₹'],
  ['money', 'THB', 1, 'baht|thb'],
  ['money', 'CHF', 1, 'swiss francs|chf|franken'],
  ['money', 'RUB', 1, 'rubles|roubles|ruble|rouble|rub'],
  ['money', 'KRW', 1, 'krw'],
  ['money', 'SEK', 1, 'kronor|krona|sek'],
  ['money', 'NOK', 1, 'kroner|krone|nok'],
  ['money', 'BRL', 1, 'reais|brl'],
  ['money', 'MXN', 1, 'pesos|peso'],
  ['money', 'TRY', 1, 'lira|liras'],
  ['money', 'ZAR', 1, 'rand'],
  ['money', 'ILS', 1, 'shekels|shekel'],
  ['money', 'AUD', 1, 'australian dollars|aud'],
  ['money', 'CAD', 1, 'canadian dollars|cad'],
  ['money', 'NZD', 1, 'new zealand dollars|nzd'],
  ['money', 'HKD', 1, 'hong kong dollars|hkd'],
  ['distance', 'm', 1000, 'kilometres|kilometers|kilometre|kilometer|km|kms|kilómetros|kilomètres|公里'],
  ['distance', 'm', 1, 'metres|meters|metre|meter|m|metros|mètres'],
  [
    'distance',
    'm',
    0.01,
    'centimetres|centimeters|centimetre|centimeter|cm|zentimeter|centímetros|centimètres',
  ],
  ['distance', 'm', 0.001, 'millimetres|millimeters|millimetre|millimeter|mm'],
  ['distance', 'm', 1609.344, 'miles|mile|mi|millas|meilen'],
  ['distance', 'm', 1852, 'nautical miles|nautical mile'],
  ['distance', 'm', 0.9144, 'yards|yard|yd'],
  ['distance', 'm', 0.3048, 'feet|foot|ft'],
  ['distance', 'm', 0.0254, 'inches|inch'],
  ['distance', 'm', 9.4607e15, 'light years|light-years|light year|light-year'],
  ['duration', 's', 1, 'seconds|second|secs|sec|sekunden|secondes|segundos'],
  ['duration', 's', MINUTE, 'minutes|minute|mins|min|minuten|minutos'],
  ['duration', 's', HOUR, 'hours|hour|hrs|hr|stunden|stunde|heures|heure|horas|hora'],
  ['duration', 's', DAY, 'days|day|tagen|tage|tag|jours|jour|días|día|天'],
  ['duration', 's', 7 * DAY, 'weeks|week|wochen|woche|semaines|semaine|semanas|semana'],
  ['duration', 's', YEAR / 12, 'months|month|monaten|monate|monat|mois|meses|个月'],
  ['duration', 's', YEAR, 'years|year|yrs|yr|jahren|jahre|jahr|ans|années|años|año'],
  ['duration', 's', 10 * YEAR, 'decades|decade|jahrzehnte|décennies|décadas'],
  ['duration', 's', 100 * YEAR, 'centuries|century'],
  ['area', 'm2', 4046.856, 'acres|acre'],
  ['area', 'm2', 10_000, 'hectares|hectare|ha|hektar|hectáreas'],
  [
    'area',
    'm2',
    1,
    'square metres|square meters|square metre|square meter|sq m|m²|m2|quadratmeter|mètres carrés|metros cuadrados',
  ],
  [
    'area',
    'm2',
    1e6,
    'square kilometres|square kilometers|square kilometre|square kilometer|sq km|km²|km2|quadratkilometer',
  ],
  ['area', 'm2', 2_589_988.11, 'square miles|square mile|sq mi'],
  ['area', 'm2', 0.09290304, 'square feet|square foot|sq ft|square-foot'],
  ['weight', 'kg', 1, 'kilograms|kilogrammes|kilogram|kilos|kilo|kg'],
  ['weight', 'kg', 0.001, 'grams|grammes|gram|gramm'],
  ['weight', 'kg', 1e-6, 'milligrams|milligrammes|milligram|mg'],
  ['weight', 'kg', 1000, 'metric tons|metric tonnes|tonnes|tonne|tons|ton|tonnen|toneladas'],
  ['weight', 'kg', 0.45359237, 'lbs|lb|pounds of'],
  ['weight', 'kg', 0.028349523, 'ounces|ounce|oz'],
  ['volume', 'l', 1, 'litres|liters|litre|liter|litros'],
  ['volume', 'l', 0.001, 'millilitres|milliliters|millilitre|milliliter|ml'],
  ['volume', 'l', 3.785411784, 'gallons|gallon'],
  ['volume', 'l', 158.987, 'barrels|barrel'],
  ['volume', 'l', 1000, 'cubic metres|cubic meters|cubic metre|cubic meter'],
  ['volume', 'l', 28.3168, 'cubic feet|cubic foot'],
  ['speed', 'm/s', 0.44704, 'miles per hour|miles an hour|mph'],
  [
    'speed',
    'm/s',
    1 / 3.6,
    'kilometres per hour|kilometers per hour|kilometres an hour|km/h|kph|kmh|km per hour',
  ],
  ['speed', 'm/s', 0.514444, 'knots'],
  ['temperature', '°C', 1, '°c|degrees celsius|degree celsius|celsius'],
  ['temperature', '°F', 1, '°f|degrees fahrenheit|degree fahrenheit|fahrenheit'],
  ['magnitude', 'magnitude', 1, 'magnitude|on the richter scale'],
  ['power', 'W', 1e3, 'kilowatts|kw'],
  ['power', 'W', 1e6, 'megawatts|megawatt|mw'],
  ['power', 'W', 1e9, 'gigawatts|gigawatt|gw'],
  ['data', 'B', 1e6, 'megabytes|megabyte|mb'],
  ['data', 'B', 1e9, 'gigabytes|gigabyte|gb'],
  ['data', 'B', 1e12, 'terabytes|terabyte|tb'],
];

const SCALE_ROWS: readonly (readonly [factor: number, words: string])[] = [
  [100, 'hundred|hundert'],
  [1e3, 'thousand|k|tausend|tsd.|tsd|mille|mil|千|ألف'],
  [1e4, '万|萬'],
  [1e5, 'lakh|lakhs'],
  [1e6, 'million|millions|mln.|mln|mn|mio.|mio|millionen|millones|millón|milhões|milioni|m|مليون'],
  [1e7, 'crore|crores'],
  [1e8, '亿|億'],
  [
    1e9,
    'billion|billions|bn.|bn|b|mrd.|mrd|milliarden|milliarde|milliards|milliard|mil millones|miliardi|mil milhões|مليار',
  ],
  [1e12, 'trillion|trillions|tn|t|billionen|billones'],
  [12, 'dozen|dozens|dutzend|docena|douzaine'],
];

/** Symbols and codes that stand before an amount. */
const CURRENCY_BEFORE: readonly (readonly [written: string, code: string])[] = [
  ['US$', 'USD'], ['USD', 'USD'], ['U.S.$', 'USD'], ['NZ$', 'NZD'], ['AU$', 'AUD'], ['A$', 'AUD'], ['AUD', 'AUD'],
  ['CA$', 'CAD'], ['C$', 'CAD'], ['CAD', 'CAD'], ['HK$', 'HKD'], ['S$', 'SGD'], ['NT$', 'TWD'], ['R$', 'BRL'],
  ['EUR', 'EUR'], ['GBP', 'GBP'], ['CHF', 'CHF'], ['JPY', 'JPY'], ['CNY', 'CNY'], ['RMB', 'CNY'], ['INR', 'INR'], ['Rs.', 'INR'], ['Rs', 'INR'],
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₹', 'INR'], ['₩', 'KRW'], ['₽', 'RUB'], ['₪', 'ILS'], ['฿', 'THB'],
]; // prettier-ignore

const escaped = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(' ', '[ -]');

/** A sticky expression for any of the words, longest first, not going on into another letter. */
const anyOf = (words: readonly string[]): RegExp => {
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(
    String.raw`(?:${longestFirst.join('|')})(?![\p{Script=Latin}\p{Script=Arabic}\d])`,
    'iuy',
  );
};

const meaningOf = new Map<string, UnitMeaning>(
  UNIT_ROWS.flatMap(([kind, unit, factor, words]) =>
    words
      .split('|')
      .map((word): [string, UnitMeaning] => [word.replaceAll('-', ' '), { kind, unit, factor }]),
  ),
);
/** "pounds" alone is money in news; "pounds of rice" is a weight and listed as such. */
for (const word of ['pounds', 'pound', 'pfund', 'livres', 'libras']) {
  meaningOf.set(word, { kind: 'money', unit: 'GBP', factor: 1 });
}
const scaleOf = new Map(
  SCALE_ROWS.flatMap(([factor, words]) => words.split('|').map((word): [string, number] => [word, factor])),
);
const currencyBefore = new Map(
  CURRENCY_BEFORE.map(([written, code]): [string, string] => [written.toLowerCase(), code]),
);

const UNIT = anyOf([...meaningOf.keys()]);
const SCALE = anyOf([...scaleOf.keys()]);
const CURRENCY_END = new RegExp(
  String.raw`(?<![\p{L}])(?:${CURRENCY_BEFORE.map(([written]) => escaped(written)).join('|')}) ?$`,
  'iu',
);

export interface FoundUnit extends UnitMeaning {
  readonly end: number;
  readonly written: string;
}

/** The unit written at `at`, white space or a hyphen before it allowed; `text` with folded spaces. */
export const unitAt = (text: string, at: number): FoundUnit | null => {
  const from = skipJoin(text, at);
  UNIT.lastIndex = from;
  const match = UNIT.exec(text);
  if (match === null) return null;
  const written = match[0].toLowerCase().replaceAll('-', ' ');
  const meaning = meaningOf.get(written);
  return meaning === undefined ? null : { ...meaning, end: UNIT.lastIndex, written };
};

export interface FoundScale {
  readonly factor: number;
  readonly end: number;
  readonly written: string;
}

/** The scale word written at `at` ("billion", "bn", "Mio."), white space or a hyphen before it allowed. */
export const scaleAt = (text: string, at: number): FoundScale | null => {
  const from = skipJoin(text, at);
  SCALE.lastIndex = from;
  const match = SCALE.exec(text);
  if (match === null) return null;
  const written = match[0].toLowerCase().replaceAll('-', ' ');
  const factor = scaleOf.get(written);
  return factor === undefined ? null : { factor, end: SCALE.lastIndex, written };
};

export interface FoundCurrency {
  readonly code: string;
  readonly start: number;
  /** True for a bare `$`, which many countries write for their own dollar. */
  readonly bare: boolean;
}

/** The longest currency symbol or code, by which the text before it is meant. */
const LONGEST_CURRENCY = 6;

/** The currency symbol or code that ends right before `at`. */
export const currencyBeforeAt = (text: string, at: number): FoundCurrency | null => {
  const from = Math.max(0, at - LONGEST_CURRENCY);
  const match = CURRENCY_END.exec(text.slice(from, at));
  if (match === null) return null;
  const written = match[0].trimEnd().toLowerCase();
  const code = currencyBefore.get(written);
  return code === undefined ? null : { code, start: from + match.index, bare: written === '$' };
};

const skipJoin = (text: string, at: number): number => {
  const char = text[at];
  return char === ' ' || char === '-' || char === '\u2011' ? at + 1 : at;
};
