import type { MeasureKind } from '../languages/unit-names.ts';
import type { TextRange } from '../text/range.ts';
import type { Hedge } from './hedges.ts';

/**
 * `count` counts the noun in `unit`; `rank` is an ordinal or "No. 3"; `time` a clock time in minutes after midnight;
 * `label` a number that is part of a name ("Route 1"); `number` anything else.
 */
export type FigureKind = MeasureKind | 'count' | 'age' | 'rank' | 'time' | 'year' | 'label' | 'number';

/** A number with its meaning, found in a text. Offsets count UTF-16 units; the range covers currency, scale and unit. */
export interface Figure extends TextRange {
  readonly text: string;
  readonly kind: FigureKind;
  /** In `unit`, scale included; the lower end of a range. */
  readonly amount: number;
  /** The upper end of a range; else as `amount`. */
  readonly upper: number;
  /** Value of the last written place, in `unit`: 1e8 for "$1.5 billion". */
  readonly step: number;
  /** Currency code, `%`, a base unit (m, s, kg …), the stem of the counted noun, or ''. */
  readonly unit: string;
  readonly hedge: Hedge;
  /** True where a bare `$` leaves open whose dollar is meant. */
  readonly bareCurrency: boolean;
  /** Lower-case words of the counted noun phrase; empty for other kinds. */
  readonly nouns: readonly string[];
}

/** A Figure whose text is not cut out yet. */
export type PlacedFigure = Omit<Figure, 'text'>;

/** What most figures have in common. */
export const PLAIN = { step: 1, hedge: 'exact', bareCurrency: false, nouns: [] } as const;
