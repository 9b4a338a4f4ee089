import { describeSource, setAside } from '../commands/arrange-sources.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { desktop } from '../store/desktop.ts';
import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import type { ReadSource } from '../store/derived.ts';
import styles from './SourceDetailsDialog.module.css';
import { ProofNote } from './UnprovenSources.tsx';

const FIELDS = [
  { name: 'outlet', label: 'Outlet' },
  { name: 'author', label: 'Author' },
  { name: 'publishedAt', label: 'Date' },
  { name: 'url', label: 'Address' },
] as const;

interface SourceDetailsDialogProps {
  readonly source: ReadSource;
  readonly onClose: () => void;
}

/** What a Source says about itself, for the reader to correct, and which of its blocks are compared. */
export const SourceDetailsDialog = ({ source, onClose }: SourceDetailsDialogProps) => {
  const { record, text } = source;
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const url = record.url;
  return (
    <DialogFrame title={`Source ${record.siglum}`} isWide onClose={onClose}>
      <ProofNote record={record} />
      <div className={styles.fields}>
        <label>
          Title
          <input
            dir="auto"
            readOnly={!canEdit}
            value={record.title}
            onChange={(event) => describeSource(record, { title: event.target.value })}
          />
        </label>
        {FIELDS.map(({ name, label }) => (
          <label key={name}>
            {label}
            <input
              dir="auto"
              readOnly={!canEdit}
              value={record[name] ?? ''}
              onChange={(event) =>
                describeSource(record, { [name]: event.target.value === '' ? null : event.target.value })
              }
            />
          </label>
        ))}
        <label>
          Language
          <input
            readOnly={!canEdit}
            value={record.language}
            onChange={(event) => describeSource(record, { language: event.target.value })}
          />
        </label>
        {url !== null && /^https?:/.test(url) ? (
          <Button onPress={() => void desktop().address.open({ url })}>Open the address…</Button>
        ) : null}
      </div>
      <h3 className={styles.heading}>Blocks that are compared</h3>
      <ul className={styles.blocks}>
        {text.blocks.map((block, place) => {
          const isAside = record.asides[place] ?? block.aside;
          return (
            <li key={block.start}>
              <label dir="auto">
                <input
                  type="checkbox"
                  disabled={!canEdit}
                  checked={!isAside}
                  onChange={() => setAside(record, place, !isAside)}
                />
                <span>{text.text.slice(block.start, block.end)}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </DialogFrame>
  );
};
