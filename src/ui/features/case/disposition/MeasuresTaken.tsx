import { Button } from 'antd';
import { measuresOnRecord } from '#domain/case/measuresOnRecord.ts';
import type { MeasureTaken } from '#domain/disposition/measureTaken.ts';
import { officialDate } from '#domain/kernel/moment.ts';
import { useOpenCase } from '../CaseContext.ts';

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
  readonly personId: string;
  /** Answered here before the clocks and the outcomes were read. Given by `Form.Item`. */
  readonly value?: readonly MeasureTaken[];
  readonly onChange?: (value: readonly MeasureTaken[]) => void;
}

/** Steps already taken against the person, read from where they are taken down; only an older answer can be removed here. */
export function MeasuresTaken({ personId, value = [], onChange }: MeasuresTakenProps) {
  const { view, openTab } = useOpenCase();
  const taken = measuresOnRecord(view.rightsCase, personId, value);
  return (
    <div className="case-measures-taken">
      <p className="quiet">
        强制措施、不起诉在“期限”登记，拘留、罚款、免予刑事处罚在本页“法律结果”登记，这里自动读取，不用再填。
        <Button type="link" size="small" onClick={() => openTab('clocks')}>
          到期限
        </Button>
      </p>
      {taken.length === 0 ? <span className="quiet">还没有登记</span> : null}
      {taken.map((one, index) => (
        <div key={`${one.kind}-${index}`} className="case-measure-taken">
          <strong>{measureTakenNames[one.kind]}</strong>
          <span>{daysText(one)}</span>
          {value.includes(one) ? (
            <Button
              type="text"
              size="small"
              onClick={() => onChange?.(value.filter((answered) => answered !== one))}
            >
              删除
            </Button>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function daysText({ from, to }: MeasureTaken): string {
  const begun = from === null ? '日期没有记录' : officialDate(from);
  return to === null ? begun : `${begun}至${officialDate(to)}`;
}
