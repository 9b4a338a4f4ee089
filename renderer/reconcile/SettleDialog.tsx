import { type SyntheticEvent, useRef, useState } from 'react';
import { distinctCitations, citationText } from '../../shared/reconcile/citation.ts';
import { type Decision, decisionsOn } from '../../shared/reconcile/settling.ts';
import { assertNever } from '../../shared/text/assert-never.ts';
import { disputeAtHand, settleDispute, wordingFor } from '../commands/settle-claims.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { appStore, updateSession, useApp } from '../store/app-store.ts';
import styles from './SettleDialog.module.css';

const close = (): void => updateSession({ dialog: null });

const DecisionWords = ({ decision }: { readonly decision: Decision }) => {
  switch (decision.kind) {
    case 'side':
      return (
        <span dir="auto">
          {decision.side.words.map((words) => `“${words}”`).join(' / ')} holds{' '}
          <span className={styles.cite}>
            {distinctCitations(decision.side.citations).map(citationText).join(' ')}
          </span>
        </span>
      );
    case 'disputed':
      return <span>It stays disputed</span>;
    case 'set-aside':
      return <span>Set it aside: it is not part of the summary</span>;
    default:
      return assertNever(decision);
  }
};

/** Asks how a dispute is settled, and why; nothing is settled without a reason. */
export const SettleDialog = () => {
  // The question stays the same while it is answered.
  const [item] = useState(() => disputeAtHand(appStore.getState()));
  const canEdit = useApp(({ project }) => project?.readOnly === null);
  const [decisions] = useState(() => (item === null ? [] : decisionsOn(item)));
  const [decision, setDecision] = useState<Decision | null>(null);
  const [wording, setWording] = useState('');
  const [rationale, setRationale] = useState('');
  const [problem, setProblem] = useState('');
  const reason = useRef<HTMLTextAreaElement>(null);
  if (item === null || !canEdit) return null;
  const decide = (chosen: Decision): void => {
    setDecision(chosen);
    setWording(wordingFor(appStore.getState(), item, chosen));
    setProblem('');
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (decision === null) return setProblem('Choose how it is settled.');
    if (rationale.trim() === '') {
      setProblem('Say why: a dispute is settled with a reason.');
      return reason.current?.focus();
    }
    settleDispute({ decision, wording, rationale: rationale.trim() });
    close();
  };
  return (
    <DialogFrame title="Settle a dispute" onClose={close}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.question} dir="auto">
          {item.question}
        </p>
        <fieldset>
          <legend>How is it settled?</legend>
          {decisions.map((option, place) => (
            <label
              key={`${option.kind} ${String(place)}`}
              data-side={option.kind === 'side' ? Math.min(place, 2) : undefined}
            >
              <input
                type="radio"
                name="decision"
                // The dialog is opened to choose here.
                autoFocus={place === 0}
                checked={decision === option}
                onChange={() => decide(option)}
              />
              <DecisionWords decision={option} />
            </label>
          ))}
        </fieldset>
        {decision === null ? null : (
          <label>
            Wording in the summary
            <textarea
              className={styles.wording}
              dir="auto"
              rows={2}
              value={wording}
              onChange={(event) => setWording(event.target.value)}
            />
          </label>
        )}
        <label>
          Reason
          <textarea
            ref={reason}
            dir="auto"
            rows={2}
            placeholder="Why it is settled so"
            value={rationale}
            aria-invalid={problem !== '' && decision !== null}
            aria-describedby="settle-problem"
            onChange={(event) => setRationale(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
            }}
          />
        </label>
        <div className={styles.foot}>
          <p id="settle-problem" role="status">
            {problem}
          </p>
          <Button look="quiet" shortcut="Esc" onPress={close}>
            Cancel
          </Button>
          <Button look="main" type="submit" shortcut="Enter">
            Settle
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
};
