import { Form, Input, Radio, Select, Switch } from 'antd';
import type { CaseView, DeviceProposalView } from '#api/views/caseView.ts';
import type { ClockDeviation, RecordingDevice } from '#domain/evidence/device.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { MomentPicker } from '../../../../shared/MomentPicker.tsx';
import { choicesOf } from '../../../../text/choices.ts';
import { deviceKindNames } from '#domain/evidence/device.ts';
import { clockBasisNames } from '../../../../text/evidenceWords.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { EditDrawer } from '../../pieces/EditDrawer.tsx';
import { PeopleItem } from './PeopleItem.tsx';

export interface DeviceDrawerProps {
  /** `null` adds a device. */
  readonly deviceId: string | null;
  /** What the files say of it, to be looked at and changed. */
  readonly proposed?: DeviceProposalView['device'];
  readonly onClose: () => void;
}

interface Typed extends Omit<RecordingDevice, 'id' | 'silences' | 'deviation'> {
  readonly evidenceIds: readonly string[];
  readonly isChecked: boolean;
  readonly clock: Partial<ClockDeviation>;
}

/** One device, its items and its clock. */
export function DeviceDrawer({ deviceId, proposed, onClose }: DeviceDrawerProps) {
  const record = useCommand('evidence.recordDevice');
  return (
    <EditDrawer<Typed>
      title={deviceId === null ? '登记设备' : '设备'}
      needs="evidence.recordDevice"
      read={(view) => (proposed === undefined ? typedOf(view, deviceId) : asTyped(proposed))}
      command={record}
      save={({ isChecked, clock, ...device }, target) =>
        record.run({
          ...target,
          change: { ...device, id: deviceId, deviation: isChecked ? deviationOf(clock) : null },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="kind" label="种类">
        <Radio.Group optionType="button" options={choicesOf(deviceKindNames)} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item
          name="label"
          label="名称"
          rules={[{ required: true, whitespace: true, message: '请填写设备名称' }]}
        >
          <Input maxLength={60} placeholder="例如：执法记录仪 3 号" />
        </Form.Item>
        <Form.Item name="model" label="型号">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name="number" label="设备编号">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="wearer" label="佩戴人或使用人">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="badgeNumber" label="警号">
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <ItemsOfDevice />
      <Form.Item name="isChecked" label="时钟误差已核对" valuePropName="checked">
        <Switch checkedChildren="已核对" unCheckedChildren="没有核对" />
      </Form.Item>
      <ClockFields />
    </EditDrawer>
  );
}

function ItemsOfDevice() {
  const { evidence } = useOpenCase().view.rightsCase;
  const options = evidence.filter(isFiled).map(({ id, number, title, file }) => ({
    value: id,
    label: `证据${number} ${title}（${file.fileName}）`,
  }));
  return (
    <Form.Item name="evidenceIds" label="由它录制的材料">
      <Select
        mode="multiple"
        options={options}
        showSearch={{ optionFilterProp: 'label', autoClearSearchValue: false }}
        placeholder="选择材料"
      />
    </Form.Item>
  );
}

const required = (message: string) => [{ required: true, message }];

function ClockFields() {
  const isChecked: unknown = Form.useWatch('isChecked');
  if (isChecked !== true) return null;
  return (
    <>
      <div className="case-form-row">
        <Form.Item
          name={['clock', 'deviceShowed']}
          label="设备显示"
          rules={required('请填写核对时设备显示的时间')}
        >
          <MomentPicker withSeconds allowClear={false} />
        </Form.Item>
        <Form.Item name={['clock', 'trueTime']} label="当时的标准时间" rules={required('请填写标准时间')}>
          <MomentPicker withSeconds allowClear={false} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name={['clock', 'basis']} label="标准时间取自">
          <Select options={choicesOf(clockBasisNames)} />
        </Form.Item>
        <Form.Item name={['clock', 'checkedAt']} label="核对时间" rules={required('请填写核对时间')}>
          <MomentPicker allowClear={false} />
        </Form.Item>
      </div>
      <PeopleItem name={['clock', 'checkedBy']} label="核对人（两人）" atMost={4} />
      <Form.Item name={['clock', 'note']} label="说明">
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

function typedOf({ rightsCase }: CaseView, deviceId: string | null): Typed {
  const known = rightsCase.devices.find(({ id }) => id === deviceId);
  return asTyped({
    ...(known ?? blank),
    evidenceIds: rightsCase.evidence
      .filter((item) => item.deviceId === (known?.id ?? ''))
      .map(({ id }) => id),
  });
}

function asTyped(device: DeviceProposalView['device']): Typed {
  const { kind, label, model, number, wearer, badgeNumber, deviation, evidenceIds } = device;
  return {
    kind,
    label,
    model,
    number,
    wearer,
    badgeNumber,
    evidenceIds,
    isChecked: deviation !== null,
    clock: deviation ?? { basis: 'beijingTime', checkedBy: [], note: '' },
  };
}

const blank = {
  kind: 'bodyCamera',
  label: '',
  model: '',
  number: '',
  wearer: '',
  badgeNumber: '',
  deviation: null,
} as const;

/** Complete once the form let it through; `null` while something is missing. */
function deviationOf({
  deviceShowed,
  trueTime,
  basis = 'other',
  checkedBy = [],
  checkedAt,
  note = '',
}: Partial<ClockDeviation>): ClockDeviation | null {
  if (deviceShowed === undefined || trueTime === undefined || checkedAt === undefined) return null;
  return { deviceShowed, trueTime, basis, checkedBy, checkedAt, note };
}
