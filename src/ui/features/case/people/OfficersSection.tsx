import { PlusOutlined } from '@ant-design/icons';
import { Table, Tag } from 'antd';
import { useState } from 'react';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { injuryGradeText } from '#domain/infringement/injury.ts';
import { bodyPartNames } from '#domain/infringement/injury.ts';
import { officerCategoryNames } from '#domain/case/person.ts';
import { bodyCameraNames } from '../../../text/personWords.ts';
import { useOpenCase } from '../CaseContext.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { Said } from '../pieces/Said.tsx';
import { OfficerDrawer } from './OfficerDrawer.tsx';
import { TreatmentTimeline } from './TreatmentTimeline.tsx';

/** Those who were harmed, with injury, appraisal and the road of treatment. */
export function OfficersSection() {
  const { officers } = useOpenCase().view.rightsCase;
  const [editing, setEditing] = useState<{ readonly id: string | null } | null>(null);
  return (
    <section className="section">
      <div className="section-head">
        <h2>受侵害人员与伤情</h2>
        <WriteButton
          needs="cases.recordPeople"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setEditing({ id: null })}
        >
          添加人员
        </WriteButton>
      </div>
      <Table<AffectedOfficer>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...officers]}
        expandable={{
          defaultExpandAllRows: officers.length <= 3,
          expandedRowRender: treatmentsOf,
          columnTitle: <span className="only-read">救治经过</span>,
          rowExpandable: (officer) => officer.injury.treatments.length > 0,
        }}
        columns={[
          {
            title: '姓名',
            width: 130,
            render: (_, officer) => (
              <button type="button" className="link-button" onClick={() => setEditing({ id: officer.id })}>
                {officer.name}
              </button>
            ),
          },
          {
            title: '类别·警号',
            width: 120,
            render: (_, { category, badgeNumber }) => (
              <>
                {officerCategoryNames[category]}
                <div className="quiet figures">{badgeNumber}</div>
              </>
            ),
          },
          {
            title: '单位职务',
            render: (_, { unit, post }) => <Said text={[unit, post].filter(Boolean).join(' ')} />,
          },
          {
            title: '伤情',
            render: (_, { injury }) => (
              <>
                <Said
                  text={[injury.parts.map((part) => bodyPartNames[part]).join('、'), injury.description]
                    .filter(Boolean)
                    .join('：')}
                />
                {injury.diagnosis === '' ? null : <div className="quiet">诊断：{injury.diagnosis}</div>}
                {injury.hospital === '' ? null : <div className="quiet">医院：{injury.hospital}</div>}
              </>
            ),
          },
          {
            title: '伤情鉴定',
            width: 110,
            render: (_, { injury }) => (
              <GradeTag
                text={injuryGradeText(injury.assessment)}
                isOpen={injury.assessment.status === 'unknown' || injury.assessment.status === 'pending'}
              />
            ),
          },
          { title: '执法记录仪', width: 100, render: (_, { bodyCamera }) => bodyCameraNames[bodyCamera] },
        ]}
      />
      {editing === null ? null : <OfficerDrawer officerId={editing.id} onClose={() => setEditing(null)} />}
    </section>
  );
}

function treatmentsOf({ injury }: AffectedOfficer) {
  return <TreatmentTimeline injury={injury} />;
}

function GradeTag({ text, isOpen }: { readonly text: string; readonly isOpen: boolean }) {
  return <Tag color={isOpen ? 'warning' : 'default'}>{text}</Tag>;
}
