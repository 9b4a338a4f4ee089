import { eitherOr } from './either-or.ts';
import type { AssertionWords, ModalityWords, NegationWords, Opposites } from './pack.ts';
import { phraseRows, phrases, rows, words } from './words.ts';

const ENDS = phrases(
  `=termine =terminé =supprime =supprimé =supprimée =supprimer =abolit =aboli =abolie =abandonne =abandonné =abandonnée =met_fin
  mis_fin mettre_fin cesse cessé =résilie =résilié`,
);

export const FR_OPPOSITES: readonly Opposites[] = [
  {
    label: 'ends or goes on',
    sides: [
      ENDS,
      phrases('=maintient =maintenu =maintenue =maintenir =conserve =conservé =conservée =conserver =garde =gardé =prolonge =prolongé =prolongée'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'starts or stops',
    sides: [
      phrases('=commence =commencé =débute =débuté =démarre =démarré =reprend =repris =lance =lancé =lancée'),
      phrases('=arrête =arrêté =stoppe =stoppé =stoppée =suspend =suspendu =suspendue =interrompu =interrompue =interrompt'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'rise or fall',
    sides: [
      phrases(
        `=augmente =augmenté =augmentée =augmentent =augmenter =progresse =progressé =grimpe =grimpé =monte =monté =relève =relevé =relevée
        =bondi =bondit =accru =accrue =hausse =croît`,
      ),
      phrases(
        `=baisse =baissé =baissent =baisser =diminue =diminué =diminuée =diminuer =recule =reculé =chute =chuté =réduit =réduite =abaisse
        =abaissé =plongé =plonge =rétréci`,
      ),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'approved or rejected',
    sides: [
      phrases(
        `=adopte =adopté =adoptée =adopter =approuve =approuvé =approuvée =approuver =accepte =accepté =acceptée =accepter =valide =validé
        =validée =ratifie =ratifié =ratifiée =voté =votée`,
      ),
      phrases('=rejette =rejeté =rejetée =rejeter =refuse =refusé =refusée =refuser =repousse =repoussé =écarté'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'passed or failed',
    sides: [
      phrases('=réussi =réussit =réussie =réussir =passé =abouti =aboutit'),
      phrases('=échoué =échoue =échouer =échoua =raté =rate'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'confirmed or denied',
    sides: [
      phrases('=confirme =confirmé =confirmée =confirmer =reconnaît =reconnu =admet =admis =avoue =avoué'),
      phrases('=dément =démenti =démentie =démentir =nie =nié =niée =nier =conteste =contesté =contestée'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'welcomed or condemned',
    sides: [
      phrases('=salue =salué =saluée =saluer =applaudi =applaudit =félicité =loué =bien_accueilli'),
      phrases('=condamne =condamné =condamnée =condamner =dénonce =dénoncé =dénoncée =critique =critiqué =critiquée =fustigé =fustige'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'allowed or forbidden',
    sides: [
      phrases('=autorise =autorisé =autorisée =autoriser =permet =permis =légalise =légalisé'),
      phrases('=interdit =interdite =interdire =prohibe =prohibé =bannit =banni'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'granted or denied',
    sides: [
      phrases('=accorde =accordé =accordée =accorder =octroie =octroyé =octroyée'),
      phrases('=refuse =refusé =refusée =refuser'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'guilty or not',
    sides: [
      phrases('=coupable =condamné =condamnée'),
      phrases('=acquitté =acquittée =acquitte =innocent =innocente =innocenté =innocentée =relaxé =relaxée'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
    unless: phrases('plaide =plaidé plaider'),
  },
  {
    label: 'support or oppose',
    sides: [
      phrases('=soutient =soutenu =soutenir =soutiennent =appuie =appuyé =défend'),
      phrases(`s'oppose =opposé =oppose =opposent =combat =rejette`),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'open or closed',
    sides: [
      phrases('=rouvert =rouverte =rouvre =ouvert =ouverte =ouvre =rouvrir'),
      phrases('=fermé =fermée =ferme =fermer =clos'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'won or lost',
    sides: [phrases('=gagne =gagné =remporte =remporté =remportée'), phrases('=perd =perdu =perdue =perdent')],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'goes or stays',
    sides: [
      phrases('=démissionne =démissionné =démissionner =démissionnera quitte_ses_fonctions'),
      phrases('reste_en_poste restera_en_poste reste_en_fonction restera_en_fonction'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'survived or died',
    sides: [phrases('=survécu =survit =survivre'), phrases('=mort =morte =morts =décédé =décédée =tué =tuée =tués =péri')],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'intact or destroyed',
    sides: [phrases('=intact =intacte =intacts =indemne =épargné =épargnée'), phrases('=détruit =détruite =détruits =dévasté =dévastée =ravagé =ravagée =rasé =rasée')],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'upheld or overturned',
    sides: [phrases('=confirme =confirmé =confirmée'), phrases('=annule =annulé =annulée =annuler =cassé =cassée =infirmé =infirmée')],
    severity: 'conflict',
    of: 'deed',
  },
  ...eitherOr([
    ['safe or not', '=sûr =sûre =sûrs', '=dangereux =dangereuse'],
    ['legal or not', '=légal =légale =légaux', '=illégal =illégale =illégaux'],
    ['true or false', '=vrai =vraie =exact', '=faux =fausse =inexact'],
    ['armed or not', '=armé =armée', '=désarmé =désarmée'],
    ['conscious or not', '=conscient =consciente', '=inconscient =inconsciente'],
    ['deliberate or not', '=volontaire =délibéré =délibérée', '=accidentel =accidentelle =involontaire'],
    ['alive or dead', '=vivant =vivante =vivants', '=mort =morte =morts'],
    ['well or badly', '=bien =suffisamment', '=mal =insuffisamment'],
    ['partly or wholly', '=partiellement', '=entièrement =complètement =totalement'],
    ['exclusive or not', '=exclusif =exclusive', '=partagée'],
  ]),
  {
    label: 'colour',
    sides: ['=gris =grise', '=argenté =argentée', '=noir =noire', '=blanc =blanche', '=rouge', '=bleu =bleue', '=vert =verte', '=jaune'].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  { label: 'side', sides: ['=gauche', '=droit =droite'].map(phrases), severity: 'possible', of: 'noun' },
  { label: 'direction', sides: ['=nord', '=sud', '=est', '=ouest'].map(phrases), severity: 'possible', of: 'noun' },
  {
    label: 'how grave',
    sides: ['=légèrement =léger =légère =légères', '=grièvement =gravement =grave =graves'].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  { label: 'before or after', sides: [['=avant'], ['=après']], severity: 'possible', of: 'order', isEither: true },
]; // prettier-ignore

export const FR_NEGATION: NegationWords = {
  words: words('ne sans ni non'),
  contraction: null,
  elision: /^n'/u,
  nor: words('ni'),
  incomplete: words('ne'),
  completedBy: words('pas plus jamais rien personne aucun aucune guère ni nul nulle point'),
  none: words('aucun aucune nul nulle'),
  verbs: phrases('refusé_de refuse_de échoué_à renoncé_à renonce_à'),
  denials: phrases('=dément =démenti =nie =nié'),
  implicit: phrases('=manque =absence =évite =évité =empêche =empêché =exclu =exclut =omis =renonce =renoncé =personne =rien =termine =terminé =cesse =cessé'),
  undoneBy: words('seulement uniquement'),
  soFar: words('encore toujours'),
  reachesBack: false,
}; // prettier-ignore

export const FR_ASSERTIONS: AssertionWords = {
  open: words(
    `peut peuvent pourrait pourraient pouvait veut veulent voulait voudrait souhaite souhaitent espère espérait tente tenté essaie essayé menace
    menacé envisage envisagé demande demandé exige exigé devrait devraient serait seraient aurait auraient peut-être éventuellement
    faillit failli presque`,
  ),
  hedged: words('apparemment probablement vraisemblablement prétendument doit doivent devra selon'),
  beforeInfinitive: words('de à pour d'),
  assertedInfinitive: words('décidé accepté continué commencé va vont'),
  infinitiveForm: /(?:er|ir|re|oir)$/u,
  passives: words('est sont été était étaient fut furent sera seront être'),
  agents: words('par'),
  neverPassive: null,
  adverbForm: /(?:eus|iv|iqu|ell|al|abl|ibl|air|è|le)e?ment$|amment$|emment$/u,
  patients: words('à au aux'),
};

export const FR_MODALITY: readonly ModalityWords[] = [
  { degree: 'denied', words: ['dément(?:i|ent)?', 'ni(?:e|é|ent)', 'contest(?:e|é|ent)'] },
  { degree: 'alleged', words: ['prétendument', 'présumée?s?', 'soupçonnée?s?', 'accusée?s?', 'aurai(?:t|ent)', 'serai(?:t|ent)'] },
  { degree: 'possible', words: ['peu(?:t|vent)', 'pourrai(?:t|ent)', 'peut-être', 'éventuellement', 'envisage'] },
  { degree: 'planned', words: ['v(?:a|ont) \\p{L}+(?:er|ir|re)', 'doi(?:t|vent)', 'prévoi(?:t|ent)', 'compte(?:nt)?', 'devrai(?:t|ent)', '\\p{L}+er(?:a|ont)'] },
]; // prettier-ignore

export const FR_SAME_NOUNS = rows(
  `personnes gens habitants résidents civils victimes citoyens morts décès passagers partisans hommes femmes |
  maison maisons logement logements habitation habitations bâtiment bâtiments | soldat soldats militaires troupes | poste postes emploi emplois |
  magasin magasins boutique boutiques commerce supermarché | élève élèves étudiant étudiants | pays état états | policier policiers agent agents police |
  salarié salariés employé employés ouvrier ouvriers | entreprise entreprises société sociétés groupe compagnie | séisme tremblement |
  enfant enfants adolescent adolescents jeune jeunes`,
); // prettier-ignore

export const FR_SAME_DEEDS = phraseRows(
  `=démoli =démolie =démolies =détruit =rasé =rasées =démolir | =tué =tuée =tués =mort =morts =morte =décédé =péri |
  =blessé =blessée =blessés =blessées | =licencié =licenciés =licencier =renvoyé =supprimé =supprimés |
  =arrêté =arrêtée =interpellé =interpellée =détenu | =fermé =fermée =ferme =fermeture =fermer |
  =démissionné =démissionne =démissionner =démission =démissionnera quitte_ses_fonctions quitter_ses_fonctions quitté_ses_fonctions |
  =quitté =quitte =parti =partie =retiré =retire | =signé =signée =signe =signer =paraphé =signera | =participé =assisté =participer =assister |
  =annulé =annulée =annuler | =reporté =reportée =différé | =payé =payée =versé =payer =verser |
  =acheté =achetée =racheté =acquis =rachète =acheter | =vendu =vendue =cédé =vend =vendre =céder | =construit =bâti =construire =bâtir |
  =trouvé =trouvée =découvert =découverte =retrouvé | =gagné =remporté | =témoigné =témoigner | =rencontré =rencontre |
  =excusé =excuses | =endommagé =endommagée | =attaqué =agressé |
  =sauvé =sauvés =secouru =secourus | =disparu =disparus | =évacué =évacués`,
); // prettier-ignore

export const FR_DIRECTED_DEEDS = phraseRows(
  `=bat =battu =battue =vaincu =vaincue =domine =dominé =défait | =attaque =attaqué =attaquée =agressé | =tué =tuée =tue =assassiné =assassinée |
  =achète =acheté =rachète =racheté =rachetée =acquis =acquise | =accuse =accusé =accusée | =poursuit =poursuivi =poursuivie | =sauvé =sauvée |
  =mordu =mord | =menacé =menace | =remplacé =remplace | =enlevé =enlevée | =arrêté =arrêtée | =percuté =percutée =percute |
  =poignardé =poignarde | =doublé`,
); // prettier-ignore
