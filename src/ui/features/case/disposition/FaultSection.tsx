import { EditOutlined } from '@ant-design/icons';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Counterparty } from '#domain/case/person.ts';
import { faultLevelNames } from '#domain/case/recordFacts.ts';
import type { FaultInput } from '#domain/case/recordFacts.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { Said } from '../pieces/Said.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { answerChoices } from './FactInput.tsx';

export interface FaultSectionProps {
  readonly person: Counterparty;
}

/** How gravely the enforcement was at fault: everybody sees it, only 督察 and 法制 find it. */
export function FaultSection({ person }: FaultSectionProps) {
  const [judging, setJudging] = useState(false);
  const { level, jointlyConfirmed, reasons } = (useOpenCase().view.facts[person.id] ?? emptyFacts())
    .policeFault;
  return (
    <section className="section">
      <div className="section-head">
        <h2>执法过错认定</h2>
        <WriteButton
          needs="disposition.judgeFault"
          size="small"
          icon={<EditOutlined aria-hidden />}
          onClick={() => setJudging(true)}
        >
          认定执法过错
        </WriteButton>
        <span className="quiet">只由督察、法制认定；程度影响是否作为犯罪处理。</span>
      </div>
      {level === 'unknown' ? (
        <p className="quiet">还没有认定。</p>
      ) : (
        <p>
          <strong>{faultLevelNames[level]}</strong>
          {jointlyConfirmed === 'yes' ? '，督察、法制共同认定。' : '，尚未由督察、法制共同认定。'}
          <Said text={reasons} />
        </p>
      )}
      {judging ? <FaultDrawer person={person} onClose={() => setJudging(false)} /> : null}
    </section>
  );
}

function FaultDrawer({ person, onClose }: FaultSectionProps & { readonly onClose: () => void }) {
  const judge = useCommand('disposition.judgeFault');
  return (
    <EditDrawer<Omit<FaultInput, 'counterpartyId'>>
      needs="disposition.judgeFault"
      title={`认定执法过错：${person.name}`}
      read={({ facts }) => {
        const { level, jointlyConfirmed, reasons } = (facts[person.id] ?? emptyFacts()).policeFault;
        return { level, jointlyConfirmed, reasons };
      }}
      save={(finding, target) => judge.run({ ...target, change: { ...finding, counterpartyId: person.id } })}
      command={judge}
      onClose={onClose}
      size={560}
    >
      <Form.Item
        name="level"
        label="执法过错程度"
        extra="执法有严重过错的一般不作为犯罪；过错较大且行为较轻的可以不作为犯罪。"
      >
        <Radio.Group optionType="button" options={choicesOf(faultLevelNames)} />
      </Form.Item>
      <Form.Item name="jointlyConfirmed" label="已由督察、法制共同认定">
        <Radio.Group optionType="button" options={answerChoices} />
      </Form.Item>
      <Form.Item
        name="reasons"
        label="认定理由"
        extra="依据哪些视频、记录，按什么规定认定；以前的认定留在案件日志中。"
        dependencies={['level']}
        rules={[
          ({ getFieldValue }) => ({
            required: getFieldValue('level') !== 'unknown',
            whitespace: true,
            message: '请写明理由',
          }),
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount />
      </Form.Item>
    </EditDrawer>
  );
}
