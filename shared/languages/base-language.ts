/** `en-GB` → `en`; `und` and the empty tag → `und`. */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] || 'und';
