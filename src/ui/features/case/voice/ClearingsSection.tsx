import { Tag } from 'antd';
import { useState } from 'react';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { noticeObstacle } from '#domain/publicOpinion/noticeCheck.ts';
import { audienceNames, clearedKinds, clearingResultNames } from '#domain/publicOpinion/publicOpinion.ts';
import type { ClearingNotice, NameClearing } from '#domain/publicOpinion/publicOpinion.ts';
import { useOpenCase } from '../CaseContext.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { ClearingDrawer } from './ClearingDrawer.tsx';
import { NoticeDrawer } from './NoticeDrawer.tsx';
import { RecordTable } from '../pieces/RecordTable.tsx';

type Editing =
  | { readonly what: 'clearing'; readonly id: string | null }
  | { readonly what: 'notice'; readonly clearing: NameClearing; readonly id: string | null };

/** What was held against an officer, how it was checked, and who is told that it is not so. */
export function ClearingsSection() {
  const { clearings } = useOpenCase().view.rightsCase.publicOpinion;
  const nameOf = useNameOf();
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = () => setEditing(null);
  return (
    <section className="section">
      <RecordTable<NameClearing>
        title="澄清正名"
        addLabel="登记反映"
        needs="opinion.recordClearing"
        rows={clearings}
        note={<KindNote />}
        onAdd={() => setEditing({ what: 'clearing', id: null })}
        empty={{
          title: '还没有澄清正名。',
          hint: '依次登记反映、核查、结论，结论不实的再写给本人、单位、系统内或者社会的通知。',
        }}
        columns={[
          {
            title: '正名对象和反映',
            render: (_, { id, officerId, allegation, receivedOn, channel }) => (
              <>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => setEditing({ what: 'clearing', id })}
                >
                  {nameOf(officerId)}
                </button>
                <div>{allegation}</div>
                <div className="quiet">{[receivedOn, channel].filter((word) => word !== '').join(' ')}</div>
              </>
            ),
          },
          { title: '核查', width: 220, render: (_, clearing) => <Checked clearing={clearing} /> },
          { title: '结论', width: 130, render: (_, clearing) => <Conclusion clearing={clearing} /> },
          {
            title: '澄清通知',
            width: 330,
            render: (_, clearing) => (
              <Notices clearing={clearing} onOpen={(id) => setEditing({ what: 'notice', clearing, id })} />
            ),
          },
        ]}
      />
      {editing?.what === 'clearing' ? <ClearingDrawer clearingId={editing.id} onClose={close} /> : null}
      {editing?.what === 'notice' ? (
        <NoticeDrawer clearing={editing.clearing} noticeId={editing.id} onClose={close} />
      ) : null}
    </section>
  );
}

/** Said when the case is of a kind that clearing is not meant for. Source: SPEC O-10. */
function KindNote() {
  const { kind } = useOpenCase().view.rightsCase;
  if (clearedKinds.includes(kind)) return null;
  return (
    <p className="quiet voice-note">
      澄清正名针对{clearedKinds.map((each) => `“${infringementKindNames[each]}”`).join('')}；本案登记的是“
      {infringementKindNames[kind]}”，确有不实反映的也可以登记。
    </p>
  );
}

function Checked({ clearing: { check } }: { readonly clearing: NameClearing }) {
  if (check === null) return <span className="amber">还没有核查</span>;
  return (
    <>
      {check.findings}
      <div className="quiet">
        {check.on} {check.by}
      </div>
    </>
  );
}

function Conclusion({ clearing: { conclusion } }: { readonly clearing: NameClearing }) {
  if (conclusion === null) return <span className="quiet">没有结论</span>;
  return (
    <>
      <Tag color={conclusion.result === 'true' ? 'default' : 'success'}>
        {clearingResultNames[conclusion.result]}
      </Tag>
      <div className="quiet">{conclusion.on}</div>
    </>
  );
}

interface NoticesProps {
  readonly clearing: NameClearing;
  readonly onOpen: (id: string | null) => void;
}

/** One line per audience, with why it may not be printed yet. */
function Notices({ clearing, onOpen }: NoticesProps) {
  const { conclusion } = clearing;
  if (conclusion === null) return <span className="quiet">有了结论再写</span>;
  if (conclusion.result === 'true') return <span className="quiet">结论属实，不能澄清</span>;
  return (
    <>
      {clearing.notices.map((notice) => (
        <div key={notice.id}>
          <button type="button" className="link-button" onClick={() => onOpen(notice.id)}>
            给{audienceNames[notice.audience]}：{notice.addressee}
          </button>
          <Readiness clearing={clearing} notice={notice} />
        </div>
      ))}
      <WriteButton needs="opinion.recordClearing" size="small" onClick={() => onOpen(null)}>
        写澄清通知
      </WriteButton>
    </>
  );
}

function Readiness({
  clearing,
  notice,
}: {
  readonly clearing: NameClearing;
  readonly notice: ClearingNotice;
}) {
  const { view, openTab } = useOpenCase();
  const obstacle = noticeObstacle(view.rightsCase, clearing, notice);
  if (obstacle !== null) return <div className="late">不能制作：{obstacle}</div>;
  return (
    <div>
      可以制作{' '}
      <button type="button" className="link-button" onClick={() => openTab('documents')}>
        去“文书”
      </button>
    </div>
  );
}
