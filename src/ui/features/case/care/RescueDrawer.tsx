import { AutoComplete, Checkbox, Form, Input, Radio } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import { dutyNames, fastTrackRequestNames } from '#domain/care/rescueFile.ts';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { useCall } from '../../../client/useCall.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { ImpactRows } from './ImpactRows.tsx';
import { rescueDraftOf, rescueInputOf } from './rescueDraft.ts';
import type { RescueDraft } from './rescueDraft.ts';
import { TreatmentRows } from './TreatmentRows.tsx';

export interface RescueDrawerProps {
  readonly officer: AffectedOfficer;
  readonly onClose: () => void;
}

/** One person's rescue: the slip for the hospital, treatment with its cost, what no wound shows, the return to duty. */
export function RescueDrawer({ officer, onClose }: RescueDrawerProps) {
  const record = useCommand('care.recordRescue');
  const unit = useCall('unit.read', {});
  const hospitals = (unit.data?.settings?.hospitals ?? []).map(({ name }) => ({ value: name }));
  return (
    <EditDrawer<RescueDraft>
      needs="care.recordRescue"
      title={`救治记录：${officer.name}`}
      read={(view: CaseView) => rescueDraftOf(view, officer.id)}
      save={(draft, target) => record.run({ ...target, change: rescueInputOf(draft) })}
      command={record}
      onClose={onClose}
      size={980}
    >
      <h3 className="case-form-head">“绿色通道”联系单</h3>
      <SlipFields hospitals={hospitals} />
      <h3 className="case-form-head">救治经过和费用</h3>
      <TreatmentRows hospitals={hospitals} />
      <h3 className="case-form-head">没有外伤的影响</h3>
      <ImpactRows />
      <h3 className="case-form-head">返岗</h3>
      <ReturnFields />
    </EditDrawer>
  );
}

function SlipFields({ hospitals }: { readonly hospitals: { readonly value: string }[] }) {
  return (
    <>
      <div className="case-form-row">
        <Form.Item name={['slip', 'hospital']} label="送往医院" extra="不用联系单的留空">
          <AutoComplete options={hospitals} placeholder="可选定点医院" />
        </Form.Item>
        <Form.Item name={['slip', 'arriveAt']} label="到院时间">
          <MomentPicker />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name={['slip', 'escortName']} label="护送人">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={['slip', 'escortPhone']} label="护送人电话">
          <Input maxLength={30} />
        </Form.Item>
      </div>
      <Form.Item name={['slip', 'requests']} label="请医院办理">
        <Checkbox.Group options={choicesOf(fastTrackRequestNames)} />
      </Form.Item>
    </>
  );
}

function ReturnFields() {
  const form = Form.useFormInstance<RescueDraft>();
  const duty = Form.useWatch(['returnToDuty', 'duty'], form);
  return (
    <>
      <div className="case-form-row">
        <Form.Item name={['returnToDuty', 'on']} label="返岗日期" extra="还没有返岗的留空">
          <DayPicker />
        </Form.Item>
        <Form.Item name={['returnToDuty', 'duty']} label="安排">
          <Radio.Group optionType="button" options={choicesOf(dutyNames)} />
        </Form.Item>
        {duty === 'light' ? (
          <Form.Item name={['returnToDuty', 'lightUntil']} label="轻便勤务到" extra="没有定的留空">
            <DayPicker />
          </Form.Item>
        ) : null}
      </div>
      <Form.Item name={['returnToDuty', 'arrangement']} label="说明">
        <Input maxLength={200} placeholder="例如：三个月内不安排夜间出警" />
      </Form.Item>
    </>
  );
}
