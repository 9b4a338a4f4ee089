import { z } from 'zod';

const offset = z.number().int().nonnegative();

const range = { start: offset, end: offset };

/** The published form of a comparison. Offsets are UTF-16 units into a Source's `text`. */
export const comparisonSchema = z.object({
  schema: z.literal('crossread-comparison/2'),
  sources: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      /** Digest of the original bytes; null where the text is not shown to be theirs. */
      sha256: z.string().nullable(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      author: z.string().nullable(),
      publishedAt: z.string().nullable(),
      url: z.string().nullable(),
      language: z.string(),
      text: z.string(),
      passages: z.array(
        z.object({
          id: z.string(),
          ...range,
          kind: z.enum(['sentence', 'heading', 'list-item', 'quotation', 'aside']),
        }),
      ),
    }),
  ),
  links: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      score: z.number(),
      evidence: z.object({
        terms: z.array(z.string()),
        figures: z.array(z.string()),
        names: z.array(z.string()),
      }),
    }),
  ),
  groups: z.array(
    z.object({
      id: z.string(),
      passages: z.array(z.string()).min(2),
      status: z.enum(['agree', 'differ', 'possible-conflict', 'conflict', 'not-compared']),
      /** The Statements of the Group, and how far each bears out the wording. */
      members: z.array(
        z.object({
          passage: z.string(),
          ...range,
          support: z.enum(['full', 'part', 'contradicts']),
          missing: z.array(z.string()),
        }),
      ),
      /** The words to be quoted for the Group. */
      wording: z.object({ passage: z.string(), ...range }),
      /** Passages that may belong to the Group but are not sure enough. */
      perhaps: z.array(z.string()),
      differences: z.array(
        z.object({
          type: z.string(),
          severity: z.enum(['conflict', 'possible', 'none']),
          values: z.array(
            z.object({
              passage: z.string(),
              text: z.string(),
              normalized: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** The draft summary; each text is a range of a Source. */
  summary: z.array(
    z.object({
      section: z.enum(['agreed', 'disputed', 'details', 'single']),
      group: z.string().nullable(),
      text: z.string(),
      source: z.string(),
      ...range,
      /** Passages that say all of it. */
      citations: z.array(z.object({ passage: z.string() })),
      /** Passages that say a part of it. */
      mentions: z.array(z.string()),
      /** Independent Sources among the citations; null where that is not known. */
      independent: z.number().int().nonnegative().nullable(),
    }),
  ),
  claims: z
    .array(
      z.object({
        status: z.string(),
        wording: z.string(),
        rationale: z.string(),
        evidence: z.array(
          z.object({ source: z.string(), start: offset, end: offset, exact: z.string(), stance: z.string() }),
        ),
      }),
    )
    .optional(),
  taggings: z
    .array(
      z.object({
        tag: z.string(),
        source: z.string(),
        start: offset,
        end: offset,
        exact: z.string(),
        memo: z.string(),
      }),
    )
    .optional(),
});

export type ComparisonJson = z.infer<typeof comparisonSchema>;

/** The same as a JSON Schema, as it is published in `comparison.schema.json`. */
export const comparisonJsonSchema = () => ({
  title: 'crossread-comparison/2',
  description:
    "What `crossread compare` writes. Offsets are UTF-16 units into a source's text; ends are exclusive.",
  ...z.toJSONSchema(comparisonSchema, { io: 'input' }),
});
