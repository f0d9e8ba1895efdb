import { Form } from 'antd';
import { discretionText } from '#domain/disposition/discretion.ts';
import type { DispositionProposal } from '#domain/disposition/proposal.ts';
import { useOpenCase } from '../CaseContext.ts';
import type { DecisionDraft } from './decisionDraft.ts';
import { RangeBox } from './RangeBox.tsx';

export interface StatutoryRangeProps {
  readonly personId: string;
  readonly proposal: DispositionProposal;
}

/** What the law of the day carries for the chosen road and what the table of discretion suggests; nothing is filled in from it. */
export function StatutoryRange({ personId, proposal }: StatutoryRangeProps) {
  const { discretion } = useOpenCase().view;
  const chosen = Form.useWatch('track', Form.useFormInstance<DecisionDraft>());
  const open = proposal.tracks.find(({ track }) => track === chosen);
  const notes = (discretion[personId] ?? []).filter(({ track }) => track === chosen);
  if (open === undefined || open.penalty === '') return null;
  return (
    <RangeBox penalty={open.penalty} basis={open.basis}>
      {notes.map((note) => (
        <p key={note.id}>
          <strong>裁量基准</strong> {discretionText(note)}。与此不同的须写明理由。
        </p>
      ))}
    </RangeBox>
  );
}
