import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { peopleOf } from '#domain/case/peopleOf.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { Particulars } from '#domain/evidence/particulars.ts';
import type { ParticularsInput } from '#domain/evidence/recordCollection.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { MomentPicker } from '../../../../shared/MomentPicker.tsx';
import { choicesOf } from '../../../../text/choices.ts';
import { lineupNames, sheetNames } from '../../../../text/evidenceWords.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { ItemForm } from '../ItemForm.tsx';
import { AnswerItem } from './AnswerItem.tsx';
import { blankSheets, likelySheet } from './blankParticulars.ts';
import type { SheetKind } from './blankParticulars.ts';
import { PeopleItem } from './PeopleItem.tsx';

/** The form's own shape: every kind of sheet has its fields, one of them is chosen. */
interface Typed {
  readonly kind: SheetKind | 'none';
  readonly sheets: typeof blankSheets;
}

/** The formalities of a paper, by its kind. */
export function ParticularsForm({ item }: { readonly item: EvidenceItem }) {
  const record = useCommand('evidence.recordParticulars');
  return (
    <ItemForm<Typed>
      item={item}
      name={`证据${item.number}的形式要件`}
      needs="evidence.recordParticulars"
      read={typedOf}
      command={record}
      save={(typed, target) => record.run({ ...target, change: inputOf(item.id, typed) })}
      saveLabel="保存形式要件"
    >
      <Form.Item name="kind" label="这份材料是" extra="物证、一般书证没有专门的笔录要件，选“都不是”。">
        <Select options={[...choicesOf(sheetNames), { value: 'none', label: '都不是' }]} />
      </Form.Item>
      <Fields />
    </ItemForm>
  );
}

function Fields() {
  const kind: unknown = Form.useWatch('kind');
  switch (kind) {
    case 'interview':
      return <InterviewFields />;
    case 'appraisal':
      return <AppraisalFields />;
    case 'lineup':
      return <LineupFields />;
    case 'explanation':
      return (
        <>
          <PeopleItem name={at('explanation', 'handlers')} label="出具说明的办案人员" />
          <AnswerItem name={at('explanation', 'signed')} label="办案人员已签名" />
          <AnswerItem name={at('explanation', 'stamped')} label="已加盖单位印章" />
        </>
      );
    case 'examination':
      return (
        <>
          <PeopleItem name={at('examination', 'conductedBy')} label="勘验、检查人员" />
          <Span kind="examination" />
          <AnswerItem name={at('examination', 'signed')} label="笔录签名齐全" />
        </>
      );
    case 'recording':
      return <RecordingFields />;
    default:
      return null;
  }
}

