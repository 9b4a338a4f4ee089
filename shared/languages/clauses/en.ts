import { type ClauseCues, phrases, wordSet } from './clause-cues.ts';

/** English. */
export const englishClauses: ClauseCues = {
  elided: wordSet(''),
  determiners:
    wordSet(`the a an this that these those my your his her its our their some any no every each all both another other
    several many few more most much one two three four five six seven eight nine ten such what`),
  limiting: wordSet(
    'those all any every each no only first last few many most more much what such whole same other best worst largest biggest',
  ),
  baseForms: wordSet(
    'have do put read set cut hit let shut cost spread hurt quit split burst broadcast bit beat bid rid cast are',
  ),
  prepositions:
    wordSet(`of in on at by for from with without to into onto over under about against between among through during
    within across behind beyond near off out up down around along toward towards upon despite per via inside outside
    after before since until as amid alongside beneath beside above below past following`),
  subjects: wordSet("he she they we i who he'd she'd"),
  beforeVerb:
    wordSet(`also then later now still even just only already soon again once never not apparently allegedly reportedly
    eventually finally initially immediately quickly subsequently recently briefly originally previously currently often
    always ever thus therefore instead nearly almost`),
  refersBack:
    wordSet(`he she it they we i you him them us his her its their our my your this that these those who which whose whom
    he's she's it's they're they've we're we've i'm i've i'd he'd she'd that's
    and but or so yet nor then however meanwhile moreover furthermore therefore thus also besides instead otherwise nevertheless
    nonetheless still later afterwards afterward elsewhere similarly likewise consequently hence additionally indeed both another
    including such neither
    either others`),
  relatives: wordSet('who which whose whom where'),
  subjectRelatives: wordSet('who which'),
  subordinators: wordSet('when while because although though whereas once whenever'),
  ambiguousSubordinators: wordSet('after before since until as so'),
  afterComma: wordSet('so'),
  beforeComplementizer: wordSet(''),
  notAfterSubordinator: wordSet(
    'a an of well soon long far much many few little to for if though that part early late recently being in then',
  ),
  conditions: phrases(
    'if, unless, whether, provided that, providing that, lest, assuming that, as long as, in case of, in case the, in case he, on condition, in the event',
  ),
  complementizers: wordSet('that what how why'),
  coordinators: wordSet('and but or yet nor'),
  correlatives: wordSet('only either neither both'),
  negations:
    wordSet(`not no never none nobody nothing neither nor without cannot hardly scarcely barely rarely seldom
    isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't needn't`),
  modals:
    wordSet(`may might could would should must can will shall ought cannot won't wouldn't can't couldn't shouldn't likely
    would've could've might've he'd she'd they'd we'd i'd he'll she'll they'll we'll it'll i'll`),
  hedges:
    wordSet(`allegedly reportedly apparently possibly perhaps probably presumably supposedly seemingly purportedly maybe suspected
    accused alleged rumored rumoured believed thought expected appears appeared seems seemed hopes hoped plans planned
    threatened tried attempted failed refused promised vowed pledged offered agreed wants wanted intends intended`),
  finite:
    wordSet(`is are was were am has had have does did do will would can could may might must should shall cannot
    won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't
    it's he's she's they're they've we're we've i'm i've you're you've that's there's it'll he'll she'll they'll we'll i'll he'd she'd they'd
    went took fell began gave knew saw drove flew grew threw wrote rose spoke broke chose wore tore shook stole froze swam sang drank ran
    came became arose awoke ate forgot overcame overtook undertook withdrew drew blew sank shrank sprang forbade
    goes makes takes gets gives comes becomes begins includes remains means seems appears believes wants continues provides allows
    requires contains tells knows thinks finds keeps brings sees leads loses loved enjoys happens lives stands sits lies
    belongs depends consists involves represents serves suggests marks brings follows arrives leaves carries puts sends says
    faces features joins replaces remains affects owns remembers`),
  finiteForm: null,
  passives: wordSet('is are was were be been being am get got gets'),
  beforeGerund: wordSet('after before while when since'),
  trailing: wordSet('with'),
  adjuncts: wordSet('on in at after before during near amid following by while when inside outside off'),
  rangeStarts: wordSet('from between'),
  beforeArgument: wordSet(
    'based located situated involved interested resulted set engaged lived live lives living resides resided specialised specialized remain remains remained stay stays stayed worked works depends depend focused focuses relied relies rely insisted agreed called took takes carried put puts placed arrived come came go went goes gone going look looked looking aimed fired known born believe believes believed succeeded failed result participated enrolled invested invest shot',
  ),
  ambiguousVerbs:
    wordSet(`said told made found held left led lost met paid put read sent set shot sold spent stood struck thought won hit cut hurt
    kept brought bought caught built felt fought heard laid taught shut slept crept wept swept dealt meant got sat spun stuck sought
    fled sped bled bred fed slid hid bit burnt leapt spread burst cast cost split quit rid beat bent lent dug hung stung swung clung
    slung knelt broadcast
    holds affects causes plays works runs moves helps needs calls offers starts turns hits kills dies fires wins beats serves opens closes
    returns rises falls drops breaks bans cuts ends faces hosts buys sells pays plans aims lets lists ranks covers spans uses adds asks
    operates employs supplies produces receives performs travels marries wears writes reads speaks waits stays grows spends costs`),
  ambiguousForm: /^\p{L}[\p{L}-]+ed$/u,
  gerundForm: /^\p{L}[\p{L}-]+ing$/u,
  resultGerunds: wordSet(
    'killing injuring wounding leaving prompting forcing sparking triggering destroying sending',
  ),
  participleForm:
    /^\p{L}[\p{L}-]{2,}ed$|^(?:built|held|made|found|led|set|shot|given|known|seen|written|taken|born|driven|chosen|worn)$/u,
  infinitiveMarkers: wordSet('to'),
  notVerbs:
    wordSet(`hundred indeed need speed seed feed breed creed greed weed deed exceed proceed succeed agreed-upon red bed shed sacred naked
    wicked rugged kindred united biased aged supposed
    including according following regarding concerning during pending excluding considering nothing something anything everything
    morning evening king ring spring string building wedding meeting thing being wing beijing boeing ceiling sibling viking
    sterling outstanding ongoing upcoming wing depending owing barring notwithstanding`),
  reporting:
    wordSet(`say says said saying tell tells told telling add adds added adding announce announces announced announcing report reports
    reported reporting confirm confirms confirmed confirming state stated states stating claim claims claimed claiming warn warns warned warning deny denies denied
    denying argue argues argued arguing believe believes believed believing think thinks thought thinking insist insists insisted
    insisting suggest suggests suggested suggesting estimate estimates estimated admit admits admitted admitting explain explains
    explained explaining note notes noted noting reveal reveals revealed revealing allege alleges alleged alleging testify testifies
    testified write writes wrote writing tweet tweets tweeted acknowledge acknowledges acknowledged acknowledging predict predicts
    predicted fear fears feared hope hopes hoped hoping ask asks asked asking know knows knew knowing learn learned learnt show shows
    showed showing indicate indicates indicated indicating mean means meant feel feels felt find finds found conclude concludes
    concluded expect expects expected promise promised promises pledge pledged vow vowed demand demanded demands rule ruled rules
    decide decided recall recalls recalled speculate speculated concede conceded declare declared maintain maintained maintains
    assert asserted contend contends contended doubt doubts doubted wonder wondered quote quoted quoting cite cited citing joke joked reply replied
    respond responded remember understand understood ensure ensuring prove proved proves proving agree agreed imply implied`),
  attributions: phrases('according to, in the words of, in the view of'),
  clauseFinalVerb: null,
};
