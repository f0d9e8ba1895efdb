import { Checkbox, Form, Input, Radio } from 'antd';
import { nobodyKnown } from '#domain/deidentification/findIdentities.ts';
import {
  TIP_LENGTH,
  tipFindings,
  tipKindNames,
  tipLength,
  tipPartAt,
  tipText,
} from '#domain/registers/inspectorateTip.ts';
import type { InspectorateTip, TipText } from '#domain/registers/inspectorateTip.ts';
import { useCall } from '../../client/useCall.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { IdentityPanel } from '../../shared/identity/IdentityPanel.tsx';
import { placedFindings } from '../../shared/identity/placedFindings.ts';
import { choicesOf } from '../../text/choices.ts';
import { CaseChoice } from './CaseChoice.tsx';
import { PatternNotes } from './PatternNotes.tsx';
import type { PatternNotesProps } from './PatternNotes.tsx';
import type { PartProps } from './RowDrawer.tsx';

/** What the chosen period offers to write about. */
export interface TipMaterial {
  readonly words: string;
  readonly patterns: PatternNotesProps['patterns'];
  readonly cases: readonly { readonly id: string; readonly name: string }[];
}

interface TipFieldsProps extends Pick<PartProps, 'view'> {
  readonly material: TipMaterial;
}

/** The text on the left; what in it tells who somebody is, and what the period shows, on the right. */
export function TipFields({ view, material }: TipFieldsProps) {
  return (
    <div className="identity-beside">
      <div>
        <TipHead />
        <Form.Item
          name="caseIds"
          label="取自案件"
          extra="文中出现这些案件里的姓名、警号、账号、地点，右边会指出。不列出人员，也不排名。"
        >
          <CaseChoice known={view.linkedCases} offered={material.cases} />
        </Form.Item>
        <TipTexts />
      </div>
      <div className="tip-side">
        <TipCheck />
        <TipPatterns material={material} />
      </div>
    </div>
  );
}

function TipHead() {
  return (
    <>
      <Form.Item name="kind" label="种类">
        <Radio.Group optionType="button" options={choicesOf(tipKindNames)} />
      </Form.Item>
      <Form.Item
        name="title"
        label="题目"
        rules={[{ required: true, whitespace: true, message: '请填写题目' }]}
      >
        <Input maxLength={60} placeholder="一题一事，例如：处置醉酒警情先控制、后询问" />
      </Form.Item>
      <div className="register-pair">
        <Form.Item name="issue" label="期号">
          <Input maxLength={30} placeholder="例如：2026年第1期" />
        </Form.Item>
        <Form.Item name="editedOn" label="编写日期" rules={[{ required: true, message: '请填写编写日期' }]}>
          <DayPicker />
        </Form.Item>
      </div>
    </>
  );
}

/** Name, label, longest text, what may stand there. */
const paragraphs = [
  ['situation', '易发情形、岗位、环节', 200, '例如：夜间接处警，餐饮场所门口，询问环节'],
  ['facts', '案情', 3000, '发生了什么；人写“民警张某”“当事人”，地点写“某路段”'],
  [
    'risks',
    '风险点和得失',
    3000,
    '处置的得失、装备，“五必”做到没有：出警必带、处警必用、资料必存、摄录必全、有责必纠',
  ],
  ['advice', '工作提示', 3000, '下次怎样做，一条一行'],
] as const;

function TipTexts() {
  return (
    <>
      {paragraphs.map(([name, label, most, hint]) => (
        <Form.Item
          key={name}
          name={name}
          label={label}
          rules={name === 'advice' ? [{ required: true, whitespace: true, message: '请填写工作提示' }] : []}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={most} placeholder={hint} />
        </Form.Item>
      ))}
      <TipLength />
      <Form.Item name="picturesSeen" valuePropName="checked" extra="程序判断不了照片；没有配图的也请打钩。">
        <Checkbox>配图已由人看过，没有能认出人的人脸、号牌</Checkbox>
      </Form.Item>
      <Form.Item name="approver" label="审批人">
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}

type TypedTip = Pick<InspectorateTip, keyof TipText | 'kept' | 'caseIds'> & Partial<InspectorateTip>;
const nothingTyped: TypedTip = {
  title: '',
  situation: '',
  facts: '',
  risks: '',
  advice: '',
  kept: [],
  caseIds: [],
};

/** The text as it is typed. */
function useTyped(): TypedTip {
  const form = Form.useFormInstance<InspectorateTip>();
  const typed = Form.useWatch((values: InspectorateTip) => values, { form, preserve: true });
  return { ...nothingTyped, ...typed };
}

function TipLength() {
  const typed = useTyped();
  const length = tipLength(typed);
  const isTooLong = typed.kind === 'tip' && length > TIP_LENGTH;
  return (
    <p className={isTooLong ? 'late' : 'quiet'}>
      正文{length}字（不算题目和空白）
      {typed.kind === 'tip' ? `，微提示至多${TIP_LENGTH}字` : ''}
      {isTooLong ? '；请精简，或者改为典型案例分析' : ''}。
    </p>
  );
}

function TipCheck() {
  const typed = useTyped();
  const known = useCall('registers.knownIn', { caseIds: typed.caseIds }, { keepPrevious: true });
  const findings = placedFindings(tipText(typed), tipFindings(typed, known.data ?? nobodyKnown), (at) =>
    tipPartAt(typed, at),
  );
  return (
    <>
      <FailureNotice failure={known.failure} onRetry={() => void known.reload()} />
      <Form.Item name="kept" noStyle>
        <IdentityPanel findings={findings} />
      </Form.Item>
      {typed.caseIds.length === 0 ? (
        <p className="amber">还没有选取自哪些案件：现在只能查出号码、号牌和像姓名的文字。</p>
      ) : null}
    </>
  );
}

/** A pattern is written into the text only when somebody asks for it. */
function TipPatterns({ material }: Pick<TipFieldsProps, 'material'>) {
  const form = Form.useFormInstance<InspectorateTip>();
  const take = (finding: string) => {
    const { situation } = { ...nothingTyped, ...form.getFieldsValue(true) } as InspectorateTip;
    form.setFieldValue('situation', `${situation}${finding}`.slice(0, 200));
  };
  return (
    <section className="tip-material" aria-label="这一时段的规律">
      <h3>规律特点（{material.words}）</h3>
      <PatternNotes patterns={material.patterns} onTake={take} />
    </section>
  );
}
