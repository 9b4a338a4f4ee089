import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import { cancelImport, dismissImport, mayRetry, retryImport } from '../store/imports.ts';
import styles from './ImportList.module.css';

/** The imports under way, and those that failed with what is wrong and what to do. */
export const ImportList = () => {
  const imports = useApp((state) => state.imports).filter(({ state }) => state !== 'done');
  if (imports.length === 0) return null;
  return (
    <ul className={styles.imports} aria-label="Imports">
      {imports.map((item) => (
        <li key={item.id} data-state={item.state}>
          <span className={styles.name} dir="auto" title={item.fileName}>
            {item.fileName}
          </span>
          {item.state === 'failed' ? (
            <>
              <span>
                {mayRetry(item) ? (
                  <Button
                    look="quiet"
                    aria-label={`Try ${item.fileName} again`}
                    onPress={() => void retryImport(item.id)}
                  >
                    Try again
                  </Button>
                ) : null}
                <Button
                  look="quiet"
                  aria-label={`Dismiss ${item.fileName}`}
                  onPress={() => dismissImport(item.id)}
                >
                  Dismiss
                </Button>
              </span>
              <p className={styles.problem}>
                <b>{item.failure.message}</b> {item.failure.hint}
              </p>
            </>
          ) : (
            <>
              <Button
                look="quiet"
                aria-label={`Cancel ${item.fileName}`}
                onPress={() => void cancelImport(item.id)}
              >
                Cancel
              </Button>
              <progress
                className={styles.progress}
                aria-label={`Importing ${item.fileName}`}
                max={1}
                value={item.state === 'running' ? item.fraction : 0}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
};
