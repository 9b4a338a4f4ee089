import { crc32 } from 'node:zlib';

/** The last key of a sealed object; what stands before it is what the checksum is over. */
const SEAL = /,"crc":(\d{1,10})\}\s*$/;

/** JSON text of an object that has keys, with a checksum as its last key: a flipped bit inside a word is noticed. */
export const seal = (value: object): string => {
  const body = JSON.stringify(value).slice(0, -1);
  return `${body},"crc":${crc32(body)}}\n`;
};

/**
 * The value of a sealed text, without its checksum; throws where the checksum does not fit or the text is no JSON. A text
 * without one, written by an older version, is taken as it is.
 */
export const unseal = (text: string): unknown => {
  const found = SEAL.exec(text);
  if (found === null) return JSON.parse(text) as unknown;
  const body = text.slice(0, found.index);
  if (crc32(body) !== Number(found[1])) throw new Error('its checksum does not fit');
  return JSON.parse(`${body}}`) as unknown;
};
