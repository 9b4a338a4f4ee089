/** Has the field that the reader types in give up what it holds, as leaving it does: some make their edit only then. */
export const commitTyping = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};
