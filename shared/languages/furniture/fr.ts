import type { FurnitureWords } from '../pack.ts';

export const FR_FURNITURE: FurnitureWords = {
  labels: [
    "[←‹«<]*\\s*retour (?:à l['’]accueil|en haut(?: de (?:la )?page)?)",
    "partager(?: (?:cet article|sur\\b.{0,40}))?|imprimer(?: l['’]article)?|s['’]abonner|s['’]inscrire|se connecter|accueil|publicité",
    '(?:\\d+|aucun) commentaires?|commentaires?(?: \\(\\d+\\))?',
    '(?:laisser|écrire|ajouter) un commentaire',
    '(?:à )?(?:lire|voir) aussi(?:\\s*:.{0,120})?|lire la suite(?:…|\\.\\.\\.)?',
    '(?:sur le même sujet|articles (?:liés|similaires)|les plus lus|vous aimerez aussi):?',
    'temps de lecture\\b.{0,30}|lecture \\d{1,3} min(?:utes?|\\.)?',
    '(?:mots[- ]clés?|thèmes?|catégories?)\\s*:.{0,150}',
    '(?:photo|crédit photo|image)\\s*[:/].{0,120}',
    "mentions légales|politique de confidentialité|conditions (?:générales )?d['’]utilisation|aller au contenu",
    '.{0,80}tous droits réservés\\.?',
  ],
  afterArticle: [
    'laisser un commentaire',
    '(?:à )?lire aussi',
    'sur le même sujet',
    'articles (?:liés|similaires)',
    'vous aimerez aussi',
  ],
  beforeAuthor: ['[Pp]ar', '[Aa]uteure?'],
  betweenAuthors: ['et'],
  authorBox: ["à propos de l['’]auteure?"],
  authorLabels: ['auteur', 'auteure'],
  beforeDate: ['(?:publié|mis à jour)(?: le)?'],
};
