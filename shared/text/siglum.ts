/** The letter that stands for the Source at a place from 0: 0 → A, 25 → Z, 26 → AA. */
export const siglumAt = (place: number): string =>
  (place >= 26 ? siglumAt(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));
