import { Tabs } from 'antd';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { RecusalNotes } from '../supervision/RecusalNotes.tsx';
import { DecisionSection } from './DecisionSection.tsx';
import { FactsForm } from './FactsForm.tsx';
import { FaultSection } from './FaultSection.tsx';
import { OutcomesSection } from './OutcomesSection.tsx';
import { ProposalPanel } from './ProposalPanel.tsx';
import { usePersonShown } from './usePersonShown.ts';

/** Decide lawfully, person by person: facts at the left, what they carry at the right, the human decision above both. */
export function DispositionTab() {
  const { view } = useOpenCase();
  const { counterparties, decisions, facts } = view.rightsCase;
  const { shown, choose } = usePersonShown(view.rightsCase);
  if (counterparties.length === 0) {
    return (
      <EmptyState title="还没有登记相对人。">
        请先在“概况·人员·伤情”中添加相对人；每个人分别定性、分别处置。
      </EmptyState>
    );
  }
  const mustGo = view.recusals.filter(({ severity }) => severity === 'mustRecuse');
  return (
    <>
      <RecusalNotes findings={mustGo} />
      <Tabs
        type="card"
        size="small"
        className="case-persons"
        {...(shown === undefined ? {} : { activeKey: shown })}
        onChange={choose}
        items={counterparties.map((person) => {
          const state = decisions.some((decision) => decision.counterpartyId === person.id)
            ? '已决定'
            : facts[person.id] === undefined
              ? '未填事实'
              : '待决定';
          const proposal = view.proposals[person.id];
          return {
            key: person.id,
            label: `${person.name}（${state}）`,
            children: (
              <>
                {proposal === undefined ? null : <DecisionSection person={person} proposal={proposal} />}
                <OutcomesSection person={person} />
                <FaultSection person={person} />
                <div className="case-weigh">
                  <FactsForm person={person} missingFacts={proposal?.missingFacts ?? []} />
                  {proposal === undefined ? null : (
                    <ProposalPanel
                      personId={person.id}
                      proposal={proposal}
                      notes={view.policyNotes[person.id] ?? []}
                      comparison={view.lawComparisons[person.id]}
                    />
                  )}
                </div>
              </>
            ),
          };
        })}
      />
    </>
  );
}