function RecordingFields() {
  const on = (field: keyof (typeof blankSheets)['recording']) => at('recording', field);
  return (
    <>
      <AnswerItem name={on('edited')} label="有剪辑、增加、删改" />
      <Form.Item name={on('editNote')} label="剪辑、删改的情况" extra="没有的不填。">
        <Input maxLength={300} />
      </Form.Item>
      <AnswerItem name={on('doubted')} label="真实性或者来源有疑问" />
      <Form.Item name={on('doubtAnswered')} label="对疑问的说明或者鉴定" extra="没有疑问的不填。">
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
}

function InterviewFields() {
  const people = peopleOf(useOpenCase().view.rightsCase).map(({ id, name }) => ({ value: id, label: name }));
  const on = (field: keyof (typeof blankSheets)['interview']) => at('interview', field);
  return (
    <>
      <div className="case-form-row">
        <Form.Item name={on('personId')} label="被询问人（本案人员）">
          <Select allowClear options={people} placeholder="不在列表中的写在右边" />
        </Form.Item>
        <Form.Item name={on('personName')} label="其他被询问人">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <PeopleItem name={on('interviewers')} label="询问人" />
      <div className="case-form-row">
        <Form.Item name={on('recorder')} label="记录人">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={on('place')} label="询问地点">
          <Input maxLength={120} />
        </Form.Item>
      </div>
      <Span kind="interview" />
      <div className="case-form-grid">
        <AnswerItem name={on('confirmed')} label="本人核对并逐页签名" />
        <AnswerItem name={on('rightsTold')} label="已告知权利义务" />
        <AnswerItem name={on('heldSeparately')} label="个别进行" />
        <AnswerItem name={on('drunk')} label="当时醉酒" />
        <AnswerItem name={on('inHandlingCentre')} label="在执法办案场所" />
        <AnswerItem name={on('recorded')} label="同步录音录像" />
        <AnswerItem name={on('isMinor')} label="被询问人未成年" />
        <AnswerItem name={on('needsInterpreter')} label="需要翻译或者手语" />
      </div>
      <div className="case-form-row">
        <Form.Item name={on('guardian')} label="到场的法定代理人或者合适成年人">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={on('interpreter')} label="翻译人员">
          <Input maxLength={60} />
        </Form.Item>
      </div>
    </>
  );
}

function AppraisalFields() {
  const on = (field: keyof (typeof blankSheets)['appraisal']) => at('appraisal', field);
  return (
    <>
      <Form.Item name={on('institution')} label="鉴定机构">
        <Input maxLength={120} />
      </Form.Item>
      <PeopleItem name={on('appraisers')} label="鉴定人" />
      <div className="case-form-grid">
        <AnswerItem name={on('isQualified')} label="机构和人员有资质" />
        <AnswerItem name={on('sampleOriginClear')} label="送检材料来源清楚" />
        <AnswerItem name={on('signed')} label="鉴定人已签名" />
        <AnswerItem name={on('stamped')} label="机构已盖章" />
        <AnswerItem name={on('toldBothSides')} label="已告知双方" />
      </div>
    </>
  );
}

function LineupFields() {
  const on = (field: keyof (typeof blankSheets)['lineup']) => at('lineup', field);
  return (
    <>
      <div className="case-form-row">
        <Form.Item name={on('of')} label="辨认对象">
          <Radio.Group size="small" optionType="button" options={choicesOf(lineupNames)} />
        </Form.Item>
        <Form.Item name={on('count')} label="供辨认的数量">
          <InputNumber min={0} max={999} precision={0} />
        </Form.Item>
      </div>
      <PeopleItem name={on('conductedBy')} label="主持人" />
      <div className="case-form-grid">
        <AnswerItem name={on('prompted')} label="给过暗示" />
        <AnswerItem name={on('seenBefore')} label="辨认前见过辨认对象" />
        <AnswerItem name={on('heldSeparately')} label="个别进行" />
      </div>
    </>
  );
}

function Span({ kind }: { readonly kind: 'interview' | 'examination' }) {
  return (
    <div className="case-form-row">
      <Form.Item name={at(kind, 'startedAt')} label="开始时间">
        <MomentPicker />
      </Form.Item>
      <Form.Item name={at(kind, 'endedAt')} label="结束时间">
        <MomentPicker />
      </Form.Item>
    </div>
  );
}

const at = (kind: SheetKind, field: string) => ['sheets', kind, field];

function typedOf(item: EvidenceItem): Typed {
  const sheet = item.particulars;
  const kind = sheet?.kind ?? likelySheet(item) ?? 'none';
  return { kind, sheets: sheet === null ? blankSheets : { ...blankSheets, [sheet.kind]: sheet } };
}

/** The chosen sheet only; those of another kind stay behind in the form. An emptied field is nothing, not a gap. */
function inputOf(evidenceId: string, { kind, sheets }: Typed): ParticularsInput {
  if (kind === 'none') return { evidenceId, particulars: null };
  const blank: object = blankSheets[kind];
  const typed = Object.entries(sheets[kind]).filter(([, value]) => value !== undefined);
  return { evidenceId, particulars: Particulars.parse({ ...blank, ...Object.fromEntries(typed) }) };
}
