const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A mean Gregorian-ish year, chosen so that 12 months are exactly one year. */
const YEAR = 365.25 * DAY;

/** One row a unit: its kind; the ISO 4217 code, `%` or base unit (m, s, m2, kg, l, m/s, °C, W, B); how many of these it is. */
const UNITS = {
  percent: ['percent', '%', 1],
  dollar: ['money', 'USD', 1],
  cent: ['money', 'USD', 0.01],
  euro: ['money', 'EUR', 1],
  pound: ['money', 'GBP', 1],
  yen: ['money', 'JPY', 1],
  yuan: ['money', 'CNY', 1],
  rupee: ['money', 'INR', 1],
  baht: ['money', 'THB', 1],
  swissFranc: ['money', 'CHF', 1],
  rouble: ['money', 'RUB', 1],
  won: ['money', 'KRW', 1],
  swedishKrona: ['money', 'SEK', 1],
  norwegianKrone: ['money', 'NOK', 1],
  real: ['money', 'BRL', 1],
  peso: ['money', 'MXN', 1],
  lira: ['money', 'TRY', 1],
  rand: ['money', 'ZAR', 1],
  shekel: ['money', 'ILS', 1],
  australianDollar: ['money', 'AUD', 1],
  canadianDollar: ['money', 'CAD', 1],
  newZealandDollar: ['money', 'NZD', 1],
  hongKongDollar: ['money', 'HKD', 1],
  kilometre: ['distance', 'm', 1000],
  metre: ['distance', 'm', 1],
  centimetre: ['distance', 'm', 0.01],
  millimetre: ['distance', 'm', 0.001],
  mile: ['distance', 'm', 1609.344],
  nauticalMile: ['distance', 'm', 1852],
  yard: ['distance', 'm', 0.9144],
  foot: ['distance', 'm', 0.3048],
  inch: ['distance', 'm', 0.0254],
  lightYear: ['distance', 'm', 9.4607e15],
  second: ['duration', 's', 1],
  minute: ['duration', 's', MINUTE],
  hour: ['duration', 's', HOUR],
  day: ['duration', 's', DAY],
  week: ['duration', 's', 7 * DAY],
  month: ['duration', 's', YEAR / 12],
  year: ['duration', 's', YEAR],
  decade: ['duration', 's', 10 * YEAR],
  century: ['duration', 's', 100 * YEAR],
  acre: ['area', 'm2', 4046.856],
  hectare: ['area', 'm2', 10_000],
  squareMetre: ['area', 'm2', 1],
  squareKilometre: ['area', 'm2', 1e6],
  squareMile: ['area', 'm2', 2_589_988.11],
  squareFoot: ['area', 'm2', 0.09290304],
  kilogram: ['weight', 'kg', 1],
  gram: ['weight', 'kg', 0.001],
  milligram: ['weight', 'kg', 1e-6],
  tonne: ['weight', 'kg', 1000],
  poundWeight: ['weight', 'kg', 0.45359237],
  ounce: ['weight', 'kg', 0.028349523],
  litre: ['volume', 'l', 1],
  millilitre: ['volume', 'l', 0.001],
  gallon: ['volume', 'l', 3.785411784],
  barrel: ['volume', 'l', 158.987],
  cubicMetre: ['volume', 'l', 1000],
  cubicFoot: ['volume', 'l', 28.3168],
  milePerHour: ['speed', 'm/s', 0.44704],
  kilometrePerHour: ['speed', 'm/s', 1 / 3.6],
  knot: ['speed', 'm/s', 0.514444],
  celsius: ['temperature', '°C', 1],
  fahrenheit: ['temperature', '°F', 1],
  magnitude: ['magnitude', 'magnitude', 1],
  kilowatt: ['power', 'W', 1e3],
  megawatt: ['power', 'W', 1e6],
  gigawatt: ['power', 'W', 1e9],
  megabyte: ['data', 'B', 1e6],
  gigabyte: ['data', 'B', 1e9],
  terabyte: ['data', 'B', 1e12],
} as const;

export type UnitName = keyof typeof UNITS;

export type MeasureKind = (typeof UNITS)[UnitName][0];

/** What one written unit stands for: `amount × factor` is in `unit`. */
export interface UnitMeaning {
  readonly kind: MeasureKind;
  /** ISO 4217 code, `%`, or the base unit: m, s, m2, kg, l, m/s, °C, W, B. */
  readonly unit: string;
  readonly factor: number;
}

export const unitMeaning = (name: UnitName): UnitMeaning => {
  const [kind, unit, factor] = UNITS[name];
  return { kind, unit, factor };
};
