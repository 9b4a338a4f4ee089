import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});

export type WindowBounds = z.infer<typeof boundsSchema>;

/** Where the window last stood; null where that is not known or no longer on a screen. */
export const readWindowBounds = (path: string, screens: readonly Rectangle[]): WindowBounds | null => {
  try {
    const bounds = boundsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return screens.some((screen) => overlap(bounds, screen)) ? bounds : null;
  } catch {
    return null;
  }
};

/** A convenience, not data: it is lost quietly where it cannot be written. */
export const writeWindowBounds = (path: string, bounds: WindowBounds): void => {
  try {
    writeFileSync(`${path}.new`, JSON.stringify(bounds));
    renameSync(`${path}.new`, path);
  } catch (error) {
    console.error('The place of the window was not kept:', error);
  }
};

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
