import { useState } from 'react';
import { recordsOfKind, type TaggingRecord, type TagRecord } from '../../shared/project/records.ts';
import { choosePassage } from '../commands/navigate.ts';
import { changeTag, createTag, deleteTag, tagTree } from '../commands/tag-passages.ts';
import { Button } from '../controls/Button.tsx';
import { NameField } from '../controls/NameField.tsx';
import { TagChip } from '../controls/TagChip.tsx';
import { appStore, updateSession, useApp } from '../store/app-store.ts';
import { passageAt } from '../store/derived.ts';
import { selectSources } from '../store/selectors.ts';
import { EMPTY_FILTER } from '../store/state.ts';
import styles from './TagsList.module.css';

const COLORS = [1, 2, 3, 4, 5, 6, 7, 8];
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const goTo = (tagging: TaggingRecord): void => {
  const passage = passageAt(selectSources(appStore.getState()), tagging);
  if (passage !== null) choosePassage(passage);
};

/** Whether `tag` may stand under `parent`: not under itself, nor under one of its own. */
const mayStandUnder = (tags: readonly TagRecord[], tag: TagRecord, parent: TagRecord): boolean => {
  for (let above: TagRecord | undefined = parent; above !== undefined;) {
    if (above.id === tag.id) return false;
    const next: TagRecord['parent'] = above.parent;
    above = tags.find(({ id }) => id === next);
  }
  return true;
};

const TagEditor = ({ tag, tags }: { readonly tag: TagRecord; readonly tags: readonly TagRecord[] }) => (
  <div className={styles.editor}>
    <label>
      Name
      <NameField value={tag.name} onName={(name) => changeTag(tag, { name })} />
    </label>
    <label>
      Colour
      <select value={tag.color} onChange={(event) => changeTag(tag, { color: Number(event.target.value) })}>
        {COLORS.map((color) => (
          <option key={color} value={color}>
            {color}
          </option>
        ))}
      </select>
    </label>
    <label>
      Key
      <select
        value={tag.digit ?? ''}
        onChange={(event) =>
          changeTag(tag, { digit: event.target.value === '' ? null : Number(event.target.value) })
        }
      >
        <option value="">none</option>
        {DIGITS.map((digit) => (
          <option
            key={digit}
            value={digit}
            disabled={tags.some((other) => other.id !== tag.id && other.digit === digit)}
          >
            {digit}
          </option>
        ))}
      </select>
    </label>
    <label>
      Under
      <select
        value={tag.parent ?? ''}
        onChange={(event) =>
          changeTag(tag, { parent: tags.find(({ id }) => id === event.target.value)?.id ?? null })
        }
      >
        <option value="">no other tag</option>
        {tags
          .filter((other) => mayStandUnder(tags, tag, other))
          .map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
      </select>
    </label>
    <Button onPress={() => deleteTag(tag)}>Delete tag</Button>
  </div>
);

/** The rows of the Synopsis that carry a Tag, and no others. */
const showTagged = (tag: TagRecord): void => {
  const filter = appStore.getState().project?.session.filter ?? EMPTY_FILTER;
  updateSession({ view: 'synopsis', filter: { ...filter, tag: tag.id } });
};

/** The tree of Tags with what carries them. */
export const TagsList = () => {
  const records = useApp(({ project }) => project?.records ?? {});
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const [name, setName] = useState('');
  const taggings = recordsOfKind(records, 'tagging').toSorted((a, b) => a.createdAt - b.createdAt);
  const tree = tagTree(records);
  const tags = tree.map(({ tag }) => tag);
  return (
    <div className={styles.tags}>
      {tree.length === 0 ? (
        <p className={styles.empty}>
          No tags yet. Select words or choose a passage and press <kbd>T</kbd>.
        </p>
      ) : null}
      <ul>
        {tree.map(({ tag, depth }) => {
          const own = taggings.filter((tagging) => tagging.tag === tag.id);
          return (
            <li key={tag.id} data-depth={Math.min(depth, 4)}>
              <details>
                <summary>
                  <TagChip tag={tag} /> <span className={styles.count}>{own.length}</span>
                  {tag.digit === null ? null : <kbd>{tag.digit}</kbd>}
                </summary>
                {own.length === 0 ? null : (
                  <Button look="quiet" onPress={() => showTagged(tag)}>
                    Show in the Synopsis
                  </Button>
                )}
                <ul className={styles.quotations}>
                  {own.map((tagging) => (
                    <li key={tagging.id}>
                      <button type="button" dir="auto" onClick={() => goTo(tagging)}>
                        {tagging.quotation.exact}
                      </button>
                      {tagging.memo === '' ? null : <p dir="auto">{tagging.memo}</p>}
                    </li>
                  ))}
                </ul>
                {canEdit ? <TagEditor tag={tag} tags={tags} /> : null}
              </details>
            </li>
          );
        })}
      </ul>
      {canEdit ? (
        <form
          className={styles.make}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') createTag(name.trim());
            setName('');
          }}
        >
          <input
            aria-label="New tag"
            placeholder="New tag"
            dir="auto"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">Make</Button>
        </form>
      ) : null}
    </div>
  );
};
