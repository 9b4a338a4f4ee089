import { z } from 'zod';

/** The shape of one item, which is taken as it is or refused. */
type Shape<T> = z.ZodType<T, T>;

const malformed = (context: z.RefinementCtx): never => {
  context.addIssue({ code: 'custom', message: 'An item has an unknown shape' });
  return z.NEVER;
};

/** One item as its shape has it; null where it is malformed. */
const parsedItem = <T>(shape: Shape<T>, item: unknown): { readonly item: T } | null => {
  const parsed = shape.safeParse(item);
  return parsed.success ? { item: parsed.data } : null;
};

/**
 * A list of at most so many items, refused at the first malformed one. Zod's own lists and maps describe every one of them,
 * which takes a minute for 200,000.
 */
export const listOf = <T>(shape: Shape<T>, most = Number.POSITIVE_INFINITY): z.ZodType<T[], T[]> =>
  listWithin(most).transform((list, context): T[] => {
    const items: T[] = [];
    for (const given of list) {
      const parsed = parsedItem(shape, given);
      if (parsed === null) return malformed(context);
      items.push(parsed.item);
    }
    return items;
  }) as unknown as z.ZodType<T[], T[]>;

/** The published shape of a list names its greatest length. */
const listWithin = (most: number): z.ZodArray<z.ZodUnknown> => {
  const list = z.array(z.unknown());
  return Number.isFinite(most) ? list.max(most) : list;
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Items by their ids, which have at most so many characters. Refused at the first malformed one. */
export const mapOf = <T>(
  shape: Shape<T>,
  longestId = Number.POSITIVE_INFINITY,
): z.ZodType<Record<string, T>, Record<string, T>> =>
  z.custom<Record<string, unknown>>(isMap).transform((map, context): Record<string, T> => {
    const items: [id: string, item: T][] = [];
    for (const id of Object.keys(map)) {
      const parsed = id.length > longestId || id === '__proto__' ? null : parsedItem(shape, map[id]);
      if (parsed === null) return malformed(context);
      items.push([id, parsed.item]);
    }
    return Object.fromEntries(items);
  }) as unknown as z.ZodType<Record<string, T>, Record<string, T>>;
