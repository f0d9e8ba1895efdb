import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { GateView } from '#api/views/caseView.ts';
import { roleNames } from '#domain/access/role.ts';
import { caseStageNames } from '#domain/case/caseStage.ts';
import { stageMoveNames } from '#domain/case/stageGates.ts';
import { useMay } from '../../../client/useMay.ts';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { isCaseTabOf } from '../pieces/isCaseTabOf.ts';
import { useOpenCase } from '../CaseContext.ts';
import { GateDialog } from './GateDialog.tsx';

/** The gates the case stands before: what each still asks for, and who may open it. */
export function GatesSection() {
  const { gates, rightsCase } = useOpenCase().view;
  const [passing, setPassing] = useState<GateView | null>(null);
  return (
    <section className="section">
      <div className="section-head">
        <h2>阶段与关口</h2>
        <span className="quiet">现在：{caseStageNames[rightsCase.stage]}</span>
      </div>
      <ul className="case-gates">
        {gates.map((gate) => (
          <Gate key={gate.move} gate={gate} onPass={() => setPassing(gate)} />
        ))}
      </ul>
      {passing === null ? null : <GateDialog gate={passing} onClose={() => setPassing(null)} />}
    </section>
  );
}

function Gate({ gate, onPass }: { readonly gate: GateView; readonly onPass: () => void }) {
  const musts = gate.lacks.filter(({ weight }) => weight === 'must');
  const shoulds = gate.lacks.filter(({ weight }) => weight === 'should');
  const needs = gate.move === 'reopen' ? 'cases.reopen' : 'cases.moveStage';
  const may = useMay(needs);
  const who =
    gate.move === 'reopen'
      ? [roleNames.inspectorateChief]
      : [roleNames.rightsOffice, roleNames.inspectorateChief];
  return (
    <li className="case-gate">
      <div className="case-gate-head">
        <strong>{stageMoveNames[gate.move]}</strong>
        {gate.lacks.length === 0 ? (
          <span className="case-done">
            <CheckCircleFilled aria-hidden /> 条件已具备
          </span>
        ) : (
          <span className={musts.length > 0 ? 'late' : 'quiet'}>
            {musts.length > 0
              ? `必须先办 ${musts.length} 项`
              : `还有 ${shoulds.length} 项没有办好，越过须写明理由`}
          </span>
        )}
        <SourceTag source={gate.source} />
        <span className="case-gap" />
        {may ? (
          <Button
            size="small"
            type={gate.lacks.length === 0 && gate.move !== 'terminate' ? 'primary' : 'default'}
            disabled={musts.length > 0}
            onClick={onPass}
          >
            {stageMoveNames[gate.move]}…
          </Button>
        ) : (
          <span className="quiet">由{who.join('或者')}办理</span>
        )}
      </div>
      <LackList lacks={gate.lacks} />
    </li>
  );
}

/** What a gate lacks, each with why and a way there. */
function LackList({ lacks }: { readonly lacks: GateView['lacks'] }) {
  const { openTab } = useOpenCase();
  if (lacks.length === 0) return null;
  return (
    <ul className="case-lacks">
      {lacks.map(({ id, label, why, tab, weight }) => (
        <li key={id}>
          {weight === 'must' ? (
            <CloseCircleFilled className="late" aria-label="必须" />
          ) : (
            <ExclamationCircleFilled className="case-warn" aria-label="应当" />
          )}
          <button
            type="button"
            className="link-button"
            onClick={() => (isCaseTabOf(tab) ? openTab(tab, id) : undefined)}
          >
            {label}
          </button>
          <span className="quiet">{why}</span>
        </li>
      ))}
    </ul>
  );
}
