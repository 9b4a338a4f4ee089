import { crc32 } from 'node:zlib';
import { hasForbiddenKey } from './forbidden-keys.ts';

/** The last key of a sealed object; what stands before it is what the checksum is over. */
const SEAL = /,"crc":(\d{1,10})\}\s*$/;

/** JSON text of an object that has keys, with a checksum as its last key: a flipped bit inside a word is noticed. */
export const seal = (value: object): string => {
  const body = JSON.stringify(value).slice(0, -1);
  return `${body},"crc":${crc32(body)}}\n`;
};

const sealedPart = (text: string): string => {
  const found = SEAL.exec(text);
  if (found === null) return text;
  const body = text.slice(0, found.index);
  if (crc32(body) !== Number(found[1])) throw new Error('its checksum does not fit');
  return `${body}}`;
};

/**
 * The value of a sealed text, without its checksum; throws where the checksum does not fit, the text is no JSON or it holds
 * a forbidden key. A text without a checksum, written by an older version, is taken as it is.
 */
export const unseal = (text: string): unknown => {
  const value = JSON.parse(sealedPart(text)) as unknown;
  if (hasForbiddenKey(value)) throw new Error('holds a forbidden key');
  return value;
};
