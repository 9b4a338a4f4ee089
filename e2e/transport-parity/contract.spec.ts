import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel, Topic } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';
import { type CrossreadApp, expect, test } from '../launch.ts';
import { READER, walkContract } from './parity-walk.ts';

type Ask = (input: unknown) => Promise<Result<unknown>>;
type On = (topic: Topic, listener: (message: unknown) => void) => () => void;
interface Heard {
  readonly topic: string;
  readonly message: unknown;
}

/** What the functions that Playwright carries into the page find there. */
declare global {
  interface Window {
    readonly desktop: { readonly on: On } & Readonly<Record<string, Readonly<Record<string, Ask>>>>;
    heard: Heard[];
  }
}

/** Calls the function of `window.desktop` that stands for a channel, from inside the window. */
const callInWindow = ({ page }: CrossreadApp, channel: Channel, input: unknown): Promise<Result<unknown>> =>
  page.evaluate(
    ({ names: [group = '', name = ''], given }) => {
      const ask = window.desktop[group]?.[name];
      if (ask === undefined) throw new Error(`window.desktop.${group}.${name} is missing`);
      return ask(given);
    },
    { names: channel.split('.'), given: input },
  );

/** Loads the window anew without the app in it, which would make calls of its own; the bridge stays. */
const leaveAppOut = async ({ page }: CrossreadApp): Promise<void> => {
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.reload();
  await expect(page.locator('#root')).toBeEmpty();
};

const listenInWindow = ({ page }: CrossreadApp): Promise<void> =>
  page.evaluate(() => {
    window.heard = [];
    for (const topic of ['import.progress', 'menu.command', 'files.opened'] as const)
      window.desktop.on(topic, (message) => window.heard.push({ topic, message }));
  });

const heardInWindow = ({ page }: CrossreadApp): Promise<Heard[]> => page.evaluate(() => window.heard);

/** Calls a channel with the reader behind it: picks, saves and declines as the walk expects. */
const callAsReader = async (
  app: CrossreadApp,
  channel: Channel,
  input: unknown,
): Promise<Result<unknown>> => {
  let answer: Promise<Result<unknown>> | undefined;
  const act = (): Promise<void> => {
    answer = callInWindow(app, channel, input);
    return Promise.resolve();
  };
  const isRightShape =
    input !== null && JSON.stringify(input) !== JSON.stringify({ url: 'file:///etc/hosts' });
  if (!isRightShape) await act();
  else if (channel === 'files.pick') await app.pickFiles([join(app.folder, READER.picked.name)], act);
  else if (channel === 'export.save') expect(await app.savedExport(act)).toEqual(READER.exported);
  else if (channel === 'library.move') await app.pickFolder(null, act);
  else if (channel === 'library.pack') expect((await app.savedExport(act)).name).toBe(READER.packed);
  else if (channel === 'address.open') expect(await app.answerAddress(false, act)).toBe(READER.address);
  else await act();
  if (answer === undefined) throw new Error('Nothing was called');
  return await answer;
};

test('the window reaches the whole contract', async ({ app }) => {
  await writeFile(join(app.folder, READER.picked.name), READER.picked.text);
  await leaveAppOut(app);
  await listenInWindow(app);
  await walkContract(
    {
      call: (channel, input) => callAsReader(app, channel, input),
      heard: () => heardInWindow(app),
      launched: [],
    },
    (actual, expected, about) => expect(actual, about).toMatchObject(expected as Record<string, unknown>),
  );
});
