import { Form, Radio, Select } from 'antd';
import { actNames } from '#domain/disposition/acts.ts';
import type { TargetFacts } from '#domain/disposition/facts.ts';
import { injuryGradeText } from '#domain/infringement/injury.ts';
import { officerCategoryNames } from '#domain/case/person.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { answerChoices } from './FactInput.tsx';
import { FactRow } from './FactRow.tsx';
import { whyAskedOfEach } from './whyAsked.ts';
import type { TargetField } from './whyAsked.ts';

const dutyNames: Readonly<Record<TargetFacts['duty'], string>> = {
  onDuty: '正在执行职务',
  offDutyEmergency: '非工作时间紧急履职',
  offDutyRevenge: '非执行职务，遭报复',
  unrelated: '与职务无关',
  unknown: '不清楚',
};

/** Of whom the record knows no more than that they are no auxiliary and no relative. */
const capacityNames = {
  officer: '公安机关民警',
  otherJudicialPolice: '其他人民警察（国家安全、监狱、司法警察）',
  otherOfficial: '其他国家机关工作人员（消防、税务等）',
} as const satisfies Partial<Record<TargetFacts['capacity'], string>>;

export interface TargetRowsProps {
  readonly targets: readonly TargetFacts[];
  readonly isAwaited: (factKey: string) => boolean;
  readonly showsAll: boolean;
}

/** What is asked about each person acted against; who they are and their injury come from the record. */
export function TargetRows({ targets, isAwaited, showsAll }: TargetRowsProps) {
  const { officers } = useOpenCase().view.rightsCase;
  return targets.map((target, index) => {
    const officer = officers.find((person) => person.id === target.officerId);
    if (officer === undefined) return null;
    const rows = [
      { key: 'capacity', isShown: officer.category === 'officer' },
      { key: 'withOfficerLeading', isShown: officer.category === 'auxiliaryOfficer' },
      { key: 'duty', isShown: true },
      { key: 'acts', isShown: true },
    ] as const;
    return (
      <fieldset key={target.officerId} className="bare case-target" aria-label={officer.name}>
        <p>
          <strong>{officer.name}</strong>{' '}
          <span className="quiet">
            {officerCategoryNames[officer.category]} · 伤情 {injuryGradeText(officer.injury.assessment)}
            （在“概况·人员·伤情”中修改）
          </span>
        </p>
        {rows
          .filter((row) => row.isShown)
          .map(({ key }) => (
            <FactRow
              key={key}
              fact={`targets.${key}`}
              label={targetLabels[key]}
              why={whyAskedOfEach(key)}
              isAwaited={isAwaited(`targets.${key}`)}
              isHidden={!showsAll && !isAwaited(`targets.${key}`)}
              isWide={key !== 'withOfficerLeading'}
            >
              <TargetInput index={index} field={key} />
            </FactRow>
          ))}
      </fieldset>
    );
  });
}

const targetLabels: Readonly<Record<TargetField, string>> = {
  capacity: '所属机关',
  withOfficerLeading: '现场有民警带领',
  duty: '当时是否在执行职务',
  acts: '对其实施的行为',
};

function TargetInput({ index, field }: { readonly index: number; readonly field: TargetField }) {
  return (
    <Form.Item name={['targets', index, field]} noStyle>
      {field === 'acts' ? (
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={choicesOf(actNames)}
          placeholder="分不清就留空，按全部行为计算"
          aria-label={targetLabels.acts}
        />
      ) : field === 'capacity' ? (
        <Radio.Group
          className="case-choice"
          options={choicesOf(capacityNames)}
          aria-label={targetLabels.capacity}
        />
      ) : field === 'duty' ? (
        <Radio.Group className="case-choice" options={choicesOf(dutyNames)} aria-label={targetLabels.duty} />
      ) : (
        <Radio.Group
          size="small"
          optionType="button"
          options={answerChoices}
          aria-label={targetLabels[field]}
        />
      )}
    </Form.Item>
  );
}
