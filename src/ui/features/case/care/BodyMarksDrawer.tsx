import { DeleteOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Form, Input, Select } from 'antd';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { regionName } from '#domain/care/bodyRegion.ts';
import { rescueOf } from '#domain/care/rescueFile.ts';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { BodyDiagram } from './BodyDiagram.tsx';

type Change = InputOf<'care.markBody'>['change'];
type Mark = Change['marks'][number];

export interface BodyMarksDrawerProps {
  readonly officer: AffectedOfficer;
  readonly onClose: () => void;
}

/** Marks where a person is hurt, with the diagnosis and the photographs that show it. */
export function BodyMarksDrawer({ officer, onClose }: BodyMarksDrawerProps) {
  const record = useCommand('care.markBody');
  return (
    <EditDrawer<Change>
      needs="care.markBody"
      title={`体表标记：${officer.name}`}
      read={(view) => marksOf(view, officer.id)}
      save={(change, target) => record.run({ ...target, change })}
      command={record}
      onClose={onClose}
      size={980}
    >
      <Form.List name="marks">
        {(rows, { add, remove }) => (
          <div className="body-editor">
            <Drawing onAdd={add} />
            <div>
              {rows.length === 0 ? (
                <p className="quiet">点图上的部位添加标记；左右以本人为准。同一部位可以标记多处。</p>
              ) : null}
              {rows.map(({ key, name }) => (
                <MarkFields key={key} row={name} officer={officer} onRemove={() => remove(name)} />
              ))}
            </div>
          </div>
        )}
      </Form.List>
    </EditDrawer>
  );
}

function Drawing({ onAdd }: { readonly onAdd: (mark: Mark) => void }) {
  const marks = Form.useWatch<readonly Mark[] | undefined>('marks', { preserve: true }) ?? [];
  return (
    <BodyDiagram
      marks={marks}
      onChoose={(side, region) =>
        onAdd({ id: null, side, region, description: '', diagnosis: '', evidenceIds: [] })
      }
    />
  );
}

interface MarkFieldsProps {
  readonly row: number;
  readonly officer: AffectedOfficer;
  readonly onRemove: () => void;
}

function MarkFields({ row, officer, onRemove }: MarkFieldsProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  const mark = Form.useWatch<Mark | undefined>(['marks', row], { preserve: true });
  const number = row + 1;
  const { injury } = officer;
  const diagnoses = [injury.diagnosis, ...injury.treatments.map(({ diagnosis }) => diagnosis)];
  return (
    <div className="body-mark">
      <div className="body-mark-head">
        <strong>
          {number} {mark === undefined ? '' : regionName(mark.side, mark.region)}
        </strong>
        <span className="case-gap" />
        <Button
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={`删除第${number}处标记`}
          onClick={onRemove}
        />
      </div>
      <Form.Item
        name={[row, 'description']}
        label="所见"
        rules={[{ required: true, whitespace: true, message: '请填写看到的伤' }]}
      >
        <Input maxLength={200} placeholder="例如：弧形咬痕，长约3厘米" aria-label={`第${number}处所见`} />
      </Form.Item>
      <Form.Item name={[row, 'diagnosis']} label="对应诊断">
        <AutoComplete
          aria-label={`第${number}处对应诊断`}
          filterOption
          options={[...new Set(diagnoses)].filter(Boolean).map((value) => ({ value }))}
          placeholder="可选已记录的诊断"
        />
      </Form.Item>
      <Form.Item name={[row, 'evidenceIds']} label="照片等证据">
        <Select
          mode="multiple"
          aria-label={`第${number}处证据`}
          optionFilterProp="label"
          placeholder="选择本案证据"
          options={evidence.map(({ id, number: item, title }) => ({
            value: id,
            label: `证据${item} ${title}`,
          }))}
        />
      </Form.Item>
    </div>
  );
}

function marksOf({ rightsCase }: CaseView, officerId: string): Change {
  return { officerId, marks: [...rescueOf(rightsCase.rescue, officerId).marks] };
}
