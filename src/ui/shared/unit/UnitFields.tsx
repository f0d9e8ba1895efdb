import { Form, Input, InputNumber, Switch } from 'antd';
import type { ReactNode } from 'react';
import { IDLE_LOCK_MINUTES } from '#domain/case/unitSettings.ts';
import { hospitalColumns } from './hospitalColumns.ts';
import { unitCodeColumns } from './unitCodeColumns.ts';
import { RowsField } from './RowsField.tsx';
import { firstTargets } from './unitDraft.ts';

/** Everything about the bureau, in the order of need; two fields are required, the rest can wait. */
export function UnitFields() {
  return (
    <>
      <UnitNames />
      <UnitDetails />
    </>
  );
}

/** What every paper needs. */
export function UnitNames() {
  return (
    <Part title="单位" note="印在每份文书上，请填写全称。">
      <div className="field-grid">
        <Text name="unitName" label="单位全称" max={60} least={2} example="虚构市公安局虚构分局" />
        <Text
          name="rightsOffice"
          label="维权办名称"
          max={60}
          least={2}
          example="维护民警执法权益工作办公室"
        />
        <Text name="rightsOfficePhone" label="维权办电话" max={30} />
        <Text name="organCode" label="机关代字" max={12} extra="用于文号，如“虚公”；不填则文号留空手写。" />
        <Text name="superiorOffice" label="市局维权办" max={60} extra="上报伤情时的抬头。" />
        <Text name="provincialOffice" label="省厅维权办" max={60} />
      </div>
    </Part>
  );
}

/** Whom to call and where to go; can be added at any time. */
export function UnitDetails() {
  return (
    <>
      <Part title="通知名册" note="启动维权机制后按这个顺序打电话。">
        <RowsField
          name="callList"
          noun="职务"
          columns={[
            { key: 'duty', label: '职务或者部门', maxLength: 60, grow: 3, required: true },
            { key: 'name', label: '姓名', maxLength: 60, grow: 2 },
            { key: 'phone', label: '电话', maxLength: 30, grow: 2 },
          ]}
        />
      </Part>
      <Part title="定点医院" note="“绿色通道”联系单从这里选。">
        <RowsField name="hospitals" noun="医院" columns={hospitalColumns} />
      </Part>
      <Part title="签约律师事务所" note="第一时间提供法律援助时联系。">
        <RowsField
          name="lawFirms"
          noun="律所"
          columns={[
            { key: 'name', label: '律所名称', maxLength: 60, grow: 3, required: true },
            { key: 'lawyer', label: '律师', maxLength: 60, grow: 2 },
            { key: 'phone', label: '电话', maxLength: 30, grow: 2 },
          ]}
        />
      </Part>
      <Part
        title="单位代码"
        note="案件中填写的单位名称和它的机构代码；台账、统计报表和移交件的台账行在单位旁边列代码。"
      >
        <RowsField name="unitCodes" noun="单位" columns={unitCodeColumns} />
      </Part>
      <Part title="“三个第一”时限" note="本局自己定的目标，不是法定期限；不填按随程序提供的。">
        <div className="field-grid">
          {firstTargets.map(({ ruleId, name, from, delivered }) => (
            <Form.Item key={ruleId} name={['clockTargets', ruleId]} label={name} extra={`从${from}起算`}>
              <InputNumber<number>
                min={1}
                max={100_000}
                precision={0}
                placeholder={String(delivered)}
                suffix="分钟"
              />
            </Form.Item>
          ))}
        </div>
      </Part>
      <Part title="批准使用的文件夹" note="除U盘外，程序只能读写这里列出的本机文件夹；只用U盘可以不填。">
        <RowsField
          name="approvedRoots"
          noun="文件夹"
          columns={[
            { key: 'label', label: '显示名称', maxLength: 60, grow: 2, required: true },
            {
              key: 'path',
              label: '完整路径',
              maxLength: 400,
              grow: 5,
              required: true,
              example: 'D:\\执法记录仪导出',
            },
          ]}
        />
      </Part>
      <Part title="自动锁定" note="离开座位忘记锁定时，程序自己锁定。">
        <div className="switch-line">
          <span>无人操作</span>
          <Form.Item name="idleLockMinutes" noStyle>
            <InputNumber<number>
              min={IDLE_LOCK_MINUTES.least}
              max={IDLE_LOCK_MINUTES.most}
              precision={0}
              aria-label="无人操作多少分钟后自动锁定"
            />
          </Form.Item>
          <span>
            分钟后自动锁定（{IDLE_LOCK_MINUTES.least} 至 {IDLE_LOCK_MINUTES.most}{' '}
            分钟）。锁定后输入口令继续，没有保存的内容仍在。
          </span>
        </div>
      </Part>
      <Part title="演练" note="">
        <div className="switch-line">
          <Form.Item name="drill" valuePropName="checked" noStyle>
            <Switch aria-label="这个资料库用于演练" />
          </Form.Item>
          <span>
            这个资料库用于演练、培训：之后制作的文书每页印“演练”，定稿、打印也一样；办真实案件前关闭。
          </span>
        </div>
      </Part>
      <Part title="本局政策" note="">
        <div className="switch-line">
          <Form.Item name="localPolicy" valuePropName="checked" noStyle>
            <Switch aria-label="在法律依据旁边显示本局“两个一律”" />
          </Form.Item>
          <span>在法律依据旁边显示本局“两个一律”。只作提示，不作为处置依据；关闭后不显示。</span>
        </div>
        <div className="switch-line">
          <Form.Item name="discretion" valuePropName="checked" noStyle>
            <Switch aria-label="在法律依据旁边显示裁量基准" />
          </Form.Item>
          <span>
            在法律依据旁边显示治安处罚裁量基准的建议，与建议不同的写明理由；新的基准用更新包从U盘导入。
          </span>
        </div>
      </Part>
    </>
  );
}

function Part({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        <span className="quiet">{note}</span>
      </div>
      {children}
    </section>
  );
}

interface TextProps {
  readonly name: string | string[];
  readonly label: string;
  readonly max: number;
  /** Least number of characters; a field without it may stay empty. */
  readonly least?: number;
  readonly example?: string;
  readonly extra?: string;
}

function Text({ name, label, max, least = 0, example = '', extra = '' }: TextProps) {
  const rules =
    least === 0
      ? []
      : [
          { required: true, whitespace: true, message: `请填写${label}` },
          { min: least, message: `${label}至少 ${least} 个字` },
        ];
  return (
    <Form.Item name={name} label={label} rules={rules} extra={extra === '' ? undefined : extra}>
      <Input maxLength={max} placeholder={example === '' ? '' : `例：${example}`} />
    </Form.Item>
  );
}
