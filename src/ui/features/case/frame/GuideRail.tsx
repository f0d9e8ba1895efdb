import {
  CheckCircleFilled,
  CloseCircleOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  MinusCircleOutlined,
  RightCircleOutlined,
} from '@ant-design/icons';
import { Button, Switch } from 'antd';
import { useState } from 'react';
import type { StepView } from '#api/views/caseView.ts';
import { stepWaiverId } from '#domain/case/nextSteps.ts';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { isCaseTabOf } from '../pieces/isCaseTabOf.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { SetAsideDialog } from '../pieces/SetAsideDialog.tsx';
import type { SetAsideSubject } from '../pieces/SetAsideDialog.tsx';

/** 办理导引: what to do now and next, each with why and 出处. */
export function GuideRail() {
  const { view } = useOpenCase();
  const [showsSettled, setShowsSettled] = useState(false);
  const [isShut, setShut] = useState(false);
  const [subject, setSubject] = useState<SetAsideSubject | null>(null);
  const open = view.steps.filter((step) => step.state === 'open');
  const settled = view.steps.length - open.length;
  const shown = showsSettled ? view.steps : open;
  if (isShut) {
    return (
      <nav className="case-rail-shut" aria-label="办理导引">
        <button type="button" className="plain-button" onClick={() => setShut(false)} aria-expanded={false}>
          <MenuUnfoldOutlined aria-hidden /> 办理导引 待办{open.length}
        </button>
      </nav>
    );
  }
  return (
    <nav className="case-rail" aria-label="办理导引">
      <div className="case-rail-head">
        <h2>办理导引</h2>
        <span className="quiet figures">
          {settled}/{view.steps.length}
        </span>
        <span className="case-rail-switch">
          <Switch size="small" checked={showsSettled} onChange={setShowsSettled} aria-label="显示已办事项" />{' '}
          含已办
        </span>
        <Button
          size="small"
          type="text"
          icon={<MenuFoldOutlined aria-hidden />}
          aria-label="收起办理导引"
          onClick={() => setShut(true)}
        />
      </div>
      {open.length === 0 ? <p className="case-all-done">没有要办的事项了。</p> : null}
      <ol className="case-steps">
        {shown.map((step) => (
          <Step
            key={step.id}
            step={step}
            isNow={step === open[0]}
            onSetAside={() =>
              setSubject({
                id: stepWaiverId(step.id),
                label: step.label,
                isSetAside: step.state === 'waived',
              })
            }
          />
        ))}
      </ol>
      {subject === null ? null : <SetAsideDialog subject={subject} onClose={() => setSubject(null)} />}
    </nav>
  );
}

interface StepProps {
  readonly step: StepView;
  readonly isNow: boolean;
  readonly onSetAside: () => void;
}

function Step({ step, isNow, onSetAside }: StepProps) {
  const { openTab } = useOpenCase();
  const { tab } = step;
  return (
    <li className={`case-step case-step-${step.state}${isNow ? ' case-step-now' : ''}`}>
      <button
        type="button"
        className="plain-button case-step-go"
        onClick={() =>
          isCaseTabOf(tab) ? openTab(tab, step.state === 'open' ? step.id : undefined) : undefined
        }
        aria-current={isNow ? 'step' : undefined}
      >
        <StepIcon state={step.state} />
        <span>
          {step.label}
          {isNow ? <span className="case-step-flag">现在做</span> : null}
        </span>
      </button>
      {step.state === 'open' ? (
        <div className="case-step-more">
          <p>{step.why}</p>
          <SourceTag source={step.source} />
          <WriteButton needs="cases.setAside" size="small" type="link" onClick={onSetAside}>
            不适用
          </WriteButton>
        </div>
      ) : null}
      {step.state === 'open' ? null : (
        <div className="case-step-more">
          <WhyClosed step={step} />
          <SourceTag source={step.source} />
          {step.state === 'waived' ? (
            <WriteButton needs="cases.setAside" size="small" type="link" onClick={onSetAside}>
              恢复
            </WriteButton>
          ) : null}
        </div>
      )}
    </li>
  );
}

function WhyClosed({ step: { state, because, waiverReason } }: Pick<StepProps, 'step'>) {
  if (state === 'notApplicable') return <p>不适用，因为{because}</p>;
  if (state === 'passed') return <p>没有办，案件已结</p>;
  return state === 'waived' ? <p>不适用：{waiverReason}</p> : null;
}

function StepIcon({ state }: { readonly state: StepView['state'] }) {
  if (state === 'done') return <CheckCircleFilled className="case-done" aria-label="已完成" />;
  if (state === 'waived' || state === 'notApplicable')
    return <MinusCircleOutlined className="quiet" aria-label="不适用" />;
  if (state === 'passed') return <CloseCircleOutlined className="quiet" aria-label="没有办" />;
  return <RightCircleOutlined aria-label="待办" />;
}
