import { eitherOr } from './either-or.ts';
import type { AssertionWords, ModalityWords, NegationWords, Opposites } from './pack.ts';
import { phraseRows, phrases, rows, words } from './words.ts';

const ENDS = phrases(
  `=termina =terminó =terminado =suprime =suprimió =suprimido =suprimida =elimina =eliminó =eliminado =eliminada =cancela =canceló =cancelado
  =pone_fin =puso_fin pone_fin puso_fin poner_fin`,
);

export const ES_OPPOSITES: readonly Opposites[] = [
  {
    label: 'ends or goes on',
    sides: [
      ENDS,
      phrases('=mantiene =mantuvo =mantenido =mantener =conserva =conservó =conservado =prorroga =prorrogó =prorrogado =continúa =continuó'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'starts or stops',
    sides: [
      phrases('=empieza =empezó =empezado =comienza =comenzó =comenzado =inicia =inició =iniciado =reanuda =reanudó'),
      phrases('=detiene =detuvo =detenido =suspende =suspendió =suspendido =suspendida =paraliza =paralizó =interrumpe =interrumpió'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'rise or fall',
    sides: [
      phrases(
        `=sube =subió =subieron =subido =subir =aumenta =aumentó =aumentaron =aumentado =aumentar =crece =creció =crecieron =crecido =eleva
        =elevó =elevado =incrementa =incrementó =incrementado`,
      ),
      phrases(
        `=baja =bajó =bajaron =bajado =bajar =cae =cayó =cayeron =caído =caer =desciende =descendió =descendieron =disminuye =disminuyó =reduce
        =redujo =redujeron =reducido =reducir =recorta =recortó =recortado =desploma =desplomó`,
      ),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'approved or rejected',
    sides: [
      phrases(
        `=aprueba =aprobó =aprobaron =aprobado =aprobada =aprobar =acepta =aceptó =aceptaron =aceptado =aceptada =ratifica =ratificó =ratificado
        =respalda`,
      ),
      phrases('=rechaza =rechazó =rechazaron =rechazado =rechazada =rechazar =veta =vetó =vetado =deniega =denegó =tumbó'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'passed or failed',
    sides: [
      phrases('=supera =superó =superaron =superado =logra =logró =prosperó =aprobó'),
      phrases('=fracasa =fracasó =fracasaron =fracasado =suspendió =falló'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'confirmed or denied',
    sides: [
      phrases('=confirma =confirmó =confirmaron =confirmado =confirmada =admite =admitió =admitido =reconoce =reconoció =reconocido'),
      phrases('=niega =negó =negaron =negado =negada =desmiente =desmintió =desmentido =desmintieron'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'welcomed or condemned',
    sides: [
      phrases('=celebra =celebró =celebraron =saluda =saludó =saludaron =elogia =elogió =elogiaron =aplaude =aplaudió =aplaudieron'),
      phrases('=condena =condenó =condenaron =critica =criticó =criticaron =denuncia =denunció =denunciaron =repudió'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'allowed or forbidden',
    sides: [
      phrases('=permite =permitió =permitido =permitir =autoriza =autorizó =autorizado =legaliza =legalizó'),
      phrases('=prohíbe =prohibió =prohibido =prohibida =prohibir =veda =vedó'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'granted or denied',
    sides: [
      phrases('=concede =concedió =concedido =concedida =otorga =otorgó =otorgado =otorgada'),
      phrases('=deniega =denegó =denegado =denegada =niega =negó =rechazó'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
  },
  {
    label: 'guilty or not',
    sides: [
      phrases('=culpable =condenado =condenada =condenó'),
      phrases('=absuelto =absuelta =absolvió =absolver =inocente'),
    ],
    severity: 'conflict',
    of: 'deed',
    isEither: true,
    unless: phrases('se_declaró se_declara =declararse'),
  },
  {
    label: 'support or oppose',
    sides: [
      phrases('=apoya =apoyó =apoyan =apoyaron =apoyado =respalda =respaldó =respaldan'),
      phrases('=opone =opuso =oponen =opusieron =rechaza'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'open or closed',
    sides: [
      phrases('=reabre =reabrió =reabierto =abre =abrió =abierto =abierta'),
      phrases('=cierra =cerró =cerrado =cerrada =cerrar =clausura =clausuró'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'won or lost',
    sides: [phrases('=gana =ganó =ganaron =ganado'), phrases('=pierde =perdió =perdieron =perdido')],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'goes or stays',
    sides: [
      phrases('=dimite =dimitió =dimitirá =dimitir =renuncia =renunció =renunciará'),
      phrases('seguirá_en_el_cargo sigue_en_el_cargo continúa_en_el_cargo continuará_en_el_cargo'),
    ],
    severity: 'possible',
    of: 'deed',
  },
  {
    label: 'survived or died',
    sides: [
      phrases('=sobrevive =sobrevivió =sobrevivieron =sobrevivido'),
      phrases('=muere =murió =murieron =muerto =muerta =falleció =fallecieron =fallecido'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'intact or destroyed',
    sides: [
      phrases('=intacto =intacta =intactos =ileso =ilesa'),
      phrases('=destruido =destruida =destruidos =destruyó =arrasado =arrasada =arrasó =devastado =devastada'),
    ],
    severity: 'conflict',
    of: 'deed',
  },
  {
    label: 'upheld or overturned',
    sides: [phrases('=confirma =confirmó =confirmado =ratificó'), phrases('=anula =anuló =anulado =anulada =revoca =revocó =revocado')],
    severity: 'conflict',
    of: 'deed',
  },
  ...eitherOr([
    ['safe or not', '=seguro =segura', '=inseguro =insegura =peligroso =peligrosa'],
    ['legal or not', '=legal =legales', '=ilegal =ilegales'],
    ['true or false', '=verdadero =verdadera =cierto =cierta', '=falso =falsa'],
    ['armed or not', '=armado =armada', '=desarmado =desarmada'],
    ['conscious or not', '=consciente', '=inconsciente'],
    ['deliberate or not', '=deliberado =deliberada =intencionado =intencional', '=accidental =fortuito =involuntario'],
    ['alive or dead', '=vivo =viva =vivos', '=muerto =muerta =muertos'],
    ['well or badly', '=bien =suficientemente', '=mal =insuficientemente'],
    ['partly or wholly', '=parcialmente', '=completamente =totalmente =enteramente'],
    ['exclusive or not', '=exclusivo =exclusiva', '=compartida'],
  ]),
  {
    label: 'colour',
    sides: ['=gris', '=plateado =plateada', '=negro =negra', '=blanco =blanca', '=rojo =roja', '=azul', '=verde', '=amarillo =amarilla'].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  {
    label: 'side',
    sides: ['=izquierdo =izquierda', '=derecho =derecha'].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  { label: 'direction', sides: ['=norte', '=sur', '=este', '=oeste'].map(phrases), severity: 'possible', of: 'noun' },
  {
    label: 'how grave',
    sides: ['=leve =leves =levemente', '=grave =graves =gravemente'].map(phrases),
    severity: 'possible',
    of: 'noun',
  },
  { label: 'before or after', sides: [['=antes'], ['=después']], severity: 'possible', of: 'order', isEither: true },
]; // prettier-ignore

export const ES_NEGATION: NegationWords = {
  words: words('no nunca jamás tampoco ni sin'),
  contraction: null,
  elision: null,
  nor: words('ni'),
  incomplete: new Set(),
  completedBy: new Set(),
  none: words('ningún ninguna ninguno'),
  verbs: phrases('negó_a niega_a negaron_a dejó_de deja_de'),
  denials: phrases('=niega =negó =negaron =desmiente =desmintió'),
  implicit: phrases('=falta =ausencia =evita =evitó =impide =impidió =descarta =descartó =omitió =carece =renuncia_a =nadie =nada =termina =terminó =cesa =cesó'),
  undoneBy: words('solo sólo solamente únicamente obstante menos más'),
  soFar: words('aún todavía'),
  reachesBack: false,
}; // prettier-ignore

export const ES_ASSERTIONS: AssertionWords = {
  open: words(
    `puede pueden podría podrían podía quiere quieren quería espera esperan intenta intentó trata amenaza amenazó estudia pide pidió exige exigió
    debería deberían sería serían habría habrían quizá quizás tal_vez posiblemente casi`,
  ),
  hedged: words('presuntamente supuestamente probablemente aparentemente debe deben según'),
  beforeInfinitive: words('de a para por'),
  assertedInfinitive: words('va van decidió decidido aceptó volvió empezó comenzó vuelve'),
  infinitiveForm: /(?:ar|er|ir)$/u,
  passives: words('es son fue fueron sido ser era eran será serán'),
  agents: words('por'),
  neverPassive: null,
  adverbForm: /mente$/u,
  patients: words('a al'),
};

export const ES_MODALITY: readonly ModalityWords[] = [
  { degree: 'denied', words: ['nieg(?:a|an)', 'neg(?:ó|aron)', 'desm(?:iente|intió)'] },
  { degree: 'alleged', words: ['presunt(?:o|a|os|as|amente)', 'supuest(?:o|a|os|as|amente)', 'acusad[oa]s?', 'habría[n]?'] },
  { degree: 'possible', words: ['pued(?:e|en)', 'podría[n]?', 'quizás?', 'tal vez', 'posiblemente', 'estudia'] },
  { degree: 'planned', words: ['va[n]? a', 'prevé[n]?', 'planea[n]?', 'deberá[n]?', '\\p{L}{3,}(?:ará|erá|irá)n?'] },
]; // prettier-ignore

export const ES_SAME_NOUNS = rows(
  `personas gente habitantes residentes vecinos civiles víctimas ciudadanos muertos fallecidos pasajeros partidarios hombres mujeres |
  casa casas vivienda viviendas edificio edificios hogar hogares | soldado soldados militares tropas | puesto puestos empleo empleos |
  tienda tiendas comercio comercios supermercado | alumno alumnos estudiante estudiantes | país países estado estados | agente agentes policía policías |
  trabajador trabajadores empleado empleados obrero | empresa empresas compañía compañías firma grupo | terremoto sismo seísmo temblor |
  niño niños menor menores adolescente joven jóvenes`,
); // prettier-ignore

export const ES_SAME_DEEDS = phraseRows(
  `=demolido =demolida =demolidas =demolerán =demoler =derribado =derribadas =derribarán =derribar | =muere =murió =murieron =muerto =falleció =fallecieron =mató =matado |
  =herido =heridos =hirió =lesionado =lesionó | =despedido =despidió =despedidos =despedir | =detenido =detuvo =arrestado =arrestó =detenida |
  =cerrado =cerrada =cerró =cierra =cierre | =dimite =dimitió =dimitirá =dimitir =dimisión =renuncia =renunció =renunciará deja_el_cargo dejará_el_cargo dejó_el_cargo |
  =abandonó =abandona =deja =dejó =retiró =retira | =firmó =firma =firmado =firmada =firmar =suscribió =firmará | =asistió =asiste =acudió =participó |
  =canceló =cancelado =suspendió | =aplazó =aplazado =pospuso | =pagó =paga =pagado =abonó =pagar | =compró =compra =comprado =adquirió =adquirido |
  =vendió =vende =vendido =vender | =construyó =construido =construir | =encontró =encontrado =halló =hallado =encontraron =hallaron =descubrió |
  =ganó =ganado | =declaró =testificó | =reunió | =dañado =dañó | =atacó =agredió =atacado |
  =rescatado =rescatados | =desaparecido =desaparecidos | =evacuado =evacuados`,
); // prettier-ignore

export const ES_DIRECTED_DEEDS = phraseRows(
  `=vence =venció =vencido =vencida =derrota =derrotó =derrotado =derrotada =gana =ganó =bate =batió | =demanda =demandó =demandado =demandada |
  =atacó =ataca =atacado =agredió =agredido | =mató =mata =asesinó =asesinado =asesinada | =compró =compra =comprado =comprada =adquirió =adquirida =adquirido |
  =acusa =acusó =acusado =acusada | =persigue =persiguió =perseguido | =rescató =salvó =rescatado | =mordió =mordido | =amenazó =amenazado |
  =sustituye =sustituyó =reemplazó | =secuestró =secuestrado =secuestrada | =detuvo =detenido =arrestó | =apuñaló =apuñalado | =embistió =embestido`,
); // prettier-ignore
