import { type Channel, channels } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';

/** A transport under test, with a reader behind it who answers as the walk expects. */
export interface Transport {
  readonly call: (channel: Channel, input: unknown) => Promise<Result<unknown>>;
  /** The names of the files that the app was started with and that no window has taken yet. */
  readonly launched: readonly string[];
  /** Every topic message heard so far, in order. */
  readonly heard: () => Promise<readonly { readonly topic: string; readonly message: unknown }[]>;
}

/** What the reader behind every transport does: starts with one file, picks another, saves, and opens no address. */
export const READER = {
  launched: { name: 'launched.txt', text: 'The ferry left at noon. It carried forty people.' },
  picked: { name: 'picked.txt', text: 'The harbour was closed on Friday. Nobody was hurt.' },
  exported: { name: 'summary.md', content: '# Summary\n' },
  address: 'https://example.org/ferry?page=2',
  packed: 'Ferry.crossread',
} as const;

type Expected = { readonly ok: boolean; readonly value?: unknown; readonly failure?: unknown };

/** One call and what has to come back, with everything that differs from run to run replaced. */
interface Step {
  readonly channel: Channel;
  readonly input: (known: Known) => unknown;
  readonly expected: Expected | ((transport: Transport) => Expected);
}

/** What earlier steps made known. */
interface Known {
  readonly project: string;
  readonly writer: string;
  readonly token: string;
  readonly sha256: string;
  readonly entry: string;
}

/** Channels that answer with the id of a Project that the next steps are about. */
const MAKES_PROJECT: ReadonlySet<Channel> = new Set(['library.create', 'library.restore', 'library.copy']);

const done = { ok: true, value: {} };
const nothing = (): unknown => ({});
const ofProject = ({ project }: Known): unknown => ({ project });
const ofSource = ({ project, sha256 }: Pick<Known, 'project' | 'sha256'>): unknown => ({ project, sha256 });
const ofTrash = ({ entry }: Known): unknown => ({ entry });
const tag = { kind: 'tag', id: 'tag-1', name: 'Harbour', color: 3, parent: null, order: 1, digit: null };
const settings = { ...DEFAULT_SETTINGS, theme: 'dark', fontSize: 19 };

const menus = [
  { label: 'Go', items: [{ command: 'next-group', label: 'Next group', accelerator: 'J', enabled: true }] },
];

const STEPS: readonly Step[] = [
  { channel: 'library.list', input: nothing, expected: { ok: true, value: [] } },
  { channel: 'library.example', input: nothing, expected: { ok: true } },
  { channel: 'settings.read', input: nothing, expected: { ok: true, value: DEFAULT_SETTINGS } },
  { channel: 'settings.write', input: () => settings, expected: done },
  { channel: 'settings.read', input: nothing, expected: { ok: true, value: settings } },
  {
    channel: 'files.launched',
    input: nothing,
    expected: ({ launched }) => ({ ok: true, value: launched.map((name) => ({ name })) }),
  },
  { channel: 'files.launched', input: nothing, expected: { ok: true, value: [] } },
  {
    channel: 'library.create',
    input: () => ({ title: 'Ferry' }),
    expected: { ok: true, value: '<project>' },
  },
  {
    channel: 'project.open',
    input: ofProject,
    expected: { ok: true, value: { readOnly: null, recovered: [], unsaved: [], imports: [] } },
  },
  { channel: 'files.pick', input: nothing, expected: { ok: true, value: [{ name: 'picked.txt' }] } },
  {
    channel: 'import.start',
    input: ({ project, token }) => ({ project, files: [token], encoding: null, forReview: false }),
    expected: { ok: true, value: ['<import>'] },
  },
  {
    channel: 'import.paste',
    input: ({ project }) => ({ project, title: 'Pasted', text: 'The ferry left late.', format: 'text' }),
    expected: { ok: true, value: '<import>' },
  },
  { channel: 'import.cancel', input: () => ({ import: 'none' }), expected: done },
  {
    channel: 'source.read',
    input: ({ project, sha256 }) => ({ project, sha256, textVersion: 1 }),
    expected: { ok: true, value: { text: READER.picked.text } },
  },
  { channel: 'source.origins', input: ofProject, expected: { ok: true } },
  { channel: 'source.keep', input: ofSource, expected: done },
  {
    channel: 'source.locate',
    input: ({ token, ...known }) => ({ ...(ofSource(known) as object), file: token }),
    expected: { ok: true, value: { state: 'unchanged', file: null } },
  },
  {
    channel: 'project.edit',
    input: ({ project, writer }) => ({
      project,
      writer,
      first: 1,
      edits: [
        {
          diff: { added: { [tag.id]: tag }, updated: {}, removed: {} },
          move: { kind: 'step', label: 'Add a tag', key: null },
        },
      ],
    }),
    expected: { ok: true },
  },
  {
    channel: 'project.note',
    input: ({ project }) => ({ project, openConflicts: 2 }),
    expected: done,
  },
  {
    channel: 'library.list',
    input: nothing,
    expected: { ok: true, value: [{ title: 'Ferry', openConflicts: 2, problem: null }] },
  },
  {
    channel: 'export.save',
    input: () => ({ suggestedName: READER.exported.name, format: 'md', content: READER.exported.content }),
    expected: { ok: true, value: { saved: READER.exported.name } },
  },
  { channel: 'menu.show', input: () => ({ menus }), expected: done },
  {
    channel: 'window.finished',
    input: () => ({ request: 0, unsaved: 0, failure: null }),
    expected: done,
  },
  {
    channel: 'address.open',
    input: () => ({ url: READER.address }),
    expected: { ok: true, value: { opened: false } },
  },
  { channel: 'address.open', input: () => ({ url: 'file:///etc/hosts' }), expected: badInput() },
  { channel: 'project.close', input: ofProject, expected: done },
  {
    channel: 'library.pack',
    input: ofProject,
    expected: { ok: true, value: { saved: READER.packed } },
  },
  {
    channel: 'library.unpack',
    input: ({ token }) => ({ file: token }),
    expected: () => ({ ok: false, failure: { code: 'unreadable-archive' } }),
  },
  { channel: 'library.trash', input: ofProject, expected: done },
  { channel: 'library.list', input: nothing, expected: { ok: true, value: [] } },
  { channel: 'library.place', input: nothing, expected: { ok: true, value: { name: 'library' } } },
  // The reader cancels, or the shell cannot show folders.
  { channel: 'library.move', input: nothing, expected: { ok: true, value: { moved: false } } },
  { channel: 'library.trashed', input: nothing, expected: { ok: true, value: [{ title: 'Ferry' }] } },
  { channel: 'library.restore', input: ofTrash, expected: { ok: true, value: '<project>' } },
  { channel: 'library.copy', input: ofProject, expected: { ok: true, value: '<project>' } },
  { channel: 'library.trash', input: ofProject, expected: done },
  { channel: 'library.trashed', input: nothing, expected: { ok: true, value: [{ title: 'Ferry (copy)' }] } },
  { channel: 'library.discard', input: ofTrash, expected: done },
  { channel: 'library.trashed', input: nothing, expected: { ok: true, value: [] } },
  { channel: 'project.open', input: () => ({ project: 'no-such-project' }), expected: { ok: false } },
  // No channel takes null, and every one says so in the same way.
  ...channelNames().map((channel): Step => ({ channel, input: () => null, expected: badInput() })),
];

