import type { FurnitureWords } from '../pack.ts';

const NETWORKS =
  'share|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|print|copy link|bluesky|threads|instagram|pinterest';

export const EN_FURNITURE: FurnitureWords = {
  labels: [
    '[←‹«<]*\\s*(?:back|return) to(?: the)? (?:news|home|homepage|top|blog|articles|overview|list|all .{1,30}|search results)',
    'market impact(?: score)?:?\\s*[-+]?\\d*[.,]?\\d*%?',
    'leave a (?:reply|comment)(?: cancel reply)?',
    '(?:post|add|write) a comment',
    '(?:\\d+|no) (?:comments?|responses?|replies|shares?|views?|likes?|reads?)',
    '(?:comments?|replies|responses)(?: \\(\\d+\\))?',
    '(?:favorite ?loading\\s*)?add(?:ed)? to (?:favou?rites|bookmarks|reading list)',
    'favorite ?loading',
    'share|tweet|pin|pin it|e-?mail|print|save|bookmark|copy link|like|follow|subscribe|listen|comment',
    '(?:share|tweet|pin|post|email|print|save) (?:this|it|on|via|to|by)\\b.{0,60}',
    `(?:${NETWORKS})(?:[\\s,|/·•]+(?:${NETWORKS}))+`,
    '(?:follow us|subscribe|sign up|sign in|log in|register|join us)(?: (?:on|to|for|with|now|here|today|in|up)\\b.{0,80})?',
    '(?:read|see|find out|learn|show|load|view|watch) (?:more|also|next|less|all)(?:\\s*[:»›>→].{0,120}|\\.\\.\\.|…)?',
    '(?:related|recommended|more|popular|trending|latest|further)(?: (?:articles?|stories|posts?|news|reading|topics|coverage))?(?: from .{1,40})?:?',
    'you (?:may|might) also (?:like|enjoy|be interested in):?',
    'advertisement|advertisements|advertising|sponsored(?: content)?|promoted|ad',
    'skip to (?:the )?(?:main )?content|menu|toggle navigation|main navigation|search|home|close|next|previous|prev',
    '(?:previous|next|older|newer) (?:post|article|story|page|entries)\\b.{0,120}',
    'privacy policy|terms(?: of (?:use|service))?|cookie (?:policy|settings|preferences)|accept(?: all)?(?: cookies)?|contact us|about us|imprint',
    'copyright\\s.{0,140}',
    '.{0,80}all rights reserved\\.?',
    '\\d{1,3}[\\s-]*min(?:ute)?s?(?: read)?',
    '(?:reading time|estimated reading time)\\b.{0,30}',
    '(?:tags?|tagged|categor(?:y|ies)|topics?|filed under|posted in|keywords)\\s*:.{0,150}',
    '(?:photo|image|picture|photograph|credit|image credit|photo credit)s?(?: by)?\\s*[:/].{0,120}',
    '(?:home|news)(?:\\s*[>›»/]\\s*\\S.{0,40})+',
    'loading(?:\\.\\.\\.|…)?',
    'your email address will not be published\\b.{0,120}',
  ],
  afterArticle: [
    'leave a (?:reply|comment)',
    'related',
    'recommended',
    'you (?:may|might) also',
    'read (?:more|also|next)',
    'more (?:from|stories|articles|news)',
  ],
  beforeAuthor: ['[Aa]uthor', '[Ww]ritten by', '[Rr]eported by', '[Ww]ords by', '[Bb]y', 'BY'],
  betweenAuthors: ['and'],
  authorBox: ['about the authors?', 'authors?'],
  authorLabels: ['author', 'written by', 'posted by'],
  beforeDate: [
    '(?:first )?published(?: (?:on|at))?',
    '(?:posted|modified|date)(?: (?:on|at))?',
    '(?:last )?updated(?: (?:on|at))?',
  ],
};
