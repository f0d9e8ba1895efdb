import { PlusOutlined } from '@ant-design/icons';
import { Descriptions, Tag } from 'antd';
import { useState } from 'react';
import { noticeState, noticeStateNames } from '#domain/supervision/notices.ts';
import type { NoticeState } from '#domain/supervision/notices.ts';
import type { SupervisionNotice } from '#domain/supervision/oversight.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { UrgeButton } from '../pieces/UrgeButton.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { NoticeDialog } from './NoticeDialog.tsx';
import type { NoticeDeed } from './NoticeDialog.tsx';
import { NoticeDrawer } from './NoticeDrawer.tsx';

const colours: Readonly<Record<NoticeState, string>> = {
  waiting: 'processing',
  overdue: 'error',
  answered: 'warning',
  ended: 'success',
};

/** 督办通知: asked, answered, pressed, ended. */
export function NoticesSection() {
  const { rightsCase } = useOpenCase().view;
  const [issuing, setIssuing] = useState(false);
  const [deed, setDeed] = useState<{ readonly notice: SupervisionNotice; readonly kind: NoticeDeed } | null>(
    null,
  );
  const { notices } = rightsCase.oversight;
  return (
    <section className="section">
      <div className="section-head">
        <h2>督办通知</h2>
        <WriteButton
          needs="supervision.issueNotice"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setIssuing(true)}
        >
          发出督办通知
        </WriteButton>
      </div>
      {notices.length === 0 ? (
        <EmptyState title="没有督办通知。">
          进展慢、有期限要超、要求没有落实时，由督察长或者维权办发出，写明事项、标准和期限。
        </EmptyState>
      ) : (
        notices.map((notice) => (
          <Notice key={notice.id} notice={notice} onDeed={(kind) => setDeed({ notice, kind })} />
        ))
      )}
      {issuing ? <NoticeDrawer onClose={() => setIssuing(false)} /> : null}
      {deed === null ? null : <NoticeDialog {...deed} onClose={() => setDeed(null)} />}
    </section>
  );
}

interface NoticeProps {
  readonly notice: SupervisionNotice;
  readonly onDeed: (kind: NoticeDeed) => void;
}

function Notice({ notice, onDeed }: NoticeProps) {
  const { view } = useOpenCase();
  const state = noticeState(notice, view.readAt);
  return (
    <article className="case-notice" aria-label={`督办通知：${notice.matter}`}>
      <div className="case-gate-head">
        <Tag color={colours[state]}>{noticeStateNames[state]}</Tag>
        <strong className="case-clip">{notice.matter}</strong>
        <span className="case-gap" />
        {state === 'overdue' ? <UrgeButton size="small" /> : null}
        {state === 'ended' ? null : <NoticeButtons onDeed={onDeed} />}
      </div>
      <Descriptions
        size="small"
        column={4}
        items={[
          { label: '承办单位', children: notice.recipientUnit },
          { label: '责任领导', children: notice.responsibleLeader },
          { label: '发出', children: <MomentText moment={notice.issuedAt} /> },
          { label: '反馈期限', children: <MomentText moment={notice.feedbackDueAt} /> },
        ]}
      />
      <ol className="case-notice-lines">
        {notice.demands.map((demand) => (
          <li key={`${demand.matter} ${demand.dueAt}`}>
            要求：{demand.matter}
            {demand.standard === '' ? '' : `（${demand.standard}）`}，<MomentText moment={demand.dueAt} />前
          </li>
        ))}
        {linesOf(notice).map(({ at, by, text }) => (
          <li key={`${at} ${text}`}>
            <MomentText moment={at} /> {by} {text}
          </li>
        ))}
      </ol>
    </article>
  );
}

function NoticeButtons({ onDeed }: { readonly onDeed: (kind: NoticeDeed) => void }) {
  return (
    <>
      <WriteButton needs="supervision.answerNotice" size="small" onClick={() => onDeed('answer')}>
        反馈
      </WriteButton>
      <WriteButton needs="supervision.pressNotice" size="small" onClick={() => onDeed('reminder')}>
        催办
      </WriteButton>
      <WriteButton needs="supervision.pressNotice" size="small" onClick={() => onDeed('escalation')}>
        升级
      </WriteButton>
      <WriteButton needs="supervision.endNotice" size="small" onClick={() => onDeed('settled')}>
        办结
      </WriteButton>
      <WriteButton needs="supervision.endNotice" size="small" type="text" onClick={() => onDeed('withdrawn')}>
        撤回
      </WriteButton>
    </>
  );
}

/** What followed, oldest first. */
function linesOf({ feedbacks, pressures, ending }: SupervisionNotice) {
  const lines = [
    ...feedbacks.map(({ at, by, done, undone }) => ({
      at,
      by,
      text: `反馈：${done}${undone === '' ? '' : `；未完成：${undone}`}`,
    })),
    ...pressures.map(({ at, by, kind, to, reason }) => ({
      at,
      by,
      text: kind === 'reminder' ? `催办：${reason}` : `升级，报${to}：${reason}`,
    })),
    ...(ending === null
      ? []
      : [
          {
            at: ending.at,
            by: ending.by,
            text: `${ending.verdict === 'settled' ? '办结' : '撤回'}：${ending.reason}`,
          },
        ]),
  ];
  return lines.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
