import './store/zod-without-eval.ts';
import { createRoot } from 'react-dom/client';
import { followAlignment } from './alignment/follow-alignment.ts';
import { App } from './App.tsx';
import { runCommand } from './commands/command-table.ts';
import { followKeyboard } from './commands/keyboard.ts';
import { followMenu } from './commands/menu.ts';
import { followAppearance } from './settings/follow-appearance.ts';
import { followOrigins } from './store/origins.ts';
import { appStore, succeeded } from './store/app-store.ts';
import { desktop } from './store/desktop.ts';
import { followEndings } from './store/follow-endings.ts';
import { followDroppedFiles } from './store/follow-dropped-files.ts';
import { dropAndImport, followImports, importFiles } from './store/imports.ts';
import { takePlace } from './store/kept-place.ts';
import { followOpenConflicts } from './store/note-conflicts.ts';
import { resume } from './store/resume.ts';
import './styles/globals.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the app');

const before = takePlace();
followAppearance();
followEndings();
followImports();
followAlignment();
followKeyboard();
followMenu();
followOpenConflicts();
followOrigins();
desktop().on('menu.command', ({ command }) => runCommand(command));
desktop().on('files.opened', (files) => void importFiles(files));

const start = async (): Promise<void> => {
  const [settings, launched] = await Promise.all([desktop().settings.read(), desktop().files.launched()]);
  if (succeeded(settings)) appStore.setState({ settings: settings.value });
  // Asked of the host before the first drawing, so that both go on at once.
  const resuming = resume(before);
  const importing = resuming.then(() => (launched.ok ? importFiles(launched.value) : undefined));
  createRoot(root).render(<App />);
  await importing;
};

const started = start();
followDroppedFiles((files) => void started.then(() => dropAndImport(files)));
await started;
