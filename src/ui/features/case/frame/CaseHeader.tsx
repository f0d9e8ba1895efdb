import { ClockCircleOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { Steps, Tag } from 'antd';
import { caseStageNames, isSettled, mainStages } from '#domain/case/caseStage.ts';
import { caseLevelNames } from '#domain/case/rightsCase.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { useMay } from '../../../client/useMay.ts';
import { ElapsedTime } from '../../../shared/ElapsedTime.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { ActivateDialog } from './ActivateDialog.tsx';
import { NextClock } from './NextClock.tsx';

const levelColours = { ordinary: 'default', serious: 'warning', major: 'error' } as const;

/** Where the case stands and what runs out next. */
export function CaseHeader() {
  const { view } = useOpenCase();
  const { rightsCase } = view;
  const mayChange = useMay('cases.recordBasics');
  const drawer = useAskedDrawer('activate');
  return (
    <header className="case-header">
      <div className="case-title">
        <h1>{rightsCase.name}</h1>
        <span className="figures quiet">
          {rightsCase.caseNumber === '' ? '未编号' : rightsCase.caseNumber}
        </span>
        <Tag color={levelColours[rightsCase.level]}>{caseLevelNames[rightsCase.level]}</Tag>
        <span className="quiet">承办人 {rightsCase.caseOfficer}</span>
        {isSettled(rightsCase.stage) ? (
          <Tag color="warning">已{caseStageNames[rightsCase.stage]}，只读；要改的，由督察长重新启动</Tag>
        ) : null}
        {mayChange ? null : <Tag>只读：您可以查看本案、认定执法核查；其他需要改动的，请承办人办理</Tag>}
      </div>
      <div className="case-status">
        <StageSteps stage={rightsCase.stage} />
        <div className="case-now">
          {rightsCase.activation === null ? (
            <WriteButton
              needs="cases.activate"
              type="primary"
              icon={<PlayCircleOutlined aria-hidden />}
              onClick={() => drawer.open()}
            >
              启动维权机制
            </WriteButton>
          ) : (
            <span className="case-elapsed">
              <ClockCircleOutlined aria-hidden /> 启动（
              <MomentText moment={rightsCase.activation.activatedAt} />
              ）至今{' '}
              <strong>
                <ElapsedTime since={rightsCase.activation.activatedAt} />
              </strong>
            </span>
          )}
          <NextClock />
        </div>
      </div>
      {drawer.isOpen ? <ActivateDialog onClose={drawer.close} /> : null}
    </header>
  );
}

function StageSteps({ stage }: { readonly stage: RightsCase['stage'] }) {
  const { openTab } = useOpenCase();
  const at = mainStages.indexOf(stage);
  if (at < 0) return <Tag color="error">{caseStageNames[stage]}</Tag>;
  return (
    <Steps
      className="case-stages"
      size="small"
      responsive={false}
      current={at}
      onChange={() => openTab('stages')}
      aria-label={`案件阶段：${caseStageNames[stage]}`}
      items={mainStages.map((name) => ({ title: caseStageNames[name] }))}
    />
  );
}
