import { Form, Input, Radio } from 'antd';
import { deviceKindNames } from '#domain/evidence/device.ts';
import { readFromName } from '#domain/evidence/importProfile.ts';
import { nameForm, namePartNames } from '#domain/evidence/nameForm.ts';
import { profileOf } from '#domain/registers/ownProfile.ts';
import { momentText } from '../../shared/wallClock.ts';
import { choicesOf } from '../../text/choices.ts';

const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];
const partsText = namePartNames.map((name) => `{${name}}`).join(' ');

async function readable(_: unknown, form: string | undefined): Promise<void> {
  const { problem } = nameForm(form?.trim() ?? '');
  if (problem !== null) throw new Error(problem);
}

/** A rule, and what it reads from a real name while it is typed. */
export function ProfileFields() {
  return (
    <>
      <Form.Item name="label" label="名称" rules={needed('名称')}>
        <Input maxLength={60} placeholder="例如：本局甲型执法记录仪" />
      </Form.Item>
      <Form.Item name="deviceKind" label="设备">
        <Radio.Group optionType="button" options={choicesOf(deviceKindNames)} />
      </Form.Item>
      <Form.Item
        name="form"
        label="命名规则"
        required
        extra={`可以用 ${partsText}，其他字照原样写，不写扩展名。日期是8位数字，时间是6位数字。文件夹名也有含义的，用 / 连起来写。`}
        rules={[{ validator: readable }]}
      >
        <Input maxLength={160} placeholder="例如：{设备}_{警号}_{日期}{时间}_{序号}" />
      </Form.Item>
      <Form.Item name="trial" label="用一个真实的文件名试一试" extra={<TrialAnswer />}>
        <Input maxLength={200} placeholder="例如：DSJ-0012_000001_20260324203000_0005.mp4" />
      </Form.Item>
      <Form.Item name="basis" label="依据" rules={needed('依据')}>
        <Input maxLength={120} placeholder="例如：该型记录仪说明书；装备科告知" />
      </Form.Item>
    </>
  );
}

/** What would be read; nothing is kept of it. */
function TrialAnswer() {
  const form: unknown = Form.useWatch('form');
  const trial: unknown = Form.useWatch('trial');
  if (typeof form !== 'string' || typeof trial !== 'string' || trial.trim() === '') return null;
  const profile = profileOf({ id: 'trial', label: '', deviceKind: 'other', form: form.trim(), basis: '' });
  if (profile === null) return '先把命名规则写对。';
  const read = readFromName(trial.trim(), [profile]);
  if (read === null) return <span className="late">读不出来：文件名与规则不符，或者日期、时间不成立。</span>;
  const { badgeNumber, deviceNumber, startedAt, sequence } = read;
  const said = [
    badgeNumber === null ? '' : `警号${badgeNumber}`,
    deviceNumber === null ? '' : `设备${deviceNumber}`,
    startedAt === null ? '' : `${momentText(startedAt, true)}起`,
    sequence === null ? '' : `第${sequence}段`,
  ];
  return `读出：${said.filter((one) => one !== '').join('，')}`;
}
