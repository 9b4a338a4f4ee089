import { type ClauseCues, phrases, wordSet } from './clause-cues.ts';

/** Spanish. */
export const spanishClauses: ClauseCues = {
  elided: wordSet(''),
  determiners:
    wordSet(`el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi mis nuestro nuestra
    varios varias algunos algunas cada todo toda todos todas ningún ninguna dos tres cuatro cinco seis siete ocho nueve diez del al otro otra`),
  limiting: wordSet(
    'todos todas todo toda cada ningún ninguna único única únicos primer primera último última más menos pocos',
  ),
  baseForms: wordSet(''),
  prepositions: wordSet(
    `a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras cerca`,
  ),
  subjects: wordSet('quien quienes'),
  beforeVerb: wordSet(
    'se lo le les me te nos no también luego después ya además posteriormente finalmente ahora',
  ),
  refersBack:
    wordSet(`él ella ellos ellas yo nosotros le les lo su sus este esta estos estas ese esa esos esas esto eso aquel aquella ello mi mis
    nuestro nuestra que quien quienes cuyo cuya cuyos cuyas donde cual cuales
    y e o u pero sino mas luego después entonces así además también sin embargo tampoco asimismo ahora ya
    donde otro otra otros otras ambos ambas allí`),
  relatives: wordSet('quien quienes cuyo cuya cuyos cuyas donde cual cuales'),
  subjectRelatives: wordSet('quien quienes'),
  subordinators: wordSet('cuando mientras porque aunque pues'),
  ambiguousSubordinators: wordSet(''),
  afterComma: wordSet(''),
  beforeComplementizer: wordSet('después antes'),
  notAfterSubordinator: wordSet('el la los las un una su sus'),
  conditions: phrases('si, siempre que, a menos que, salvo que, en caso de, con tal de, a condición de'),
  complementizers: wordSet('que qué cómo'),
  coordinators: wordSet('y e pero o u sino'),
  correlatives: wordSet('ni solo sólo tanto'),
  negations: wordSet('no nunca jamás ningún ninguna ninguno nadie nada ni sin tampoco apenas'),
  modals: wordSet(
    `puede pueden podría podrían podía debe deben debería deberían sería serían habría habrían quizá quizás`,
  ),
  hedges:
    wordSet(`supuestamente presuntamente presunto presunta presuntos probablemente posiblemente aparentemente quizá quizás acusado acusada
    acusados sospechoso sospechosos intentó intentaron trató trataron parece parecía`),
  finite:
    wordSet(`es son era eran fue fueron está están estaba estaban ha han había habían hay hubo será serán sería serían habrá tiene tienen
    tenía tenían puede pueden podía podían debe deben va van hace hacen hizo hicieron dio dieron vio vieron puso pusieron tuvo tuvieron
    estuvo vino vinieron quiso supo trajo produce muere mueren viene vienen sigue siguen queda quedan permite permiten incluye incluyen
    lleva llevan afronta afrontan inspeccionan concentran cuenta cuentan celebra celebran representa representan vive viven trabaja
    quiere quieren llega llegan busca buscan pide piden detuvo`),
  finiteForm: /^\p{L}{2,}(?:ó|aron|ieron|yeron|jeron|aba|aban|ían|ará|arán|erá|erán|irá|irán|aría|arían)$/u,
  passives: wordSet('es son fue fueron era eran ha sido sido está'),
  beforeGerund: wordSet(''),
  trailing: wordSet('con'),
  adjuncts: wordSet('en durante tras después antes cerca ante por'),
  rangeStarts: wordSet('de desde del entre'),
  beforeArgument: wordSet(
    'basado basada situado situada ubicado ubicada vive vivía reside residía queda quedó participó participa invirtió consiste entró entrar nacido nacida',
  ),
  ambiguousVerbs: wordSet(''),
  ambiguousForm: null,
  gerundForm: /^\p{L}{2,}(?:ando|iendo|yendo)$/u,
  resultGerunds: wordSet('matando hiriendo dejando causando provocando'),
  participleForm: /^\p{L}{2,}(?:ado|ada|ados|adas|ido|ida|idos|idas)$/u,
  infinitiveMarkers: wordSet(''),
  notVerbs:
    wordSet(`cuando comando bando mando blando siendo estando habiendo segundo mercado mercados estado estados partido partidos jurado
    delegado senado soldado soldados abogado abogada abogados vida vidas medida medidas salida comida sentido pasado pasada lado todo cada
    nada empleado empleados empleada herido heridos herida heridas jugada entrada entradas llegada década décadas granada ciudad árbol
    tendero grado grados juzgado juzgados detenido detenidos fallecido fallecidos apellido avenida
    canaria secretaria funeraria penitenciaria presidiaria octava`),
  reporting:
    wordSet(`dice dicen dijo dijeron decía afirma afirman afirmó afirmaron señala señalan señaló señalaron indica indican indicó indicaron
    explica explican explicó explicaron informa informan informó informaron anuncia anuncian anunció anunciaron añade añadió añadieron
    agregó agregaron declara declaró declararon asegura aseguran aseguró aseguraron confirma confirman confirmó confirmaron revela reveló
    revelaron cree creen creía creían piensa estima estimó estiman advirtió advierte advirtieron niega negó negaron reconoció reconoce
    sostuvo sostiene precisa precisó relató contó cuenta comentó destaca destacó subraya subrayó teme temen espera esperan sabe sabía
    muestra mostró prometió pidió piden exigió concluyó considera consideró supone escribió escribe según admitió recordó publicó
    manifestó denunció sugiere sugirió decidió`),
  attributions: phrases('según, de acuerdo con, a juicio de'),
  clauseFinalVerb: null,
};
