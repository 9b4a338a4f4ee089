import {
  DE_ASSERTIONS,
  DE_DIRECTED_DEEDS,
  DE_MODALITY,
  DE_NEGATION,
  DE_OPPOSITES,
  DE_SAME_DEEDS,
  DE_SAME_NOUNS,
} from './de-opposites.ts';
import { definePack } from './define-pack.ts';
import { DE_FURNITURE } from './furniture/de.ts';
import { phrases, rows, valuesFrom, words } from './words.ts';

const CLOCK = '(?<![\\d:.,$€£])(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))?';

export const de = definePack('de', ',', {
  stemmer: 'german',
  stopWords: words(
    `ab aber alle allem allen aller allerdings als also am an andere anderem anderen anderer anderes auch auf aus
    außerdem bei beide beiden beim bereits bevor bin bis bisher bist bzw da dabei dadurch dafür dagegen daher damit
    dann daran darauf darin darum darüber das dass davon davor dazu dein dem den denn der deren des deshalb dessen
    desto dich die dies diese diesem diesen dieser dir doch dort du durch durfte dürfen eben ebenfalls ebenso eigene
    eigenen ein eine einem einen einer eines einige einigen einiger einmal er erst erste ersten es etwa etwas euch
    euer falls fast für ganz gegen gegenüber gewesen gilt habe haben hat hatte hatten hattest heißt hier hieß hin
    hinter hätte hätten ich ihm ihn ihnen ihr ihrem ihren ihrer ihres im immer in indem ins insgesamt inzwischen ist
    ja jede jedem jeden jeder jedes jedoch jenen jener jetzt kann kaum konnte
    konnten könne können könnte könnten laut man manche mehr mein mich mir mit muss musste mussten möchte möglich
    müssen müsste nach nachdem neben noch nun nur ob obwohl oder pro sagen sagt sagte
    sagten schon sehr sei seien sein seine seinem seinen seiner seines seit seitdem selber selbst sich sie sind so
    sogar solche solchen soll sollen sollte sollten sondern sonst soweit sowie sowohl statt trotz um und uns unser
    unsere unter viel viele vielen vieler vielleicht vom von vor war waren warum was wegen weil weiter weitere
    weiteren weiterhin welche welchem welchen welcher welches wem wen wenig weniger wenn wer werden wessen wie
    wieder wieso will wir wird wo wobei wodurch wofür woher wohl wollen wollte wollten worden wurde wurden wurdest
    während wäre wären zu zudem zufolge zum zunächst zur zusammen zwar zwischen über überhaupt übrigen`,
  ),
  abbreviations: {
    before: words('hr fr frl ing dipl bzw z.b z d.h d u.a vgl sog bspw ggf evtl abs str rund'),
    either: words('usw mio mrd tsd gmbh inkl zzgl jh jhd tel bzgl etc'),
    beforeFigure: words('nr abs art s bd kap'),
  },
  sentenceOpeners: words('der die das ein eine er sie es wir im am auf in mit nach bei aber und doch'),
  numberWords: {
    system: 'compound',
    ones: valuesFrom(
      0,
      `null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
      achtzehn neunzehn`,
    ),
    tens: new Map([
      ...valuesFrom(20, 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 10),
      ['dreissig', 30],
    ]),
    and: 'und',
    hundred: 'hundert',
    thousand: 'tausend',
    one: words('ein eine einer eins einem einen eines'),
  },
  months: rows(
    `januar jänner jan | februar feber feb | märz mrz | april apr | mai | juni jun | juli jul | august aug |
    september sept sep | oktober okt | november nov | dezember dez`,
  ),
  weekdays: rows('sonntag | montag | dienstag | mittwoch | donnerstag | freitag | samstag sonnabend'),
  dates: {
    article: ['den', 'dem', 'der'],
    of: ['des Jahres'],
    weekdayEnds: phrases('morgen früh vormittag mittag nachmittag abend nacht'),
    beforeMonth: phrases(
      `im seit bis ab vom zum letzten vergangenen nächsten kommenden diesen diesem anfang mitte ende monat`,
    ),
    beforeYear: phrases('wurde wurden um zwischen und von vom sommer herbst winter frühjahr frühling anno'),
    beforeTime: phrases('seit im_jahr im_jahre jahr bis ab vor nach'),
    early: ['anfang'],
    mid: ['mitte'],
    late: ['ende'],
    last: ['letzten', 'letzter', 'vergangenen', 'vorigen'],
    next: ['nächsten', 'kommenden'],
    current: ['diesen', 'dieser'],
    future: phrases('wird werden soll sollen geplant beginnt beginnen startet'),
    relativeDays: [
      { word: 'vorgestern', shift: -2 },
      { word: 'gestern', shift: -1 },
      { word: 'heute', shift: 0 },
      {
        word: 'morgen',
        shift: 1,
        lowerCaseOnly: true,
        notAfter: phrases('am zum bis_zum vom heute gestern jeden guten in_der'),
      },
      { word: 'übermorgen', shift: 2 },
    ],
  },
  hedges: {
    atLeast: phrases('mehr_als über mindestens wenigstens nicht_weniger_als gut'),
    atMost: phrases('bis_zu höchstens maximal weniger_als nicht_mehr_als'),
    almost: phrases('fast beinahe knapp nahezu annähernd'),
    about: phrases(
      'etwa rund ungefähr circa zirka ca\\.? schätzungsweise in_etwa an_die im_schnitt durchschnittlich',
    ),
    moreAfter: ['oder mehr', 'und mehr'],
  },
  units: {
    percent: 'prozent|prozentpunkte|prozentpunkten|prozentpunkt',
    dollar: 'us-dollar|dollar',
    cent: 'cent|cents',
    euro: 'euro|euros',
    pound: 'pfund',
    yen: 'yen',
    yuan: 'yuan|renminbi',
    rupee: 'rupien',
    swissFranc: 'schweizer franken|franken',
    rouble: 'rubel',
    swedishKrona: 'schwedische kronen',
    norwegianKrone: 'norwegische kronen',
    peso: 'pesos|peso',
    lira: 'lira',
    kilometre: 'kilometer|kilometern',
    metre: 'meter|metern',
    centimetre: 'zentimeter|zentimetern',
    millimetre: 'millimeter|millimetern',
    mile: 'meilen|meile',
    nauticalMile: 'seemeilen|seemeile',
    second: 'sekunden|sekunde',
    minute: 'minuten|minute',
    hour: 'stunden|stunde',
    day: 'tagen|tage|tag|tages',
    week: 'wochen|woche',
    month: 'monaten|monate|monat|monats',
    year: 'jahren|jahre|jahr|jahres',
    decade: 'jahrzehnte|jahrzehnten|jahrzehnt',
    century: 'jahrhunderte|jahrhunderten|jahrhundert',
    hectare: 'hektar',
    squareMetre: 'quadratmeter|quadratmetern',
    squareKilometre: 'quadratkilometer|quadratkilometern',
    kilogram: 'kilogramm|kilo',
    gram: 'gramm',
    milligram: 'milligramm',
    tonne: 'tonnen|tonne',
    litre: 'liter|litern',
    millilitre: 'milliliter',
    barrel: 'barrel|fass',
    cubicMetre: 'kubikmeter|kubikmetern',
    kilometrePerHour: 'kilometer pro stunde|stundenkilometer|stundenkilometern',
    knot: 'knoten',
    celsius: 'grad celsius|grad',
    kilowatt: 'kilowatt',
    megawatt: 'megawatt',
    gigawatt: 'gigawatt',
    megabyte: 'megabyte',
    gigabyte: 'gigabyte',
    terabyte: 'terabyte',
  },
  scales: [
    { factor: 12, words: 'dutzend' },
    { factor: 100, words: 'hundert' },
    { factor: 1e3, words: 'tausend|tsd.|tsd' },
    { factor: 1e6, words: 'mio.|mio|millionen|million' },
    { factor: 1e9, words: 'mrd.|mrd|milliarden|milliarde' },
    { factor: 1e12, words: 'billionen|billion|bio.' },
  ],
  figures: {
    rangeJoins: ['bis', 'bis zu'],
    unitJoins: ['auf', 'bis', 'oder', 'und'],
    fillers: phrases('volle ganze weitere zusätzliche lange kanadische australische'),
    ageAfter: ['jährige?[rsnm]?', 'jahre alt(?:e[rsnm]?)?'],
    ageUnits: ['jahre'],
    ageBefore: ['im alter von', 'alter:'],
    magnitudeBefore: ['(?:stärke|magnitude)(?: von)?(?: etwa| rund)?'],
    rankBefore: ['nr\\.', 'nummer', 'platz', 'rang'],
    phraseEnds: words(
      `und oder in im der die das den dem des von vom zu zum zur mit aus auf bei an am für nach vor über unter durch um als
      wie ist sind war waren wurde wurden wird werden hat haben hatte hatten kann können soll sollen sei seien pro je`,
    ),
    labels: words(
      `artikel paragraf paragraph linie autobahn bundesstraße landstraße gleis kapitel route halle tor zimmer haus block
      gruppe boeing airbus version`,
    ),
  },
  clock: {
    sign: '\\d ?uhr',
    patterns: [`${CLOCK} ?uhr(?: (?:(?<am>morgens|früh|vormittags)|(?<pm>nachmittags|abends)))?(?!\\p{L})`],
  },
  names: {
    joiners: words('de del von van la le bin al du da dos zu'),
    givenNames: words('jan august april'),
    titles: words(
      `herr frau herrn dr prof familie könig königin kaiser papst kapitän admiral general major oberst rat richter anwalt
      leiter trainer stadt insel firma konzern verein fluss berg provinz region gemeinde land landes`,
    ),
    amongNouns: {
      titleEnds: phrases(
        `präsident minister bürgermeister kanzler sprecher chef direktor anwalt professor sekretär bischof kommissar senator
        vorsitzende vorsitzender`,
      ),
      determiners: words(
        `der die das den dem des ein eine einem einen einer eines kein keine keinem keinen keiner keines dieser diese
        dieses diesem diesen jeder jede jedes jedem jeden mein dein sein ihr unser seines seiner ihres ihrer im am zum zur
        vom beim ins ans alle aller viele vieler mehrere mehrerer einige einiger beide beider solche`,
      ),
      commonNounEnds: phrases(
        'ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten ismus nis nisse tik',
      ),
      timeNouns: words(
        'uhr anfang mitte ende morgen abend nacht mittag nachmittag vormittag mal hunderte tausende',
      ),
    },
  },
  negation: DE_NEGATION,
  assertions: DE_ASSERTIONS,
  opposites: DE_OPPOSITES,
  modality: DE_MODALITY,
  reporting: {
    verbs: phrases(
      `sagte sagt erklärte erklärt teilte betonte betont warnte warnt kündigte forderte fordert schrieb schreibt
      berichtete berichtet bestätigte bestätigt meinte meint behauptete`,
    ),
    addressing: [],
    auxiliaries: ['hat', 'habe', 'hatte'],
    sources: ['[Ll]aut', '[Nn]ach Angaben von'],
    nobody: words('er sie es wir ich man die der das polizei behörden dies und aber wer'),
  },
  pointingWords: [...words('er sie es ihr ihre ihren sein seine dies diese dieser dieses jene solche')],
  furniture: DE_FURNITURE,
  sameNouns: DE_SAME_NOUNS,
  sameDeeds: DE_SAME_DEEDS,
  directedDeeds: DE_DIRECTED_DEEDS,
  facts: {
    posting: ['veröffentlicht(?: am)?', 'aktualisiert(?: am)?', 'stand'],
    followUps: ['nachbeben'],
    counted: [
      { before: ['darunter', 'davon', 'unter ihnen', 'einer der', 'eines der'], after: ['der (?:\\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)'] },
      { before: [], after: ['weitere[rns]?', 'andere[rn]?', 'zusätzliche[rn]?'] },
      { before: [], after: ['(?:[\\p{L}-]+ )?(?:früher|schneller|langsamer|höher|niedriger|länger|kürzer|weniger|mehr|Vorsprung|Rückstand)'] },
      { before: ['insgesamt', 'bislang', 'bisher'], after: ['(?:[\\p{L}-]+ ){0,5}(?:insgesamt|bislang|bisher)'] },
    ],
    ofThem: ['(?:von )?(?:ihnen|denen|davon)'],
    later: ['insgesamt', 'stieg auf', 'stiegen? auf', 'gestiegen auf', 'erhöhte sich auf', 'inzwischen', 'mittlerweile', 'bisher', 'bislang', 'nun'],
    earlier: ['zunächst', 'zuerst', 'anfangs', 'ursprünglich'],
    habits: { before: ['jeden', 'immer', 'ersten', 'zweiten'], after: ['(?:jedes|im) Monats?'] },
    limits: ['seit', 'bis', 'ab', 'vor', 'nach'],
    someOfAll: words('mann männer frau frauen kind kinder jugendliche soldaten polizisten'),
    all: words('menschen personen opfer tote verletzte passagiere'),
    amountKinds: [
      phrases('investition(?:en)? beteiligung finanzierung'),
      phrases('umsatz umsätze einnahmen erlöse?'),
      phrases('gewinne? überschuss'),
      phrases('verluste? defizit fehlbetrag'),
      phrases('schulden kredite? darlehen'),
      phrases('kosten ausgaben aufwand'),
      phrases('geldstrafe buße bußgeld schadenersatz'),
      phrases('spenden? schenkung'),
    ],
    dayParts: [phrases('früh morgen vormittag'), phrases('nachmittag'), phrases('abend nacht')],
    contrasts: phrases('aber während wohingegen jedoch hingegen dagegen andere'),
    spans: [
      { before: ['vor', 'nach'], after: ['später', 'danach', 'zuvor'] },
      { before: ['in', 'innerhalb von', 'binnen'], after: [] },
      { before: ['seit', 'vergangenen', 'letzten'], after: [] },
    ],
  }, // prettier-ignore
});
