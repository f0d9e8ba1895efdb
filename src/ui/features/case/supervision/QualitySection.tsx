import { EditOutlined } from '@ant-design/icons';
import { Descriptions, Form, Input, Radio, Select } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { accountabilityNames, qualityAnswerNames } from '#domain/supervision/oversight.ts';
import type { QualityInput } from '#domain/supervision/recordOversight.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { useMayHere } from '../pieces/useMayHere.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** 事后: how the case was handled, and who answers for what. */
export function QualitySection() {
  const { qualityReview } = useOpenCase().view.rightsCase.oversight;
  const drawer = useAskedDrawer('qualityReview');
  const may = useMayHere('supervision.reviewQuality');
  return (
    <section className="section">
      <div className="section-head">
        <h2>事后执法质量评查</h2>
        <WriteButton
          needs="supervision.reviewQuality"
          size="small"
          icon={<EditOutlined aria-hidden />}
          onClick={() => drawer.open()}
        >
          {qualityReview === null ? '评查' : '修改'}
        </WriteButton>
      </div>
      {qualityReview === null ? (
        <EmptyState title="还没有评查。">
          由督察长或者维权办在结案前后评查；好的做法留下来，有问题的追究或者免责都写明依据。
        </EmptyState>
      ) : (
        <QualityFacts review={qualityReview} />
      )}
      {may && drawer.isOpen ? <QualityDrawer onClose={drawer.close} /> : null}
    </section>
  );
}

type Review = NonNullable<CaseView['rightsCase']['oversight']['qualityReview']>;

function QualityFacts({ review }: { readonly review: Review }) {
  const flawed = review.answers.filter(({ answer }) => answer === 'flawed');
  return (
    <Descriptions
      bordered
      size="small"
      column={3}
      items={[
        { label: '评查人', children: review.by },
        { label: '时间', children: <MomentText moment={review.at} /> },
        { label: '问责结果', children: accountabilityNames[review.accountability] },
        {
          label: '有问题的项目',
          span: 3,
          children: (
            <Said
              text={flawed
                .map(({ question, note }) => `${question}${note === '' ? '' : `：${note}`}`)
                .join('\n')}
            />
          ),
        },
        { label: '评查发现', span: 3, children: <Said text={review.findings} /> },
        { label: '追究或者免责的依据', span: 3, children: <Said text={review.accountabilityNote} /> },
        { label: '改进', span: 3, children: <Said text={review.improvements} /> },
        { label: '据此培训', span: 3, children: <Answering /> },
      ]}
    />
  );
}

/** Trainings that were held because of this review. */
function Answering() {
  const { id: caseId } = useOpenCase().view.rightsCase;
  const answering = useCall('registers.answering', { caseId });
  if (answering.failure !== null)
    return <FailureNotice failure={answering.failure} onRetry={() => void answering.reload()} />;
  const trainings = answering.data?.trainings ?? [];
  return trainings.length === 0 ? <span className="quiet">没有登记</span> : trainings.join('、');
}

function QualityDrawer({ onClose }: { readonly onClose: () => void }) {
  const record = useCommand('supervision.reviewQuality');
  const { quality } = useOpenCase().view.oversightLists;
  const sourceOf = (question: string) => quality.find(({ label }) => label === question);
  return (
    <EditDrawer<QualityInput>
      needs="supervision.reviewQuality"
      title="事后执法质量评查"
      read={reviewOf}
      save={(change, target) => record.run({ ...target, change })}
      command={record}
      onClose={onClose}
      size={900}
    >
      <Form.List name="answers">
        {(rows) =>
          rows.map(({ key, name }) => (
            <div key={key} className="case-quality">
              <Form.Item noStyle shouldUpdate={false}>
                <QuestionText index={name} sourceOf={sourceOf} />
              </Form.Item>
              <Form.Item name={[name, 'answer']}>
                <Radio.Group optionType="button" size="small" options={choicesOf(qualityAnswerNames)} />
              </Form.Item>
              <Form.Item name={[name, 'note']}>
                <Input maxLength={300} placeholder="说明" aria-label={`第${name + 1}项说明`} />
              </Form.Item>
            </div>
          ))
        }
      </Form.List>
      <Form.Item name="findings" label="评查发现" extra="有问题的必须写">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="accountability" label="追踪问责" extra="由有权机关决定，这里只记录结果">
        <Select options={choicesOf(accountabilityNames)} />
      </Form.Item>
      <Form.Item name="accountabilityNote" label="涉及谁、依据是什么" extra="追究、免责都须写明">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="improvements" label="改进措施">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </EditDrawer>
  );
}

interface QuestionTextProps {
  readonly index: number;
  readonly sourceOf: (
    question: string,
  ) => { readonly source: string; readonly verified: boolean } | undefined;
}

function QuestionText({ index, sourceOf }: QuestionTextProps) {
  const form = Form.useFormInstance<QualityInput>();
  const question: string = form.getFieldValue(['answers', index, 'question']) as string;
  const found = sourceOf(question);
  return (
    <span className="case-quality-question">
      {question}
      {found === undefined ? null : <SourceTag source={found.source} verified={found.verified} />}
    </span>
  );
}

/** The questions on file, with what was answered before; questions of an older list stay. */
function reviewOf({ rightsCase, oversightLists }: CaseView): QualityInput {
  const before = rightsCase.oversight.qualityReview;
  const answered = before?.answers ?? [];
  const asked = answered.map(({ question }) => question);
  const fresh = oversightLists.quality
    .filter(({ label }) => !asked.includes(label))
    .map(({ label }) => ({ question: label, answer: 'unknown' as const, note: '' }));
  return {
    answers: [...answered, ...fresh],
    findings: before?.findings ?? '',
    accountability: before?.accountability ?? 'notNeeded',
    accountabilityNote: before?.accountabilityNote ?? '',
    improvements: before?.improvements ?? '',
  };
}
