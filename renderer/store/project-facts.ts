const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Milliseconds since the epoch → `14 Mar 2031, 09:12`. */
export const readableTime = (time: number): string => TIME.format(time);

export const countOfSources = (sources: number): string =>
  sources === 1 ? '1 source' : `${sources} sources`;
