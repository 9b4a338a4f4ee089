import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSources } from '../differences/compare-sources.ts';
import type { Comparison, Group } from '../differences/comparison.ts';
import type { SupportLevel } from '../differences/difference.ts';
import type { ClaimId, SourceId, TagId, TaggingId } from '../project/ids.ts';
import type { AnyRecord, ClaimRecord, ProjectRecords, SourceRecord } from '../project/records.ts';
import { siglumAt } from '../text/siglum.ts';
import { NO_METADATA, textOf } from '../text/sample-text.ts';
import { splitPassages } from '../reading/split-passages.ts';
import { citerOf } from './citer.ts';
import { draftClaim } from './draft-claim.ts';
import { draftSummary } from './draft-summary.ts';
import { sharedLength } from '../text/range.ts';
import { madeDifference, madeGroup, madeSources } from './sample-comparison.ts';
import type { DisputedItem, StatementItem, DraftSummary, SummarySource } from './summary.ts';

/** Reports of one event that agree, differ, contradict each other and stand alone, in any mixture. */
const SENTENCES = [
  'The mill at Torsk burned down on Friday night.',
  'Fire destroyed the Torsk mill on Friday night.',
  'The owner puts the damage at €2.5 million.',
  'The damage is put at €4 million by the owner.',
  'The miller, Ona Pell, is in hospital.',
  'Ona Pell, the miller, was taken to a hospital.',
  'A new mill will be built.',
  'No new mill will be built.',
  'The town council meets on Monday.',
] as const;

const idAt = (place: number): SourceId => `source-${place}` as SourceId;

const sourceOf = (sentences: readonly string[], place: number): SummarySource => {
  const { text, blocks } = textOf(sentences);
  return { id: idAt(place), siglum: siglumAt(place), text, blocks };
};

const compared = (sources: readonly SummarySource[]): Comparison =>
  compareSources(
    sources.map(({ siglum, text, blocks }) => ({
      siglum,
      language: 'en',
      publishedAt: null,
      text,
      passages: splitPassages({ text, blocks, metadata: NO_METADATA }, siglum),
    })),
    { mustLink: [], cannotLink: [] },
  );

const recordOf = ({ siglum }: SummarySource, place: number): SourceRecord => ({
  kind: 'source',
  id: idAt(place),
  siglum,
  sha256: 'a'.repeat(64),
  fileName: 'mill.txt',
  title: 'Mill',
  outlet: null,
  author: null,
  publishedAt: null,
  url: null,
  language: 'en',
  order: place,
  addedAt: 0,
  asides: {},
});

/** A Claim on a Group as the window makes it. */
const claimOn = (
  comparison: Comparison,
  sources: readonly SummarySource[],
  at: number,
): ClaimRecord | null => {
  const group = comparison.groups[at];
  if (group === undefined) return null;
  return draftClaim({
    id: `claim-${at}` as ClaimId,
    about: group,
    sources: comparison.sources.map((source, place) => ({
      ...source,
      id: sources[place]?.id ?? idAt(place),
    })),
    order: at,
    now: 0,
  });
};

const keyed = (records: readonly AnyRecord[]): ProjectRecords =>
  Object.fromEntries(records.map((record) => [record.id, record]));

const statementsIn = (summary: DraftSummary): readonly StatementItem[] => [
  ...summary.agreed,
  ...summary.details,
  ...summary.notCompared,
  ...summary.single,
  ...summary.setAside,
];

const itemsIn = (summary: DraftSummary): readonly (StatementItem | DisputedItem)[] => [
  ...summary.disputed,
  ...statementsIn(summary),
];

const reports = fc.array(fc.subarray([...SENTENCES], { minLength: 1 }), { minLength: 1, maxLength: 4 });

const summaryOf = (
  texts: readonly (readonly string[])[],
  claimed: readonly number[],
  change: Partial<ClaimRecord> = {},
) => {
  const sources = texts.map(sourceOf);
  const comparison = compared(sources);
  const claims = claimed
    .map((at) => claimOn(comparison, sources, at))
    .filter((claim) => claim !== null)
    .map((claim) => ({ ...claim, ...change }));
  const records = keyed([...sources.map(recordOf), ...claims]);
  const summary = draftSummary({
    title: 'Mill',
    records,
    comparison,
    sources,
  });
  return { summary, comparison, sources, claims };
};

