import { ImportOutlined } from '@ant-design/icons';
import { Alert, Descriptions, Table } from 'antd';
import { useState } from 'react';
import { answerKindNames } from '#domain/review/caseReview.ts';
import type { CaseReview, ReviewTask } from '#domain/review/caseReview.ts';
import { reviewStanding } from '#domain/review/importOpinion.ts';
import { findingWeightNames, placeText, reviewOutcomeNames } from '#domain/review/reviewOpinion.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { Sha } from '../../../shared/Sha.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { AnswerDrawer } from './AnswerDrawer.tsx';
import { TakeOpinionDrawer } from './TakeOpinionDrawer.tsx';

/** A finding somebody is about to answer. */
export interface AskedTask {
  readonly opinionSha256: string;
  readonly task: ReviewTask;
}

/** What the reviewers said of the exported dossiers, and what was done about each finding. */
export function ReviewSection() {
  const { rightsCase } = useOpenCase().view;
  const [isTaking, setTaking] = useState(false);
  const [asked, setAsked] = useState<AskedTask | null>(null);
  return (
    <section className="section" aria-label="法制审核">
      <div className="section-head">
        <h2>法制审核</h2>
        <WriteButton
          needs="dossier.takeOpinion"
          size="small"
          icon={<ImportOutlined aria-hidden />}
          onClick={() => setTaking(true)}
        >
          导入审核意见
        </WriteButton>
      </div>
      {rightsCase.reviews.length === 0 ? (
        <EmptyState title="还没有审核意见。">
          把导出的卷宗交法制部门；审核意见写回U盘以后，在这里导入。
        </EmptyState>
      ) : (
        <>
          <Standing />
          {rightsCase.reviews.toReversed().map((review) => (
            <Review key={review.original.sha256} review={review} onAnswer={setAsked} />
          ))}
        </>
      )}
      {isTaking ? <TakeOpinionDrawer onClose={() => setTaking(false)} /> : null}
      {asked === null ? null : <AnswerDrawer asked={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Standing() {
  const { state, last, openTasks, isOtherKey } = reviewStanding(useOpenCase().view.rightsCase);
  const open = openTasks.length === 0 ? '' : `还有 ${openTasks.length} 项问题没有答复。`;
  return (
    <>
      {state === 'accepted' ? (
        <Alert
          className="notice"
          type="success"
          showIcon
          title={`法制审核已通过（${last?.reviewUnit ?? ''} ${last?.reviewer ?? ''}）`}
          description={open}
        />
      ) : null}
      {state === 'returned' ? (
        <Alert
          className="notice"
          type="warning"
          showIcon
          title="法制审核：退回补充"
          description={`${open}逐项补正、答复后重新导出卷宗，再次送审。`}
        />
      ) : null}
      {state === 'differing' ? (
        <Alert
          className="notice"
          type="error"
          showIcon
          title="同一份卷宗有结论不同的审核意见"
          description="两份都保留在下面，没有互相覆盖；请与法制部门确认以哪一份为准。"
        />
      ) : null}
      {isOtherKey ? (
        <Alert
          className="notice"
          type="warning"
          showIcon
          title="签名的密钥与以前的审核意见不同"
          description="请与法制部门核对密钥指纹，确认是谁签的。"
        />
      ) : null}
    </>
  );
}

interface ReviewProps {
  readonly review: CaseReview;
  readonly onAnswer: (asked: AskedTask) => void;
}

function Review({ review, onAnswer }: ReviewProps) {
  return (
    <div className="below">
      <Descriptions
        size="small"
        bordered
        column={3}
        items={[
          { key: 'outcome', label: '结论', children: <strong>{reviewOutcomeNames[review.outcome]}</strong> },
          { key: 'by', label: '审核人', children: `${review.reviewUnit} ${review.reviewer}` },
          { key: 'at', label: '出具', children: <MomentText moment={review.issuedAt} /> },
          { key: 'text', label: '审核意见', span: 3, children: review.text },
          {
            key: 'key',
            label: '签名密钥',
            span: 3,
            children: <Sha algorithm="SHA-256" hex={review.keyFingerprint} />,
          },
        ]}
      />
      {review.tasks.length === 0 ? null : <Tasks review={review} onAnswer={onAnswer} />}
    </div>
  );
}

function Tasks({ review, onAnswer }: ReviewProps) {
  return (
    <Table<ReviewTask>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...review.tasks]}
      columns={[
        { title: '位置', width: 160, render: (_, task) => placeText(task.place) },
        { title: '类别', width: 90, dataIndex: 'kindLabel' },
        { title: '性质', width: 90, render: (_, task) => findingWeightNames[task.weight] },
        { title: '问题', dataIndex: 'text' },
        {
          title: '答复',
          width: 260,
          render: (_, task) =>
            task.answer === null ? (
              <WriteButton
                needs="dossier.answerFinding"
                size="small"
                onClick={() => onAnswer({ opinionSha256: review.original.sha256, task })}
              >
                答复
              </WriteButton>
            ) : (
              `${answerKindNames[task.answer.kind]}：${task.answer.text}（${task.answer.by}）`
            ),
        },
      ]}
    />
  );
}
