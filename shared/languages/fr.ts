import { definePack } from './define-pack.ts';
import { FR_FURNITURE } from './furniture/fr.ts';
import {
  FR_ASSERTIONS,
  FR_DIRECTED_DEEDS,
  FR_MODALITY,
  FR_NEGATION,
  FR_OPPOSITES,
  FR_SAME_DEEDS,
  FR_SAME_NOUNS,
} from './fr-opposites.ts';
import { phrases, rows, valuesFrom, words } from './words.ts';

export const fr = definePack('fr', ',', {
  stemmer: 'french',
  stopWords: words(
    `a a-t afin ai aient ainsi alors après as assez au aujourd'hui auprès auquel aura auraient aurait
    auront autant autour autre autres aux avaient avait avant avec avez avoir avons ayant bien c c'est c'était car
    ce ceci cela celle celles celui cependant certaines certains ces cette chaque chez ci comme contre d d'abord
    dans de dehors depuis derrière des dessous dessus deux devant devra devrait dire dit doit doivent donc dont du
    durant dès déjà elle elle-même elles en encore enfin ensuite entre est est-ce et eu eurent eut eux faire fait
    faut fois font furent fut hors il ils j je jusqu'à jusque l l'on la laquelle le lequel les lesquelles lesquels
    leur leurs lors lorsqu lorsque lui là ma maintenant mais malgré me mes moi moins mon même n nos notamment
    notre nous nôtre on on-t ont ou où par parce parmi pendant peu peut peuvent plus plusieurs plutôt pour
    pourquoi pourraient pourrait pouvait presque puis puisque qu quand quant que quel quelle quelles quelque
    quelques quels qui quoi quoique s s'est sa sauf se selon sera seraient serait seront ses si sinon soi soit
    sommes son sont sous suis sur tant tel telle telles tels toi ton toujours tous tout toute toutes trop très un
    une vers voici voilà vos votre vous y à également étaient était étant été étés être`,
  ),
  abbreviations: {
    before: words('m mm mme mmes mlle me mgr'),
    either: words('etc env av bd'),
    beforeFigure: words('n art p'),
  },
  sentenceOpeners: words('le la les un une il elle ils elles ce cette dans en mais et'),
  numberWords: {
    system: 'additive',
    ones: valuesFrom(
      0,
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    ),
    tens: new Map([
      ...valuesFrom(20, 'vingt trente quarante cinquante soixante septante huitante nonante', 10),
      ['vingts', 20],
      ['octante', 80],
    ]),
    and: 'et',
    hundreds: new Map([
      ['cent', 100],
      ['cents', 100],
    ]),
    thousand: 'mille',
    one: words('un une'),
    countsInTwenties: true,
  },
  months: rows(
    `janvier janv | février févr | mars | avril avr | mai | juin | juillet juil | août aout | septembre sept |
    octobre oct | novembre nov | décembre déc`,
  ),
  weekdays: rows('dimanche | lundi | mardi | mercredi | jeudi | vendredi | samedi'),
  dates: {
    capitalised: false,
    of: ['de', "de l'année"],
    article: ['le'],
    beforeMonth: phrases('en depuis de fin début mi courant avant après dès mois_de'),
    beforeYear: phrases('de et ou entre vers été automne hiver printemps'),
    beforeTime: phrases("en depuis dès avant après jusqu'en année l'année l'an"),
    early: ['début'],
    mid: ['mi'],
    late: ['fin'],
    future: phrases('sera seront va vont doit doivent prévue? prévus prévues débutera commencera'),
    relativeDays: [
      { word: 'avant-hier', shift: -2 },
      { word: 'hier', shift: -1 },
      { word: "aujourd'hui", shift: 0 },
      { word: 'demain', shift: 1 },
    ],
  },
  hedges: {
    atLeast: ["plus d(?:e|')", 'au moins', "au-delà d(?:e|')", "pas moins d(?:e|')", 'minimum'],
    atMost: ["jusqu'à", "moins d(?:e|')", 'au plus', 'au maximum', 'maximum'],
    almost: ["près d(?:e|')", 'presque', 'quasi(?:ment)?'],
    about: [
      'environ', 'quelque', 'quelques', 'autour de', 'à peu près', 'approximativement', 'aux alentours de', "de l'ordre de",
      'en moyenne',
    ],
    moreAfter: ['ou plus'],
  }, // prettier-ignore
  units: {
    percent: 'pour cent|pour-cent|points de pourcentage',
    dollar: 'dollars américains|dollars|dollar',
    cent: 'centimes|centime|cents',
    euro: 'euros|euro',
    pound: 'livres sterling|livres|livre',
    yen: 'yens|yen',
    yuan: 'yuans|yuan',
    rupee: 'roupies',
    swissFranc: 'francs suisses',
    rouble: 'roubles|rouble',
    peso: 'pesos|peso',
    canadianDollar: 'dollars canadiens',
    australianDollar: 'dollars australiens',
    kilometre: 'kilomètres|kilomètre',
    metre: 'mètres|mètre',
    centimetre: 'centimètres|centimètre',
    millimetre: 'millimètres|millimètre',
    mile: 'miles',
    nauticalMile: 'milles nautiques|milles marins',
    second: 'secondes|seconde',
    minute: 'minutes|minute',
    hour: 'heures|heure',
    day: 'jours|jour|journées',
    week: 'semaines|semaine',
    month: 'mois',
    year: 'ans|an|années|année',
    decade: 'décennies|décennie',
    century: 'siècles|siècle',
    hectare: 'hectares|hectare',
    squareMetre: 'mètres carrés|mètre carré',
    squareKilometre: 'kilomètres carrés|kilomètre carré',
    kilogram: 'kilogrammes|kilogramme|kilos|kilo',
    gram: 'grammes|gramme',
    milligram: 'milligrammes',
    tonne: 'tonnes|tonne',
    litre: 'litres|litre',
    barrel: 'barils|baril',
    cubicMetre: 'mètres cubes|mètre cube',
    kilometrePerHour: 'kilomètres par heure|kilomètres-heure|kilomètres heure',
    knot: 'nœuds',
    celsius: 'degrés celsius|degrés',
    kilowatt: 'kilowatts',
    megawatt: 'mégawatts|mégawatt',
    gigawatt: 'gigawatts|gigawatt',
    megabyte: 'mégaoctets|mo',
    gigabyte: 'gigaoctets|go',
    terabyte: 'téraoctets',
  },
  scales: [
    { factor: 12, words: 'douzaines|douzaine' },
    { factor: 1e3, words: 'mille|milliers|millier' },
    { factor: 1e6, words: 'millions|million|m' },
    { factor: 1e9, words: 'milliards|milliard|mds|md' },
    { factor: 1e12, words: 'billions' },
  ],
  figures: {
    rangeJoins: ['à', 'et'],
    unitJoins: ['à', 'ou', 'et'],
    fillers: ['de', "d'"],
    ageAfter: ["ans d'âge"],
    ageUnits: ['ans'],
    ageBefore: ['âgée?s?(?: de)?', "à l'âge de"],
    magnitudeBefore: ['magnitude(?: de)?'],
    ordinalSuffixes: ['er', 're', 'e', 'ème', 'ième'],
    rankBefore: ['n°', 'no\\.', 'numéro'],
    phraseEnds: words(
      `et ou de des du d la le les dans en à au aux sur par pour avec sans sous contre entre chez vers qui que dont où est
      sont était étaient a ont avait avaient sera seront se ne pas selon depuis après avant`,
    ),
  },
  clock: {
    sign: '\\d ?h',
    patterns: [
      "(?<=(?<!\\p{L})(?:à|vers|dès|jusqu'à) )(?<hour>[01]?\\d|2[0-4]) ?(?:heures?|h)(?: ?(?<minute>[0-5]\\d))?(?: (?:(?<am>du matin)|(?<pm>du soir|de l'après-midi)))?(?![\\p{L}\\d]|[ ]d(?:e |'))",
      '(?<!(?<!\\p{L})(?:pendant|durant|en|de|plus de|après) )(?<![\\d:.,$€£])(?<hour>[01]?\\d|2[0-4]) ?h ?(?<minute>[0-5]\\d)(?![\\p{L}\\d])',
    ],
  },
  names: {
    joiners: words('de des del der von van la le du da bin al'),
    titles: words('m mme mlle mm dr monsieur madame'),
  },
  negation: FR_NEGATION,
  assertions: FR_ASSERTIONS,
  opposites: FR_OPPOSITES,
  modality: FR_MODALITY,
  reporting: {
    verbs: phrases(
      `déclaré affirmé annoncé expliqué indiqué précisé ajouté assuré confirmé écrit déclare affirme annonce explique indique
      précise assure confirme`,
    ),
    addressing: [],
    auxiliaries: ['a', 'ont', 'avait', "l'a"],
    sources: ['[Ss]elon', "[Dd]['’]après"],
    nobody: words('il elle ils elles on nous je le la les ce cela un une mais et qui'),
  },
  pointingWords: [...words('il elle ils elles son sa ses leur leurs ce cet cette ces cela')],
  furniture: FR_FURNITURE,
  sameNouns: FR_SAME_NOUNS,
  sameDeeds: FR_SAME_DEEDS,
  directedDeeds: FR_DIRECTED_DEEDS,
  facts: {
    posting: ['publié(?: le)?', 'mis à jour(?: le)?'],
    followUps: ['répliques?'],
    counted: [
      { before: ['dont', 'parmi lesquels', 'un des', 'l’un des', "l'un des"], after: ["(?:d'entre|d’entre) (?:eux|elles)", 'des (?:\\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)'] },
      { before: [], after: ['autres?', '(?:[\\p{L}-]+ )?(?:supplémentaires?|de plus)'] },
      { before: [], after: ["(?:[\\p{L}-]+ )?(?:plus tôt|de moins|d'avance|de retard)"] },
      { before: ['au total', 'un total de', "jusqu'ici", "jusqu'à présent"], after: ['(?:[\\p{L}-]+ ){0,5}au total'] },
    ],
    ofThem: ["d'entre (?:eux|elles)"],
    later: ['au total', 'passé à', 'est passée? à', 'monté à', "s'élève désormais à", 'désormais', "jusqu'ici", 'grimpé à'],
    earlier: ["d'abord", 'initialement', 'au départ'],
    habits: { before: ['chaque', 'tous les', 'premier', 'deuxième'], after: ['(?:de chaque|du) mois'] },
    limits: ['depuis', "jusqu'à", "jusqu'au", 'avant', 'après', 'dès', 'à partir de'],
    someOfAll: words('homme femme enfant soldat policier adolescent'),
    all: words('personne victime mort blessé passager'),
    amountKinds: [
      phrases("investissements? financement"),
      phrases("recettes ventes chiffre_d'affaires revenus?"),
      phrases('bénéfices? excédent'),
      phrases('pertes? déficit'),
      phrases('dettes? prêts? emprunts?'),
      phrases('coûts? dépenses? frais'),
      phrases('amendes? pénalités?'),
      phrases('dons?'),
    ],
    dayParts: [phrases('matin dans_la_matinée'), phrases('après-midi'), phrases('soir dans_la_soirée dans_la_nuit')],
    contrasts: phrases("mais tandis_que alors_que cependant toutefois d'autres"),
    spans: [
      { before: ['il y a', 'après'], after: ['plus tôt', 'auparavant', 'plus tard', 'après'] },
      { before: ['pendant', 'durant'], after: [] },
      { before: ['en', 'dans', 'toutes les', 'tous les'], after: [] },
      { before: ['depuis'], after: [] },
    ],
  }, // prettier-ignore
});
