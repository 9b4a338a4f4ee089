import { useState } from 'react';
import { createAndApplyTag, tagTarget, tagTree, toggleTag } from '../commands/tag-passages.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TagChip } from '../controls/TagChip.tsx';
import { updateSession, useApp } from '../store/app-store.ts';
import styles from './TagPicker.module.css';

const close = (): void => updateSession({ dialog: null });

/** Puts a Tag on the selected words or the chosen Passage: type to find one, Enter applies it or makes it. */
export const TagPicker = () => {
  const records = useApp(({ project }) => project?.records ?? {});
  const [name, setName] = useState('');
  const [place, setPlace] = useState(0);
  const target = tagTarget();
  const wanted = name.trim();
  const found = tagTree(records).filter(({ tag }) =>
    tag.name.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()),
  );
  const isNew =
    wanted !== '' && !found.some(({ tag }) => tag.name.toLocaleLowerCase() === wanted.toLocaleLowerCase());
  const count = found.length + (isNew ? 1 : 0);
  const apply = (at: number): void => {
    const choice = found[at];
    close();
    if (choice !== undefined) toggleTag(choice.tag);
    else if (isNew) createAndApplyTag(wanted);
  };
  return (
    <DialogFrame title="Tag" onClose={close}>
      <p className={styles.target} dir="auto">
        {target?.quotation.exact ?? 'Nothing is chosen'}
      </p>
      <input
        // The dialog is opened to type in.
        autoFocus
        className={styles.field}
        role="combobox"
        aria-label="Tag name"
        aria-expanded="true"
        aria-controls="tag-choices"
        aria-activedescendant={count === 0 ? undefined : `tag-choice-${place}`}
        placeholder="Find or make a tag"
        value={name}
        onChange={(event) => {
          setName(event.target.value);
          setPlace(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setPlace((place + 1) % Math.max(1, count));
          else if (event.key === 'ArrowUp') setPlace((place - 1 + count) % Math.max(1, count));
          else if (event.key === 'Enter') apply(place);
          else return;
          event.preventDefault();
        }}
      />
      <div id="tag-choices" className={styles.choices} role="listbox" aria-label="Tags">
        {found.map(({ tag, depth }, at) => (
          <button
            type="button"
            tabIndex={-1}
            key={tag.id}
            id={`tag-choice-${at}`}
            role="option"
            aria-selected={at === place}
            data-depth={Math.min(depth, 4)}
            onClick={() => apply(at)}
          >
            <TagChip tag={tag} />
            {tag.digit === null ? null : <kbd>{tag.digit}</kbd>}
          </button>
        ))}
        {isNew ? (
          <button
            type="button"
            tabIndex={-1}
            id={`tag-choice-${found.length}`}
            role="option"
            aria-selected={place === found.length}
            onClick={() => apply(found.length)}
          >
            Make the tag “{wanted}”
          </button>
        ) : null}
      </div>
    </DialogFrame>
  );
};