/** Words of a question: letters and digits, without punctuation. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('draftSummary', () => {
  it('holds no sentence that no source and no reader wrote, and cites each', () => {
    fc.assert(
      fc.property(reports, fc.uniqueArray(fc.nat(5)), fc.option(fc.lorem()), (texts, claimed, wording) => {
        const change = wording === null ? {} : { wording };
        const { summary, sources, comparison } = summaryOf(texts, claimed, change);
        const written = (words: string): boolean =>
          words === wording || sources.some(({ text }) => text.includes(words));
        for (const { statement, quoted, citations, against, additions } of statementsIn(summary)) {
          expect(written(statement), statement).toBe(true);
          expect(citations.length + against.length).toBeGreaterThan(0);
          const source = sources.find(({ siglum }) => siglum === quoted?.siglum);
          if (quoted !== null) expect(source?.text.slice(quoted.start, quoted.end)).toBe(statement);
          for (const { words } of additions) expect(written(words), words).toBe(true);
        }
        const labels = comparison.groups.flatMap(({ differences }) => differences.map(({ label }) => label));
        const known = new Set(
          [...sources.map(({ text }) => text), ...labels, 'yes or no', 'in which words'].flatMap(wordsOf),
        );
        for (const { question, disputes, claim } of summary.disputed) {
          if (claim !== null && wording !== null) expect(question).toBe(wording);
          else expect(wordsOf(question).filter((word) => !known.has(word))).toEqual([]);
          for (const { words, citations } of disputes.flatMap(({ sides }) => sides)) {
            for (const part of words) expect(written(part), part).toBe(true);
            expect(citations.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lists every group once: by itself, with another of the same words, or in a claim', () => {
    fc.assert(
      fc.property(reports, fc.uniqueArray(fc.nat(5)), (texts, claimed) => {
        const { summary, comparison, claims } = summaryOf(texts, claimed, { status: 'agreed' });
        const items = itemsIn(summary);
        const groups = items.flatMap(({ group, alsoGroups }) => [
          ...(group === null ? [] : [group]),
          ...alsoGroups,
        ]);
        expect(groups.toSorted()).toEqual(comparison.groups.map(({ id }) => id).toSorted());
        expect(items.flatMap(({ claim }) => claim ?? []).toSorted()).toEqual(
          claims.map(({ id }) => id).toSorted(),
        );
        expect(summary.settled).toBe(claims.length);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      }),
      { numRuns: 60 },
    );
  });

  it('cites for a statement only sources that were found to say all of it', () => {
    const levels = fc.array(fc.constantFrom('full', 'part', 'contradicts', 'silent'), { minLength: 40 });
    const statuses = fc.array(fc.constantFrom('agree', 'differ', 'not-compared'), { minLength: 20 });
    fc.assert(
      fc.property(reports, levels, statuses, (texts, drawn, drawnStatuses) => {
        const sources = texts.map(sourceOf);
        const found = compared(sources);
        let at = 0;
        const draw = (): SupportLevel => drawn[(at += 1) % drawn.length] ?? 'full';
        const groups = found.groups.map((group, place): Group => ({
          ...group,
          status: drawnStatuses[place % drawnStatuses.length] ?? 'differ',
          support: group.members.map(() => ({ level: draw(), missing: [] })),
        }));
        const summary = draftSummary({
          title: 'Mill',
          records: {},
          comparison: { ...found, groups },
          sources,
        });
        const { member } = citerOf(found.sources);
        for (const { quoted, group, alsoGroups, citations } of [...summary.agreed, ...summary.details]) {
          if (quoted === null) throw new Error('A statement of a group is quoted');
          const supporting = groups.filter(({ id, wording }) => {
            const { citation } = member(wording);
            const holdsWords = citation.start <= quoted.start && quoted.end <= citation.end;
            return id === group || (alsoGroups.includes(id) && holdsWords);
          });
          const full = supporting.flatMap(({ members, support, wording }) => [
            wording.passage,
            ...members.flatMap(({ passage }, place) => (support[place]?.level === 'full' ? [passage] : [])),
          ]);
          for (const { passage } of citations) expect(full).toContain(passage);
        }
        const listed = itemsIn(summary).flatMap(({ group, alsoGroups }) => [group ?? [], alsoGroups].flat());
        expect(listed.toSorted()).toEqual(groups.map(({ id }) => id).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('states nothing twice', () => {
    fc.assert(
      fc.property(reports, (texts) => {
        const { summary } = summaryOf(texts, []);
        const quoted = [...summary.agreed, ...summary.details].flatMap((item) => item.quoted ?? []);
        for (const [at, a] of quoted.entries())
          for (const b of quoted.slice(at + 1))
            if (a.siglum === b.siglum)
              expect(sharedLength(a, b)).toBeLessThan(0.7 * Math.max(a.end - a.start, b.end - b.start));
      }),
      { numRuns: 60 },
    );
  });

  it('puts both sides of a conflict beside each other', () => {
    const { summary } = summaryOf(
      [
        [SENTENCES[0], SENTENCES[2]],
        [SENTENCES[1], SENTENCES[3]],
      ],
      [],
    );
    expect(
      summary.disputed.map(({ question, disputes }) => [
        question,
        disputes.flatMap(({ sides }) => sides.map(({ words }) => words.join())),
      ]),
    ).toEqual([['Owner puts the damage: €2.5 million or €4 million?', ['€2.5 million', '€4 million']]]);
  });
});

const sectionsOf = (summary: DraftSummary) => ({
  disputed: summary.disputed.map(({ key }) => key),
  agreed: summary.agreed.map(({ key }) => key),
  details: summary.details.map(({ key }) => key),
  notCompared: summary.notCompared.map(({ key }) => key),
  single: summary.single.map(({ key }) => key),
  setAside: summary.setAside.map(({ key }) => key),
});

describe('the sections of a draft summary', () => {
  const sources = madeSources({
    A: ['The quay reopened on Monday.', 'The crane is 30 metres high.', 'Fish was dear.'],
    B: ['On Monday the quay reopened.', 'The crane is 40 metres high.', 'Cafes were full.'],
    C: ['The quay is open.', 'A crane stands there.', 'Rain fell.'],
  });
  const groups: readonly Group[] = [
    madeGroup(sources, 'G1', [
      ['A', 'The quay reopened on Monday.'],
      ['B', 'On Monday the quay reopened.'],
      ['C', 'The quay is open.', 'part', ['on Monday']],
    ]),
    madeGroup(
      sources,
      'G2',
      [
        ['A', 'The crane is 30 metres high.'],
        ['B', 'The crane is 40 metres high.', 'contradicts'],
        ['C', 'A crane stands there.', 'silent'],
      ],
      {
        status: 'conflict',
        differences: [
          madeDifference(sources, { type: 'distance', severity: 'conflict', label: 'distance' }, [
            [['A', '30 metres']],
            [['B', '40 metres']],
          ]),
        ],
      },
    ),
    madeGroup(
      sources,
      'G3',
      [
        ['A', 'Fish was dear.'],
        ['B', 'Cafes were full.', 'silent'],
      ],
      { status: 'differ' },
    ),
    madeGroup(
      sources,
      'G4',
      [
        ['B', 'Cafes were full.'],
        ['C', 'Rain fell.', 'silent'],
      ],
      { status: 'not-compared' },
    ),
  ];
  const comparison: Comparison = {
    sources,
    links: [],
    groups,
    sequence: [],
    independent: sources.length,
  };
  const summarySources = sources.map(({ siglum, text }, place): SummarySource => ({
    id: idAt(place),
    siglum,
    text,
    blocks: [],
  }));
  const drafted = (...records: readonly AnyRecord[]): DraftSummary =>
    draftSummary({
      title: 'Quay',
      records: keyed([...summarySources.map(recordOf), ...records]),
      comparison,
      sources: summarySources,
    });
  const UNSETTLED = {
    disputed: ['G2'],
    agreed: ['G1'],
    details: ['G3'],
    notCompared: ['G4'],
    single: [],
    setAside: [],
  };
  const claim = (change: Partial<ClaimRecord>): ClaimRecord => {
    const made = claimOn(comparison, summarySources, 1);
    if (made === null) throw new Error('The sample has a second group');
    return { ...made, ...change };
  };

  it('follow the status of the groups', () => expect(sectionsOf(drafted())).toEqual(UNSETTLED));

  it('list a conflict without sides among the details, with who contradicts', () => {
    const conflict = madeGroup(
      sources,
      'G1',
      [
        ['A', 'The quay reopened on Monday.'],
        ['C', 'The quay is open.', 'contradicts'],
      ],
      { status: 'conflict' },
    );
    const { details } = draftSummary({
      title: 'Quay',
      records: {},
      comparison: { ...comparison, groups: [conflict] },
      sources: summarySources,
    });
    expect(details.map(({ key, against }) => [key, against.map(({ siglum }) => siglum)])).toEqual([
      ['G1', ['C']],
    ]);
  });

  it('list no group of headings, questions or lead-ins alone', () => {
    const told = madeSources({
      A: ['Who saw it?', 'The crane fell.'],
      B: ['Who saw it?', 'The crane fell.'],
    });
    const both = (id: string, words: string): Group =>
      madeGroup(told, id, [
        ['A', words],
        ['B', words],
      ]);
    const { agreed, details } = draftSummary({
      title: '',
      records: {},
      comparison: {
        sources: told,
        links: [],
        groups: [both('G1', 'Who saw it?'), both('G2', 'The crane fell.')],
        sequence: [],
        independent: 2,
      },
      sources: told.map(({ siglum, text }) => ({ id: null, siglum, text, blocks: [] })),
    });
    expect([...agreed, ...details].map(({ statement }) => statement)).toEqual(['The crane fell.']);
  });

  it('show every source of a dispute', () =>
    expect(drafted().disputed[0]?.mentions.map(({ siglum }) => siglum)).toEqual(['C']));

  it('keep an open claim where its group was, unsettled', () => {
    const summary = drafted(claim({ wording: 'How high is it?' }));
    expect(sectionsOf(summary)).toEqual({ ...UNSETTLED, disputed: ['claim-1'] });
    expect(summary.disputed[0]).toMatchObject({ question: 'How high is it?', group: 'G2' });
    expect(summary.settled).toBe(0);
  });

  it.each([
    ['agreed', 'agreed'],
    ['single-source', 'single'],
    ['superseded', 'setAside'],
    ['set-aside', 'setAside'],
  ] as const)('list a claim that is %s under %s, with its reason and dissent', (status, section) => {
    const summary = drafted(claim({ status, rationale: 'B corrected itself.' }));
    expect(summary.settled).toBe(1);
    expect(summary[section].find(({ key }) => key === 'claim-1')).toMatchObject({
      statement: 'The crane is 30 metres high.',
      rationale: 'B corrected itself.',
      citations: [{ siglum: 'A', paragraph: 2 }],
      against: [{ siglum: 'B', paragraph: 2 }],
      mentions: [{ citation: { siglum: 'C', paragraph: 2 } }],
      independent: 1,
    });
  });

  it("do not know how independent the sources of a reader's wording are", () =>
    expect(drafted(claim({ status: 'agreed', wording: 'It is high.' })).agreed[0]).toMatchObject({
      statement: 'It is high.',
      quoted: null,
      independent: null,
    }));

  it.each([
    [['supports'], 'single'],
    [['supports', 'mentions'], 'details'],
    [['supports', 'contradicts'], 'disputed'],
  ] as const)('put an open claim without a group by its evidence %j under %s', (stances, section) => {
    const made = claim({});
    const evidence = stances.flatMap((stance, at) => {
      const item = made.evidence[at];
      return item === undefined ? [] : [{ ...item, stance }];
    });
    const summary = draftSummary({
      title: 'Quay',
      records: keyed([...summarySources.map(recordOf), { ...made, evidence }]),
      comparison: { ...comparison, groups: [] },
      sources: summarySources,
    });
    expect(summary[section].map(({ key }) => key)).toEqual(['claim-1']);
  });

  it('list notes by tag', () => {
    const tag = 'tag-1' as TagId;
    const [source] = claim({}).evidence;
    if (source === undefined) throw new Error('The sample has evidence');
    const summary = drafted(
      { kind: 'tag', id: tag, name: 'Height', color: 1, parent: null, order: 1, digit: null },
      {
        kind: 'tagging',
        id: 'tagging-1' as TaggingId,
        tag,
        source: source.source,
        quotation: source.quotation,
        memo: 'Ask.',
        createdAt: 0,
      },
    );
    expect(summary.notes).toMatchObject([
      { tag: 'Height', notes: [{ words: 'The crane is 30 metres high.', memo: 'Ask.' }] },
    ]);
  });
});
