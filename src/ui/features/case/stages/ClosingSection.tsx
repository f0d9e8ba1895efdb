import { EditOutlined } from '@ant-design/icons';
import { Descriptions, Form, Input, InputNumber, Radio, Switch } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { closingConclusionNames } from '#domain/case/procedure.ts';
import type { ClosingReport, Reply } from '#domain/case/procedure.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** 结案报告 and the reply to whoever applied. */
export function ClosingSection() {
  const { closing } = useOpenCase().view.rightsCase.procedure;
  const drawer = useAskedDrawer('closing', 'reply');
  return (
    <section className="section">
      <div className="section-head">
        <h2>结案报告</h2>
        <WriteButton
          needs="cases.recordClosing"
          size="small"
          icon={<EditOutlined aria-hidden />}
          onClick={() => drawer.open()}
        >
          {closing === null ? '填写结案报告' : '修改'}
        </WriteButton>
      </div>
      {closing === null ? (
        <EmptyState title="还没有结案报告。">
          写明结论、处置与法律结果、经验和改进；救治、慰问、援助情况由程序从案件取。
        </EmptyState>
      ) : (
        <Descriptions
          bordered
          size="small"
          column={2}
          items={[
            { label: '结论', children: <strong>{closingConclusionNames[closing.conclusion]}</strong> },
            { label: '回访日期', children: <Said text={closing.followUpOn ?? ''} /> },
            { label: '处置与法律结果', span: 2, children: <Said text={closing.outcome} /> },
            { label: '舆情与澄清', span: 2, children: <Said text={closing.publicOpinion} /> },
            { label: '经验、问题与改进', span: 2, children: <Said text={closing.lessons} /> },
            {
              label: '答复申请人',
              span: 2,
              children: (
                <Said
                  text={closing.reply === null ? '' : `${closing.reply.repliedOn} ${closing.reply.handling}`}
                />
              ),
            },
          ]}
        />
      )}
      {drawer.isOpen ? <ClosingDrawer onClose={drawer.close} /> : null}
    </section>
  );
}

interface Draft extends Omit<ClosingReport, 'reply' | 'conclusion'> {
  /** Not chosen beforehand: the conclusion is for people to say. */
  readonly conclusion: ClosingReport['conclusion'] | null;
  readonly hasReply: boolean;
  readonly reply: Omit<Reply, 'repliedOn'> & { readonly repliedOn: Reply['repliedOn'] | null };
}

function ClosingDrawer({ onClose }: { readonly onClose: () => void }) {
  const record = useCommand('cases.recordClosing');
  const hasApplicant = useOpenCase().view.rightsCase.procedure.application !== null;
  return (
    <EditDrawer<Draft>
      needs="cases.recordClosing"
      title="结案报告"
      read={draftOf}
      save={({ hasReply, reply, ...report }, target) => {
        const change = { ...report, reply: hasReply ? (reply as Reply) : null } as ClosingReport;
        return record.run({ ...target, change });
      }}
      command={record}
      onClose={onClose}
    >
      <Form.Item name="conclusion" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
        <Radio.Group optionType="button" options={choicesOf(closingConclusionNames)} />
      </Form.Item>
      <Form.Item name="followUpOn" label="回访日期" extra="计划什么时候回访受侵害人员">
        <DayPicker />
      </Form.Item>
      <Form.Item
        name="outcome"
        label="处置与法律结果"
        rules={[{ required: true, whitespace: true, message: '请写明处置与法律结果' }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 10 }} maxLength={3000} showCount />
      </Form.Item>
      <Form.Item name="publicOpinion" label="舆情与澄清情况">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="lessons" label="经验、问题与改进" extra="装备、训练、预警；好的做法也写下来">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="hasReply" label="答复申请人" extra={hasApplicant ? '' : '本案没有登记维权申请'}>
        <Switch disabled={!hasApplicant} checkedChildren="已答复" unCheckedChildren="未答复" />
      </Form.Item>
      <ReplyFields />
    </EditDrawer>
  );
}

function ReplyFields() {
  const form = Form.useFormInstance<Draft>();
  const hasReply: boolean = Form.useWatch('hasReply', form) ?? false;
  if (!hasReply) return null;
  const required = (message: string) => [{ required: true, message }];
  return (
    <>
      <div className="case-form-row">
        <Form.Item name={['reply', 'repliedOn']} label="答复日期" rules={required('请填写答复日期')}>
          <DayPicker />
        </Form.Item>
        <Form.Item
          name={['reply', 'reviewWithinDays']}
          label="申请复核的期限（日）"
          extra="按本省、本局规定；没有留空"
        >
          <InputNumber min={1} max={365} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name={['reply', 'verification']} label="核查结果" rules={required('请写明核查结果')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name={['reply', 'handling']} label="办理情况" rules={required('请写明办理情况')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </>
  );
}

function draftOf({ rightsCase }: CaseView): Draft {
  const { closing } = rightsCase.procedure;
  const blank = { verification: '', handling: '', repliedOn: null, reviewWithinDays: null };
  if (closing === null) {
    return {
      conclusion: null,
      outcome: '',
      publicOpinion: '',
      lessons: '',
      followUpOn: null,
      hasReply: false,
      reply: blank,
    };
  }
  return { ...closing, hasReply: closing.reply !== null, reply: closing.reply ?? blank };
}
