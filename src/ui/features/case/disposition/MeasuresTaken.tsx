import { Button, Select } from 'antd';
import type { MeasureTaken } from '#domain/disposition/measureTaken.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';

const measureTakenNames: Readonly<Record<MeasureTaken['kind'], string>> = {
  criminalDetention: '刑事拘留',
  arrest: '逮捕',
  bail: '取保候审',
  residentialSurveillance: '监视居住',
  arrestRefused: '不批准逮捕',
  nonProsecution: '不起诉',
  exemptFromPunishment: '免予刑事处罚',
  administrativeDetention: '行政拘留',
  fine: '罚款',
};

export interface MeasuresTakenProps {
  /** Given by `Form.Item`. */
  readonly value?: readonly MeasureTaken[];
  readonly onChange?: (value: readonly MeasureTaken[]) => void;
}

/** Steps already taken against the person, each with its days; a measure is no outcome. */
export function MeasuresTaken({ value = [], onChange }: MeasuresTakenProps) {
  const put = (index: number, change: Partial<MeasureTaken>) =>
    onChange?.(value.map((taken, place) => (place === index ? { ...taken, ...change } : taken)));
  const add = (kind: MeasureTaken['kind']) => onChange?.([...value, { kind, from: null, to: null }]);
  return (
    <div className="case-measures-taken">
      {value.map((taken, index) => (
        <div key={`${taken.kind}-${index}`} className="case-measure-taken">
          <strong>{measureTakenNames[taken.kind]}</strong>
          <DayPicker
            aria-label={`${measureTakenNames[taken.kind]}的开始日期`}
            value={taken.from}
            onChange={(from) => put(index, { from })}
          />
          <span className="quiet">至</span>
          <DayPicker
            aria-label={`${measureTakenNames[taken.kind]}的结束日期`}
            value={taken.to}
            onChange={(to) => put(index, { to })}
          />
          <Button
            type="text"
            size="small"
            onClick={() => onChange?.(value.filter((_, place) => place !== index))}
          >
            删除
          </Button>
        </div>
      ))}
      <Select
        value={null}
        placeholder="添加已采取的措施或者结果"
        aria-label="添加已采取的措施"
        options={choicesOf(measureTakenNames)}
        onChange={(kind: MeasureTaken['kind'] | null) => (kind === null ? undefined : add(kind))}
      />
    </div>
  );
}
