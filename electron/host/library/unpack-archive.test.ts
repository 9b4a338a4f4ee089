import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ZipFile } from 'yazl';
import { SCHEMA_VERSION } from '../../../shared/project/migrations.ts';
import type { ProjectId } from '../../../shared/project/ids.ts';
import { seal } from '../disk/sealed-json.ts';
import { forkImportProcess, type ImportProcess } from '../imports/import-launch.ts';
import { codeOf, expectOk, sampleProject, temporaryFolder } from '../test-project.ts';
import { Library } from './library.ts';
import { ArchiveUnpacker } from './unpack-archive.ts';

const MODULE = fileURLToPath(new URL('./unpack-process.ts', import.meta.url));
const fork = (): ImportProcess => forkImportProcess(MODULE, { execArgv: ['--import', 'tsx'] });

const forkNothing = (): ImportProcess =>
  forkImportProcess(fileURLToPath(new URL('./none.ts', import.meta.url)));

const libraryWith = async (launch: () => ImportProcess, timeLimit?: number) => {
  const folder = await temporaryFolder();
  const unpacker = new ArchiveUnpacker(launch, timeLimit);
  const library = new Library(folder, unpacker.unpack);
  onTestFinished(() => library.closeAll());
  return { folder, library, unpacker };
};

const fileOf = (bytes: Uint8Array) => ({ name: 'ferry.crossread', bytes });

const packed = async (snapshot: string): Promise<Uint8Array> => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(snapshot), 'project.json');
  zip.end();
  return await buffer(zip.outputStream);
};

const RECORDS = 200_000;

/** A snapshot with a sound comparison and 200,000 records that are none. Written as text, so that little of it is left to tidy up. */
const malformed = (schema: number): string => {
  const claims = Array.from({ length: RECORDS }, (_, at) => {
    const id = `claim-${at}`;
    return `"${id}":{"kind":"claim","id":"${id}","wording":"${(at * 7919) % 100_003}"}`;
  });
  const project = `"${sampleProject.id}":${JSON.stringify(sampleProject)}`;
  const body = `{"schema":${schema},"generation":1,"seq":0,"records":{${claims.join()},${project}}`;
  return `${body},"crc":${crc32(body)}}\n`;
};

/**
 * The longest time for which this process computed without answering anybody, in milliseconds of the processor: on a machine that
 * does other things too, the clock on the wall would tell of those.
 */
const longestHold = async (work: () => Promise<unknown>): Promise<number> => {
  let longest = 0;
  let before = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  }, 1);
  await work();
  await delay(2);
  clearInterval(timer);
  return longest;
};

const MOST_HOLD_MS = 200;
const SCHEMAS = [1, SCHEMA_VERSION, 99];

describe('an archive of 200,000 malformed records', { timeout: 60_000 }, () => {
  it.each(SCHEMAS)('is refused and holds nothing up, in schema %i', async (schema) => {
    const { folder, library } = await libraryWith(fork);
    const archive = await packed(malformed(schema));
    expect(archive.length).toBeGreaterThan(1e6);
    const path = join(folder, 'ferry.crossread');
    await writeFile(path, archive);
    let code = '';
    const hold = await longestHold(async () => {
      code = codeOf(await library.unpack({ path }));
    });
    console.log(`schema ${schema}: ${archive.length} bytes, held up for ${hold.toFixed(0)} ms`);
    expect(code).toBe('not-a-comparison');
    expect(hold).toBeLessThan(MOST_HOLD_MS);
    expect(await readdir(folder)).toEqual(['ferry.crossread']);
  });
});

describe('a project folder of 200,000 malformed records', { timeout: 60_000 }, () => {
  /** To describe every record takes twenty times as long as to read the file. */
  const MOST_READINGS = 5;

  it.each(SCHEMAS)('is refused about as soon as it is read, in schema %i', async (schema) => {
    const { folder, library } = await libraryWith(fork);
    const id = 'by-hand' as ProjectId;
    const text = malformed(schema);
    await mkdir(join(folder, id));
    await writeFile(join(folder, id, 'project.json'), text);
    const reading = await longestHold(() => Promise.resolve(JSON.parse(text)));
    let code = '';
    const hold = await longestHold(async () => {
      code = codeOf(await library.open(id));
    });
    console.log(`schema ${schema}: held up for ${(hold / reading).toFixed(1)} times as long as it is parsed`);
    expect(code).toBe('unreadable-project');
    expect(hold / reading).toBeLessThan(MOST_READINGS);
  });
});

describe('the process that unpacks', () => {
  it('takes in a comparison from a path and from bytes', async () => {
    const { folder, library } = await libraryWith(fork);
    const archive = await packed(
      seal({ schema: SCHEMA_VERSION, generation: 1, seq: 0, records: { [sampleProject.id]: sampleProject } }),
    );
    const path = join(folder, 'ferry.crossread');
    await writeFile(path, archive);
    for (const file of [fileOf(archive), { path }]) expectOk(await library.unpack(file));
    expect(expectOk(await library.list())).toMatchObject([
      { title: sampleProject.title },
      { title: sampleProject.title },
    ]);
  });

  it('says why a file cannot be read', async () => {
    const { folder, library } = await libraryWith(fork);
    expect(codeOf(await library.unpack({ path: folder }))).toBe('is-directory');
    expect(codeOf(await library.unpack({ path: join(folder, 'none') }))).toBe('file-missing');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is killed where it takes too long, ends or answers nonsense, and leaves nothing', async () => {
    const silent = fakeProcess(() => undefined);
    const nonsense = fakeProcess((tell) => tell({ type: 'perhaps' }));
    const { library: ended, folder } = await libraryWith(forkNothing);
    expect(codeOf(await ended.unpack(fileOf(new Uint8Array())))).toBe('unpack-crashed');
    expect(await readdir(folder)).toEqual([]);
    const { library: late } = await libraryWith(silent.launch, 1);
    expect(codeOf(await late.unpack(fileOf(new Uint8Array())))).toBe('timed-out');
    const { library: odd } = await libraryWith(nonsense.launch);
    expect(codeOf(await odd.unpack(fileOf(new Uint8Array())))).toBe('unpack-crashed');
    expect([silent.kills, nonsense.kills]).toEqual([1, 1]);
  });

  it('ends with the host', async () => {
    const silent = fakeProcess(() => undefined);
    const { library, unpacker, folder } = await libraryWith(silent.launch);
    const taken = library.unpack(fileOf(new Uint8Array()));
    await expect.poll(() => silent.jobs).toBe(1);
    await unpacker.close();
    expect(codeOf(await taken)).toBe('cancelled');
    expect(await readdir(folder)).toEqual([]);
  });
});

/** A process that answers its job as the test says, and counts what becomes of it. */
const fakeProcess = (work: (tell: (message: unknown) => void) => void) => {
  const seen = {
    jobs: 0,
    kills: 0,
    launch: (): ImportProcess => {
      const heard: { tell?: (message: unknown) => void; exit?: () => void } = {};
      return {
        postMessage: () => {
          seen.jobs += 1;
          work((message) => heard.tell?.(message));
        },
        onMessage: (listener) => (heard.tell = listener),
        onExit: (listener) => (heard.exit = listener),
        kill: () => {
          seen.kills += 1;
          heard.exit?.();
        },
      };
    },
  };
  return seen;
};
