import * as fc from 'fast-check';
import { type PassageId, type PassageKind, passageId, siglumOf } from '../text/passage.ts';
import type { AlignSource } from './alignment.ts';

/** Few words, so that made-up Passages share some. */
const words = fc.constantFrom(
  'ferry', 'harbour', 'Kelvik', 'mayor', 'storm', 'bridge', 'closed', '41', '$2 million', 'Monday', 'the', 'power', 'Solberg', '7%', 'island',
); // prettier-ignore
const sentence = fc.array(words, { maxLength: 9 }).map((list) => list.join(' '));
const kinds = fc.constantFrom<PassageKind>('sentence', 'sentence', 'sentence', 'heading', 'aside');
const passages = fc.array(fc.record({ text: sentence, kind: kinds }), { maxLength: 7 });
export const someSources = fc.array(passages, { minLength: 1, maxLength: 5 }).map((lists): AlignSource[] =>
  lists.map((list, at) => {
    const siglum = 'ABCDE'.charAt(at);
    return {
      siglum,
      language: 'en',
      passages: list.map(({ text, kind }, place) => ({
        id: passageId(siglum, place + 1),
        text,
        kind,
        block: place,
      })),
    };
  }),
);

/** The Passages that may be linked. */
export const linkable = (sources: readonly AlignSource[]): PassageId[] =>
  sources.flatMap((one) => one.passages.filter(({ kind }) => kind !== 'aside').map(({ id }) => id));

/** Sources with what a reader may have decided about them. */
export const sourcesAndChoices = someSources.chain((sources) => {
  const ids = linkable(sources);
  const pair =
    ids.length === 0 ? fc.constant(null) : fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
  const pairs = fc
    .array(pair, { maxLength: 5 })
    .map((list) =>
      list.filter(
        (one): one is [PassageId, PassageId] => one !== null && siglumOf(one[0]) !== siglumOf(one[1]),
      ),
    );
  return fc.record({ sources: fc.constant(sources), mustLink: pairs, cannotLink: pairs });
});
