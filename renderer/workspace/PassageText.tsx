import { Fragment } from 'react';
import type { PassageId } from '../../shared/text/passage.ts';
import type { Passage } from '../../shared/text/passage.ts';
import type { TextRange } from '../../shared/text/range.ts';
import type { Block } from '../../shared/text/source-text.ts';
import type { TagRecord } from '../../shared/project/records.ts';
import type { GroupStatus } from '../../shared/differences/difference.ts';
import { STATUS_WORD } from '../controls/StatusChip.tsx';
import { useApp } from '../store/app-store.ts';
import type { ReadSource } from '../store/derived.ts';
import { selectGroup, selectIndex, statusOf } from '../store/selectors.ts';
import type { AppState } from '../store/state.ts';
import styles from './PassageText.module.css';
import { INVISIBLE, invisibleName } from '../../shared/text/invisible.ts';
import { textRuns } from '../../shared/text/text-runs.ts';
import { ENDLESS, ENDLESS_SHOWN } from './endless-words.ts';
import { statementsIn } from './statements-in.ts';

/** Words of a Source that carry a Tag. */
export interface TaggedRange extends TextRange {
  readonly tag: TagRecord;
}

/** Why a stretch of a Passage looks otherwise than the rest of it. */
type Mark =
  | { readonly kind: 'tag'; readonly tag: TagRecord }
  | { readonly kind: 'difference' }
  /** What the chosen Group has of a Passage that tells other things, too. */
  | { readonly kind: 'statement' };

type Marked = TextRange & Mark;

const PIECES = new RegExp(`(${INVISIBLE.source}|${ENDLESS.source})`, 'u');

interface Piece {
  readonly text: string;
  readonly at: number;
}

const piecesOf = (text: string, at: number): Piece[] => {
  const pieces: Piece[] = [];
  for (const piece of text.split(PIECES)) {
    const last = pieces.at(-1);
    pieces.push({ text: piece, at: last === undefined ? at : last.at + last.text.length });
  }
  return pieces;
};

const Badge = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <span className={styles.badge} title={title}>
    {text}
  </span>
);

/** Text with a badge in place of every character that could hide or reorder it. Each piece knows where it stands. */
const Characters = ({ text, at }: Piece) =>
  piecesOf(text, at).map((piece) => {
    const isEndless = ENDLESS.test(piece.text);
    if (!isEndless && INVISIBLE.test(piece.text))
      return <Badge key={piece.at} title="Invisible character" text={invisibleName(piece.text)} />;
    const shown = isEndless ? piece.text.slice(0, ENDLESS_SHOWN) : piece.text;
    return (
      <Fragment key={piece.at}>
        <span data-at={piece.at}>{shown}</span>
        {isEndless ? (
          <Badge
            title="Characters without a space, no word of any language"
            text={`… ${(piece.text.length - shown.length).toLocaleString('en')} more`}
          />
        ) : null}
      </Fragment>
    );
  });

const differencesIn = (state: AppState, passage: Passage): TextRange[] => {
  const group = selectGroup(state);
  if (group === null || !group.passages.includes(passage.id)) return [];
  return group.differences
    .filter(({ severity }) => severity !== 'none')
    .flatMap(({ values }) => values.filter((value) => value.passage === passage.id))
    .map(({ start, end }) => ({ start: passage.start + start, end: passage.start + end }));
};

const writtenRanges = (ranges: readonly TextRange[]): string =>
  ranges.map(({ start, end }) => `${start}-${end}`).join(' ');

/** `12-20 30-34` → ranges. */
const rangesOf = (written: string): TextRange[] =>
  written
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [start = 0, end = 0] = part.split('-').map(Number);
      return { start, end };
    });

type Choice = 'none' | 'group' | 'chosen';

const choiceOf = (state: AppState, id: PassageId): Choice => {
  const session = state.project?.session;
  if (session?.passage === id) return 'chosen';
  return session?.group != null && selectGroup(state)?.passages.includes(id) === true ? 'group' : 'none';
};

/** How a Passage shows. */
interface Look {
  readonly choice: Choice;
  readonly status: GroupStatus;
  /** Whether Tab comes to it. */
  readonly isStop: boolean;
  readonly differences: readonly TextRange[];
  /** What the chosen Group has of the Passage, where that is not all of it. */
  readonly statements: readonly TextRange[];
}

/**
 * A look in one string, which compares by value: a Passage that looks the same is not drawn again, and each of a hundred
 * thousand asks the store once.
 */
