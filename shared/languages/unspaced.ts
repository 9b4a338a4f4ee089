import { COMMON_SCALES, COMMON_UNITS } from './common.ts';
import { definePack } from './define-pack.ts';
import { words } from './words.ts';

// Stop words are pairs of characters, as Chinese and Japanese are matched by. Their units and scales are in every pack.

export const ja = definePack('ja', '.', {
  stopWords: words(
    `した して てい いる いた たと とい いう だと では には とは にも でも です ます まし った って ない なか なっ なり なる から まで こと
    との ため のは のが のに によ よる よう れる れた れて られ ある あり あっ その この もの など しか しな する すで にな にと をし がて かと`,
  ),
  units: COMMON_UNITS,
  scales: COMMON_SCALES,
});

export const zh = definePack('zh', '.', {
  stopWords: words(
    `的是 了一 是一 这个 那个 我们 他们 一个 这些 那些 以及 因为 所以 但是 而且 并且 如果 由于 对于 关于 之后 之前 据说`,
  ),
  hedges: { atLeast: ['超过'], about: ['约'] },
  units: COMMON_UNITS,
  scales: COMMON_SCALES,
});
