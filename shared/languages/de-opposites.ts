import { eitherOr } from './either-or.ts';
import type { AssertionWords, ModalityWords, NegationWords, Opposites } from './pack.ts';
import { phraseRows, phrases, rows, words } from './words.ts';

const ENDS = phrases(
  `=beendet =beendete =beenden =endet =endete =enden =abgeschafft abschaffen eingestellt =einstellen streicht =strich =gestrichen
  auslaufen =ausläuft`,
);

export const DE_OPPOSITES: readonly Opposites[] = [
  {
    label: 'ends or goes on',
    sides: [
      [...ENDS, 'schafft ~ ab', 'schaffte ~ ab', 'stellt ~ ein', 'stellte ~ ein', 'läuft ~ aus', 'lief ~ aus'],
      phrases('=behält =behielt =behalten =beibehalten =verlängert =verlängerte =verlängern =fortgesetzt =weitergeführt =erhalten'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'starts or stops',
    sides: [
      phrases('=beginnt =begann =begonnen =beginnen =startet =startete =gestartet =aufgenommen'),
      phrases('=stoppt =stoppte =gestoppt =eingestellt =unterbrochen =ausgesetzt =abgebrochen'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'rise or fall',
    sides: [
      [
        ...phrases(
          `=steigt =stieg =stiegen =gestiegen =steigen =ansteigen =angestiegen =wächst =wuchs =gewachsen =zugenommen =erhöht =erhöhte
          =erhöhten =erhöhen =angehoben =anheben =klettert =kletterte =steigert =steigerte =gesteigert`,
        ),
        'nimmt ~ zu', 'nahm ~ zu', 'hebt ~ an', 'hob ~ an', 'stieg ~ an', 'steigt ~ an',
      ],
      [
        ...phrases(
          `=sinkt =sank =sanken =gesunken =sinken =fällt =fiel =fielen =gefallen =fallen =schrumpft =schrumpfte =geschrumpft
          =abgenommen =zurückgegangen =gesenkt =senkt =senkte =senken =verringert =verringerte =reduziert =reduzierte =eingebrochen =kürzt =kürzte =gekürzt`,
        ),
        'nimmt ~ ab', 'nahm ~ ab', 'ging ~ zurück', 'geht ~ zurück', 'gingen ~ zurück', 'brach ~ ein', 'bricht ~ ein',
      ],
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'approved or rejected',
    sides: [
      [
        ...phrases(
          `=gebilligt =billigt =billigte =billigten =billigen =genehmigt =genehmigte =genehmigten =angenommen =beschlossen =beschließt =beschloss
          =verabschiedet =verabschiedete =akzeptiert =akzeptierte =ratifiziert =ratifizierte =zugestimmt`,
        ),
        'nimmt ~ an', 'nahm ~ an', 'nahmen ~ an', 'stimmt ~ zu', 'stimmte ~ zu', 'stimmten ~ zu',
      ],
      [
        ...phrases('=abgelehnt =ablehnen =ablehnte =verworfen =verwirft =verwarf =zurückgewiesen =abgewiesen =verweigert =verweigerte'),
        'lehnt ~ ab', 'lehnte ~ ab', 'lehnten ~ ab', 'weist ~ zurück', 'wies ~ zurück', 'wiesen ~ zurück',
      ],
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'passed or failed',
    sides: [
      phrases('=bestand =bestanden =besteht =gelungen =gelang =erfolgreich'),
      [...phrases('=gescheitert =scheitert =scheiterte =scheiterten =durchgefallen =misslungen =misslang'), 'fiel ~ durch', 'fällt ~ durch'],
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'confirmed or denied',
    sides: [
      [
        ...phrases('=bestätigt =bestätigte =bestätigten =bestätigen =zugegeben =eingeräumt =gestanden'),
        'räumt ~ ein', 'räumte ~ ein', 'gab ~ zu', 'gibt ~ zu',
      ],
      phrases('=bestreitet =bestritt =bestritten =bestreiten =dementiert =dementierte =dementierten =dementieren =leugnet =leugnete =geleugnet'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'welcomed or condemned',
    sides: [
      phrases('=begrüßt =begrüßte =begrüßten =begrüßen =lobt =lobte =lobten =gelobt =gewürdigt =würdigte'),
      phrases('=verurteilt =verurteilte =verurteilten =kritisiert =kritisierte =kritisierten =kritisieren =gerügt =rügte =rügt'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'allowed or forbidden',
    sides: [
      phrases('=erlaubt =erlaubte =erlaubten =erlauben =gestattet =gestattete =zugelassen =genehmigt =legalisiert'),
      phrases('=verbietet =verbot =verboten =verbieten =untersagt =untersagte =untersagten'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'granted or denied',
    sides: [
      phrases('=gewährt =gewährte =gewährten =bewilligt =bewilligte'),
      phrases('=verweigert =verweigerte =verweigerten =versagt =versagte'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'guilty or not',
    sides: [
      [...phrases('=schuldig =verurteilt =verurteilte'), 'sprach ~ schuldig'],
      [...phrases('=freigesprochen =unschuldig =freispruch'), 'sprach ~ frei', 'spricht ~ frei'],
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
    unless: phrases('=bekannte =bekennt =plädierte =plädiert'),
  },
  {
    label: 'support or oppose',
    sides: [
      phrases('=unterstützt =unterstützte =unterstützten =unterstützen =befürwortet =befürwortete =befürworten'),
      phrases('=bekämpft =bekämpfte =ablehnt =widersetzt =widersetzte'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'open or closed',
    sides: [
      phrases('=geöffnet =öffnet =öffnete =eröffnet =eröffnete =wiedereröffnet =freigegeben =offen'),
      phrases('=geschlossen =schließt =schloss =schließen =gesperrt =sperrt =sperrte =dicht'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'won or lost',
    sides: [
      phrases('=gewinnt =gewann =gewannen =gewonnen =siegt =siegte'),
      phrases('=verliert =verlor =verloren =unterliegt =unterlag'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'goes or stays',
    sides: [
      ['tritt ~ zurück', 'trat ~ zurück', 'treten ~ zurück', ...phrases('=zurücktreten =zurückgetreten =zurücktritt')],
      ['bleibt ~ im amt', 'blieb ~ im amt', 'im amt bleiben'],
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'survived or died',
    sides: [
      phrases('=überlebt =überlebte =überlebten =überleben'),
      phrases('=gestorben =starb =starben =stirbt =getötet =umgekommen =tot =ums_leben'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'intact or destroyed',
    sides: [
      phrases('=unversehrt =unbeschädigt =intakt =verschont'),
      phrases('=zerstört =zerstörte =zerstörten =verwüstet =verwüstete =ausgebrannt =dem_erdboden =niedergebrannt'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'upheld or overturned',
    sides: [
      phrases('=bestätigt =bestätigte =bestätigten'),
      [...phrases('=aufgehoben =kassiert =kassierte'), 'hob ~ auf', 'hebt ~ auf'],
    ],
    severity: 'conflict',
    of: 'deed',
  },
  ...eitherOr([
    ['safe or not', '=sicher', '=unsicher =gefährlich'],
    ['legal or not', '=legal =rechtmäßig =zulässig', '=illegal =rechtswidrig =unzulässig'],
    ['true or false', '=wahr =richtig', '=unwahr =falsch'],
    ['armed or not', '=bewaffnet =bewaffnete =bewaffneter', '=unbewaffnet =unbewaffnete =unbewaffneter'],
    ['conscious or not', '=ansprechbar', '=bewusstlos =ohnmächtig'],
    ['deliberate or not', '=absichtlich =vorsätzlich', '=versehentlich =unabsichtlich'],
    ['alive or dead', '=lebend =lebendig', '=tot'],
    ['well or badly', '=gut =ausreichend', '=schlecht =unzureichend =mangelhaft'],
    ['partly or wholly', '=teilweise', '=vollständig =völlig =komplett =gänzlich'],
    ['exclusive or not', 'exklusiv', '=nichtexklusiv =nichtexklusive'],
  ]),
  {
    label: 'colour',
    sides: [
      '=grau =graue =grauen =grauer =graues', '=silber =silberne =silbernen =silberner =silbernes =silberfarbene =silberfarbenen', '=schwarze =schwarzen =schwarzer =schwarzes',
      '=weiße =weißen =weißer =weißes', '=rote =roten =roter =rotes', '=blaue =blauen =blauer =blaues', '=grüne =grünen =grüner =grünes',
      '=gelbe =gelben =gelber =gelbes', '=braune =braunen =brauner =braunes',
    ].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  {
    label: 'side',
    sides: ['=linke =linken =linker =linkes =linkem', '=rechte =rechten =rechter =rechtes =rechtem'].map(phrases),
    severity: 'conflict',
    of: 'noun',
  },
  {
    label: 'direction',
    sides: [
      '=norden =nördlich =nördlichen =nördliche', '=süden =südlich =südlichen =südliche', '=osten =östlich =östlichen =östliche',
      '=westen =westlich =westlichen =westliche',
    ].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  {
    label: 'how grave',
    sides: ['=leicht =leichte =leichten', '=schwer =schwere =schweren =lebensgefährlich'].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  {
    label: 'before or after',
    sides: [['=vor', '=bevor'], ['=nach', '=nachdem']],
    severity: 'possible',
    of: 'order',
    isEither: true,
  },
]; // prettier-ignore

export const DE_NEGATION: NegationWords = {
  words: words('nicht nie niemals keineswegs weder ohne'),
  contraction: null,
  elision: null,
  nor: words('noch'),
  incomplete: new Set(),
  completedBy: new Set(),
  none: words('kein keine keinen keinem keiner keines null'),
  verbs: phrases('weigert_sich weigerte_sich weigerten_sich'),
  denials: phrases('=bestreitet =bestritt =bestritten =dementierte =dementiert =leugnete'),
  implicit: phrases('=fehlt =fehlte =fehlen =mangel =verhindert =verhinderte =vermeiden =vermieden =ausgeschlossen =verzichtet =verzichtete =abgewendet =niemand =niemanden =niemandem =nichts =endet =endete =beendet =beendete'),
  undoneBy: words('nur bloß mehr_als weniger zuletzt unbedingt einmal ganz alle länger später früher'),
  soFar: words('noch bislang bisher'),
  reachesBack: true,
}; // prettier-ignore

export const DE_ASSERTIONS: AssertionWords = {
  open: words(
    `kann können könnte könnten soll sollen sollte sollten will wollen wollte wollten darf dürfen dürfte dürften möchte möchten muss müssen
    müsste mag möglicherweise vielleicht womöglich erwägt erwägen prüft fordert fordern forderte verlangt verlangte versucht versuchte
    hofft droht drohte würde würden wäre wären beinahe fast`,
  ),
  hedged: words(
    'angeblich mutmaßlich offenbar wohl vermutlich voraussichtlich wahrscheinlich anscheinend laut',
  ),
  beforeInfinitive: words('zu'),
  assertedInfinitive: new Set(),
  infinitiveForm: /(?:en|eln|ern)$/u,
  passives: words('wird werden wurde wurden worden'),
  agents: words('von vom durch'),
  neverPassive: null,
  adverbForm: null,
  patients: new Set(),
};

export const DE_MODALITY: readonly ModalityWords[] = [
  { degree: 'denied', words: ['bestreitet', 'bestritt(?:en)?', 'dementiert(?:en?)?', 'leugnet(?:en?)?'] },
  { degree: 'alleged', words: ['angeblich', 'mutmaßlich(?:e[nrs]?)?', 'soll(?:en)? (?:\\p{L}+ ){0,5}haben', 'verdächtigt', 'beschuldigt', 'behauptet(?:en?)?'] },
  { degree: 'possible', words: ['könnten?', 'dürften?', 'möglicherweise', 'vielleicht', 'womöglich', 'erwägt', 'mag'] },
  { degree: 'planned', words: ['wird', 'werden', 'soll(?:en)?', 'will', 'wollen', 'plant', 'planen', 'voraussichtlich', 'geplant'] },
]; // prettier-ignore

export const DE_SAME_NOUNS = rows(
  `menschen personen leute bewohner einwohner bürger opfer zivilisten tote todesopfer passagiere fahrgäste insassen anhänger |
  haus häuser wohnung wohnungen gebäude heim | soldat soldaten truppen | stelle stellen arbeitsplatz arbeitsplätze job jobs posten |
  laden läden geschäft geschäfte filiale filialen markt | schüler schülerinnen studenten studierende | land länder staat staaten |
  polizist polizisten polizei beamte beamten | arbeiter beschäftigte beschäftigten mitarbeiter angestellte | firma firmen unternehmen konzern betrieb |
  erdbeben beben | kind kinder jugendliche teenager`,
); // prettier-ignore

export const DE_SAME_DEEDS = phraseRows(
  `=abgerissen =abreißen =abriss abgebrochen |
  =getötet =töten =tötete =starb =starben =gestorben =sterben =tot =tote =umgekommen |
  =verletzt =verletzte =verletzten =verwundet | =entlassen =entließ =gekündigt =gefeuert =entlassung |
  =festgenommen =verhaftet =verhaftete =inhaftiert =festnahme | =geschlossen =schließt =schloss =schließung =schließen |
  =zurücktreten =zurückgetreten =rücktritt =abtreten =zurücktritt =tritt =trat | =verlassen =verlässt =verließ =ausgestiegen |
  =unterschrieben =unterschrieb =unterzeichnet =unterzeichnete =unterschreibt =unterzeichnen =unterschreiben |
  =teilgenommen =teilnehmen =erschien =erschienen | =abgesagt =absagen =gestrichen | =verschoben =verschieben =vertagt |
  =bezahlt =zahlt =zahlte =gezahlt =zahlen | =gekauft =kaufte =kauft =erworben =erwarb =übernommen =übernimmt =kaufen |
  =verkauft =verkaufte =veräußert =verkaufen | =gebaut =baut =baute =errichtet =bauen | =gefunden =fand =fanden =entdeckt =entdeckte |
  =gewonnen =gewann =gewannen | =ausgesagt =aussagen | =getroffen =traf =trafen | =entschuldigt =entschuldigte |
  =beschädigt =beschädigte | =angegriffen =attackiert =attackierte | =gerettet =rettete =retteten | =vermisst =vermisste |
  =evakuiert =evakuierte =obdachlos | =gewusst =wusste =wussten`,
); // prettier-ignore

export const DE_DIRECTED_DEEDS = phraseRows(
  `=schlägt =schlug =schlugen =geschlagen =besiegt =besiegte =besiegten =bezwingt =bezwang =bezwungen | =verklagt =verklagte =verklagten |
  =angegriffen =attackiert =attackierte | =erschossen =erschoss | =getötet =tötete =ermordet =ermordete |
  =gekauft =kauft =kaufte =übernommen =übernimmt =übernahm =erwarb =erworben | =beschuldigt =beschuldigte |
  =verfolgt =verfolgte | =gerettet =rettet =rettete | =gebissen =biss | =bedroht =bedrohte | =ersetzt =ersetzte | =überholt =überholte |
  =entführt =entführte | =verhaftet =verhaftete | =rammte =gerammt`,
); // prettier-ignore
