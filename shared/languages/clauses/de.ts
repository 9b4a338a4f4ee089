import { type ClauseCues, phrases, wordSet } from './clause-cues.ts';

/** German. */
export const germanClauses: ClauseCues = {
  elided: wordSet(''),
  determiners:
    wordSet(`der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen
    diesem jener jene jenes jeder jede jedes jeden alle allen aller sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser
    unsere mein meine mehrere einige viele zwei drei vier fünf sechs sieben acht neun zehn beide beiden`),
  limiting: wordSet(
    'alle aller allen jede jeder jedes kein keine einzige einzigen erste ersten letzte letzten',
  ),
  baseForms: wordSet(''),
  prepositions:
    wordSet(`in im an am auf aus bei beim mit nach von vom vor zu zum zur durch für gegen ohne um über unter zwischen neben
    hinter seit bis während wegen trotz gegenüber entlang laut ins ans aufs innerhalb außerhalb nahe unweit samt mitsamt`),
  subjects: wordSet(''),
  beforeVerb: wordSet('dann später danach anschließend daraufhin schließlich auch nun dort sich'),
  refersBack:
    wordSet(`er sie es wir ich ihr ihn ihm ihnen uns sein seine seinen seinem seiner ihre ihren ihrem ihrer dies diese dieser dieses
    diesen diesem jene jener dessen deren denen welche welcher welches wo wobei wodurch womit woraufhin wofür
    und aber oder sondern denn doch jedoch dann danach daraufhin anschließend dabei dadurch damit dazu davon daran darauf dafür darin
    dort hier zudem außerdem ferner allerdings dennoch trotzdem deshalb daher deswegen somit also auch ebenso inzwischen unterdessen
    zuvor später seitdem beide beiden zwar
    hinzu`),
  relatives: wordSet(
    'der die das den dem dessen deren denen welche welcher welches welchen welchem wo wobei wodurch womit woraufhin worauf was',
  ),
  subjectRelatives: wordSet(''),
  subordinators: wordSet(
    'weil nachdem bevor obwohl obgleich sobald indem wobei sodass während als da seit bis ehe',
  ),
  ambiguousSubordinators: wordSet(''),
  afterComma: wordSet(''),
  beforeComplementizer: wordSet(''),
  notAfterSubordinator: wordSet(''),
  conditions: phrases('wenn, falls, sofern, ob, es sei denn, soweit, vorausgesetzt, unter der bedingung'),
  complementizers: wordSet('dass daß'),
  coordinators: wordSet('und aber oder sondern doch denn'),
  correlatives: wordSet('weder entweder sowohl zwar nicht'),
  negations: wordSet(
    'nicht nie niemals kein keine keinen keinem keiner keines niemand nichts weder kaum ohne',
  ),
  modals:
    wordSet(`kann können könnte könnten soll sollen sollte sollten will wollen wollte wollten darf dürfen dürfte dürften muss müssen musste
    mussten mag mögen möchte werde würde würden wird werden`),
  hedges:
    wordSet(`angeblich mutmaßlich vermutlich wahrscheinlich möglicherweise womöglich offenbar wohl vielleicht anscheinend mutmaßliche
    mutmaßlichen versuchte versuchten drohte drohten scheint schien scheinen verdächtigt beschuldigt`),
  finite:
    wordSet(`ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können könnte könnten konnte konnten soll sollen
    sollte sollten muss müssen musste mussten will wollen wollte wollten darf dürfen durfte durften sei seien habe hätten hätte wäre wären
    würde würden werde ging gingen kam kamen nahm nahmen gab gaben fand fanden stand standen lag lagen fuhr fuhren floh flohen starb
    starben traf trafen rief riefen ließ ließen hielt hielten schlug schlugen schoss schossen brach brachen begann begannen stieg
    stiegen fiel fielen lief liefen sah sahen sprach sprachen entkam entkamen stieß stießen zog zogen trug trugen griff griffen geriet
    gerieten verlor verloren stahl stahlen drang blieb blieben schrieb schrieben verließ verließen bekam bekamen erhielt erhielten
    gewann gewannen bot boten schloss schlossen verschwand verschwanden entschied entschieden warf warfen sprang sprangen half halfen
    erschien unterschrieb betrat erschoss gelang vertrat bestand bestanden befand befanden ergab galt galten wuchs brannte brannten
    geht gehen kommt kommen steht stehen liegt liegen gibt nimmt hält bleibt bleiben bringt zeigt gehört gilt befindet sitzt fährt
    folgt heißt beginnt sucht suchen fordert fordern droht umfasst zählt zählen lebt leben arbeitet bietet führt führen lässt erscheint tritt`),
  finiteForm:
    /^(?:ab|an|auf|aus|bei|be|ein|ent|er|fest|her|hin|los|mit|nach|über|um|unter|ver|vor|weg|zer|zurück|zu)(?:ging|kam|nahm|gab|fand|stand|lag|fuhr|floh|traf|rief|hielt|schlug|schoss|brach|begann|stieg|fiel|lief|sah|sprach|stieß|zog|trug|griff|drang|schrieb|ließ|bot|schloss|schied|warf|sprang|wuchs|brannte)(?:e?n)?$/u,
  passives: wordSet('wurde wurden wird werden worden ist sind war waren'),
  beforeGerund: wordSet(''),
  trailing: wordSet('mit'),
  adjuncts: wordSet(''),
  rangeStarts: wordSet(''),
  beforeArgument: wordSet(''),
  ambiguousVerbs: wordSet(''),
  ambiguousForm: /^\p{Ll}{3,}(?:[^aeiouäöü]|[ei])te(?:n|t)?$/u,
  gerundForm: null,
  resultGerunds: wordSet(''),
  participleForm: null,
  infinitiveMarkers: wordSet('zu'),
  notVerbs:
    wordSet(`heute letzte letzten zweite zweiten dritte dritten vierte fünfte sechste siebte achte neunte zehnte erste ersten bitte mitte
    guten alten weiten roten späten harten breiten zweiter beste besten größte größten nächste nächsten jüngste jüngsten höchste höchsten
    meisten meiste wenigsten mindesten gesamte gesamten bekannte bekannten sogenannte sogenannten geplante geplanten verletzte verletzten
    rechte rechten leichte leichten echte echten ernste ernsten hätte hätten westen gestern unten mitten selten laute lauten tote toten
    bunte dichte schlechte schlechten privaten private kompletten komplette exakte indirekte direkte direkten konkrete konkreten`),
  reporting:
    wordSet(`sagt sagte sagten sagen erklärt erklärte erklärten teilte teilten mitteilte mitteilten mitgeteilt berichtet berichtete
    berichteten berichten meldete meldeten meldet gemeldet betonte betonten betont bestätigte bestätigten bestätigt kündigte kündigten
    behauptet behauptete behaupteten warnte warnten warnt bestritt bestritten bestreitet dementierte vermutet vermutete vermuteten
    glaubt glaubte glaubten meint meinte hieß erläuterte erläuterten fügte schrieb schreibt schreiben ergänzte ergänzten
    räumte versicherte versicherten befürchtet befürchteten fürchtet hofft hofften hoffte weiß wusste wussten angab
    angaben kritisierte forderte forderten verlangte verlangten erwartet erwarteten schätzt schätzte schätzten twitterte
    zitierte zeigte versprach versprachen fragte fragten gestand äußerte äußerten zufolge
    bekräftigte urteilte urteilten denkt dachte dachten findet signalisierte deutete verriet`),
  attributions: phrases(
    'laut, zufolge, nach angaben, nach auskunft, nach aussage, nach ansicht, nach informationen, nach einschätzung, nach worten, nach den worten, nach polizeiangaben, nach eigenen angaben, so der, so die, so ein, so eine',
  ),
  clauseFinalVerb:
    /^(?!\p{Ll}*(?:an|ab|auf|aus|ein|vor|zu|mit|nach|um|durch|zurück|weg|her|hin|fest|frei|über)zu)\p{Ll}+(?:t|te|ten|en|eln|ern|tet|st)$/u,
};
