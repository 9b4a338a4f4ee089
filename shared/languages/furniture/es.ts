import type { FurnitureWords } from '../pack.ts';

export const ES_FURNITURE: FurnitureWords = {
  labels: [
    '[←‹«<]*\\s*volver (?:al inicio|a la portada|arriba)',
    'compartir(?: (?:este artículo|en\\b.{0,40}))?|imprimir|suscr[ií]bete|suscribirse|iniciar sesión|portada|publicidad',
    '(?:\\d+|sin) comentarios?|comentarios?(?: \\(\\d+\\))?',
    '(?:deja|dejar|escribe|añadir) un comentario',
    '(?:lee|lea|leer|ver) (?:también|más)(?:\\s*:.{0,120})?',
    '(?:noticias relacionadas|artículos relacionados|lo más leído|te puede interesar|más sobre este tema):?',
    'tiempo de lectura\\b.{0,30}',
    '(?:etiquetas?|temas?|categorías?)\\s*:.{0,150}',
    '(?:foto|imagen|fotografía)\\s*[:/].{0,120}',
    'aviso legal|política de (?:privacidad|cookies)|condiciones de uso|saltar al contenido',
    '.{0,80}todos los derechos reservados\\.?',
  ],
  afterArticle: [
    '(?:deja|dejar|escribe) un comentario',
    '(?:lee|lea|leer) también',
    'noticias relacionadas',
    'artículos relacionados',
    'te puede interesar',
    'más sobre este tema',
  ],
  beforeAuthor: ['[Pp]or', '[Aa]utora?'],
  betweenAuthors: ['y'],
  authorBox: ['sobre (?:el autor|la autora)'],
  authorLabels: ['autor', 'autora'],
  beforeDate: ['(?:publicado|actualizado)(?: el)?'],
};
