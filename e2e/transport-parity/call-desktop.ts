import type { Channel } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';

type Functions = Readonly<
  Record<string, Readonly<Record<string, (input: unknown) => Promise<Result<unknown>>>>>
>;

/** Calls the function of a `Desktop` that stands for a channel: `library.list` is `desktop.library.list`. */
export const callDesktop = (desktop: object, channel: Channel, input: unknown): Promise<Result<unknown>> => {
  const [group = '', name = ''] = channel.split('.');
  const call = (desktop as Functions)[group]?.[name];
  if (call === undefined) throw new Error(`window.desktop has no function for ${channel}`);
  return call(input);
};
