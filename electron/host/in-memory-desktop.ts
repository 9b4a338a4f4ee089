import type { Desktop } from '../../shared/contract/desktop.ts';
import { makeDesktop } from '../../shared/contract/make-desktop.ts';
import { ok } from '../../shared/contract/result.ts';
import type { Host } from './create-host.ts';
import type { PickedInput } from './shell.ts';

/** The in-memory transport: a `Desktop` straight on a host. Copies what passes, as the other transports do. */
export const inMemoryDesktop = (host: Host): Desktop<PickedInput> =>
  makeDesktop<PickedInput>(
    async (channel, input) => structuredClone(await host.call(channel, structuredClone(input))),
    (topic, listener) =>
      host.subscribe((told, message) => {
        if ((told as string) === topic) listener(structuredClone(message) as never);
      }),
    (files) =>
      Promise.resolve(
        ok(
          files.map((file) =>
            'path' in file ? host.grantPath(file.path) : host.grantBytes(file.name, file.bytes),
          ),
        ),
      ),
  );
