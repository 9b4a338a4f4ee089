import type { LanguagePack } from './pack.ts';
import { words } from './words.ts';

/** Signs, codes and short forms that are written alike in every language, and words of scripts that no other language uses. */
export const COMMON_UNITS: LanguagePack['units'] = {
  percent: '%|٪',
  dollar: 'usd|us$|$|美元|دولار',
  euro: 'eur|€|欧元|يورو',
  pound: 'gbp|£',
  yen: 'jpy|日元|円',
  yuan: 'rmb|cny|元',
  rupee: 'inr|₹',
  baht: 'thb',
  swissFranc: 'chf',
  rouble: 'rub',
  won: 'krw',
  swedishKrona: 'sek',
  norwegianKrone: 'nok',
  real: 'brl',
  australianDollar: 'aud',
  canadianDollar: 'cad',
  newZealandDollar: 'nzd',
  hongKongDollar: 'hkd',
  kilometre: 'km|kms|公里',
  metre: 'm',
  centimetre: 'cm',
  millimetre: 'mm',
  day: '天',
  month: '个月',
  hectare: 'ha',
  squareMetre: 'm²|m2',
  squareKilometre: 'km²|km2',
  kilogram: 'kg',
  milligram: 'mg',
  millilitre: 'ml',
  kilometrePerHour: 'km/h|kph|kmh',
  celsius: '°c',
  fahrenheit: '°f',
  kilowatt: 'kw',
  megawatt: 'mw',
  gigawatt: 'gw',
  megabyte: 'mb',
  gigabyte: 'gb',
  terabyte: 'tb',
};

export const COMMON_SCALES: LanguagePack['scales'] = [
  { factor: 1e3, words: '千|ألف' },
  { factor: 1e4, words: '万|萬' },
  { factor: 1e6, words: 'مليون' },
  { factor: 1e8, words: '亿|億' },
  { factor: 1e9, words: 'مليار' },
];

/** Symbols and codes that are written before an amount. */
export const CURRENCY_BEFORE: readonly (readonly [written: string, code: string])[] = [
  ['US$', 'USD'], ['USD', 'USD'], ['U.S.$', 'USD'], ['NZ$', 'NZD'], ['AU$', 'AUD'], ['A$', 'AUD'], ['AUD', 'AUD'],
  ['CA$', 'CAD'], ['C$', 'CAD'], ['CAD', 'CAD'], ['HK$', 'HKD'], ['S$', 'SGD'], ['NT$', 'TWD'], ['R$', 'BRL'],
  ['EUR', 'EUR'], ['GBP', 'GBP'], ['CHF', 'CHF'], ['JPY', 'JPY'], ['CNY', 'CNY'], ['RMB', 'CNY'], ['INR', 'INR'], ['Rs.', 'INR'], ['Rs', 'INR'],
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₹', 'INR'], ['₩', 'KRW'], ['₽', 'RUB'], ['₪', 'ILS'], ['฿', 'THB'],
]; // prettier-ignore

/** Abbreviations of names, companies and units that news in any language prints. */
export const COMMON_ABBREVIATIONS: LanguagePack['abbreviations'] = {
  before: words(
    `mr mrs ms mx dr prof rev hon st gen col lt maj capt cmdr sgt sen rep gov pres messrs mme mlle approx vs v cf e.g
    i.e viz ca`,
  ),
  either: words(
    `inc corp co ltd plc llc llp bros dept univ assn est jr sr esq ph.d m.d b.a m.a u.s u.s.a u.k u.n e.u d.c a.m p.m
    etc al bn mn tn mln bln trn mio mrd k m b sq ft lb oz hr min sec km kg avg ave blvd rd jan feb mar apr jun jul aug
    sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`,
  ),
  beforeFigure: words('no nos nr fig figs p pp vol ch sec art para ed eq'),
};
