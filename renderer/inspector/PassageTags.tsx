import { recordsOfKind } from '../../shared/project/records.ts';
import type { PassageId } from '../../shared/text/passage.ts';
import { runCommand } from '../commands/command-table.ts';
import { removeTagging, writeMemo } from '../commands/tag-passages.ts';
import { Button } from '../controls/Button.tsx';
import { TagChip } from '../controls/TagChip.tsx';
import { useApp } from '../store/app-store.ts';
import { passageAt } from '../store/derived.ts';
import { selectSources } from '../store/selectors.ts';
import styles from './PassageTags.module.css';

/** The Tags on the words of these Passages, with their memos. */
export const PassageTags = ({ passages }: { readonly passages: readonly PassageId[] }) => {
  const sources = useApp(selectSources);
  const records = useApp(({ project }) => project?.records);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const tags = new Map(recordsOfKind(records ?? {}, 'tag').map((tag) => [tag.id, tag]));
  const taggings = recordsOfKind(records ?? {}, 'tagging').filter((tagging) => {
    const passage = passageAt(sources, tagging);
    return passage !== null && passages.includes(passage);
  });
  return (
    <section>
      <h3>Tags</h3>
      <ul className={styles.taggings}>
        {taggings.map((tagging) => {
          const tag = tags.get(tagging.tag);
          if (tag === undefined) return null;
          return (
            <li key={tagging.id}>
              <div className={styles.head}>
                <TagChip tag={tag} />
                <q className={styles.words} dir="auto">
                  {tagging.quotation.exact}
                </q>
                {canEdit ? (
                  <Button
                    look="quiet"
                    aria-label={`Remove tag ${tag.name}`}
                    onPress={() => removeTagging(tagging)}
                  >
                    ×
                  </Button>
                ) : null}
              </div>
              <textarea
                className={styles.memo}
                aria-label={`Memo on ${tag.name}`}
                placeholder="Memo"
                dir="auto"
                rows={1}
                value={tagging.memo}
                readOnly={!canEdit}
                onChange={(event) => writeMemo(tagging, event.target.value)}
              />
            </li>
          );
        })}
      </ul>
      {canEdit ? (
        <Button shortcut="T" onPress={() => runCommand('tag.pick')}>
          Tag…
        </Button>
      ) : null}
    </section>
  );
};
