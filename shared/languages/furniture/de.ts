import type { FurnitureWords } from '../pack.ts';

export const DE_FURNITURE: FurnitureWords = {
  labels: [
    '[←‹«<]*\\s*zurück (?:zur (?:startseite|übersicht)|zum (?:anfang|seitenanfang)|nach oben)',
    '(?:artikel|beitrag|seite) (?:teilen|drucken|merken|empfehlen|versenden|vorlesen)',
    'teilen|drucken|merken|vorlesen|abonnieren|anmelden|registrieren|einloggen|weiterlesen|startseite|impressum|anzeige|werbung',
    '(?:\\d+|keine) kommentare?|kommentare?(?: \\(\\d+\\))?',
    '(?:schreiben sie|hinterlassen sie|schreibe) einen kommentar|kommentar (?:schreiben|verfassen)',
    '(?:lesen|sehen) sie auch:?.{0,120}',
    '(?:mehr zum thema|auch interessant|das könnte sie auch interessieren|ähnliche artikel|meistgelesen):?',
    'newsletter abonnieren|folgen sie uns(?: (?:auf|bei)\\b.{0,60})?',
    'lesezeit:?\\s.{0,30}|\\d{1,3} min(?:uten?|\\.)?(?: lesezeit)?',
    '(?:schlagworte?|schlagwörter|themen|kategorien?)\\s*:.{0,150}',
    '(?:foto|bild|bildquelle|quelle)\\s*[:/].{0,120}',
    'datenschutz(?:erklärung)?|nutzungsbedingungen|agb|alle cookies akzeptieren|zum inhalt springen',
    '.{0,80}alle rechte vorbehalten\\.?',
  ],
  afterArticle: [
    'schreiben sie einen kommentar',
    'hinterlassen sie einen kommentar',
    'lesen sie auch',
    'mehr zum thema',
    'auch interessant',
    'das könnte sie auch',
    'ähnliche artikel',
  ],
  // Not “von”: headlines begin like this, and every noun after it has a capital.
  beforeAuthor: ['[Aa]utor(?:in)?'],
  betweenAuthors: ['und'],
  authorBox: ['zur (?:autorin|person)', 'zum autor', 'über (?:den autor|die autorin)'],
  authorLabels: ['autor', 'autorin'],
  beforeDate: ['(?:veröffentlicht|aktualisiert|erschienen)(?: am)?', 'stand'],
};
