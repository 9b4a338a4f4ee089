import type { Group } from '../../shared/differences/comparison.ts';
import type { Difference } from '../../shared/differences/difference.ts';
import { listed } from '../controls/in-words.ts';
import { siglaOf } from '../../shared/reconcile/claimed-groups.ts';
import { siglumOf } from '../../shared/text/passage.ts';
import styles from './Inspector.module.css';

/** How grave a Difference is, in words: what one Source alone gives, or all that give it give alike, is not called a difference. */
const standing = ({ severity, values }: Difference, all: readonly string[]): string => {
  if (severity !== 'none') return severity === 'conflict' ? 'conflict' : 'possible conflict';
  const sigla = siglaOf(values.map(({ passage }) => passage));
  if (sigla.length === 1) return `only in ${sigla.join()}`;
  const silent = all.filter((siglum) => !sigla.includes(siglum));
  const isOneValue = new Set(values.map(({ side }) => side)).size === 1;
  return isOneValue && silent.length > 0 ? `not in ${listed(silent)}` : 'differs';
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A third side and those after it look alike. */
const LAST_SIDE = 2;

/** What one Source says in a Difference, and on which side where the sides contradict each other. */
const cell = (
  difference: Difference,
  siglum: string,
): { readonly words: string; readonly side: number | undefined } => {
  const values = difference.values.filter(({ passage }) => siglumOf(passage) === siglum);
  const [first] = values;
  if (first === undefined) return { words: '–', side: undefined };
  return {
    words: [...new Set(values.map(({ text }) => text))].join(', '),
    side: difference.severity === 'none' ? undefined : Math.min(first.side, LAST_SIDE),
  };
};

/** The table of what the Readings do not share, a row per Difference and a column per Source. Wording is shown in the text. */
export const DifferencesTable = ({ group }: { readonly group: Group }) => {
  const sigla = siglaOf(group.passages);
  const rows = group.differences;
  return (
    <section>
      <h3>Differences</h3>
      {rows.length === 0 ? (
        <p className={styles.note}>
          {group.status === 'not-compared'
            ? 'None was found in what could be compared.'
            : 'None was found but in the wording.'}
        </p>
      ) : (
        <div className={styles.wide} tabIndex={0} role="region" aria-label="Table of differences">
          <table className={styles.differences}>
            <thead>
              <tr>
                <th>
                  <span className="visually-hidden">What differs</span>
                </th>
                {sigla.map((siglum) => (
                  <th key={siglum} scope="col">
                    {siglum}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((difference, place) => (
                <tr key={`${difference.type} ${place}`}>
                  <th scope="row">
                    {capitalised(difference.label)}
                    <small data-severity={difference.severity}>{standing(difference, sigla)}</small>
                  </th>
                  {sigla.map((siglum) => {
                    const { words, side } = cell(difference, siglum);
                    return (
                      <td key={siglum} data-side={side} dir="auto">
                        {words}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
