import { Form } from 'antd';
import { adviceFor } from '#api/failure.ts';
import type { Counterparty } from '#domain/case/person.ts';
import { barrierOf } from '#domain/disposition/checkDecision.ts';
import { departuresOf } from '#domain/disposition/departures.ts';
import type { DispositionProposal } from '#domain/disposition/proposal.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { useOpenCase } from '../CaseContext.ts';
import type { DecisionDraft } from './decisionDraft.ts';

export interface DepartureNoticeProps {
  readonly person: Counterparty;
  readonly proposal: DispositionProposal;
}

/** What the chosen decision departs from, said before it is recorded. */
export function DepartureNotice({ person, proposal }: DepartureNoticeProps) {
  const { view } = useOpenCase();
  const form = Form.useFormInstance<DecisionDraft>();
  const track = Form.useWatch('track', form);
  const measure = Form.useWatch('measure', form);
  const finality = Form.useWatch('finality', form);
  if (track === undefined || measure === undefined) return null;
  const draft: DecisionDraft = form.getFieldsValue(true);
  const decision = {
    ...draft,
    track,
    measure,
    rulesetVersion: proposal.rulesetVersion,
    factsFingerprint: '0'.repeat(16),
  };
  const barrier = barrierOf({ track, measure, finality: finality ?? draft.finality }, proposal);
  if (barrier !== null) {
    const { what, next } = adviceFor(barrier);
    return <Advice tone="error" what={what} next={next} />;
  }
  const departures = departuresOf(
    decision,
    proposal,
    view.policyNotes[person.id] ?? [],
    view.discretion[person.id] ?? [],
  );
  if (departures.length === 0) return null;
  return (
    <Advice what="这样决定需要写明理由" next={departures.map((departure) => departure.text).join(' ')} />
  );
}
