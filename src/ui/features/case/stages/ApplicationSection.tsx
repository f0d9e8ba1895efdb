import { EditOutlined } from '@ant-design/icons';
import { Descriptions, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { CaseView } from '#api/views/caseView.ts';
import { applicantOf } from '#domain/case/familyApplicant.ts';
import { applicantTypeNames, applicationRequestNames } from '#domain/case/procedure.ts';
import type { Application } from '#domain/case/procedure.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { RequiredChecks } from '../../../shared/RequiredChecks.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { ApplicantFromFamily } from './ApplicantFromFamily.tsx';

/** 维护民警执法权威申请: who asks for what, in writing or taken down. */
export function ApplicationSection() {
  const { rightsCase } = useOpenCase().view;
  const { application } = rightsCase.procedure;
  const applicant = application === null ? null : applicantOf(rightsCase, application);
  const [editing, setEditing] = useState(false);
  return (
    <section className="section">
      <div className="section-head">
        <h2>维权申请</h2>
        <WriteButton
          needs="cases.recordApplication"
          size="small"
          icon={<EditOutlined aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {application === null ? '登记申请' : '修改'}
        </WriteButton>
      </div>
      {application === null || applicant === null ? (
        <EmptyState title="没有人提出申请。">
          本人、近亲属、单位提出的，书面或者口头都在这里登记；没有就不用填。
        </EmptyState>
      ) : (
        <Descriptions
          bordered
          size="small"
          column={3}
          items={[
            {
              label: '申请人',
              children: `${applicant.applicantName}（${applicantTypeNames[application.applicantType]}${applicant.relation === '' ? '' : `，${applicant.relation}`}）`,
            },
            { label: '申请时间', children: <MomentText moment={application.appliedAt} /> },
            {
              label: '方式',
              children: application.isOral ? `口头，${application.takenBy}记录` : '书面',
            },
            {
              label: '请求事项',
              span: 3,
              children: application.requests.map((each) => applicationRequestNames[each]).join('、'),
            },
            { label: '事实与理由', span: 3, children: <div className="case-said">{application.facts}</div> },
          ]}
        />
      )}
      {editing ? <ApplicationDrawer onClose={() => setEditing(false)} /> : null}
    </section>
  );
}

/** The form asks for a time before it has one. */
type Draft = Omit<Application, 'appliedAt'> & { readonly appliedAt: Application['appliedAt'] | null };

function ApplicationDrawer({ onClose }: { readonly onClose: () => void }) {
  const record = useCommand('cases.recordApplication');
  const { incident } = useOpenCase().view.rightsCase;
  return (
    <EditDrawer<Draft>
      needs="cases.recordApplication"
      title="维权申请"
      read={draftOf}
      save={(draft, target) => record.run({ ...target, change: applicationOf(draft) })}
      command={record}
      onClose={onClose}
    >
      <Form.Item name="applicantType" label="申请人身份">
        <Radio.Group optionType="button" options={choicesOf(applicantTypeNames)} />
      </Form.Item>
      <div className="case-form-row">
        <ApplicantFromFamily />
        <Form.Item
          name="applicantName"
          label="申请人"
          rules={[{ required: true, whitespace: true, message: '请填写申请人' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="relation" label="与本人的关系" extra="近亲属申请时填写">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name="appliedAt" label="申请时间" rules={timeRule('申请时间', incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="isOral" label="方式" className="case-form-narrow">
          <Radio.Group
            optionType="button"
            options={[
              { value: false, label: '书面' },
              { value: true, label: '口头' },
            ]}
          />
        </Form.Item>
        <Form.Item name="takenBy" label="口头申请的记录人">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item
        name="requests"
        label="请求事项"
        rules={[{ required: true, type: 'array', min: 1, message: '请至少选择一项' }]}
      >
        <RequiredChecks options={choicesOf(applicationRequestNames)} />
      </Form.Item>
      <Form.Item
        name="facts"
        label="事实与理由"
        rules={[{ required: true, whitespace: true, message: '请填写事实与理由' }]}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={3000} showCount />
      </Form.Item>
    </EditDrawer>
  );
}

/** Nobody of the family applies where it is no relative; a choice taken back is no value to the form. */
function applicationOf({ familyId, ...draft }: Draft): Application {
  const isOnFile = draft.applicantType === 'closeRelative' && familyId != null;
  return { ...(draft as Application), ...(isOnFile ? { familyId } : {}) };
}

function draftOf({ rightsCase }: CaseView): Draft {
  return (
    rightsCase.procedure.application ?? {
      applicantType: 'self',
      applicantName: '',
      relation: '',
      appliedAt: null,
      facts: '',
      requests: [],
      isOral: false,
      takenBy: '',
    }
  );
}
