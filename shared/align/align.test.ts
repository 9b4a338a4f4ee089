import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairName, type PassageId, type PassageKind, passageId, siglumOf } from '../text/passage.ts';
import { align, createAligner } from './align.ts';
import { linkable, sourcesAndChoices } from './arbitrary-sources.ts';
import { AlignmentStopped } from './alignment-stopped.ts';
import { SHIPPED_MODEL } from './model.ts';
import type { Alignment, AlignProgress, AlignSource, Choices, PassagePair } from './alignment.ts';

const NO_CHOICES: Choices = { mustLink: [], cannotLink: [] };

const source = (
  siglum: string,
  texts: readonly string[],
  { language = 'en', kind = 'sentence' }: { language?: string; kind?: PassageKind } = {},
): AlignSource => ({
  siglum,
  language,
  passages: texts.map((text, at) => ({ id: passageId(siglum, at + 1), text, kind, block: at })),
});

const A = passageId('A', 1);
const B = passageId('B', 1);

const BLAST = 'A gas explosion destroyed the bakery in Lindow and killed 3 people on Tuesday.';
const BLAST_TOO = 'On Tuesday 3 people were killed when a gas explosion tore through a bakery in Lindow.';

const together = (alignment: Alignment, [a, b]: PassagePair): boolean =>
  alignment.groups.some(({ passages: members }) => members.includes(a) && members.includes(b));

/** Whether one of two Passages is offered where the other is. */
const offered = ({ groups, sequence }: Alignment, [a, b]: PassagePair): boolean => {
  const isOffered = (members: readonly PassageId[], perhaps: readonly PassageId[]): boolean =>
    (members.includes(a) && perhaps.includes(b)) || (members.includes(b) && perhaps.includes(a));
  return (
    groups.some(({ passages, perhaps }) => isOffered(passages, perhaps)) ||
    sequence.some((item) => item.kind === 'single' && isOffered([item.passage], item.perhaps))
  );
};

/** All that an Alignment says but for the order in which it is shown. */
const contentOf = ({ groups, links, sequence }: Alignment) => ({
  groups: groups
    .map(({ members, perhaps }) => ({
      members: members
        .map(({ passage, start, end }) => `${passage} ${String(start)}-${String(end)}`)
        .toSorted(),
      perhaps: perhaps.toSorted(),
    }))
    .toSorted((x, y) => (x.members.join() < y.members.join() ? -1 : 1)),
  links: links.map(({ a, b, score, state }) => `${pairName(a, b)} ${String(score)} ${state}`).toSorted(),
  singles: sequence
    .flatMap((item) =>
      item.kind === 'single' ? [`${item.passage}: ${item.perhaps.toSorted().join(' ')}`] : [],
    )
    .toSorted(),
});

const sameChoice = ([a, b]: PassagePair, [x, y]: PassagePair): boolean =>
  (a === x && b === y) || (a === y && b === x);

