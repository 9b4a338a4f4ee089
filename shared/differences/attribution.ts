import type { Difference, DifferenceValue } from './difference.ts';
import { quotedIn, sameWords } from './quotations.ts';
import type { Reading } from './reading.ts';
import { renumbered } from './renumbered.ts';
import { type Speaker, speakerOf } from './speakers.ts';

/**
 * Who says it. Different speakers for one and the same quotation are a possible conflict; otherwise two Sources may
 * simply have asked two people. Who speaks jointly with another, or for another, is on one side with that other.
 */
export const attributionDifferences = (readings: readonly Reading[]): Difference[] => {
  const sides: Set<string>[] = [];
  const told: Told[] = [];
  for (const reading of readings) {
    const speaker = speakerOf(reading);
    if (speaker === null) continue;
    let side = sides.findIndex((words) => speaker.words.some((word) => words.has(word)));
    if (side < 0) side = sides.push(new Set()) - 1;
    for (const word of speaker.words) sides[side]?.add(word);
    told.push({ reading, speaker, side });
  }
  if (sides.length < 2) return [];
  const isContested = sharesUtterance(told);
  return [
    {
      type: 'attribution',
      severity: isContested ? 'possible' : 'none',
      label: isContested ? 'who is quoted' : 'who says it',
      values: renumbered(told.map(valueOf)),
    },
  ];
};

interface Told {
  readonly reading: Reading;
  readonly speaker: Speaker;
  readonly side: number;
}

const valueOf = ({ reading: { passage }, speaker: { start, end, text }, side }: Told): DifferenceValue => ({
  passage,
  start,
  end,
  text,
  normalized: { name: text },
  side,
});

/** Whether two sides have one utterance, and neither Source names the other's speaker with it. */
const sharesUtterance = (told: readonly Told[]): boolean =>
  told.some((one, at) =>
    told
      .slice(at + 1)
      .some(
        (other) =>
          one.side !== other.side &&
          one.reading.siglum !== other.reading.siglum &&
          !names(one.reading, other.speaker) &&
          !names(other.reading, one.speaker) &&
          quotedIn(one.reading).some((quotation) =>
            quotedIn(other.reading).some((counterpart) => sameWords(quotation, counterpart)),
          ),
      ),
  );

const names = ({ words }: Reading, speaker: Speaker): boolean =>
  words.words.some(({ bare, stop }) => !stop && speaker.words.includes(bare));
