import { Tag } from 'antd';
import { useState } from 'react';
import { visitLevelNames } from '#domain/care/condolenceVisit.ts';
import { isOpenPlan, planLabel, visitPlanState, visitPlanStateNames } from '#domain/care/visitPlan.ts';
import type { VisitPlan, VisitPlanState } from '#domain/care/visitPlan.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { ReasonDialog } from '../../../shared/ReasonDialog.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { RecordTable } from '../pieces/RecordTable.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { VisitPlanDrawer } from './VisitPlanDrawer.tsx';

const colours: Readonly<Record<VisitPlanState, string>> = {
  ahead: 'processing',
  late: 'error',
  made: 'success',
  struck: 'default',
};

/** Visits that are meant to be made, by 本局, 市局 and 省厅, and what became of each. */
export function VisitPlansSection() {
  const { plans } = useOpenCase().view.rightsCase.relief;
  const drawer = useAskedDrawer();
  const [striking, setStriking] = useState<VisitPlan | null>(null);
  const nameOf = useNameOf();
  return (
    <section className="section">
      <RecordTable<VisitPlan>
        title="看望计划"
        addLabel="计划看望"
        needs="care.planVisit"
        rows={plans}
        onAdd={() => drawer.open()}
        empty={{
          title: '还没有看望计划。',
          hint: '本局、市局、省厅哪天去、谁去、由谁负责，先写在这里；看望以后记录慰问，再写明完成了哪项计划。',
        }}
        columns={[
          { title: '层级和日期', width: 170, render: (_, plan) => <When plan={plan} onOpen={drawer.open} /> },
          { title: '看望谁', render: (_, { officerIds }) => officerIds.map(nameOf).join('、') },
          { title: '谁去', dataIndex: 'visitors' },
          { title: '责任人', width: 120, dataIndex: 'owner' },
          { title: '状态', width: 200, render: (_, plan) => <State plan={plan} /> },
          {
            title: '操作',
            width: 80,
            render: (_, plan) =>
              isOpenPlan(plan) ? (
                <WriteButton
                  needs="care.strikePlan"
                  type="link"
                  size="small"
                  onClick={() => setStriking(plan)}
                >
                  划去
                </WriteButton>
              ) : null,
          },
        ]}
      />
      {drawer.isOpen ? <VisitPlanDrawer planId={drawer.id} onClose={drawer.close} /> : null}
      {striking === null ? null : <StrikePlan plan={striking} onClose={() => setStriking(null)} />}
    </section>
  );
}

interface WhenProps {
  readonly plan: VisitPlan;
  readonly onOpen: (id: string) => void;
}

/** A plan that was made or struck is only read. */
function When({ plan, onOpen }: WhenProps) {
  const { id, level, plannedOn } = plan;
  const words = `${visitLevelNames[level]} ${plannedOn}`;
  if (!isOpenPlan(plan)) return words;
  return (
    <button type="button" className="link-button" onClick={() => onOpen(id)}>
      {words}
    </button>
  );
}

function State({ plan }: { readonly plan: VisitPlan }) {
  const { view } = useOpenCase();
  const state = visitPlanState(plan, dayOf(view.readAt));
  const visit = view.rightsCase.visits.find(({ id }) => id === plan.visitId);
  return (
    <>
      <Tag color={colours[state]}>{visitPlanStateNames[state]}</Tag>
      <div className="quiet">
        {visit === undefined ? null : dayOf(visit.at)}
        {plan.struck === null ? null : `${plan.struck.by}：${plan.struck.reason}`}
      </div>
    </>
  );
}

interface StrikePlanProps {
  readonly plan: VisitPlan;
  readonly onClose: () => void;
}

function StrikePlan({ plan, onClose }: StrikePlanProps) {
  const { target } = useOpenCase();
  const strike = useCommand('care.strikePlan');
  return (
    <ReasonDialog
      title={`划去“${planLabel(plan)}看望”`}
      label="理由"
      okText="划去"
      hint="计划保留，不再列为没有看望。"
      least={2}
      command={strike}
      run={(reason) => strike.run({ ...target, change: { id: plan.id, reason } })}
      onClose={onClose}
    />
  );
}
