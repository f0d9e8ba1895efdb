import { Form, Input, Select } from 'antd';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { ItemTime } from '#domain/evidence/evidenceItem.ts';
import { hasSource, timeOf } from '#domain/evidence/itemTime.ts';
import type { ItemTimeInput } from '#domain/evidence/recordDevice.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { MomentPicker } from '../../../../shared/MomentPicker.tsx';
import { momentText } from '../../../../shared/wallClock.ts';
import { timeSourceNames } from '../../../../text/evidenceWords.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { ItemForm } from '../ItemForm.tsx';

/** Which time is taken for the item's own, with the computation. */
export function TimeForm({ item }: { readonly item: EvidenceItem }) {
  const { rightsCase } = useOpenCase().view;
  const choose = useCommand('evidence.chooseTime');
  const time = timeOf(item, rightsCase.devices);
  return (
    <section>
      <h4>时间</h4>
      {time === null ? (
        <p className="amber">所选来源没有给出时间。</p>
      ) : (
        <p>
          <strong className="figures">{momentText(time.from, true)}</strong>
          {time.until === null ? null : <span className="figures"> 至 {momentText(time.until, true)}</span>}
          <br />
          <span className="quiet">{time.how}</span>
        </p>
      )}
      <ItemForm<ItemTimeInput>
        item={item}
        name={`证据${item.number}的时间`}
        needs="evidence.chooseTime"
        read={({ id, deviceId, time: chosen }) => ({ evidenceId: id, deviceId, time: chosen })}
        command={choose}
        save={(change, target) =>
          choose.run({ ...target, change: { ...change, deviceId: change.deviceId ?? null } })
        }
        saveLabel="保存时间来源"
      >
        <div className="case-form-row">
          <Form.Item name="deviceId" label="设备">
            <Select
              allowClear
              placeholder="没有登记设备"
              options={rightsCase.devices.map(({ id, label }) => ({ value: id, label }))}
            />
          </Form.Item>
          <Form.Item name={['time', 'source']} label="以哪个时间为准">
            <Select
              options={ItemTime.shape.source.options.map((value) => ({
                value,
                label: timeSourceNames[value],
                disabled: value !== 'deviceCorrected' && !hasSource(item, value, rightsCase.devices),
              }))}
            />
          </Form.Item>
        </div>
        <StatedFields />
      </ItemForm>
    </section>
  );
}

function StatedFields() {
  const source: unknown = Form.useWatch(['time', 'source']);
  if (source !== 'stated') return null;
  return (
    <>
      <Form.Item name={['time', 'stated']} label="认定的时间">
        <MomentPicker withSeconds />
      </Form.Item>
      <Form.Item name={['time', 'reason']} label="依据" extra="例如：与警情单、监控画面核对。">
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
