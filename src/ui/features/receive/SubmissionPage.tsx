import './receive.css';
import { Descriptions, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { SubmissionView } from '#api/operations/reviewOperations.ts';
import { signatureWords } from '#domain/dossier/packageVerdict.ts';
import type { FindingPlace } from '#domain/review/reviewOpinion.ts';
import { useCall } from '../../client/useCall.ts';
import { Advice } from '../../shared/Advice.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { Sha } from '../../shared/Sha.tsx';
import { FileTables } from './FileTables.tsx';
import { FindingDrawer } from './FindingDrawer.tsx';
import type { FindingDraft } from './FindingDrawer.tsx';
import { FindingList } from './FindingList.tsx';
import { OpinionPart } from './OpinionPart.tsx';
import { ProofPart } from './ProofPart.tsx';
import { SincePart } from './SincePart.tsx';

/** One dossier under review: what it holds, what it proves, what was found, and the opinion. */
export function SubmissionPage() {
  const { submissionId = '' } = useParams();
  const { data, failure, reload } = useCall('review.view', { submissionId });
  if (data === undefined)
    return failure === null ? (
      <Skeleton active />
    ) : (
      <FailureNotice failure={failure} onRetry={() => void reload()} />
    );
  return <OpenSubmission view={data} />;
}

function OpenSubmission({ view }: { readonly view: SubmissionView }) {
  const { submission, since } = view;
  const [draft, setDraft] = useState<FindingDraft | null>(null);
  const isOpen = submission.opinion === null;
  const find = (place: FindingPlace) => setDraft({ id: null, place, kindId: null, weight: null, text: '' });
  return (
    <div className="reading-width">
      <div className="page-head">
        <h1>审核：{submission.caseName}</h1>
        <span className="quiet">只读；卷宗内容不能改动。</span>
        <Link to="/receive">返回接收校验</Link>
      </div>
      {submission.verdict === 'valid' ? null : <NotVerified view={view} />}
      <Facts view={view} />
      <Tabs
        defaultActiveKey={since === null ? 'files' : 'since'}
        items={[
          ...(since === null
            ? []
            : [{ key: 'since', label: '比上次', children: <SincePart since={since} /> }]),
          {
            key: 'files',
            label: '卷宗材料',
            children: <FileTables submission={submission} onFind={isOpen ? find : null} />,
          },
          { key: 'proof', label: '证明和期限', children: <ProofPart view={view.caseView} /> },
          {
            key: 'findings',
            label: `问题（${submission.findings.length}）`,
            children: (
              <FindingList
                submission={submission}
                onNew={() => find({ kind: 'dossier' })}
                onEdit={(finding) => setDraft(finding)}
              />
            ),
          },
          { key: 'opinion', label: '审核意见', children: <OpinionPart submission={submission} /> },
        ]}
      />
      {draft === null ? null : (
        <FindingDrawer
          submissionId={submission.id}
          kinds={view.kinds}
          draft={draft}
          onClose={() => setDraft(null)}
        />
      )}
    </div>
  );
}

/** Said on every page of a dossier that did not verify. */
function NotVerified({ view: { submission } }: { readonly view: SubmissionView }) {
  const { problems, problemCount } = submission;
  const first = problems
    .slice(0, 3)
    .map(({ path, message }) => (path === '' ? message : `${path}：${message}`));
  return (
    <Advice
      tone="error"
      what={`这份卷宗校验不通过（${problemCount}处），不能出具“通过”的意见`}
      next={`${first.join('；')}${problemCount > first.length ? '等' : ''}。请退回补充，让对方重新导出。`}
    />
  );
}

function Facts({ view: { submission, caseView } }: { readonly view: SubmissionView }) {
  const { rightsCase } = caseView;
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'number', label: '案件编号', children: submission.caseNumber },
        { key: 'officer', label: '办案民警', children: rightsCase.caseOfficer },
        { key: 'received', label: '接收', children: <MomentText moment={submission.receivedAt} /> },
        { key: 'source', label: '来源', children: <span className="path">{submission.source}</span> },
        {
          key: 'signature',
          label: '签名',
          span: 2,
          children: <span className="path">{signatureWords(submission.signature)}</span>,
        },
        {
          key: 'digest',
          label: '清单校验值',
          span: 2,
          children: <Sha algorithm="SHA-256" hex={submission.packageSha256} />,
        },
      ]}
    />
  );
}
