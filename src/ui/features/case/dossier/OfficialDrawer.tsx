import { Form, Input, Select } from 'antd';
import type { OfficialPaper } from '#domain/dossier/caseCompilation.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { LineField } from '../pieces/TextFields.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { freeScans } from './freeScans.ts';

type Draft = Omit<OfficialPaper, 'id' | 'at' | 'by' | 'struck'>;

export interface OfficialDrawerProps {
  readonly draft: Pick<Draft, 'title' | 'evidenceId'>;
  readonly onClose: () => void;
}

/** Registers a document that was made in the bureau's own system; nothing of it is made here. */
export function OfficialDrawer({ draft, onClose }: OfficialDrawerProps) {
  const { view } = useOpenCase();
  const register = useCommand('dossier.compile');
  return (
    <EditDrawer<Draft>
      needs="dossier.compile"
      title="登记法律文书"
      read={() => ({ number: '', organ: '', madeOn: null, servedTo: '', servedOn: null, ...draft })}
      save={(paper, target) =>
        register.run({
          ...target,
          change: { act: 'register', paper: { ...paper, evidenceId: paper.evidenceId ?? null } },
        })
      }
      command={register}
      onClose={onClose}
      saveLabel="登记"
      size={860}
    >
      <Form.Item
        name="title"
        label="文书名称"
        rules={[{ required: true, min: 2, whitespace: true, message: '请填写文书名称' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <div className="case-form-row">
        <LineField name="number" label="文号" most={60} />
        <LineField name="organ" label="制作单位" most={60} />
        <Form.Item name="madeOn" label="制作日期">
          <DayPicker />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <LineField name="servedTo" label="送达对象" most={60} />
        <Form.Item name="servedOn" label="送达日期">
          <DayPicker />
        </Form.Item>
      </div>
      <Form.Item name="evidenceId" label="扫描件" extra="没有扫描件的可以先登记，列为缺少的材料。">
        <Select allowClear options={freeScans(view)} placeholder="还没有扫描件" />
      </Form.Item>
    </EditDrawer>
  );
}
