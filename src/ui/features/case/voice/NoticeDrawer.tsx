import { Form, Radio } from 'antd';
import { useState } from 'react';
import { upserted } from '#domain/kernel/upserted.ts';
import { noticeFindings, noticePartAt, noticeText } from '#domain/publicOpinion/noticeCheck.ts';
import { audienceNames } from '#domain/publicOpinion/publicOpinion.ts';
import type { ClearingNotice, NameClearing } from '#domain/publicOpinion/publicOpinion.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { IdentityPanel } from '../../../shared/identity/IdentityPanel.tsx';
import { placedFindings } from '../../../shared/identity/placedFindings.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { LineField, WordsField } from '../pieces/TextFields.tsx';

/** While typing nobody is chosen to read it yet. */
type Draft = Omit<ClearingNotice, 'audience'> & Partial<Pick<ClearingNotice, 'audience'>>;

export interface NoticeDrawerProps {
  readonly clearing: NameClearing;
  /** `null` = a new one. */
  readonly noticeId: string | null;
  readonly onClose: () => void;
}

/** One version of a notice for one audience; what in it tells who somebody is stands beside the text. */
export function NoticeDrawer({ clearing, noticeId, onClose }: NoticeDrawerProps) {
  const record = useCommand('opinion.recordClearing');
  const [newId] = useState(() => crypto.randomUUID());
  const newest = (clearings: readonly NameClearing[]) =>
    clearings.find(({ id }) => id === clearing.id) ?? clearing;
  const stored = newest(useOpenCase().view.rightsCase.publicOpinion.clearings);
  return (
    <EditDrawer<Draft>
      needs="opinion.recordClearing"
      title={noticeId === null ? '写澄清通知' : '修改澄清通知'}
      read={({ rightsCase }) => noticeOf(newest(rightsCase.publicOpinion.clearings).notices, noticeId, newId)}
      save={(draft, target) => {
        const notices = upserted(stored.notices, draft as ClearingNotice);
        return record.run({ ...target, change: { ...stored, notices } });
      }}
      command={record}
      onClose={onClose}
      size={1080}
    >
      <div className="identity-beside">
        <NoticeFields />
        <Findings clearing={clearing} />
      </div>
    </EditDrawer>
  );
}

function NoticeFields() {
  const audience = Form.useWatch<ClearingNotice['audience'] | undefined>('audience');
  return (
    <div>
      <Form.Item name="audience" label="给谁看" rules={[{ required: true, message: '请选择给谁看' }]}>
        <Radio.Group optionType="button" options={choicesOf(audienceNames)} />
      </Form.Item>
      <LineField name="addressee" label="主送" most={60} isRequired />
      <WordsField name="problem" label="反映的问题" most={1000} isRequired />
      <WordsField name="verification" label="核查结果" most={2000} isRequired />
      <WordsField name="closing" label="其他事项" most={1000} />
      {audience === 'public' ? (
        <div className="case-form-row">
          <LineField name="publicityApprover" label="宣传部门同意人" most={60} />
          <LineField name="legalApprover" label="法制部门同意人" most={60} />
        </div>
      ) : null}
    </div>
  );
}

/** Until somebody says who reads it, it is held against what strangers may know. */
function Findings({ clearing }: { readonly clearing: NameClearing }) {
  const { rightsCase } = useOpenCase().view;
  const form = Form.useFormInstance<Draft>();
  const typed = Form.useWatch((values: Draft) => values, { form, preserve: true });
  const notice: ClearingNotice = { ...blank, ...typed, audience: typed?.audience ?? 'public' };
  const findings = placedFindings(noticeText(notice), noticeFindings(rightsCase, clearing, notice), (at) =>
    noticePartAt(notice, at),
  );
  return (
    <Form.Item name="kept" noStyle>
      <IdentityPanel findings={findings} />
    </Form.Item>
  );
}

const blank = {
  id: '',
  addressee: '',
  problem: '',
  verification: '',
  closing: '',
  kept: [],
  publicityApprover: '',
  legalApprover: '',
};

function noticeOf(notices: readonly ClearingNotice[], id: string | null, newId: string): Draft {
  return notices.find((notice) => notice.id === id) ?? { ...blank, id: newId };
}
