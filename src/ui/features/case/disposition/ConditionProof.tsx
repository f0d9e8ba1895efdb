import { Button } from 'antd';
import type { MouseEvent } from 'react';
import { evidenceAnswering } from '#domain/disposition/answeredBy.ts';
import type { FactKey } from '#domain/disposition/factKey.ts';
import type { TrackCondition } from '#domain/disposition/proposal.ts';
import { useOpenCase } from '../CaseContext.ts';
import { itemTask } from '../evidence/itemTask.ts';

export interface ConditionProofProps {
  readonly condition: TrackCondition;
  readonly personId: string;
}

/** Facts that are written down with the people, not in the questions beside. */
const ofPeople: ReadonlySet<FactKey> = new Set([
  'targets.capacity',
  'targets.injury',
  'offender.age',
  'offender.deputy',
]);

/** Which evidence shows a condition, or what would answer it and where it is asked. */
export function ConditionProof({ condition: { state, factKey }, personId }: ConditionProofProps) {
  const { view, openTab } = useOpenCase();
  const { evidence, facts } = view.rightsCase;
  if (state !== 'met')
    return (
      <span className="quiet">
        可查：{evidenceAnswering[factKey]}
        <Button
          type="link"
          size="small"
          onClick={(event) => (ofPeople.has(factKey) ? openTab('people') : toQuestion(event, factKey))}
        >
          {ofPeople.has(factKey) ? '到人员伤情' : '到问题'}
        </Button>
      </span>
    );
  const ids = facts[personId]?.evidenceByFact[factKey] ?? [];
  const numbers = evidence.filter(({ id }) => ids.includes(id)).map(({ number }) => number);
  if (numbers.length === 0) return <span className="quiet">（未列证据）</span>;
  return numbers.map((number) => (
    <Button key={number} type="link" size="small" onClick={() => openTab('evidence', itemTask(number))}>
      证据{number}
    </Button>
  ));
}

/** The questions of the same person stand beside the proposal; of several questions on one fact the first that is shown. */
function toQuestion({ currentTarget }: MouseEvent<HTMLElement>, factKey: FactKey): void {
  const rows = currentTarget.closest('.case-weigh')?.querySelectorAll('[data-fact]') ?? [];
  const isAsked = ({ dataset: { fact = '' }, hidden }: HTMLElement) =>
    !hidden && (fact === factKey || fact.startsWith(`${factKey}.`));
  const row = [...rows].find((entry) => entry instanceof HTMLElement && isAsked(entry));
  row?.scrollIntoView({ block: 'center' });
}
