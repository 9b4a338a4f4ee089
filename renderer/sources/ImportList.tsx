import type { ImportProgress } from '../../shared/contract/channels.ts';
import { visibly } from '../../shared/text/invisible.ts';
import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import { cancelImport, dismissImport, mayRetry, retryImport } from '../store/imports.ts';
import styles from './ImportList.module.css';

const ImportItem = ({ item }: { readonly item: ImportProgress }) => {
  const fileName = visibly(item.fileName);
  return (
    <li data-state={item.state}>
      <span className={styles.name} dir="auto" title={fileName}>
        {fileName}
      </span>
      {item.state === 'failed' ? (
        <>
          <span>
            {mayRetry(item) ? (
              <Button
                look="quiet"
                aria-label={`Try ${fileName} again`}
                onPress={() => void retryImport(item.id)}
              >
                Try again
              </Button>
            ) : null}
            <Button look="quiet" aria-label={`Dismiss ${fileName}`} onPress={() => dismissImport(item.id)}>
              Dismiss
            </Button>
          </span>
          <p className={styles.problem}>
            <b>{item.failure.message}</b> {item.failure.hint}
          </p>
        </>
      ) : (
        <>
          <Button look="quiet" aria-label={`Cancel ${fileName}`} onPress={() => void cancelImport(item.id)}>
            Cancel
          </Button>
          <progress
            className={styles.progress}
            aria-label={`Importing ${fileName}`}
            max={1}
            value={item.state === 'running' ? item.fraction : 0}
          />
        </>
      )}
    </li>
  );
};

/** The imports under way, and those that failed with what is wrong and what to do. */
export const ImportList = () => {
  const imports = useApp((state) => state.imports).filter(({ state }) => state !== 'done');
  if (imports.length === 0) return null;
  return (
    <ul className={styles.imports} aria-label="Imports">
      {imports.map((item) => (
        <ImportItem key={item.id} item={item} />
      ))}
    </ul>
  );
};