describe('align', () => {
  it('keeps rejected pairs out of every common group and shows them as rejected', () => {
    fc.assert(
      fc.property(sourcesAndChoices, ({ sources, mustLink, cannotLink }) => {
        const alignment = align(sources, { mustLink, cannotLink });
        for (const pair of cannotLink) {
          expect(together(alignment, pair)).toBe(false);
          expect(offered(alignment, pair)).toBe(false);
          const link = alignment.links.find(({ a, b }) => sameChoice([a, b], pair));
          expect(link?.state).toBe('rejected');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps confirmed pairs in one group and shows them as confirmed', () => {
    fc.assert(
      fc.property(sourcesAndChoices, ({ sources, mustLink, cannotLink }) => {
        const alignment = align(sources, { mustLink, cannotLink });
        const wanted = mustLink.filter((pair) => !cannotLink.some((other) => sameChoice(pair, other)));
        for (const pair of wanted) {
          expect(together(alignment, pair)).toBe(true);
          const link = alignment.links.find(({ a, b }) => sameChoice([a, b], pair));
          expect(link?.state).toBe('confirmed');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('puts every linkable passage in the sequence, alone or in a group, and no aside', () => {
    fc.assert(
      fc.property(sourcesAndChoices, ({ sources, mustLink, cannotLink }) => {
        const alignment = align(sources, { mustLink, cannotLink });
        const singles = alignment.sequence.flatMap((item) => (item.kind === 'single' ? [item.passage] : []));
        const shown = alignment.sequence.flatMap((item) => (item.kind === 'group' ? [item.group] : []));
        const grouped = new Set(alignment.groups.flatMap((group) => group.passages));
        expect(shown).toEqual(alignment.groups.map(({ id }) => id));
        expect([...singles, ...grouped].toSorted()).toEqual(linkable(sources).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it('makes groups of ranges of passages, of two or more sources', () => {
    fc.assert(
      fc.property(sourcesAndChoices, ({ sources, mustLink, cannotLink }) => {
        const texts = new Map(sources.flatMap(({ passages }) => passages.map(({ id, text }) => [id, text])));
        for (const group of align(sources, { mustLink, cannotLink }).groups) {
          expect(new Set(group.passages.map(siglumOf)).size).toBeGreaterThan(1);
          expect(group.passages).toEqual([...new Set(group.members.map(({ passage }) => passage))]);
          for (const { passage, start, end } of group.members) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(texts.get(passage)?.length ?? -1);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('links what a group holds, and further pairs that are sure enough by themselves', () => {
    fc.assert(
      fc.property(sourcesAndChoices, ({ sources, mustLink, cannotLink }) => {
        const aligner = createAligner(sources);
        const alignment = aligner.align({ mustLink, cannotLink });
        const linked = new Set(alignment.links.map(({ a, b }) => pairName(a, b)));
        expect(linked.size).toBe(alignment.links.length);
        for (const { passages } of alignment.groups)
          for (const a of passages)
            for (const b of passages)
              if (siglumOf(a) !== siglumOf(b)) expect(linked.has(pairName(a, b))).toBe(true);
        for (const { a, b, state, score } of alignment.links) {
          expect(siglumOf(a)).not.toBe(siglumOf(b));
          if (state === 'rejected') expect(together(alignment, [a, b])).toBe(false);
          if (state === 'proposed' && !together(alignment, [a, b]))
            expect(score).toBeGreaterThanOrEqual(SHIPPED_MODEL.thresholds.link);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          const shares = aligner.explain(a, b).contributions.reduce((sum, { share }) => sum + share, 0);
          expect(shares === 0 || Math.abs(shares - 1) < 1e-9).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('ignores choices about two passages of one source', () => {
    const sources = [source('A', [BLAST, 'Bread is dearer this year.']), source('B', ['A fox was seen.'])];
    const pair: PassagePair = [A, passageId('A', 2)];
    expect(align(sources, { mustLink: [pair], cannotLink: [] })).toEqual(align(sources, NO_CHOICES));
  });

  it('finds the same in whatever order the sources are shown', () => {
    fc.assert(
      fc.property(sourcesAndChoices, ({ sources, mustLink, cannotLink }) => {
        const turned = { mustLink: mustLink.toReversed(), cannotLink: cannotLink.toReversed() };
        expect(contentOf(align(sources.toReversed(), turned))).toEqual(
          contentOf(align(sources, { mustLink, cannotLink })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('links a paraphrase and says why', () => {
    const sources = [
      source('A', [BLAST, 'Bread is dearer this year.', 'The council meets in June.']),
      source('B', ['Rail fares rise again.', BLAST_TOO, 'A fox was seen downtown.']),
    ];
    const aligner = createAligner(sources);
    const { groups, links } = aligner.align(NO_CHOICES);
    expect(groups.map((group) => group.passages)).toEqual([['A1', 'B2']]);
    expect(links[0]).toMatchObject({ a: 'A1', b: 'B2', state: 'proposed' });
    const evidence = aligner.explain(A, passageId('B', 2));
    expect(evidence.terms).toEqual(expect.arrayContaining(['explosion', 'bakery', 'gas']));
    expect(evidence.names).toContain('Lindow');
    expect(evidence.figures.join(' ')).toContain('3');
    expect(evidence.contributions[0]?.share).toBeGreaterThan(0);
  });

  it('links no short sentence by one like word', () => {
    const { links } = align(
      [
        source('A', [BLAST, 'Bread is dearer this year.', 'The council meets in June.']),
        source('B', ['Rail fares rise again.', BLAST_TOO, 'A fox was seen downtown.']),
      ],
      NO_CHOICES,
    );
    expect(links.map(({ a, b }) => [a, b])).toEqual([['A1', 'B2']]);
  });

  it('links sources in different languages by words of their lexicons, figures and names', () => {
    const german = source(
      'B',
      [
        'Bei der Explosion in Lindow entstand ein Schaden von $41 million, sagte Mara Quill.',
        'Das Krankenhaus wurde geschlossen.',
        'Eine Katze schlief.',
      ],
      { language: 'de' },
    );
    const english = source('A', [
      'Mara Quill put the damage in Lindow at $41 million.',
      'Rail fares rise again.',
      'The hospital was closed.',
    ]);
    const aligner = createAligner([english, german]);
    expect(aligner.align(NO_CHOICES).groups.map((group) => group.passages)).toEqual([
      ['A1', 'B1'],
      ['A3', 'B2'],
    ]);
    const evidence = aligner.explain(A, B);
    expect(evidence.names).toEqual(expect.arrayContaining(['Mara Quill', 'Lindow']));
    expect(evidence.figures).toEqual(['$41 million']);
    const shares = new Map(evidence.contributions.map(({ feature, share }) => [feature, share]));
    expect(shares.get('shared figures and dates')).toBeGreaterThan(0);
    expect(aligner.explain(passageId('A', 3), passageId('B', 2)).terms).toContain('hospital');
  });

  it('never links asides', () => {
    const { groups, links, sequence } = align(
      [source('A', [BLAST], { kind: 'aside' }), source('B', [BLAST])],
      { mustLink: [[A, B]], cannotLink: [] },
    );
    expect({ groups, links, sequence }).toEqual({
      groups: [],
      links: [],
      sequence: [{ kind: 'single', passage: 'B1', perhaps: [] }],
    });
  });

  it('does not chain passages that share only one with each other', () => {
    const { groups } = align(
      [
        source('A', ['The ferry Aurora ran aground off Kelvik in thick fog.']),
        source('B', [
          'The ferry Aurora ran aground off Kelvik; its captain, Ole Brandt, was tested for alcohol.',
        ]),
        source('C', ['Ole Brandt, a captain, was tested for alcohol.']),
      ],
      { mustLink: [], cannotLink: [[A, passageId('C', 1)]] },
    );
    for (const group of groups) expect(group.passages).not.toEqual(expect.arrayContaining(['A1', 'C1']));
  });

  it.each([
    ['nothing', []],
    ['one source', [source('A', [BLAST])]],
    ['no passages', [source('A', []), source('B', [])]],
    ['empty passages', [source('A', ['', ' ']), source('B', [''])]],
    ['emoji', [source('A', ['😀😀', '👩‍👩‍👧‍👦']), source('B', ['😀😀'])]],
    ['unpaired surrogates', [source('A', ['\uD83D broken \uDE00']), source('B', ['\uDE00\uD83D broken'])]],
    ['only figures', [source('A', ['1 2 3', '$5']), source('B', ['3 2 1', '5%'])]],
    [
      'names of object members',
      [source('A', ['constructor __proto__ toString']), source('B', ['__proto__ constructor'])],
    ],
  ])('takes %s', (_, sources) => {
    const { sequence, groups } = align(sources, NO_CHOICES);
    const members = groups.flatMap((group) => group.passages).length;
    const singles = sequence.filter((item) => item.kind === 'single').length;
    expect(members + singles).toBe(linkable(sources).length);
  });

  it('groups identical passages, in Chinese as well', () => {
    for (const [text, language] of [
      [BLAST, 'en'],
      ['星期二，林多一家面包店发生煤气爆炸，造成三人死亡。', 'zh'],
    ] as const) {
      const alignment = align(
        [source('A', [text], { language }), source('B', [text], { language })],
        NO_CHOICES,
      );
      expect(alignment.groups.map((group) => group.passages)).toEqual([['A1', 'B1']]);
    }
  });

  it('reports progress that never goes back, and leaves the rest to comparing', () => {
    const heard: AlignProgress[] = [];
    align([source('A', [BLAST]), source('B', [BLAST_TOO])], NO_CHOICES, {
      onProgress: (progress) => heard.push(progress),
    });
    const done = heard.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((x, y) => x - y));
    expect(done.at(-1)).toBeGreaterThan(0.9);
    expect(done.at(-1)).toBeLessThan(1);
  });

  it('stops when asked to', () => {
    let looks = 0;
    const shouldStop = (): boolean => (looks += 1) > 2;
    expect(() => align([source('A', [BLAST]), source('B', [BLAST_TOO])], NO_CHOICES, { shouldStop })).toThrow(
      AlignmentStopped,
    );
  });
});
