import { type Channel, channels, type Output } from '../../shared/contract/channels.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { z } from 'zod';
import { hasForbiddenKey } from './disk/forbidden-keys.ts';
import { isOversized } from './message-size.ts';

/** A channel's input after its schema. */
export type CheckedInput<C extends Channel> = z.output<(typeof channels)[C]['input']>;

/** One function a channel. */
export type Handlers = {
  readonly [C in Channel]: (input: CheckedInput<C>) => Promise<Result<Output<C>>>;
};

const isChannel = (channel: unknown): channel is Channel =>
  typeof channel === 'string' && Object.hasOwn(channels, channel);

const internal = (error: unknown) => {
  console.error(error);
  return fail(
    'internal',
    'Something went wrong inside the app.',
    'Try again; if it stays, close and open the comparison.',
  );
};

const answer = async <C extends Channel>(
  handlers: Handlers,
  channel: C,
  input: unknown,
): Promise<Result<unknown>> => {
  if (isOversized(channel, input))
    return fail(
      'too-large',
      'This is more than Crossread can take in at once.',
      'Split it into smaller parts.',
    );
  const parsed = channels[channel].input.safeParse(input);
  if (!parsed.success || hasForbiddenKey(input)) {
    return fail('bad-input', `The request ${channel} does not have the agreed shape.`);
  }
  const handle: (input: CheckedInput<C>) => Promise<Result<unknown>> = handlers[channel];
  const result = await handle(parsed.data as CheckedInput<C>);
  return result.ok ? ok(channels[channel].output.parse(result.value)) : result;
};

/**
 * Answers one call that came over a transport. Never throws: an unknown channel, an input that is too much or of the
 * wrong shape and an unexpected error are failures with the codes `unknown-channel`, `too-large`, `bad-input` and `internal`.
 */
export const dispatch = async (
  handlers: Handlers,
  channel: unknown,
  input: unknown,
): Promise<Result<unknown>> => {
  if (!isChannel(channel))
    return fail('unknown-channel', 'The window asked for something that does not exist.');
  try {
    return await answer(handlers, channel, input);
  } catch (error) {
    return internal(error);
  }
};
