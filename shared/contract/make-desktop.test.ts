import { describe, expect, it } from 'vitest';
import { channels } from './channels.ts';
import { makeDesktop } from './make-desktop.ts';
import { ok } from './result.ts';

/** Every function of a desktop by its path, e.g. `library.list`. */
const functionsOf = (value: object, path: string[] = []): [string, (input: unknown) => unknown][] =>
  Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    typeof member === 'function'
      ? [
          [[...path, name].join('.'), member as (input: unknown) => unknown] as [
            string,
            (input: unknown) => unknown,
          ],
        ]
      : functionsOf(member as object, [...path, name]),
  );

const CARRIED_OTHERWISE = new Set(['on', 'files.drop']);

describe('makeDesktop', () => {
  it('gives every channel one function of its name, and no other', async () => {
    const calls: [string, unknown][] = [];
    const desktop = makeDesktop<never>(
      (channel, input) => {
        calls.push([channel, input]);
        return Promise.resolve(ok(null));
      },
      () => () => undefined,
      () => Promise.resolve(ok([])),
    );
    const functions = functionsOf(desktop).filter(([name]) => !CARRIED_OTHERWISE.has(name));
    for (const [name, call] of functions) await call({ from: name });
    expect(calls).toEqual(functions.map(([name]) => [name, { from: name }]));
    expect(calls.map(([channel]) => channel).toSorted()).toEqual(Object.keys(channels).toSorted());
  });

  it('sends an empty object where a function takes nothing', async () => {
    const inputs: unknown[] = [];
    const desktop = makeDesktop<never>(
      (_channel, input) => {
        inputs.push(input);
        return Promise.resolve(ok([]));
      },
      () => () => undefined,
      () => Promise.resolve(ok([])),
    );
    await desktop.library.list();
    expect(inputs).toEqual([{}]);
  });
});
