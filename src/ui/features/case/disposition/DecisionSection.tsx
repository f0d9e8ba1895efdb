import { EditOutlined } from '@ant-design/icons';
import { Collapse, Descriptions, Tag } from 'antd';
import { useState } from 'react';
import { decisionOf, earlierDecisions } from '#domain/case/decisionOf.ts';
import type { Counterparty } from '#domain/case/person.ts';
import { contradiction } from '#domain/disposition/checkDecision.ts';
import type { DispositionDecision } from '#domain/disposition/decision.ts';
import { factsFingerprint } from '#domain/disposition/factsFingerprint.ts';
import { measureNames } from '#domain/disposition/measures.ts';
import type { DispositionProposal } from '#domain/disposition/proposal.ts';
import { trackKinds } from '#domain/disposition/tracks.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { Advice } from '../../../shared/Advice.tsx';
import { Said } from '../pieces/Said.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { DecisionDrawer } from './DecisionDrawer.tsx';

export interface DecisionSectionProps {
  readonly person: Counterparty;
  readonly proposal: DispositionProposal;
}

/** What people decided, and whether the facts still are what they saw. */
export function DecisionSection({ person, proposal }: DecisionSectionProps) {
  const { view } = useOpenCase();
  const [deciding, setDeciding] = useState(false);
  const decision = decisionOf(view.rightsCase, person.id);
  const facts = view.facts[person.id];
  const doubt =
    decision === null || facts === undefined
      ? null
      : contradiction(decision, proposal, factsFingerprint(facts));
  return (
    <section className="section">
      <div className="section-head">
        <h2>处置决定</h2>
        <WriteButton
          needs="disposition.decide"
          size="small"
          icon={<EditOutlined aria-hidden />}
          onClick={() => setDeciding(true)}
        >
          {decision === null ? '记录决定' : '变更决定'}
        </WriteButton>
        <span className="quiet">由有权限的人决定，工具只记录。</span>
      </div>
      {doubt === null ? null : (
        <Advice what={doubt.text} next="请核对事实；需要变更的，重新记录决定并写明理由。" />
      )}
      {decision === null ? (
        <p className="quiet">还没有记录对{person.name}的决定。</p>
      ) : (
        <Decided decision={decision} />
      )}
      <EarlierDecisions decisions={earlierDecisions(view.rightsCase, person.id)} />
      {deciding ? (
        <DecisionDrawer person={person} proposal={proposal} onClose={() => setDeciding(false)} />
      ) : null}
    </section>
  );
}

/** Decisions that were replaced; none is ever taken away. */
function EarlierDecisions({ decisions }: { readonly decisions: readonly DispositionDecision[] }) {
  if (decisions.length === 0) return null;
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'earlier',
          label: `原决定（${decisions.length}）`,
          children: decisions.map((decision, place) => <Decided key={place} decision={decision} />),
        },
      ]}
    />
  );
}

function Decided({ decision }: { readonly decision: DispositionDecision }) {
  return (
    <Descriptions
      bordered
      size="small"
      column={3}
      className="case-facts"
      items={[
        { label: '定性', children: trackKinds[decision.track].qualification, span: 2 },
        {
          label: '性质',
          children:
            decision.finality === 'final' ? <Tag color="success">最终</Tag> : <Tag color="warning">暂定</Tag>,
        },
        { label: '措施', children: measureNames[decision.measure] },
        {
          label: '批准人',
          children:
            decision.approverBadgeNumber === ''
              ? decision.approver
              : `${decision.approver}（警号${decision.approverBadgeNumber}）`,
        },
        { label: '决定时间', children: <MomentText moment={decision.decidedAt} /> },
        { label: '理由', children: <Said text={decision.reason} />, span: 3 },
        { label: '法制部门意见', children: <Said text={decision.legalOpinion} />, span: 3 },
      ]}
    />
  );
}
