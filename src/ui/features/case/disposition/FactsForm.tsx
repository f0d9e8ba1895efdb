import { Button, Form, Switch } from 'antd';
import { useMemo, useState } from 'react';
import type { Counterparty } from '#domain/case/person.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import type { DispositionProposal, MissingFact } from '#domain/disposition/proposal.ts';
import { officialDate } from '#domain/kernel/moment.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useRecordForm } from '../../../shared/useRecordForm.ts';
import { useOpenCase } from '../CaseContext.ts';
import { ReadOnly } from '../pieces/ReadOnly.tsx';
import { useMayHere } from '../pieces/useMayHere.ts';
import { askedFactsOf } from './askedFactsOf.ts';
import type { FactToShow } from './FactEvidence.tsx';
import { factProblemOf, ProblemJump } from './FactProblem.tsx';
import { FactSections } from './FactSections.tsx';

export interface FactsFormProps {
  readonly person: Counterparty;
  readonly missingFacts: readonly MissingFact[];
}

/** Everything the decision table asks about one person; what the record already knows is filled in. */
export function FactsForm({ person, missingFacts }: FactsFormProps) {
  const { view, target, reload } = useOpenCase();
  const recordFacts = useCommand('disposition.recordFacts');
  const mayRecord = useMayHere('disposition.recordFacts');
  const latest = askedFactsOf(view, person.id);
  const record = useRecordForm<DispositionFacts>(`${person.name}的定性事实`, latest, target.revision);
  const [showsAll, setShowsAll] = useState(true);
  // The same refusal stays one object, so that the question is brought into sight once.
  const problem = useMemo(() => factProblemOf(recordFacts.failure), [recordFacts.failure]);

  const submit = async () => {
    const facts: DispositionFacts = record.form.getFieldsValue(true);
    const change = { counterpartyId: person.id, facts };
    const result = await recordFacts.run({ ...target, revision: record.revision, change });
    if (result.ok) record.saved(askedFactsOf(result.value, person.id), result.value.rightsCase.revision);
  };
  const rebase = async () => {
    const fresh = await reload();
    if (fresh === undefined) return;
    record.rebase(askedFactsOf(fresh, person.id), fresh.rightsCase.revision);
    recordFacts.clearFailure();
  };
  return (
    <Form
      {...record.formProps}

      className="case-facts-form"
      onFinish={() => void submit()}
    >
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
      <ReadOnly when={!mayRecord}>
        <FactSections
          personId={person.id}
          targets={latest.targets}
          missingFacts={missingFacts}
          factsToShow={factsToShow(view.proposals[person.id])}
          problem={problem}
          showsAll={showsAll}
        />
      </ReadOnly>
      {mayRecord ? (
        <div className="case-facts-foot">
          <FailureNotice failure={recordFacts.failure} onReload={() => void rebase()} />
          {problem === null ? null : <ProblemJump problem={problem} />}
          <Button type="primary" htmlType="submit" loading={recordFacts.isRunning} disabled={!record.isDirty}>
            保存事实并重新评估
          </Button>
          {record.isDirty ? (
            <Button onClick={record.reset}>放弃修改</Button>
          ) : (
            <span className="quiet">已保存</span>
          )}
        </div>
      ) : null}
    </Form>
  );
}

/** The facts the open tracks rest on, each once, in the words of the firmest track. */
function factsToShow(proposal: DispositionProposal | undefined): readonly FactToShow[] {
  const conditions = (proposal?.tracks ?? []).flatMap((track) => track.conditions);
  const met = conditions.filter(({ state }) => state === 'met').reverse();
  return [...new Map(met.map(({ factKey, text }) => [factKey, { factKey, text }])).values()].reverse();
}
