import { useEffect, useState } from 'react';
import { explainedLinks } from '../../shared/export/export-input.ts';
import { type ExportFormat, exportFormats, formatOf } from '../../shared/export/formats.ts';
import {
  type CsvTable,
  csvTables,
  DEFAULT_EXPORT_OPTIONS,
  type ExportOptions,
} from '../../shared/export/options.ts';
import { explainLinks } from '../alignment/follow-alignment.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { announce, appStore, updateSession, useApp } from '../store/app-store.ts';
import { desktop } from '../store/desktop.ts';
import { selectTitle } from '../store/selectors.ts';
import { NO_EVIDENCE } from '../store/state.ts';
import styles from './ExportDialog.module.css';
import { type PreparedExport, preparedExport, selectExportInput, summaryOptions } from './project-export.ts';

/** Characters of the preview; the file itself is whole. */
const PREVIEW_LENGTH = 60_000;

/** A title as a file name that every system takes. */
const fileNameOf = (title: string, format: ExportFormat): string => {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${plain === '' ? 'comparison' : plain}.${format}`;
};

/** Why nothing can be saved yet. */
const NOT_READY: Readonly<Record<Exclude<PreparedExport['kind'], 'ready'>, string>> = {
  loading: 'Gathering what every link rests on…',
  missing: 'What the links rest on could not be gathered. Align again, then export.',
};

const TABLE_WORD: Readonly<Record<CsvTable, string>> = {
  apparatus: 'Apparatus',
  statements: 'Statements',
  claims: 'Claims',
  taggings: 'Tags',
};

interface OptionFieldsProps {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}

/** What goes into the file, where the format leaves a choice. */
const OptionFields = ({ format, options, onChange }: OptionFieldsProps) => {
  const check = (name: 'settledOnly' | 'includeSingles', words: string) => (
    <label>
      <input
        type="checkbox"
        checked={options[name]}
        onChange={(event) => onChange({ ...options, [name]: event.target.checked })}
      />
      {words}
    </label>
  );
  const isFixed = format === 'json' || (format === 'csv' && options.table !== 'statements');
  return (
    <div className={styles.formats} role="group" aria-label="Content">
      {format === 'csv' ? (
        <label>
          Table{' '}
          <select
            value={options.table}
            onChange={(event) => {
              const table = csvTables.find((known) => known === event.target.value);
              if (table !== undefined) onChange({ ...options, table });
            }}
          >
            {csvTables.map((table) => (
              <option key={table} value={table}>
                {TABLE_WORD[table]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {isFixed ? null : (
        <>
          {check('settledOnly', 'Settled statements only')}
          {check('includeSingles', 'Statements of one source alone')}
        </>
      )}
    </div>
  );
};

/** Writes the comparison to a file, after showing exactly what it will hold. */
export const ExportDialog = () => {
  const input = useApp(selectExportInput);
  const title = useApp(selectTitle);
  const [format, setFormat] = useState<ExportFormat>('md');
  // What the Summary shows is what is exported, unless the reader chooses otherwise here.
  const [options, setOptions] = useState((): ExportOptions => ({
    ...DEFAULT_EXPORT_OPTIONS,
    ...summaryOptions(appStore.getState()),
  }));
  const [outcome, setOutcome] = useState<string | null>(null);
  const known = useApp(({ project }) => project?.evidence ?? NO_EVIDENCE);
  const { isExplained } = formatOf(format);
  const comparison = input?.comparison ?? null;
  useEffect(() => {
    if (isExplained && comparison !== null) void explainLinks(explainedLinks(comparison));
  }, [isExplained, comparison]);
  const prepared = input === null ? null : preparedExport(format, input, known, options);
  const content = prepared?.kind === 'ready' ? prepared.content : '';
  const waiting = prepared === null || prepared.kind === 'ready' ? null : NOT_READY[prepared.kind];
  const save = async (): Promise<void> => {
    setOutcome('Saving…');
    const answer = await desktop().export.save({ suggestedName: fileNameOf(title, format), format, content });
    const said = !answer.ok
      ? `${answer.failure.message} ${answer.failure.hint}`
      : answer.value.saved === null
        ? 'Nothing was saved.'
        : `Saved as ${answer.value.saved}`;
    setOutcome(said);
    announce(said);
  };
  return (
    <DialogFrame title="Export" isWide onClose={() => updateSession({ dialog: null })}>
      <div className={styles.formats} role="radiogroup" aria-label="Format">
        {exportFormats.map(({ format: own, label }) => (
          <label key={own}>
            <input
              type="radio"
              name="format"
              value={own}
              checked={format === own}
              onChange={() => {
                setFormat(own);
                setOutcome(null);
              }}
            />
            {label}
          </label>
        ))}
      </div>
      <OptionFields
        format={format}
        options={options}
        onChange={(changed) => {
          setOptions(changed);
          setOutcome(null);
        }}
      />
      <pre className={styles.preview} tabIndex={0} role="region" aria-label="Preview">
        {content.slice(0, PREVIEW_LENGTH)}
      </pre>
      {content.length > PREVIEW_LENGTH ? (
        <p className={styles.note}>The preview ends here; the file holds all {content.length} characters.</p>
      ) : null}
      <div className={styles.foot}>
        <span role="status">{waiting ?? outcome}</span>
        <Button look="main" isDisabled={prepared?.kind !== 'ready'} onPress={() => void save()}>
          Save…
        </Button>
      </div>
    </DialogFrame>
  );
};
