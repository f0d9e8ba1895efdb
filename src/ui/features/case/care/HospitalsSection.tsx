import { Table, Tag } from 'antd';
import { useState } from 'react';
import { agreementState, agreementStateNames } from '#domain/care/hospitals.ts';
import type { AgreementState } from '#domain/care/hospitals.ts';
import type { Hospital } from '#domain/case/unitSettings.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { useCall } from '../../../client/useCall.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { HospitalsDrawer } from './HospitalsDrawer.tsx';

const agreementColours: Readonly<Record<AgreementState, string>> = {
  running: 'success',
  expired: 'error',
  notOnFile: 'default',
};

/** 定点医院 with the number that answers day and night, and whether the agreement still runs. */
export function HospitalsSection() {
  const { readAt } = useOpenCase().view;
  const unit = useCall('unit.read', {});
  const [isEditing, setEditing] = useState(false);
  const hospitals = unit.data?.settings.hospitals ?? [];
  return (
    <section className="section">
      <div className="section-head">
        <h2>定点医院名录</h2>
        <WriteButton
          needs="care.keepHospitals"
          size="small"
          disabled={unit.data === undefined}
          onClick={() => setEditing(true)}
        >
          维护名录
        </WriteButton>
        <span className="quiet">全单位共用，由维权办维护</span>
      </div>
      {hospitals.length === 0 ? (
        <EmptyState title="名录中还没有医院。">请维权办登记签有“绿色通道”协议的医院。</EmptyState>
      ) : (
        <Table<Hospital>
          size="small"
          rowKey="name"
          pagination={false}
          dataSource={[...hospitals]}
          columns={[
            { title: '医院', dataIndex: 'name' },
            {
              title: '24小时电话',
              width: 140,
              render: (_, { phone }) => <span className="figures">{phone}</span>,
            },
            { title: '联系人', width: 150, dataIndex: 'contact' },
            { title: '地址', dataIndex: 'address' },
            {
              title: '绿色通道协议',
              width: 190,
              render: (_, hospital) => {
                const state = agreementState(hospital, dayOf(readAt));
                return (
                  <>
                    <Tag color={agreementColours[state]}>{agreementStateNames[state]}</Tag>
                    <span className="figures">{hospital.agreementUntil ?? ''}</span>
                  </>
                );
              },
            },
          ]}
        />
      )}
      {isEditing && unit.data !== undefined ? (
        <HospitalsDrawer
          settings={unit.data.settings}
          reload={unit.reload}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </section>
  );
}
