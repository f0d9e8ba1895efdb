import { Button, Collapse, Form, Switch } from 'antd';
import { useState } from 'react';
import type { Counterparty } from '#domain/case/person.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import type { MissingFact } from '#domain/disposition/proposal.ts';
import { questions } from '#domain/disposition/questions.ts';
import { officialDate } from '#domain/kernel/moment.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useRecordForm } from '../../../shared/useRecordForm.ts';
import { useOpenCase } from '../CaseContext.ts';
import { DetentionGrounds } from './DetentionGrounds.tsx';
import { FactInput } from './FactInput.tsx';
import { FactRow } from './FactRow.tsx';
import { bearsOn, factSections } from './factSections.ts';
import type { AskedFact } from './factSections.ts';
import { TargetRows } from './TargetRows.tsx';

export interface FactsFormProps {
  readonly person: Counterparty;
  readonly missingFacts: readonly MissingFact[];
}

/** Everything the decision table asks about one person; what the record already knows is filled in. */
export function FactsForm({ person, missingFacts }: FactsFormProps) {
  const { view, target, reload } = useOpenCase();
  const recordFacts = useCommand('disposition.recordFacts');
  const latest = view.facts[person.id] ?? emptyFacts();
  const record = useRecordForm<DispositionFacts>(`${person.name}的定性事实`, latest, target.revision);
  const [showsAll, setShowsAll] = useState(true);
  const awaited = new Set<string>(missingFacts.map((fact) => fact.factKey));
  const isAwaited = (factKey: string) => awaited.has(factKey);

  const submit = async () => {
    const facts: DispositionFacts = record.form.getFieldsValue(true);
    const change = { counterpartyId: person.id, facts };
    const result = await recordFacts.run({ ...target, revision: record.revision, change });
    if (result.ok) record.saved(result.value.facts[person.id] ?? facts, result.value.rightsCase.revision);
  };
  const rebase = async () => {
    const fresh = await reload();
    if (fresh !== undefined) record.rebase(fresh.facts[person.id] ?? emptyFacts(), fresh.rightsCase.revision);
  };
  return (
    <Form {...record.formProps} className="case-facts-form" onFinish={() => void submit()}>
      <div className="case-facts-head">
        <span className="quiet">
          行为日期 {latest.actDate === null ? '未填' : officialDate(latest.actDate)}；不知道就选“不清楚”
        </span>
        <span>
          <Switch
            size="small"
            checked={!showsAll}
            onChange={(only) => setShowsAll(!only)}
            aria-label="只看影响结论的问题"
          />{' '}
          只看影响结论的 {missingFacts.length} 项
        </span>
      </div>
      <Collapse
        size="small"
        defaultActiveKey={['被侵害人', '行为']}
        {...(showsAll
          ? {}
          : { activeKey: ['被侵害人', ...factSections.map((section) => section.title), '拘留条件'] })}
        items={[
          {
            key: '被侵害人',
            label: '被侵害人',
            forceRender: true,
            children: <TargetRows targets={latest.targets} isAwaited={isAwaited} showsAll={showsAll} />,
          },
          ...factSections.map((section) => ({
            key: section.title,
            label: section.title,
            forceRender: true,
            extra: (
              <AwaitedCount count={section.facts.filter((fact) => isAnyAwaited(fact, awaited)).length} />
            ),
            children: section.facts.map((fact) => (
              <FactRow
                key={fact.path.join('.')}
                label={fact.field.label}
                why={whyOf(fact)}
                isAwaited={isAnyAwaited(fact, awaited)}
                isHidden={!showsAll && !isAnyAwaited(fact, awaited)}
                isWide={fact.field.kind !== 'answer' && fact.field.kind !== 'number'}
              >
                <FactInput {...fact} />
              </FactRow>
            )),
          })),
          {
            key: '拘留条件',
            label: '刑事拘留的法定情形',
            forceRender: true,
            extra: <AwaitedCount count={isAwaited('detentionGrounds') ? 1 : 0} />,
            children: (
              <Form.Item name="detentionGrounds" noStyle>
                <DetentionGrounds />
              </Form.Item>
            ),
          },
        ]}
      />
      <div className="case-facts-foot">
        <FailureNotice failure={recordFacts.failure} onReload={() => void rebase()} />
        <Button type="primary" htmlType="submit" loading={recordFacts.isRunning} disabled={!record.isDirty}>
          保存事实并重新评估
        </Button>
        {record.isDirty ? (
          <Button onClick={record.reset}>放弃修改</Button>
        ) : (
          <span className="quiet">已保存</span>
        )}
      </div>
    </Form>
  );
}

function AwaitedCount({ count }: { readonly count: number }) {
  return count === 0 ? null : <span className="amber">{count} 项影响结论</span>;
}

function isAnyAwaited(fact: AskedFact, awaited: ReadonlySet<string>): boolean {
  return [...awaited].some((factKey) => bearsOn(fact.path, factKey));
}

/** The domain's reason where it asks this very question, else our own words. */
function whyOf({ path, field }: AskedFact): string {
  return field.why === ''
    ? (questions.find((question) => bearsOn(path, question.factKey))?.why ?? '')
    : field.why;
}
