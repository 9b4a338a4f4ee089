import { type ClauseCues, phrases, wordSet } from './clause-cues.ts';

/** French. */
export const frenchClauses: ClauseCues = {
  elided: wordSet('l d qu s n c j m t jusqu lorsqu puisqu quoiqu'),
  determiners:
    wordSet(`le la les l un une des du de d ce cet cette ces son sa ses leur leurs notre nos mon ma mes votre vos plusieurs quelques
    chaque tout toute tous toutes aucun aucune deux trois quatre cinq six sept huit neuf dix certains certaines`),
  limiting: wordSet(
    'ceux celles celui celle tous toutes tout toute chaque aucun aucune seul seule seuls seules premier première dernier dernière peu plus moins ce',
  ),
  baseForms: wordSet(''),
  prepositions:
    wordSet(`à au aux de du des d dans en par pour sur sous avec sans chez contre entre vers depuis pendant avant après dès selon
    malgré parmi près hors lors jusque jusqu durant`),
  subjects: wordSet('il ils on qui'),
  beforeVerb: wordSet(
    'se s ne n en y lui leur me m nous aussi ensuite puis également alors enfin ainsi déjà encore désormais même',
  ),
  refersBack:
    wordSet(`il elle ils elles on je j nous vous lui leur leurs son sa ses ce c cela ça ceci celui celle ceux celles cet cette ces notre
    nos mon ma mes y qui que qu dont où lequel laquelle lesquels lesquelles duquel auquel
    et mais ou or donc car puis ensuite alors ainsi aussi cependant toutefois pourtant néanmoins enfin également d'ailleurs
    alors puisqu notamment dont là eux tous`),
  relatives: wordSet(
    'qui dont où lequel laquelle lesquels lesquelles duquel auquel auxquels auxquelles desquels',
  ),
  subjectRelatives: wordSet('qui'),
  subordinators: wordSet('lorsque lorsqu quand tandis parce puisque puisqu quoique quoiqu car'),
  ambiguousSubordinators: wordSet(''),
  afterComma: wordSet(''),
  beforeComplementizer: wordSet('après avant alors'),
  notAfterSubordinator: wordSet('le la les l un une ce cet cette ces son sa ses leur deux trois qui'),
  conditions: phrases('si, s il, s ils, à condition, à moins, pourvu que, sauf si, en cas de, au cas où'),
  complementizers: wordSet('que qu comment pourquoi'),
  coordinators: wordSet('et mais ou puis'),
  correlatives: wordSet('ni soit seulement'),
  negations: wordSet('ne n pas jamais aucun aucune personne rien ni sans guère non'),
  modals: wordSet(
    `peut peuvent pourrait pourraient pouvait doit doivent devrait devraient serait seraient aurait auraient`,
  ),
  hedges:
    wordSet(`peut-être probablement apparemment sans-doute vraisemblablement possiblement prétendument présumé présumée présumés éventuellement
    semble semblent semblait soupçonné soupçonnés soupçonnée accusé accusée accusés tente tenté espère`),
  finite:
    wordSet(`est sont était étaient a ont avait avaient sera seront serait seraient aura auront aurait auraient fut furent eut eurent
    peut peuvent pourra pourront doit doivent devra devront va vont fait font met mettent prend prennent vient viennent tient tiennent
    reste restent devient deviennent permet permettent compte comptent dispose disposent comprend comprennent représente
    représentent accueille accueillent commence commencent débute débutent purge figure figurent existe appartient concerne concernent
    suit suivent donne donnent passe passent arrive arrivent porte portent trouve trouvent vit vivent dure durent intervient
    survient s'agit remporte dirige dirigent explique`),
  finiteForm: /^\p{L}{2,}(?:aient|èrent|irent|urent|erait|irait|eront|iront|era|ira|ait)$/u,
  passives: wordSet('est sont été était étaient fut furent'),
  beforeGerund: wordSet(''),
  trailing: wordSet('avec'),
  adjuncts: wordSet('dans en lors pendant après avant durant chez près'),
  rangeStarts: wordSet('de du entre'),
  beforeArgument: wordSet(
    'basé basée basés situé située situés vit vivait habite réside resté restée reste mis mise aller allé va vont né née investi participé',
  ),
  ambiguousVerbs: wordSet(''),
  ambiguousForm: null,
  gerundForm: /^\p{L}{2,}ant$/u,
  resultGerunds: wordSet('tuant blessant faisant provoquant causant laissant entraînant'),
  participleForm:
    /^\p{L}{2,}(?:é|ée|és|ées)$|^(?:situé|construit|détruit|vendu|tenu|prévu|connu)(?:e|s|es)?$/u,
  infinitiveMarkers: wordSet(''),
  notVerbs:
    wordSet(`fait lait trait extrait portrait retrait souhait parfait attrait caméra camera opera opéra sahara ibrahimovic
    avant devant durant pendant suivant enfant important géant restaurant tant autant pourtant avocat instant montant représentant
    commandant habitant dirigeant militant gérant cependant maintenant auparavant néanmoins président croissant vivant étudiant
    beauté santé été liberté sécurité société université comité député qualité réalité unité cité moitié marché côté année années
    journée soirée armée durée entrée arrivée matinée employé employée employés employées blessé blessés blessée réfugié réfugiés idée
    identité autorité autorités priorité majorité activité activités communauté difficulté difficultés quantité égalité café passé
    musée lycée congé clé pitié amitié degré résumé communiqué accusé condamné`),
  reporting:
    wordSet(`dit disent disait déclaré déclare déclarait affirmé affirme affirment affirmait indiqué indique indiquent indiquait annoncé
    annonce annoncent expliqué explique expliquent expliquait précisé précise précisent ajouté ajoute ajoutent ajouter estimé estime
    estiment rapporté rapporte rapportent confirmé confirme confirment révélé révèle révèlent raconté raconte assuré assure assurent
    souligné souligne soulignent averti avertit nié nie nient démenti dément soutenu soutient soutiennent pense pensent pensait croit
    croient croyait croyaient écrit écrivent écrivait jugé juge noté note prévenu prévient rappelé rappelle conclu conclut reconnu
    reconnaît demandé demande demandent suppose espère craint craignent redoute montre montré montrent prétend prétendent selon
    témoigné relevé signalé signale su sait savait tweeté commenté commente promis promet décidé décide`),
  attributions: phrases('selon, d après, aux dires, de source, à en croire'),
  clauseFinalVerb: null,
};
