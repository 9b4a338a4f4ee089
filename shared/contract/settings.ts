import { z } from 'zod';

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
  /** Reading text in CSS pixels. */
  fontSize: z.number().min(13).max(26),
  lineHeight: z.number().min(1.3).max(2.2),
  /** Width of a pane in CSS pixels. */
  paneWidth: z.number().min(240).max(900),
  followScroll: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  fontSize: 17,
  lineHeight: 1.62,
  paneWidth: 318,
  followScroll: true,
};
