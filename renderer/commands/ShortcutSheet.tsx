import { commands } from './command-table.ts';
import { keyName } from './key-names.ts';
import { appStore, updateSession } from '../store/app-store.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import styles from './ShortcutSheet.module.css';

/** Every key and what it does. */
export const ShortcutSheet = () => {
  const state = appStore.getState();
  const sections = Map.groupBy(commands, ({ section }) => section);
  return (
    <DialogFrame title="Keys" isWide onClose={() => updateSession({ dialog: null })}>
      <div className={styles.sheet}>
        {[...sections].map(([section, own]) => (
          <section key={section}>
            <h3>{section}</h3>
            <dl>
              {own.map((command) => (
                <div key={command.id}>
                  <dt>{command.label(state)}</dt>
                  <dd>
                    {command.keys.map((key) => (
                      <kbd key={key}>{keyName(key)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
};
