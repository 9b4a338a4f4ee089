/** How long the act takes. */
export const milliseconds = (act: () => void): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
