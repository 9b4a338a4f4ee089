import type { Settings } from '../../shared/contract/settings.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { updateSession, useApp } from '../store/app-store.ts';
import { writeSettings } from '../store/write-settings.ts';
import styles from './SettingsDialog.module.css';

const THEMES: Readonly<Record<Settings['theme'], string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  'high-contrast': 'High contrast',
};

const MEASURES = [
  { name: 'fontSize', label: 'Reading size', min: 13, max: 26, step: 1, unit: ' px' },
  { name: 'lineHeight', label: 'Line height', min: 1.3, max: 2.2, step: 0.05, unit: '' },
  { name: 'paneWidth', label: 'Pane width', min: 240, max: 900, step: 10, unit: ' px' },
] as const;

/** How the window looks and reads; every change is in force at once. */
export const SettingsDialog = () => {
  const settings = useApp((state) => state.settings);
  const change = (part: Partial<Settings>): void => void writeSettings({ ...settings, ...part });
  return (
    <DialogFrame title="Settings" onClose={() => updateSession({ dialog: null })}>
      <div className={styles.settings}>
        <label>
          Theme
          <select
            value={settings.theme}
            onChange={(event) => change({ theme: settingsSchema.shape.theme.parse(event.target.value) })}
          >
            {Object.entries(THEMES).map(([theme, name]) => (
              <option key={theme} value={theme}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {MEASURES.map(({ name, label, min, max, step, unit }) => (
          <label key={name}>
            {label}
            <input
              type="range"
              min={min}
              max={max}
              step={step}
              value={settings[name]}
              onChange={(event) => change({ [name]: Number(event.target.value) })}
            />
            <output>
              {settings[name]}
              {unit}
            </output>
          </label>
        ))}
        <label>
          Panes follow the one that scrolls
          <input
            type="checkbox"
            checked={settings.followScroll}
            onChange={(event) => change({ followScroll: event.target.checked })}
          />
        </label>
      </div>
    </DialogFrame>
  );
};
