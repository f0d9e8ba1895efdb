import { Alert, Form, Input, Modal } from 'antd';
import type { PaperView } from '#api/views/caseView.ts';
import { useJob } from '../../../client/useJob.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import { useOpenCase } from '../CaseContext.ts';

export interface FinaliseDialogProps {
  /** Drafts as they were looked at; each is lockable. */
  readonly papers: readonly PaperView[];
  readonly onClose: (isDone: boolean) => void;
}

/** Locks drafts as finals; what stays blank is named and wants a reason. */
export function FinaliseDialog({ papers, onClose }: FinaliseDialogProps) {
  const { rightsCase } = useOpenCase().view;
  const job = useJob('documents.finalise', rightsCase.id);
  const [form] = Form.useForm<{ blanksReason?: string }>();
  const drafts = papers.flatMap((paper) => {
    const draft = rightsCase.documents.find(({ id }) => id === paper.made?.documentId);
    return draft === undefined ? [] : [draft];
  });
  const blank = drafts.filter(({ gaps }) => gaps.length > 0);
  // Without blanks there is no field, and the form gives nothing for it.
  const submit = async ({ blanksReason = '' }: { blanksReason?: string }) => {
    const documentIds = drafts.map(({ id }) => id);
    const result = await job.start({ caseId: rightsCase.id, documentIds, blanksReason });
    if (!result.ok) return;
    job.dismiss();
    onClose(true);
  };
  const leave = () => {
    if (!job.running) job.dismiss();
    onClose(false);
  };
  return (
    <Modal
      open
      title={drafts.length === 1 ? `定稿：${drafts[0]?.title ?? ''}` : `定稿 ${drafts.length} 份文书`}
      okText="定稿"
      cancelText="取消"
      confirmLoading={job.running}
      onOk={form.submit}
      onCancel={leave}
    >
      <p>
        定稿锁定您看过的草稿，一字不改：去掉“草稿”水印，末页印二维码，记下版本和校验值。以后有变更的另出一版，前一版保留。
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ blanksReason: '' }}
        onFinish={(asked) => void submit(asked)}
      >
        {blank.length === 0 ? null : (
          <>
            <Alert
              className="notice"
              type="warning"
              showIcon
              title="有空白项"
              description={blank.map(({ id, title, gaps }) => (
                <div key={id}>
                  {title}：{gaps.join('、')}
                </div>
              ))}
            />
            <Form.Item
              name="blanksReason"
              label="留空的理由"
              rules={[{ required: true, min: 2, whitespace: true, message: '请写明理由，或者取消后补填' }]}
            >
              <Input maxLength={200} placeholder="例如：当场手写" />
            </Form.Item>
          </>
        )}
      </Form>
      {job.running ? <JobProgressBar title="正在定稿" progress={job.progress} onCancel={job.cancel} /> : null}
      <FailureNotice failure={job.result?.ok === false ? job.result.failure : null} />
    </Modal>
  );
}
