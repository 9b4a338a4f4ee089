import {
  type ClaimRecord,
  type ClaimStatus,
  claimStatusSchema,
  stanceSchema,
} from '../../shared/project/records.ts';
import { citationOf, citationText } from '../../shared/reconcile/citation.ts';
import { runCommand } from '../commands/command-table.ts';
import { changeClaim, deleteClaim, dropEvidence, setStance } from '../commands/settle-claims.ts';
import { Button } from '../controls/Button.tsx';
import { useApp } from '../store/app-store.ts';
import { sourceOf } from '../store/derived.ts';
import { selectSources } from '../store/selectors.ts';
import styles from './ClaimEditor.module.css';
import inspector from './Inspector.module.css';

export const CLAIM_STATUS_WORD: Readonly<Record<ClaimStatus, string>> = {
  open: '□ Open',
  agreed: '● Agreed',
  disputed: '◆ Disputed',
  'single-source': '○ Single source',
  superseded: '◐ Superseded',
  'set-aside': '– Set aside',
};

const Evidence = ({ claim, canEdit }: { readonly claim: ClaimRecord; readonly canEdit: boolean }) => {
  const sources = useApp(selectSources);
  return (
    <ul className={styles.evidence}>
      {claim.evidence.map(({ source: id, quotation, stance }, place) => {
        const source = sourceOf(sources, id);
        if (source === undefined) return null;
        const cited = citationOf({ siglum: source.record.siglum, passages: source.passages }, quotation);
        if (cited === null) return null;
        const citation = citationText(cited);
        return (
          <li key={`${id} ${quotation.start}`}>
            <span className={styles.cite} title={quotation.exact}>
              {citation}
            </span>
            <select
              aria-label={`What ${citation} does`}
              value={stance}
              disabled={!canEdit}
              onChange={(event) => setStance(claim, place, stanceSchema.parse(event.target.value))}
            >
              {stanceSchema.options.map((option) => (
                <option key={option}>{option}</option>
              ))}
            </select>
            {canEdit ? (
              <Button
                look="quiet"
                aria-label={`Remove ${citation} from the evidence`}
                onPress={() => dropEvidence(claim, place)}
              >
                ×
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};

/** The Claim that settles the chosen Group: its wording, status, evidence and reason. */
export const ClaimEditor = ({ claim }: { readonly claim: ClaimRecord | null }) => {
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  return (
    <section>
      <h3>Claim</h3>
      {claim === null ? (
        <div className={inspector.buttons}>
          <Button look="main" shortcut="R" isDisabled={!canEdit} onPress={() => runCommand('claim.make')}>
            Make a claim
          </Button>
        </div>
      ) : (
        <div className={styles.claim}>
          <textarea
            className={styles.wording}
            aria-label="Wording of the claim"
            dir="auto"
            rows={3}
            value={claim.wording}
            readOnly={!canEdit}
            onChange={(event) => changeClaim(claim, { wording: event.target.value })}
          />
          <Evidence claim={claim} canEdit={canEdit} />
          <textarea
            className={styles.rationale}
            aria-label="Rationale"
            placeholder="Why it is settled so"
            dir="auto"
            rows={2}
            value={claim.rationale}
            readOnly={!canEdit}
            onChange={(event) => changeClaim(claim, { rationale: event.target.value })}
          />
          <div className={inspector.buttons}>
            <select
              className={styles.status}
              aria-label="Status of the claim"
              value={claim.status}
              disabled={!canEdit}
              onChange={(event) =>
                changeClaim(claim, { status: claimStatusSchema.parse(event.target.value) })
              }
            >
              {claimStatusSchema.options.map((status) => (
                <option key={status} value={status}>
                  {CLAIM_STATUS_WORD[status]}
                </option>
              ))}
            </select>
            <span className={inspector.grow} />
            {canEdit ? (
              <Button look="quiet" onPress={() => deleteClaim(claim)}>
                Delete claim
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </section>
  );
};
