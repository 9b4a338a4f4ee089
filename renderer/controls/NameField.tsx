import { type ComponentProps, useRef, useState } from 'react';

interface NameFieldProps extends Pick<
  ComponentProps<'input'>,
  'className' | 'aria-label' | 'title' | 'readOnly'
> {
  readonly value: string;
  /** Called with every change, without blanks around it; never with nothing. */
  readonly onName: (name: string) => void;
  /** The widest that the field grows with its text, in characters; as wide as its place where left out. */
  readonly mostCharacters?: number;
}

const LEAST_CHARACTERS = 8;

/** A name that is kept as it is typed, so that nothing is lost with the window. Escape brings back the one before. */
export const NameField = ({ value, onName, mostCharacters, ...props }: NameFieldProps) => {
  const [draft, setDraft] = useState<string | null>(null);
  const before = useRef(value);
  const stands = draft !== null && (draft.trim() === value || draft.trim() === '');
  const shown = stands ? draft : value;
  const name = (text: string): void => {
    if (text !== '' && text !== value) onName(text);
  };
  return (
    <input
      {...props}
      dir="auto"
      value={shown}
      {...(mostCharacters === undefined
        ? {}
        : { size: Math.min(mostCharacters, Math.max(LEAST_CHARACTERS, shown.length)) })}
      onFocus={() => (before.current = value)}
      onChange={(event) => {
        setDraft(event.target.value);
        name(event.target.value.trim());
      }}
      onBlur={() => setDraft(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        name(before.current);
        setDraft(null);
      }}
    />
  );
};
