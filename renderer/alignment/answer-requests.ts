import type { Findings } from '../../shared/differences/comparison.ts';
import { type Comparer, createComparer } from '../../shared/differences/compare-sources.ts';
import { assertNever } from '../../shared/text/assert-never.ts';
import type { AlignAnswer, AlignRequest, CompareRequest } from './protocol.ts';

/** null where a passage is unknown or an aside. */
const unlessUnknown = <Answer>(answer: () => Answer): Answer | null => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** What the alignment worker does: answers requests one after another, and keeps the Sources it read from run to run. */
export const createAnswerer = (answer: (message: AlignAnswer) => void): ((request: AlignRequest) => void) => {
  let comparer: Comparer | null = null;
  /** The run under way, which progress is reported for. */
  let current = 0;

  const compare = ({ sources, choices }: CompareRequest): Findings => {
    if (sources !== null) {
      comparer = createComparer(sources, {
        onProgress: (progress) => answer({ run: current, kind: 'progress', progress }),
      });
    }
    if (comparer === null) throw new Error('No sources to compare');
    const { links, groups, sequence, independent } = comparer.compare(choices);
    return { links, groups, sequence, independent };
  };

  const each = <Item, Answer>(
    items: readonly Item[],
    answerOf: (held: Comparer, item: Item) => Answer,
  ): (Answer | null)[] => {
    const held = comparer;
    return items.map((item) => (held === null ? null : unlessUnknown(() => answerOf(held, item))));
  };

  return (request) => {
    switch (request.kind) {
      case 'compare': {
        const { run } = request;
        current = run;
        try {
          return answer({ run, kind: 'done', findings: compare(request) });
        } catch (error) {
          comparer = null;
          return answer({
            run,
            kind: 'failed',
            message: error instanceof Error ? error.message : String(error),
          });
        }
      }
      case 'explain': {
        const found = each(request.items, ({ explain }, [a, b]) => explain(a, b));
        return answer({ question: request.question, kind: 'explained', found });
      }
      case 'support': {
        const found = each(request.items, ({ supportOf }, { words, statement }) =>
          supportOf(words, statement),
        );
        return answer({ question: request.question, kind: 'supported', found });
      }
      default:
        return assertNever(request);
    }
  };
};
