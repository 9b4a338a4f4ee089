import { useId } from 'react';
import { type ClaimRecord, claimStatusSchema, stanceSchema } from '../../shared/project/records.ts';
import { citationOf, citationText } from '../../shared/reconcile/citation.ts';
import { isSettled } from '../../shared/reconcile/claimed-groups.ts';
import { isDisputed } from '../../shared/reconcile/settling.ts';
import { runCommand } from '../commands/command-table.ts';
import { keyName } from '../commands/key-names.ts';
import {
  changeClaim,
  deleteClaim,
  dropEvidence,
  hasDispute,
  reopenClaim,
  setStance,
} from '../commands/settle-claims.ts';
import { Button } from '../controls/Button.tsx';
import { CLAIM_STATUS_SHAPE, CLAIM_STATUS_WORD } from '../controls/claim-status.ts';
import { Shortfalls, useShortfalls } from '../reconcile/Shortfalls.tsx';
import { useApp } from '../store/app-store.ts';
import { sourceOf } from '../store/derived.ts';
import { selectGroup, selectSources } from '../store/selectors.ts';
import styles from './ClaimEditor.module.css';
import inspector from './Inspector.module.css';

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

/** What the Claim's status is and how the reader changes it: on a dispute by a decision, else by choosing another. */
const Status = ({ claim }: { readonly claim: ClaimRecord }) => {
  const group = useApp(selectGroup);
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  if (!isDisputed(claim, group))
    return (
      <select
        className={styles.status}
        aria-label="Status of the claim"
        value={claim.status}
        disabled={!canEdit}
        onChange={(event) => changeClaim(claim, { status: claimStatusSchema.parse(event.target.value) })}
      >
        {claimStatusSchema.options.map((status) => (
          <option key={status} value={status}>
            {CLAIM_STATUS_SHAPE[status]} {CLAIM_STATUS_WORD[status]}
          </option>
        ))}
      </select>
    );
  return (
    <>
      <span className={styles.decided}>
        <span aria-hidden="true">{CLAIM_STATUS_SHAPE[claim.status]}</span> {CLAIM_STATUS_WORD[claim.status]}
      </span>
      {!canEdit ? null : isSettled(claim) ? (
        <Button onPress={() => reopenClaim(claim)}>Reopen</Button>
      ) : (
        <SettleButton />
      )}
    </>
  );
};

const SettleButton = () => {
  const isDispute = useApp(hasDispute);
  return (
    <Button shortcut={keyName('Shift+r')} onPress={() => runCommand('claim.settle')}>
      {isDispute ? 'Settle…' : 'Settle'}
    </Button>
  );
};

/** A Claim's wording, its evidence and where that falls short of it. */
const WordedEvidence = ({ claim, canEdit }: { readonly claim: ClaimRecord; readonly canEdit: boolean }) => {
  const id = useId();
  const shortfalls = useShortfalls(claim);
  return (
    <>
      <textarea
        className={styles.wording}
        aria-label="Wording of the claim"
        aria-describedby={shortfalls.length === 0 ? undefined : id}
        dir="auto"
        rows={3}
        value={claim.wording}
        readOnly={!canEdit}
        onChange={(event) => changeClaim(claim, { wording: event.target.value })}
      />
      <Evidence claim={claim} canEdit={canEdit} />
      <Shortfalls id={id} shortfalls={shortfalls} as="rows" />
    </>
  );
};

/** The Claim made of the chosen Group or Passage: its wording, evidence, reason and status. */
export const ClaimEditor = ({ claim }: { readonly claim: ClaimRecord | null }) => {
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  return (
    <section>
      <h3>Claim</h3>
      {claim === null ? (
        canEdit ? (
          <div className={inspector.buttons}>
            <Button look="main" shortcut="R" onPress={() => runCommand('claim.make')}>
              Make a claim
            </Button>
            <SettleButton />
          </div>
        ) : (
          <p className={inspector.note}>None was made.</p>
        )
      ) : (
        <div className={styles.claim}>
          <WordedEvidence claim={claim} canEdit={canEdit} />
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
            <Status claim={claim} />
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
