import { ExportDialog } from '../export/ExportDialog.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { assertNever } from '../../shared/text/assert-never.ts';
import { Palette } from '../commands/Palette.tsx';
import { ShortcutSheet } from '../commands/ShortcutSheet.tsx';
import { Banner } from '../controls/Banner.tsx';
import { Button } from '../controls/Button.tsx';
import { cancelLink } from '../commands/link-passages.ts';
import { SettleDialog } from '../reconcile/SettleDialog.tsx';
import { Summary } from '../reconcile/Summary.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { ImportList } from '../sources/ImportList.tsx';
import { EncodingDialog } from '../sources/EncodingDialog.tsx';
import { ChangedFiles } from '../sources/ChangedFiles.tsx';
import { UnprovenSources } from '../sources/UnprovenSources.tsx';
import { ReviewDialog } from '../sources/ReviewDialog.tsx';
import { PasteDialog } from '../sources/PasteDialog.tsx';
import { SourcesList } from '../sources/SourcesList.tsx';
import { pickAndImport } from '../store/imports.ts';
import { updateProject, updateSession, useApp } from '../store/app-store.ts';
import { selectSources } from '../store/selectors.ts';
import type { Dialog, SideList, View } from '../store/state.ts';
import { Synopsis } from '../synopsis/Synopsis.tsx';
import { TagPicker } from '../tags/TagPicker.tsx';
import { TagsList } from '../tags/TagsList.tsx';
import { Columns } from './Columns.tsx';
import { GroupsList } from './GroupsList.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { Rail } from './Rail.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import styles from './Workspace.module.css';

const LIST_NAMES: Readonly<Record<SideList, string>> = { sources: 'Sources', groups: 'Groups', tags: 'Tags' };

const ListOf = ({ list }: { readonly list: SideList }) => {
  switch (list) {
    case 'sources':
      return <SourcesList />;
    case 'groups':
      return <GroupsList />;
    case 'tags':
      return <TagsList />;
    default:
      return assertNever(list);
  }
};

const ViewOf = ({ view }: { readonly view: View }) => {
  switch (view) {
    case 'columns':
      return <Columns />;
    case 'synopsis':
      return <Synopsis />;
    case 'summary':
      return <Summary />;
    default:
      return assertNever(view);
  }
};

const DialogOf = ({ dialog }: { readonly dialog: Dialog }) => {
  switch (dialog) {
    case null:
      return null;
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'settings':
      return <SettingsDialog />;
    case 'export':
      return <ExportDialog />;
    case 'paste':
      return <PasteDialog />;
    case 'encoding':
      return <EncodingDialog />;
    case 'tag':
      return <TagPicker />;
    case 'review':
      return <ReviewDialog />;
    case 'settle':
      return <SettleDialog />;
    default:
      return assertNever(dialog);
  }
};

const NoSources = () => (
  <div className={styles.none}>
    <h2>Nothing to compare yet</h2>
    <p>Drop article files here: text, Markdown or saved web pages.</p>
    <div>
      <Button look="main" onPress={() => void pickAndImport()}>
        Open files…
      </Button>{' '}
      <Button onPress={() => updateSession({ dialog: 'paste' })}>Paste text…</Button>
    </div>
  </div>
);

const Recovered = () => {
  const recovered = useApp(({ project }) => project?.recovered ?? []);
  if (recovered.length === 0) return null;
  return (
    <Banner>
      <div>
        <b>This comparison was damaged and has been repaired.</b>
        <ul>
          {recovered.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
      <Button look="quiet" onPress={() => updateProject(() => ({ recovered: [] }))}>
        Dismiss
      </Button>
    </Banner>
  );
};

const Linking = () => {
  const from = useApp(({ project }) => project?.session.linkFrom ?? null);
  if (from === null) return null;
  return (
    <Banner>
      <span>
        Linking <b>{from}</b>: choose the passage of another source that reports the same, then press{' '}
        <kbd>L</kbd> or <kbd>Enter</kbd>.
      </span>
      <Button look="quiet" shortcut="Esc" onPress={cancelLink}>
        Cancel
      </Button>
    </Banner>
  );
};

/** A Project open in the window: bar, lists, one of three views, Inspector, status. */
export const Workspace = () => {
  const sources = useApp(selectSources).length;
  const session = useApp(({ project }) => project?.session);
  const isLeaving = useApp((state) => state.isLeaving);
  const aligned = useApp(({ project }) =>
    project?.align.kind === 'idle' ? project.comparison?.sources.length : undefined,
  );
  if (session === undefined) return null;
  const { sideList, inspectorOpen, view, dialog } = session;
  return (
    <div
      className={styles.workspace}
      data-list={sideList === null ? undefined : 'open'}
      data-inspector={inspectorOpen ? 'open' : undefined}
      data-aligned-sources={aligned}
    >
      <TopBar />
      <Rail />
      {sideList === null ? null : (
        <section className={styles.list} aria-label={LIST_NAMES[sideList]}>
          <header>
            <h2>{LIST_NAMES[sideList]}</h2>
            <Button
              look="quiet"
              aria-label="Close the list"
              onPress={() => updateSession({ sideList: null })}
            >
              ×
            </Button>
          </header>
          <ListOf list={sideList} />
        </section>
      )}
      <main className={styles.view}>
        <Recovered />
        <ChangedFiles />
        <UnprovenSources />
        <Linking />
        <div className={styles.place}>{sources === 0 ? <NoSources /> : <ViewOf view={view} />}</div>
        {sideList === 'sources' ? null : (
          <div className={styles.imports}>
            <ImportList />
          </div>
        )}
      </main>
      {inspectorOpen ? <Inspector /> : null}
      <StatusBar />
      <DialogOf dialog={dialog} />
      {isLeaving ? <LeaveDialog /> : null}
    </div>
  );
};
