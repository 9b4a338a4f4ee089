import type { Channel } from '../../shared/contract/channels.ts';

/** How much of a message there may be. */
interface MessageLimits {
  /** UTF-16 units in all strings and keys. */
  readonly characters: number;
  /** Values of any kind, however deep. */
  readonly values: number;
  /** Objects and arrays within one another. */
  readonly depth: number;
}

/** One act of the reader's on a large Project stays far under this. */
const LIMITS: MessageLimits = { characters: 24_000_000, values: 500_000, depth: 32 };

/** Channels that carry a whole text. */
const LARGE: Partial<Record<Channel, Partial<MessageLimits>>> = {
  'export.save': { characters: 100_000_000 + 1000 },
};

interface Waiting {
  readonly value: unknown;
  readonly depth: number;
}

/**
 * Whether a message is larger than its channel takes. Looks at no more of it than is allowed, so that what is refused costs
 * next to nothing, whatever its size.
 */
export const isOversized = (channel: Channel, message: unknown): boolean => {
  const limits = { ...LIMITS, ...LARGE[channel] };
  const waiting: Waiting[] = [{ value: message, depth: 0 }];
  let characters = 0;
  let values = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    // Nothing in the contract is bytes: their length counts as if they were text.
    else if (ArrayBuffer.isView(value)) characters += value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      const isLong = Array.isArray(value) && waiting.length + value.length > limits.values;
      if (isLong || depth >= limits.depth) return true;
      for (const key of Object.keys(value)) {
        if (!Array.isArray(value)) characters += key.length;
        waiting.push({ value: Reflect.get(value, key), depth: depth + 1 });
      }
    }
    if (characters > limits.characters || values > limits.values) return true;
  }
  return false;
};
