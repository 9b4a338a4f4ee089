import { describe, expect, it } from 'vitest';
import { parsePlainText } from './parse-plain-text.ts';

const outline = (text: string): string[] => {
  const source = parsePlainText(text);
  return source.blocks.map(
    ({ start, end, kind, level, aside }) =>
      `${aside ? 'aside ' : ''}${kind}${level ?? ''}: ${source.text.slice(start, end)}`,
  );
};

const LONG =
  'The ferry ran aground on Friday evening while it was turning in the narrow harbour, the owner said.';

describe('parsePlainText', () => {
  it('tells title, headings, paragraphs and items', () => {
    const text = `Ferry Runs Aground Near Sandvik\n\n${LONG}\nWhat We Know\n${LONG}\n  • First: all are safe.\n  - Second: the cargo is lost.\n  1. Then the tide.\n`;
    expect(outline(text)).toEqual([
      'heading1: Ferry Runs Aground Near Sandvik',
      `paragraph: ${LONG}`,
      'heading2: What We Know',
      `paragraph: ${LONG}`,
      'list-item1: First: all are safe.',
      'list-item1: Second: the cargo is lost.',
      'list-item1: 1. Then the tide.',
    ]);
    expect(parsePlainText(text).metadata).toMatchObject({
      title: 'Ferry Runs Aground Near Sandvik',
      language: 'en',
    });
  });

  it('takes no section name for the title', () => {
    const text = `Executive Summary\n\n${LONG}`;
    expect(parsePlainText(text).metadata.title).toBeNull();
  });

  it('rejoins paragraphs that are wrapped by hand, and no others', () => {
    const wrapped =
      'The ferry ran aground on Friday evening while\nit was turning in the narrow harbour, and the\nowner of the line said that all were safe.\n\nThe coast guard sent two boats from Sandvik to\nbring the passengers ashore before the storm.';
    expect(outline(wrapped)).toHaveLength(2);
    expect(outline(`${LONG}\n${LONG}`)).toHaveLength(2);
    expect(outline('In short:\nIt sank.')).toHaveLength(2);
  });

  it('sets site furniture aside', () => {
    const text = [
      'Back to News',
      'Market Impact: 0.71',
      'Ferry Line Sinks Into Debt',
      'FRRYSHPLNQ',
      'Sea FreightTrade & TariffsCoastal TourismPort Labour',
      'Ferry Line Sinks Into Debt',
      LONG,
      LONG,
      'https://ferry.example/story',
      'FavoriteLoadingAdd to favorites',
      'Author: Mara Lindqvist',
      'Harbour Correspondent',
      'Leave a Reply',
    ].join('\n\n');
    const lines = outline(text);
    expect(lines.filter((line) => !line.startsWith('aside'))).toEqual([
      'heading1: Ferry Line Sinks Into Debt',
      `paragraph: ${LONG}`,
      `paragraph: ${LONG}`,
    ]);
    expect(lines).toHaveLength(13);
    expect(parsePlainText(text).metadata.author).toBe('Mara Lindqvist');
  });

  it.each([
    [
      'German',
      'Artikel teilen',
      'Lesezeit: 4 Minuten',
      'Autorin: Ines Ohm',
      'Lesen Sie auch: Die Brücke',
      'Alle Rechte vorbehalten',
      'Montag, 5. Mai 2031',
    ],
    [
      'French',
      'Partager cet article',
      'Temps de lecture : 4 min',
      'Par Ines Ohm',
      'À lire aussi : le pont',
      'Tous droits réservés',
      'Publié le lundi 5 mai 2031',
    ],
    [
      'Spanish',
      'Compartir en WhatsApp',
      'Tiempo de lectura: 4 min',
      'Por Ines Ohm',
      'Noticias relacionadas',
      'Todos los derechos reservados',
      'lunes, 5 de mayo de 2031',
    ],
  ])('sets %s site furniture aside and reads author and date from it', (_, ...furniture) => {
    const lines = outline([...furniture, LONG].join('\n\n'));
    expect(lines.filter((line) => !line.startsWith('aside'))).toEqual([`paragraph: ${LONG}`]);
    expect(lines).toHaveLength(furniture.length + 1);
    const { metadata } = parsePlainText([...furniture, LONG].join('\n\n'));
    expect(metadata).toMatchObject({ author: 'Ines Ohm', publishedAt: '2031-05-05' });
  });

  it('reads no month out of a weekday', () => {
    const { metadata } = parsePlainText(`Ferry Aground\n\nmartes, 6 de mayo de 2031\n\n${LONG}`);
    expect(metadata.publishedAt).toBe('2031-05-06');
  });

  it('leaves sentences alone that only begin like furniture', () => {
    const text = `${LONG}\n\nShare prices of the owner fell by a third on Monday.\n\nBack to news of the storm: it passed.\n\n${LONG}`;
    expect(outline(text).every((line) => line.startsWith('paragraph'))).toBe(true);
  });

  it('reads byline and date', () => {
    const { metadata } = parsePlainText(`Ferry Aground\n\nBy Mara Lindqvist\n\n14 March 2031\n\n${LONG}`);
    expect(metadata).toMatchObject({ author: 'Mara Lindqvist', publishedAt: '2031-03-14' });
  });
});
