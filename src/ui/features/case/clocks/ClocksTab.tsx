import { Table, Tag } from 'antd';
import { useState } from 'react';
import type { OperationName } from '#api/contract.ts';
import type { ClockView } from '#api/views/caseView.ts';
import { recordedStepIds } from '#domain/case/stepsOfFacts.ts';
import { isSettled } from '#domain/case/caseStage.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { compareMoments, epochMs, spokenDuration } from '#domain/kernel/moment.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { useNow } from '../../../shared/useNow.ts';
import { clockStateNames } from '../../../text/clockWords.ts';
import { useOpenCase } from '../CaseContext.ts';
import { clockColours } from '../pieces/clockColours.ts';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { UrgeButton } from '../pieces/UrgeButton.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { ClockRecords } from './ClockRecords.tsx';
import { ExtendDrawer } from './ExtendDrawer.tsx';
import { HappenedDrawer } from './HappenedDrawer.tsx';
import { PauseDrawer } from './PauseDrawer.tsx';
import type { PauseDrawerProps } from './PauseDrawer.tsx';
import { SettledClocks, StandingDuties } from './SettledClocks.tsx';

/** The clocks of the case, what was taken down for them, and what may be. */
export function ClocksTab() {
  const { clocks } = useOpenCase().view;
  const recording = useAskedDrawer(...recordedStepIds);
  const [pausing, setPausing] = useState<PauseDrawerProps['first'] | null>(null);
  return (
    <>
      <div className="case-bar">
        <span className="quiet">拘留、传唤、送达等事项登记后，相应期限自动起算或者结束。</span>
        <span className="case-gap" />
        {clocks.some(isPressing) ? <UrgeButton /> : null}
        <WriteButton needs="clocks.pause" onClick={() => setPausing({ cause: 'appraisal', subjectId: null })}>
          登记不计入的时间
        </WriteButton>
        <WriteButton needs="clocks.happened" type="primary" onClick={() => recording.open()}>
          登记期限事项
        </WriteButton>
      </div>
      <RunningClocks onPause={setPausing} />
      <ClockRecords />
      <SettledClocks />
      <StandingDuties />
      {recording.isOpen ? <HappenedDrawer stepId={recording.asked} onClose={recording.close} /> : null}
      {pausing === null ? null : <PauseDrawer first={pausing} onClose={() => setPausing(null)} />}
    </>
  );
}

function whyNone({ stage, activation }: Pick<RightsCase, 'stage' | 'activation'>): string {
  if (isSettled(stage)) return '案件已结，期限不再提示；由督察长重新启动的，接着计算。';
  return activation === null
    ? '启动维权机制、登记伤情和处置情况后，相应期限自动开始计算。'
    : '登记伤情、鉴定和处置情况后，相应期限自动开始计算；已完成的列在下面。';
}

/** Every running clock: what started it, when it ends by law and for safety, and how that was counted. */
function RunningClocks({ onPause }: { readonly onPause: (first: PauseDrawerProps['first']) => void }) {
  const { clocks, rightsCase } = useOpenCase().view;
  const now = useNow(30_000);
  const [extending, setExtending] = useState<ClockView | null>(null);
  if (clocks.length === 0) {
    return (
      <section className="section">
        <EmptyState title="没有正在计算的期限。">{whyNone(rightsCase)}</EmptyState>
      </section>
    );
  }
  return (
    <section className="section">
      <p className="quiet case-lead">
        点一行看计算过程。“建议完成”留有余量；“法定截止”按条文计算，标“待核”的条文引用前请核对。
      </p>
      <Table<ClockView>
        size="small"
        rowKey={(clock) => `${clock.ruleId} ${clock.subjectId ?? ''} ${clock.startedAt}`}
        pagination={false}
        dataSource={[...clocks]}
        expandable={{
          expandedRowRender: computationOf,
          expandRowByClick: true,
          columnTitle: <span className="only-read">计算过程</span>,
        }}
        columns={[
          {
            title: '状态',
            width: 100,
            render: (_, { state }) => <Tag color={clockColours[state]}>{clockStateNames[state]}</Tag>,
          },
          {
            title: '期限',
            render: (_, clock) => (
              <>
                <strong>{clock.label}</strong>{' '}
                <span className="quiet">
                  起算 <MomentText moment={clock.startedAt} />
                </span>
                <div>
                  <SourceTag source={clock.basis} verified={clock.verified} />
                </div>
              </>
            ),
          },
          {
            title: '建议完成',
            width: 132,
            sorter: (a, b) => compareMoments(a.safeDue, b.safeDue),
            render: (_, clock) => <MomentText moment={clock.safeDue} />,
          },
          {
            title: '法定截止',
            width: 132,
            sorter: (a, b) => compareMoments(a.lawDue, b.lawDue),
            render: (_, clock) => <MomentText moment={clock.lawDue} />,
          },
          {
            title: '剩余',
            width: 132,
            render: (_, clock) => (
              <>
                <Left clock={clock} now={now} />
                {clock.extensions.length === 0 ? null : (
                  <RowButton needs="clocks.extend" label="登记延长" onClick={() => setExtending(clock)} />
                )}
                {clock.pauses.slice(0, 1).map((cause) => (
                  <RowButton
                    key={cause}
                    needs="clocks.pause"
                    label="登记不计入"
                    onClick={() => onPause({ cause, subjectId: clock.subjectId })}
                  />
                ))}
              </>
            ),
          },
        ]}
      />
      {extending === null ? null : <ExtendDrawer clock={extending} onClose={() => setExtending(null)} />}
    </section>
  );
}

const isPressing = ({ state }: ClockView) => state === 'overdue' || state === 'red';

interface RowButtonProps {
  readonly needs: OperationName;
  readonly label: string;
  readonly onClick: () => void;
}

/** A button in a row that folds out when it is clicked elsewhere. */
function RowButton({ needs, label, onClick }: RowButtonProps) {
  return (
    <WriteButton
      needs={needs}
      size="small"
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {label}
    </WriteButton>
  );
}

function Left({ clock, now }: { readonly clock: ClockView; readonly now: number }) {
  const ms = epochMs(clock.lawDue) - now;
  if (clock.state === 'paused') return <span className="nowrap">中止，暂不计算</span>;
  if (clock.state === 'overdue') return <span className="late figures nowrap">已超{spokenDuration(ms)}</span>;
  if (clock.state === 'open') return <span className="nowrap quiet">可以办理</span>;
  if (clock.state === 'shut')
    return <span className="figures nowrap quiet">{spokenDuration(ms)}后可以办理</span>;
  return <span className="figures nowrap">{ms < 0 ? '时间已到' : spokenDuration(ms)}</span>;
}

function computationOf(clock: ClockView) {
  return (
    <div className="case-computation">
      <h4>计算过程</h4>
      <ol>
        {clock.steps.map((step, index) => (
          <li key={step}>
            {index + 1}. {step}
          </li>
        ))}
      </ol>
    </div>
  );
}
