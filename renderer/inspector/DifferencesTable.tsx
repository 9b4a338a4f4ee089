import type { Group } from '../../shared/differences/comparison.ts';
import type { Difference } from '../../shared/differences/difference.ts';
import { siglaOf } from '../../shared/reconcile/claimed-groups.ts';
import { siglumOf } from '../../shared/text/passage.ts';
import styles from './Inspector.module.css';

/** How grave a Difference is, in words; a detail that one Source alone gives is not called a difference. */
const standing = ({ severity, values }: Difference): string => {
  if (severity !== 'none') return severity === 'conflict' ? 'conflict' : 'possible conflict';
  const sigla = siglaOf(values.map(({ passage }) => passage));
  return sigla.length === 1 ? `only in ${sigla.join()}` : 'differs';
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What one Source says in a Difference; marked where the sides cannot stand together. */
const cell = (
  difference: Difference,
  siglum: string,
): { readonly words: string; readonly mark: 'x' | undefined } => {
  const values = difference.values.filter(({ passage }) => siglumOf(passage) === siglum);
  const words = [...new Set(values.map(({ text }) => text))].join(', ');
  if (words === '') return { words: '–', mark: undefined };
  return { words, mark: difference.severity === 'none' ? undefined : 'x' };
};

/** The table of what the Readings do not share, a row per Difference and a column per Source. Wording is shown in the text. */
export const DifferencesTable = ({ group }: { readonly group: Group }) => {
  const sigla = siglaOf(group.passages);
  const rows = group.differences.filter(({ type }) => type !== 'wording');
  return (
    <section>
      <h3>Differences</h3>
      {rows.length === 0 ? (
        <p className={styles.note}>
          {group.status === 'agree'
            ? 'None in figures, dates, names or sense.'
            : 'In wording and detail alone.'}
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
                    <small data-severity={difference.severity}>{standing(difference)}</small>
                  </th>
                  {sigla.map((siglum) => {
                    const { words, mark } = cell(difference, siglum);
                    return (
                      <td key={siglum} data-mark={mark} dir="auto">
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
