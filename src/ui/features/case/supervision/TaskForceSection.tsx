import { EditOutlined, TeamOutlined } from '@ant-design/icons';
import { Table, Tag } from 'antd';
import { taskForceBodyNames, taskForceRoleNames } from '#domain/supervision/taskForce.ts';
import type { TaskForceMember } from '#domain/supervision/taskForce.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { RecusalNotes } from './RecusalNotes.tsx';
import { TaskForceDrawer } from './TaskForceDrawer.tsx';

/** The joint task force and the chief who watches the case. */
export function TaskForceSection() {
  const { recusals, rightsCase } = useOpenCase().view;
  const { activation } = rightsCase;
  const drawer = useAskedDrawer('taskForce', 'watchChief');
  if (activation === null) {
    return (
      <EmptyState title="还没有启动维权机制。">启动后才能成立专案组；请点上方的“启动维权机制”。</EmptyState>
    );
  }
  const { taskForce, caseWatchChief } = activation;
  return (
    <section className="section">
      <div className="section-head">
        <h2>专案组</h2>
        {taskForce.length === 0 ? null : (
          <WriteButton
            needs="cases.formTaskForce"
            size="small"
            icon={<EditOutlined aria-hidden />}
            onClick={() => drawer.open()}
          >
            调整专案组
          </WriteButton>
        )}
        <span className="quiet">
          盯案督察长：
          <Said text={caseWatchChief} />
        </span>
      </div>
      <RecusalNotes findings={recusals} />
      {taskForce.length === 0 ? (
        <EmptyState
          title="还没有成立专案组。"
          action={
            <WriteButton
              needs="cases.formTaskForce"
              type="primary"
              icon={<TeamOutlined aria-hidden />}
              onClick={() => drawer.open()}
            >
              成立专案组
            </WriteButton>
          }
        >
          督察、刑侦、法制各不少于一人；受侵害人应当回避。
        </EmptyState>
      ) : (
        <Table<TaskForceMember & { readonly key: number }>
          size="small"
          pagination={false}
          dataSource={taskForce.map((member, key) => ({ ...member, key }))}
          columns={[
            {
              title: '分工',
              width: 110,
              render: (_, { role }) => (
                <Tag color={role === 'leader' ? 'processing' : 'default'}>{taskForceRoleNames[role]}</Tag>
              ),
            },
            { title: '姓名', width: 130, dataIndex: 'name' },
            {
              title: '警号',
              width: 110,
              className: 'figures',
              render: (_, { badgeNumber }) => <Said text={badgeNumber} />,
            },
            { title: '警种', width: 110, render: (_, { body }) => taskForceBodyNames[body] },
            { title: '单位职务', render: (_, { unitAndPost }) => <Said text={unitAndPost} /> },
            {
              title: '电话',
              width: 150,
              className: 'figures',
              render: (_, { phone }) => <Said text={phone} />,
            },
          ]}
        />
      )}
      {drawer.isOpen ? <TaskForceDrawer onClose={drawer.close} /> : null}
    </section>
  );
}
