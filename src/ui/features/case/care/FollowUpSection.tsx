import { PlusOutlined } from '@ant-design/icons';
import { Table, Tag } from 'antd';
import { contactWayNames, supportAnswerNames } from '#domain/care/careRecords.ts';
import { spokenTo } from '#domain/care/familyMember.ts';
import type { CareContact } from '#domain/care/careRecords.ts';
import { careTargetStateNames } from '#domain/care/careTargets.ts';
import type { CareTarget, CareTargetState } from '#domain/care/careTargets.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { MomentText } from '../../../shared/MomentText.tsx';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { ContactDrawer } from './ContactDrawer.tsx';

const stateColours: Readonly<Record<CareTargetState, string>> = {
  done: 'success',
  doneLate: 'warning',
  late: 'error',
  soon: 'warning',
  ahead: 'default',
};

/** First contact, follow-ups and psychological support of everybody who was hurt. */
export function FollowUpSection() {
  const { rightsCase, care } = useOpenCase().view;
  const drawer = useAskedDrawer();
  const nameOf = useNameOf();
  return (
    <section className="section">
      <div className="section-head">
        <h2>联系和回访</h2>
        <WriteButton
          needs="care.recordContact"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => drawer.open()}
        >
          记录联系
        </WriteButton>
        <span className="quiet">从案发起算，是本局自己的目标，不是法定期限</span>
        <SourceTag {...care.targetSource} />
      </div>
      {care.targets.length === 0 ? (
        <EmptyState title="没有记录受伤或者受影响的人员。">
          记录伤情或者影响后，这里列出联系和回访目标。
        </EmptyState>
      ) : (
        <TargetTable targets={care.targets} />
      )}
      {rightsCase.relief.contacts.length === 0 ? null : (
        <Table<CareContact>
          className="care-table"
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...rightsCase.relief.contacts]}
          columns={[
            {
              title: '联系时间',
              width: 140,
              render: (_, { id, at }) => (
                <button type="button" className="link-button" onClick={() => drawer.open(id)}>
                  <MomentText moment={at} />
                </button>
              ),
            },
            {
              title: '对象和方式',
              width: 150,
              render: (_, { officerId, to, familyId, way, followUpDays }) => (
                <>
                  {nameOf(officerId)}
                  {to === 'family' ? `的${spokenTo({ to, familyId }, rightsCase.relief.family)}` : ''}
                  <div className="quiet">
                    {contactWayNames[way]}
                    {followUpDays === null ? '' : `，${followUpDays}日回访`}
                  </div>
                </>
              ),
            },
            { title: '联系人', width: 110, dataIndex: 'madeBy' },
            { title: '情况', render: (_, { situation }) => <Said text={situation} /> },
            {
              title: '心理支持',
              width: 180,
              render: (_, { support, supportNote }) => (
                <>
                  {supportAnswerNames[support]}
                  <div className="quiet">
                    <Said text={supportNote} />
                  </div>
                </>
              ),
            },
          ]}
        />
      )}
      {drawer.isOpen ? <ContactDrawer contactId={drawer.id} onClose={drawer.close} /> : null}
    </section>
  );
}

function TargetTable({ targets }: { readonly targets: readonly CareTarget[] }) {
  const nameOf = useNameOf();
  return (
    <Table<CareTarget>
      size="small"
      rowKey={({ officerId, followUpDays }) => `${officerId} ${followUpDays ?? 0}`}
      pagination={false}
      dataSource={[...targets]}
      columns={[
        { title: '对象', width: 130, render: (_, { officerId }) => nameOf(officerId) },
        { title: '目标', width: 170, dataIndex: 'label' },
        { title: '目标时间', width: 160, render: (_, { dueAt }) => <MomentText moment={dueAt} /> },
        {
          title: '状态',
          width: 160,
          render: (_, { state }) => <Tag color={stateColours[state]}>{careTargetStateNames[state]}</Tag>,
        },
        {
          title: '完成时间',
          render: (_, { doneAt }) => (doneAt === null ? '' : <MomentText moment={doneAt} />),
        },
      ]}
    />
  );
}
