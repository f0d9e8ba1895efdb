import { Table } from 'antd';
import type { SinceBefore } from '#api/operations/reviewOperations.ts';
import { answerKindNames } from '#domain/review/caseReview.ts';
import type { ReviewTask } from '#domain/review/caseReview.ts';
import { findingWeightNames, placeText, reviewOutcomeNames } from '#domain/review/reviewOpinion.ts';
import type { ReceivedFile } from '#domain/review/submission.ts';
import { Advice } from '../../shared/Advice.tsx';
import { MomentText } from '../../shared/MomentText.tsx';

/** What changed since the submission before, and what was said to each of its findings. */
export function SincePart({ since }: { readonly since: SinceBefore }) {
  const tasks = since.answers.flatMap((review) => review.tasks);
  const open = tasks.filter(({ answer }) => answer === null).length;
  return (
    <>
      <p className="quiet">
        与 <MomentText moment={since.receivedAt} /> 接收的那一份相比
        {since.opinion === null
          ? '（当时没有出具意见）'
          : `（当时的意见：${reviewOutcomeNames[since.opinion.outcome]}）`}
        ，按校验值逐个比较；内容没有变的 {since.unchanged} 个。
      </p>
      {since.opinion !== null && tasks.length === 0 && since.opinion.findings.length > 0 ? (
        <Advice what="卷宗里没有对上次问题的答复" next="可能没有导入审核意见就再次送审，请与移送单位联系。" />
      ) : null}
      {open > 0 ? <Advice what={`上次的问题还有 ${open} 项没有答复`} next="请逐项核对下表。" /> : null}
      {tasks.length === 0 ? null : <Answers tasks={tasks} />}
      <Changes title="改动的文件" files={since.changed} />
      <Changes title="增加的文件" files={since.added} />
      <Changes title="减少的文件" files={since.removed} />
    </>
  );
}

function Answers({ tasks }: { readonly tasks: readonly ReviewTask[] }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>上次的问题和答复（{tasks.length}）</h2>
      </div>
      <Table<ReviewTask>
        size="small"
        rowKey="id"
        dataSource={[...tasks]}
        pagination={false}
        columns={[
          { title: '位置', width: 180, render: (_, task) => placeText(task.place) },
          { title: '性质', width: 100, render: (_, task) => findingWeightNames[task.weight] },
          { title: '问题', dataIndex: 'text' },
          {
            title: '答复',
            render: (_, { answer }) =>
              answer === null ? (
                <b>没有答复</b>
              ) : (
                `${answerKindNames[answer.kind]}：${answer.text}（${answer.by}）`
              ),
          },
        ]}
      />
    </section>
  );
}

function Changes({ title, files }: { readonly title: string; readonly files: readonly ReceivedFile[] }) {
  return (
    <section className="section" aria-label={title}>
      <div className="section-head">
        <h2>
          {title}（{files.length}）
        </h2>
      </div>
      {files.length === 0 ? (
        <p className="quiet">没有。</p>
      ) : (
        <ul className="plain-list">
          {files.map((file) => (
            <li key={file.path}>
              {file.title} <span className="quiet path">{file.path}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