const writtenLook = (state: AppState, passage: Passage, isFirst: boolean): string => {
  const chosen = state.project?.session.passage;
  const isStop = chosen === passage.id || (chosen === null && isFirst);
  const group = selectGroup(state);
  const isShown = group?.passages.includes(passage.id) === true;
  const status = isShown ? group.status : statusOf(selectIndex(state), passage.id);
  return [
    choiceOf(state, passage.id),
    status,
    isStop ? 'stop' : '',
    writtenRanges(differencesIn(state, passage)),
    writtenRanges(statementsIn(group, passage)),
  ].join('|');
};

const readLook = (written: string): Look => {
  const [choice, status, stop, differences = '', statements = ''] = written.split('|');
  return {
    choice: choice as Choice,
    status: status as GroupStatus,
    isStop: stop === 'stop',
    differences: rangesOf(differences),
    statements: rangesOf(statements),
  };
};

interface PassageSpanProps {
  readonly passage: Passage;
  readonly text: string;
  readonly tagged: readonly TaggedRange[];
  readonly isFirst: boolean;
}

const PassageSpan = ({ passage, text, tagged, isFirst }: PassageSpanProps) => {
  const { choice, status, isStop, differences, statements } = readLook(
    useApp((state) => writtenLook(state, passage, isFirst)),
  );
  const marks: readonly Marked[] = [
    ...tagged.map((range) => ({ ...range, kind: 'tag' as const })),
    ...differences.map((range) => ({ ...range, kind: 'difference' as const })),
    ...statements.map((range) => ({ ...range, kind: 'statement' as const })),
  ];
  return (
    <span
      className={styles.passage}
      data-passage={passage.id}
      data-status={status}
      data-choice={choice}
      data-part={statements.length > 0 || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-current={choice === 'chosen' ? 'true' : undefined}
      aria-description={STATUS_WORD[status]}
    >
      {textRuns(passage, marks).map(({ start, end, decorations }) => {
        const tags = decorations.flatMap((mark) => (mark.kind === 'tag' ? [mark.tag] : []));
        const isDifference = decorations.some(({ kind }) => kind === 'difference');
        const isStatement = decorations.some(({ kind }) => kind === 'statement');
        const words = <Characters text={text.slice(start, end)} at={start} />;
        if (tags.length === 0 && !isDifference)
          return (
            <span key={start} data-statement={isStatement || undefined}>
              {words}
            </span>
          );
        return (
          <mark
            key={start}
            className={styles.mark}
            data-statement={isStatement || undefined}
            data-difference={isDifference || undefined}
            data-color={tags.at(-1)?.color}
            data-under={tags.at(-2)?.color}
            title={tags.length === 0 ? undefined : tags.map(({ name }) => name).join(', ')}
          >
            {words}
          </mark>
        );
      })}
    </span>
  );
};

const TAGS: Readonly<Record<Block['kind'], 'p' | 'blockquote' | 'div'>> = {
  paragraph: 'p',
  heading: 'p',
  'list-item': 'div',
  quotation: 'blockquote',
  'table-row': 'p',
};

interface PassageTextProps {
  readonly source: ReadSource;
  readonly tagged: readonly TaggedRange[];
}

/** A Source's blocks with their Passages: text alone, never markup. */
export const PassageText = ({ source, tagged }: PassageTextProps) => {
  const { text, passages, record } = source;
  const first = passages.find(({ kind }) => kind !== 'aside')?.id;
  const byBlock = Map.groupBy(passages, ({ block }) => block);
  return (
    <div className={styles.text} lang={record.language === 'und' ? undefined : record.language}>
      {text.blocks.map((block, place) => {
        const own = byBlock.get(place) ?? [];
        const isAside = own.some(({ kind }) => kind === 'aside');
        const Tag =
          block.kind === 'heading' && !isAside ? (block.level === 1 ? 'h3' : 'h4') : TAGS[block.kind];
        return (
          <Tag
            key={block.start}
            dir="auto"
            className={styles.block}
            data-kind={isAside ? 'aside' : block.kind}
          >
            {own.flatMap((passage, nth) => {
              const gap = nth === 0 ? '' : text.text.slice(own[nth - 1]?.end, passage.start);
              return [
                gap === '' ? null : (
                  <span key={`gap ${passage.id}`} data-at={passage.start - gap.length}>
                    {gap}
                  </span>
                ),
                isAside ? (
                  <span key={passage.id} data-passage={passage.id}>
                    <Characters text={text.text.slice(passage.start, passage.end)} at={passage.start} />
                  </span>
                ) : (
                  <PassageSpan
                    key={passage.id}
                    passage={passage}
                    text={text.text}
                    tagged={tagged.filter(({ start, end }) => start < passage.end && end > passage.start)}
                    isFirst={passage.id === first}
                  />
                ),
              ];
            })}
          </Tag>
        );
      })}
    </div>
  );
};
