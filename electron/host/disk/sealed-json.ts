import { crc32 } from 'node:zlib';
import { jsonHasForbiddenKey } from './forbidden-keys.ts';

/** The last key of a sealed object; what stands before it is what the checksum is over. */
const SEAL_BEGINS = ',"crc":';
const SEAL = /^,"crc":(\d{1,10})\}\s*$/;

/** JSON text of an object that has keys, with a checksum as its last key: a flipped bit inside a word is noticed. */
export const seal = (value: object): string => {
  const body = JSON.stringify(value).slice(0, -1);
  return `${body}${SEAL_BEGINS}${crc32(body)}}\n`;
};

/** Less than a millisecond's work each: an edit that is saved meanwhile takes its turn among several of them. */
const PIECE_LENGTH = 64 * 1024;

/**
 * The bytes of `seal(value)`, made piece by piece as they are asked for, so that a large value holds nothing up. The
 * value must not change until the last piece is there.
 */
export function* sealedPieces(value: object): Generator<Uint8Array, void> {
  let crc = 0;
  let text = '';
  for (const part of bodyParts(value)) {
    text += part;
    if (text.length < PIECE_LENGTH) continue;
    const piece = Buffer.from(text);
    crc = crc32(piece, crc);
    text = '';
    yield piece;
  }
  yield Buffer.from(`${text}${SEAL_BEGINS}${crc32(text, crc)}}\n`);
}

/** Values less deep are taken apart in any case, deeper ones only where they have more entries than this. */
const OUTERMOST = 2;
const MANY = 100;

const isTakenApart = (value: unknown, depth: number): value is object => {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  return depth < OUTERMOST || Object.keys(value).length > MANY;
};

/** JSON text of a list or an object without its closing bracket, in parts of about one record or one step each. */
function* bodyParts(value: object, depth = 0): Generator<string, void> {
  const isList = Array.isArray(value);
  let mark = isList ? '[' : '{';
  for (const key of isList ? value.keys() : Object.keys(value)) {
    const held: unknown = Reflect.get(value, key);
    const name = isList ? '' : `${JSON.stringify(key)}:`;
    if (isTakenApart(held, depth + 1)) {
      yield mark + name;
      yield* bodyParts(held, depth + 1);
      yield Array.isArray(held) ? ']' : '}';
    } else {
      const text = JSON.stringify(held) as string | undefined;
      if (text === undefined && !isList) continue;
      yield mark + name + (text ?? 'null');
    }
    mark = ',';
  }
  if (mark !== ',') yield mark;
}

const sealedValue = (bytes: Buffer): unknown => {
  const at = bytes.lastIndexOf(SEAL_BEGINS);
  const found = at === -1 ? null : SEAL.exec(bytes.toString('utf8', at));
  if (found === null) return JSON.parse(bytes.toString('utf8')) as unknown;
  if (crc32(bytes.subarray(0, at)) !== Number(found[1])) throw new Error('its checksum does not fit');
  // Closed in place: to put a bracket behind a text of fifty megabytes would copy it.
  bytes.write('}', at);
  return JSON.parse(bytes.toString('utf8', 0, at + 1)) as unknown;
};

/**
 * The value of a sealed file, without its checksum; throws where the checksum does not fit, the file is no JSON or it holds
 * a forbidden key. A file without a checksum, written by an older version, is taken as it is. `bytes` are spent: they must
 * not be used afterwards.
 */
export const unseal = (bytes: Buffer): unknown => {
  const value = sealedValue(bytes);
  if (jsonHasForbiddenKey(value)) throw new Error('holds a forbidden key');
  return value;
};
