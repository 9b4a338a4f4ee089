import { eitherOr } from './either-or.ts';
import type { AssertionWords, ModalityWords, NegationWords, Opposites } from './pack.ts';
import { phraseRows, phrases, rows, words } from './words.ts';

const ENDS = phrases(
  `end scrap abolish eliminate terminate cancel halt cease discontinue no_longer =axed =axes =axe =dropped =drops`,
);

export const EN_OPPOSITES: readonly Opposites[] = [
  {
    label: 'ends or goes on',
    sides: [ENDS, phrases('keep =kept retain continue maintain preserve prolong')],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'starts or stops',
    sides: [phrases('start begin =began =begun resume commence'), phrases('stop halt cease suspend')],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'exclusive or not',
    sides: [phrases('exclusive exclusively'), phrases('nonexclusive nonexclusively')],
    severity: 'conflict',
    of: 'noun',
    isEither: true,
    unless: [...ENDS, ...phrases('remove lose =lost')],
  },
  {
    label: 'capped or not',
    sides: [phrases('=capped'), phrases('=uncapped =unlimited no_cap without_a_cap')],
    severity: 'conflict',
    of: 'noun',
    isEither: true,
  },
  { label: 'capped or ended', sides: [phrases('=capped'), ENDS], severity: 'possible', of: 'deed' },
  {
    label: 'rise or fall',
    sides: [
      phrases(
        `rise =rose =risen increase grow =grew =grown soar =jumped =jumps surge =raised =raises =raising raise hike
        =boosted =boosts skyrocket =rallied`,
      ),
      phrases(
        `fall =fell =fallen decrease decline drop plunge slump slide =slid =shrank =shrunk shrink tumble plummet =cut =cuts
        =cutting =lowered =lowers reduce slash =slashed =sank =dipped`,
      ),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'approved or rejected',
    sides: [
      phrases('approve accept adopt endorse ratify =passed =passes'),
      phrases(
        `reject veto turned_down turns_down turn_down voted_down threw_out throws_out rebuff =refused =refuses
        voted_against`,
      ),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'passed or failed',
    sides: [phrases('=passed =passes =pass succeed =succeeded'), phrases('=failed =fails =fail =flunked')],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'confirmed or denied',
    sides: [
      phrases('confirm admit =admitted acknowledge concede'),
      phrases('deny =denied =denies =denying refute =disputed =disputes'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'granted or denied',
    sides: [
      phrases('grant =granted =awarded'),
      phrases('deny =denied =denies =refused =refuses =rejected withhold =withheld'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'welcomed or condemned',
    sides: [
      phrases('welcome =praised =praises =praise =hailed =hails applaud =lauded commend'),
      phrases(
        'condemn criticise criticize denounce deplore =decried =slammed =slams =blasted =lambasted =attacked',
      ),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'allowed or forbidden',
    sides: [
      phrases('allow permit =permitted legalise legalize =authorised =authorized'),
      phrases('ban =banned forbid =forbade =forbidden prohibit outlaw =barred =bars'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'guilty or not',
    sides: [phrases('=guilty =convicted =convicts'), phrases('acquit =acquitted cleared_of innocent')],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
    unless: phrases('plead =pleaded =pled plea'),
  },
  {
    label: 'support or oppose',
    sides: [
      phrases('support =backed =backs =backing =favours =favors =favoured =favored'),
      phrases('oppose =opposed object_to objects_to objected_to'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'open or closed',
    sides: [
      phrases('reopen =opened =opens stay_open stays_open stayed_open remain_open remains_open remained_open'),
      phrases('=closed =closes =closing closure =shut =shuts =shutting'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'won or lost',
    sides: [phrases('win =won =wins'), phrases('lose =lost =loses')],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'goes or stays',
    sides: [
      phrases('resign quit =quits step_down stepping_down steps_down stepped_down withdraw =withdrew =withdrawn'),
      phrases('stay_on stays_on staying_on remain_in_office remains_in_office stay_in_office stays_in_office'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'survived or died',
    sides: [phrases('survive'), phrases('=died =dies =killed =kills perish')],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'intact or destroyed',
    sides: [
      phrases('intact undamaged unscathed unharmed =spared unaffected'),
      phrases('destroy demolish =gutted devastate flatten =levelled =leveled =ruined wreck'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'better or worse',
    sides: [
      phrases('improve strengthen ease =eased'),
      phrases('worsen deteriorate weaken'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'upheld or overturned',
    sides: [phrases('uphold =upheld affirm'), phrases('overturn quash annul reverse =reversed struck_down')],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'lifted or imposed',
    sides: [phrases('=lifted =lifts =lifting repeal revoke'), phrases('impose reimpose')],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'works or not',
    sides: [
      phrases('restore =restored repair =fixed'),
      phrases('knocked_out cut_off disrupt still_out'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  ...eitherOr([
    ['safe or not', '=safe', '=unsafe =dangerous'],
    ['legal or not', '=legal =legally =lawful', '=illegal =illegally =unlawful =unlawfully'],
    ['true or false', '=true', '=false =untrue'],
    ['armed or not', '=armed', '=unarmed'],
    ['conscious or not', '=conscious', '=unconscious'],
    ['deliberate or not', '=deliberate =deliberately =intentional =intentionally', '=accidental =accidentally =unintentional =unintentionally'],
    ['alive or dead', '=alive', '=dead'],
    ['successful or not', '=successful =successfully', '=unsuccessful =unsuccessfully'],
    ['likely or not', '=likely', '=unlikely'],
    ['sober or not', '=sober', '=drunk =intoxicated'],
    ['locked or not', '=locked', '=unlocked'],
    ['insured or not', '=insured', '=uninsured'],
    ['well or badly', '=well =sufficiently =adequately =properly', '=poorly =badly =insufficiently =inadequately =improperly =ill'],
    ['partly or wholly', '=partially =partly', '=completely =fully =entirely =totally =wholly'],
    ['smooth or not', '=smoothly =fast =quickly =swiftly', '=slowly =sluggish =sluggishly'],
  ]),
  {
    label: 'colour',
    sides: [
      '=gray =grey', '=silver', '=black', '=white', '=red', '=blue', '=green', '=yellow', '=brown', '=purple', '=pink', '=orange', '=beige',
      '=gold =golden',
    ].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  { label: 'side', sides: ['=left', '=right'].map(phrases), severity: 'conflict', of: 'noun' },
  {
    label: 'direction',
    sides: [
      '=north =northern', '=south =southern', '=east =eastern', '=west =western', '=northeast =northeastern', '=southeast =southeastern',
      '=northwest =northwestern', '=southwest =southwestern',
    ].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  { label: 'end', sides: ['=front', '=rear =back'].map(phrases), severity: 'possible', of: 'noun' },
  {
    label: 'how grave',
    sides: ['=minor =slight =light', '=serious =severe =critical =grave =major'].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  {
    label: 'office',
    sides: [
      '=ceo chief_executive', '=coo chief_operating', '=cfo chief_financial', '=mayor', '=governor', '=senator', '=congressman =congresswoman',
      '=sheriff', '=colonel', '=captain', '=sergeant', '=lieutenant', '=defender', '=goalkeeper', '=striker', '=quarterback',
    ].map(phrases),
    severity: 'possible',
    of: 'name',
    unless: phrases('former deputy vice acting assistant lieutenant then'),
  },
  {
    label: 'before or after',
    sides: [['=before'], ['=after']],
    severity: 'possible',
    of: 'order',
    isEither: true,
  },
]; // prettier-ignore

export const EN_NEGATION: NegationWords = {
  words: words('not never cannot neither nor without non'),
  contraction: /n't$/u,
  elision: null,
  nor: words('nor'),
  incomplete: new Set(),
  completedBy: new Set(),
  none: words('no'),
  verbs: phrases(
    `failed_to fails_to fail_to refused_to refuses_to refuse_to declined_to declines_to no_longer unable_to failing_to
    refusing_to pretended_to pretending_to pretends_to neglected_to stopped_short_of ruled_out rules_out ruling_out`,
  ),
  denials: phrases('=denied =denies =denying =deny'),
  implicit: phrases(
    `omit lack absence avoid prevent hold_off holding_off held_off free_of dismiss reject refuse fail exclude avert unlikely deny rule_out
    no_one =nobody =none =nothing end halt cease terminate abolish`,
  ),
  undoneBy: words('one only just merely necessarily least all until exactly quite even doubt later fewer less more sooner'),
  soFar: words('yet still'),
  reachesBack: false,
}; // prettier-ignore

export const EN_ASSERTIONS: AssertionWords = {
  open: words(
    `may might could should can must ought wants want wanted hopes hope hoped tried try tries trying attempted attempts seek seeks
    sought urge urged urges asked asks calls called demanded demands threatened threatens considering help helps helping possibly perhaps maybe
    potentially wish wished likely wondered whether proposed proposes suggested would-be nearly almost fears feared`,
  ),
  hedged: words(
    `would reportedly allegedly apparently expected expects rumored rumoured believed thought supposedly presumably seems seemed
    appears appeared probably claims claimed`,
  ),
  beforeInfinitive: words('to'),
  assertedInfinitive: words(
    `is are was were set due going about agreed agrees managed decided decides scheduled forced vowed vows expected continued
    continues began begun begins started chose opted voted plans plan planned not failed refused declined`,
  ),
  infinitiveForm: null,
  passives: words('is are was were be been being get got gets'),
  agents: words('by'),
  neverPassive: /ing$/u,
  adverbForm: /ly$/u,
  patients: new Set(),
};

export const EN_MODALITY: readonly ModalityWords[] = [
  {
    degree: 'denied',
    words: ['den(?:y|ies|ied|ying)', 'disput(?:e|es|ed)', 'refut(?:e|es|ed)'],
  },
  {
    degree: 'alleged',
    words: ['alleged(?:ly)?', 'accus(?:es|ed)', 'suspected', 'claim(?:s|ed)', 'reportedly', 'rumou?red'],
  },
  {
    degree: 'possible',
    words: ['may', 'might', 'could', 'possibl[ey]', 'perhaps', 'potential(?:ly)?', 'considering'],
    lowerCaseOnly: true,
  },
  {
    degree: 'planned',
    words: ['will', 'shall', 'plans? to', 'set to', 'to be', 'expected to', 'due to', 'going to'],
  },
];

export const EN_SAME_NOUNS = rows(
  `people person man woman homicide murder resident inhabitant civilian victim citizen live life dead death fatality
    casualty passenger supporter |
  home house dwelling building | troop soldier | job position post | store shop supermarket outlet | student pupil |
  country nation state | officer police policeman | worker employee staff | company firm business | minute second |
  quake earthquake tremor | child kid teenager teen youth`,
);

export const EN_SAME_DEEDS = phraseRows(
  `demolish demolition tear_down torn_down tore_down tear torn raze bulldoze knocked_down flatten |
  kill die =dead death lose =lost | injure injury hurt wound |
  dismiss fire =cut axe redundant redundancy =laid layoff sack |
  arrest detain custody apprehend capture nab seize =caught | rescue save =saved | shoot =shot | missing disappear vanish |
  evacuate displace homeless | arrive | =close =closed shut closure |
  resign resignation quit =quits step_down stepping_down stepped_down steps_down depart departure leave_office |
  leave =left depart withdraw =withdrew =withdrawn exit =quit drop_out dropped_out pull_out pulled_out |
  enter =entered check_in checked_in went_in | sign =signed | =attend =attended |
  cancel call_off called_off scrap | postpone delay put_off | pay =paid | win =won | buy =bought purchase acquire |
  sell =sold | build =built construct | agree =agreed deal | recover =recovered | affect =affected disrupt knocked_out |
  reverse overturn overrule | find =found discover locate | damage damaged | attack assault |
  meet =met | testify =testified | apologise apologize apology | strike =struck hit`,
);

export const EN_DIRECTED_DEEDS = phraseRows(
  `beat =beaten defeat overcome =overcame thrash edge =edged upset knocked_out | sue =sued | attack assault |
  shoot =shot | stab =stabbed | kill murder | buy =bought acquire purchase take_over took_over taken_over | hire |
  accuse | arrest | invade | hit struck rammed | kidnap abduct | rescue saved | chase pursue | bribe |
  replace succeed | bite =bit bitten | threaten | punch slap kick | rob | pay =paid | overtake =overtook | divorce | appoint | dismiss
  fire sack | bomb shell | outvote outbid`,
); // prettier-ignore
