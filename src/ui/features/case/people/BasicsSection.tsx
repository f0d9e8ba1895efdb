import { EditOutlined } from '@ant-design/icons';
import { Descriptions } from 'antd';
import { caseSourceNames, dutyActivityNames } from '#domain/case/rightsCase.ts';
import { enforcementStepNames, placeKindNames } from '#domain/case/whereItHappens.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { Said } from '../pieces/Said.tsx';
import { BasicsDrawer } from './BasicsDrawer.tsx';

/** 案件概况, as recorded. */
export function BasicsSection() {
  const { rightsCase } = useOpenCase().view;
  const drawer = useAskedDrawer('brief', 'level');
  const { incident } = rightsCase;
  return (
    <section className="section">
      <div className="section-head">
        <h2>案件概况</h2>
        <WriteButton
          needs="cases.recordBasics"
          size="small"
          icon={<EditOutlined aria-hidden />}
          onClick={() => drawer.open()}
        >
          修改概况
        </WriteButton>
      </div>
      <Descriptions
        bordered
        size="small"
        column={3}
        className="case-facts"
        items={[
          { label: '侵害情形', children: infringementKindNames[rightsCase.kind], span: 2 },
          { label: '案件来源', children: caseSourceNames[rightsCase.source] },
          { label: '发生时间', children: <MomentText moment={incident.occurredAt} /> },
          { label: '接报时间', children: <MomentText moment={incident.calledAt} /> },
          { label: '到达时间', children: <MomentText moment={incident.arrivedAt} /> },
          { label: '结束时间', children: <MomentText moment={incident.endedAt} /> },
          { label: '地点', children: incident.place },
          { label: '场所类型', children: placeKindNames[incident.placeKind] },
          { label: '执法活动', children: dutyActivityNames[incident.activity] },
          { label: '执法环节', children: enforcementStepNames[incident.step] },
          { label: '警情编号', children: <Said text={incident.alarmNumber} /> },
          { label: '使用工具', children: <Said text={incident.tool} /> },
          { label: '财物损失', children: <MoneyText fen={incident.propertyLossFen} /> },
          { label: '后果', children: <Said text={incident.consequence} />, span: 3 },
          { label: '简要经过', children: <Said text={incident.brief} />, span: 3 },
        ]}
      />
      {drawer.isOpen ? <BasicsDrawer onClose={drawer.close} /> : null}
    </section>
  );
}
