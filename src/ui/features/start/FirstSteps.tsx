import { CheckCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Activation, FirstStep, FirstStepRecord } from '#domain/case/activation.ts';
import { firstStepNames } from '#domain/case/activation.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';
import { elapsedMs, spokenDuration } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { MomentText } from '../../shared/MomentText.tsx';
import { FirstStepForm } from './FirstStepForm.tsx';

export interface FirstStepsProps {
  readonly rightsCase: RightsCase;
  readonly activation: Activation;
  readonly settings: UnitSettings | null;
  readonly reload: () => Promise<unknown>;
}

/** 三个第一: start, rescue, legal assistance — done when, or the form to record it. */
export function FirstSteps({ rightsCase, activation, settings, reload }: FirstStepsProps) {
  const { id: caseId, revision } = rightsCase;
  const hospitals = (settings?.hospitals ?? []).map(({ name, phone }) => ({ name, phone }));
  const firms = (settings?.lawFirms ?? []).map(({ name, lawyer, phone }) => ({
    name: `${name} ${lawyer}`.trim(),
    phone,
  }));
  const form = (step: Exclude<FirstStep, 'activation'>) => (
    <FirstStepForm
      step={step}
      target={{ caseId, revision }}
      helpers={step === 'rescue' ? hospitals : firms}
      reload={reload}
    />
  );
  const { firstSteps, activatedAt } = activation;
  return (
    <section className="section">
      <div className="section-head">
        <h2>三个第一</h2>
        <span className="quiet">做完一项就记下时间；人已经送医的，填实际送医的时间。</span>
      </div>
      <ol className="firsts">
        <FirstLine step="activation" record={firstSteps.activation} since={activatedAt} />
        <FirstLine step="rescue" record={firstSteps.rescue} since={activatedAt} form={form('rescue')} />
        <FirstLine
          step="legalAssistance"
          record={firstSteps.legalAssistance}
          since={activatedAt}
          form={form('legalAssistance')}
        />
      </ol>
    </section>
  );
}

interface FirstLineProps {
  readonly step: FirstStep;
  readonly record: FirstStepRecord | null;
  readonly since: Moment;
  readonly form?: ReactNode;
}

function FirstLine({ step, record, since, form }: FirstLineProps) {
  return (
    <li>
      <span className="first-name">{firstStepNames[step]}</span>
      {record === null ? (
        <div className="first-form">{form}</div>
      ) : (
        <span>
          <span className="good">
            <CheckCircleFilled aria-hidden /> 已记录
          </span>{' '}
          <MomentText moment={record.doneAt} />{' '}
          <span className="quiet">{offsetText(since, record.doneAt)}</span>
          {record.note === '' ? null : <span> · {record.note}</span>}
          <span className="quiet"> · {record.by}</span>
        </span>
      )}
    </li>
  );
}

/** `启动后 12分`; work may have been done before anyone opened the program. */
function offsetText(activatedAt: Moment, doneAt: Moment): string {
  const ms = elapsedMs(activatedAt, doneAt);
  if (Math.abs(ms) < 60_000) return '与启动同时';
  return `${ms < 0 ? '启动前' : '启动后'} ${spokenDuration(ms)}`;
}
