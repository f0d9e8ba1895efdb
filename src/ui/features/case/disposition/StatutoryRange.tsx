import { Form } from 'antd';
import type { DispositionProposal } from '#domain/disposition/proposal.ts';
import { Basis } from '../pieces/Basis.tsx';
import type { DecisionDraft } from './decisionDraft.ts';

/** What the law of the day carries for the chosen road, so that the measure is chosen with it in sight. */
export function StatutoryRange({ proposal }: { readonly proposal: DispositionProposal }) {
  const chosen = Form.useWatch('track', Form.useFormInstance<DecisionDraft>());
  const open = proposal.tracks.find(({ track }) => track === chosen);
  if (open === undefined || open.penalty === '') return null;
  return (
    <section className="case-range" aria-label="法定幅度">
      <p>
        <strong>法定幅度</strong> {open.penalty}
      </p>
      <Basis ids={open.basis} />
    </section>
  );
}
