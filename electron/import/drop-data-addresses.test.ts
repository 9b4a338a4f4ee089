import { expect, it } from 'vitest';
import { dropDataAddresses } from './drop-data-addresses.ts';
import { importBytes } from './import-file.ts';

const PROSE = '<p>The ferry company stopped all crossings on Monday after a ramp gave way.</p>'.repeat(4);
const picture = (length: number): string =>
  `<img src="data:image/png;base64,${'iVBO+/%3D'.repeat(length / 9)}">`;

it('cuts out what is written in base64, and nothing else', () => {
  const page = `<html>${picture(900_000)}${PROSE}${picture(900_000)}<p>;base64, is a word</p>`;
  expect(Buffer.from(dropDataAddresses(Buffer.from(page))).toString()).toBe(
    `<html>${picture(0)}${PROSE}${picture(0)}<p>;base64, is a word</p>`,
  );
});

it('leaves small pages as they are', () => {
  const page = Buffer.from(picture(90_000));
  expect(dropDataAddresses(page)).toBe(page);
});

it('lets a page with more pictures in it than any text may have be imported', async () => {
  const page = `<!DOCTYPE html> <html lang=en><head><title>Ferry</title></head><body>${picture(27_000_000)}${PROSE}</body></html>`;
  expect(page.length).toBeGreaterThan(20_000_000);
  const result = await importBytes(Buffer.from(page), { fileName: 'a.html', encoding: null });
  expect(result.ok && result.value.source.blocks.length).toBe(5);
});
