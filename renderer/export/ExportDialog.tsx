import { useState } from 'react';
import { type ExportFormat, exportFormats, writeExport } from '../../shared/export/formats.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { announce, updateSession, useApp } from '../store/app-store.ts';
import { desktop } from '../store/desktop.ts';
import { selectTitle } from '../store/selectors.ts';
import styles from './ExportDialog.module.css';
import { selectExportInput } from './project-export.ts';

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

/** Writes the comparison to a file, after showing exactly what it will hold. */
export const ExportDialog = () => {
  const input = useApp(selectExportInput);
  const title = useApp(selectTitle);
  const [format, setFormat] = useState<ExportFormat>('md');
  const [outcome, setOutcome] = useState<string | null>(null);
  const content = input === null ? '' : writeExport(format, input);
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
      <pre className={styles.preview} tabIndex={0} role="region" aria-label="Preview">
        {content.slice(0, PREVIEW_LENGTH)}
      </pre>
      {content.length > PREVIEW_LENGTH ? (
        <p className={styles.note}>The preview ends here; the file holds all {content.length} characters.</p>
      ) : null}
      <div className={styles.foot}>
        <span role="status">{outcome}</span>
        <Button look="main" isDisabled={input === null} onPress={() => void save()}>
          Save…
        </Button>
      </div>
    </DialogFrame>
  );
};
