import { App, Button, Descriptions, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { OpinionInput } from '#domain/review/recordFindings.ts';
import { reviewOutcomeNames } from '#domain/review/reviewOpinion.ts';
import type { ReviewOpinion, ReviewOutcome } from '#domain/review/reviewOpinion.ts';
import type { Submission } from '#domain/review/submission.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { choicesOf } from '../../text/choices.ts';
import { OpinionDrawer } from './OpinionDrawer.tsx';

/** The opinion: written and decided by a person, then as issued, and its way to the stick. */
export function OpinionPart({ submission }: { readonly submission: Submission }) {
  return submission.opinion === null ? (
    <Writing submission={submission} />
  ) : (
    <Issued submission={submission} opinion={submission.opinion} />
  );
}

/** Nothing is chosen beforehand. */
interface Draft {
  readonly outcome: ReviewOutcome | null;
  readonly text: string;
}

function Writing({ submission }: { readonly submission: Submission }) {
  const give = useCommand('review.giveOpinion');
  const { modal } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const ask = () => {
    const { outcome, text } = form.getFieldsValue(true) as Draft;
    if (outcome === null) return;
    const change: OpinionInput = { outcome, text };
    void modal.confirm({
      title: `出具“${reviewOutcomeNames[outcome]}”的审核意见？`,
      content: `连同 ${submission.findings.length} 项问题一起出具，出具以后不能再改。`,
      okText: '出具',
      cancelText: '再看看',
      onOk: async () => void (await give.run({ submissionId: submission.id, change })),
    });
  };
  return (
    <Form<Draft>
      form={form}
      layout="vertical"
      initialValues={{ outcome: null, text: '' }}
      onFinish={ask}
      autoComplete="off"
    >
      <FailureNotice failure={give.failure} />
      <Form.Item name="outcome" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
        <Radio.Group options={choicesOf(reviewOutcomeNames)} />
      </Form.Item>
      <Form.Item
        name="text"
        label="审核意见"
        rules={[{ required: true, min: 2, message: '请写明意见，不少于2个字' }]}
      >
        <Input.TextArea rows={6} maxLength={4000} showCount />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={give.isRunning}>
        出具审核意见
      </Button>
    </Form>
  );
}

function Issued({
  submission,
  opinion,
}: {
  readonly submission: Submission;
  readonly opinion: ReviewOpinion;
}) {
  const [isExporting, setExporting] = useState(false);
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          { key: 'outcome', label: '结论', children: <strong>{reviewOutcomeNames[opinion.outcome]}</strong> },
          { key: 'at', label: '出具', children: <MomentText moment={opinion.issuedAt} /> },
          { key: 'by', label: '审核人', children: opinion.reviewer },
          { key: 'count', label: '问题', children: `${opinion.findings.length} 项` },
          { key: 'text', label: '审核意见', span: 2, children: opinion.text },
        ]}
      />
      <Button className="below" type="primary" onClick={() => setExporting(true)}>
        导出审核意见
      </Button>
      {isExporting ? <OpinionDrawer submission={submission} onClose={() => setExporting(false)} /> : null}
    </>
  );
}