function badInput(): Expected {
  return { ok: false, failure: { code: 'bad-input' } };
}

function channelNames(): Channel[] {
  return Object.keys(channels) as Channel[];
}

/** Channels that the walk never calls with an input of the right shape: has to be none. */
export const channelsLeftOut = (): Channel[] =>
  channelNames().filter(
    (name) =>
      !STEPS.some(
        ({ channel, expected }) => channel === name && (typeof expected === 'function' || expected.ok),
      ),
  );

/** One thing that a transport answered and what it should have. `matches` compares as `toMatchObject` does. */
export type Matches = (actual: unknown, expected: unknown, about: string) => void;

/** Walks the whole contract over one transport. */
export const walkContract = async (transport: Transport, matches: Matches): Promise<void> => {
  const known = { project: '', writer: '', token: '', sha256: '', entry: '' };
  for (const [place, { channel, input, expected }] of STEPS.entries()) {
    const right = typeof expected === 'function' ? expected(transport) : expected;
    const answer = await transport.call(channel, input(known));
    matches(await withoutIds(channel, answer, known, transport), right, `step ${place + 1}, ${channel}`);
  }
};

/** Keeps what later steps need, and puts a name in its place. */
const withoutIds = async (
  channel: Channel,
  answer: Result<unknown>,
  known: { -readonly [K in keyof Known]: Known[K] },
  transport: Transport,
): Promise<unknown> => {
  if (!answer.ok) return answer;
  if (MAKES_PROJECT.has(channel)) {
    known.project = answer.value as string;
    return { ok: true, value: '<project>' };
  }
  if (channel === 'library.trashed') known.entry = (answer.value as { entry: string }[])[0]?.entry ?? '';
  if (channel === 'project.open') known.writer = (answer.value as { writer: string }).writer;
  if (channel === 'files.pick') known.token = (answer.value as { token: string }[])[0]?.token ?? '';
  if (channel === 'import.start') {
    const ids = answer.value as string[];
    for (const id of ids) known.sha256 = await importDone(id, transport);
    return { ok: true, value: ids.map(() => '<import>') };
  }
  if (channel === 'import.paste') {
    await importDone(answer.value as string, transport);
    return { ok: true, value: '<import>' };
  }
  return answer;
};

interface Progress {
  readonly id: string;
  readonly state: string;
  readonly imported?: { readonly sha256: string };
}

const IMPORT_WITHIN_MS = 15_000;

/** Waits until the import is told to be done; gives the hash of its Source. */
const importDone = async (id: string, transport: Transport): Promise<string> => {
  const end = Date.now() + IMPORT_WITHIN_MS;
  while (Date.now() < end) {
    const progress = (await transport.heard())
      .filter(({ topic }) => topic === 'import.progress')
      .map(({ message }) => message as Progress)
      .filter((message) => message.id === id);
    const last = progress.at(-1);
    if (last?.state === 'done') return last.imported?.sha256 ?? '';
    if (last?.state === 'failed') throw new Error(`The import failed: ${JSON.stringify(last)}`);
    await new Promise((settle) => setTimeout(settle, 20));
  }
  throw new Error('The import was never told to be done');
};
