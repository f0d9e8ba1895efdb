import { Collapse, Form } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TargetFacts } from '#domain/disposition/facts.ts';
import type { MissingFact } from '#domain/disposition/proposal.ts';
import { useOpenCase } from '../CaseContext.ts';
import { bearsOn, conductSection, factSections } from './askedFacts.ts';
import type { AskedFact } from './askedFacts.ts';
import { DetentionGrounds } from './DetentionGrounds.tsx';
import { FactEvidence } from './FactEvidence.tsx';
import type { FactToShow } from './FactEvidence.tsx';
import { FactInput } from './FactInput.tsx';
import { FactRow } from './FactRow.tsx';
import { ProblemHere } from './FactProblem.tsx';
import type { FactProblem } from './FactProblem.tsx';
import { LegalityNotice, LegalityRow, legalityItemOf } from './LegalityRow.tsx';
import { MeasuresTaken } from './MeasuresTaken.tsx';
import { readElsewhere } from './readElsewhere.ts';
import { TargetRows } from './TargetRows.tsx';
import { whyAsked } from './whyAsked.ts';

export interface FactSectionsProps {
  readonly personId: string;
  readonly targets: readonly TargetFacts[];
  readonly missingFacts: readonly MissingFact[];
  readonly factsToShow: readonly FactToShow[];
  /** What the last attempt to save was refused for; its section opens. */
  readonly problem: FactProblem | null;
  /** Else only what the proposal waits for; what is not shown keeps its answers. */
  readonly showsAll: boolean;
}

interface Section {
  readonly key: string;
  /** How many of its questions the proposal waits for. */
  readonly awaited: number;
  readonly children: ReactNode;
}

const measuresSection = '已采取的措施和结果';

/** All questions in sections that fold. */
export function FactSections(props: FactSectionsProps) {
  const { personId, targets, missingFacts, factsToShow, problem, showsAll } = props;
  const [open, setOpen] = useState<readonly string[]>(['被侵害人', '行为']);
  const keys = missingFacts.map((fact) => fact.factKey as string);
  const isAwaited = (factKey: string) => keys.includes(factKey);
  const isAnyAwaited = (fact: AskedFact) => keys.some((factKey) => bearsOn(fact.path, factKey));
  const sections: readonly Section[] = [
    {
      key: '被侵害人',
      awaited: keys.filter((factKey) => factKey.startsWith('targets.') && factKey !== 'targets.injury')
        .length,
      children: <TargetRows targets={targets} isAwaited={isAwaited} showsAll={showsAll} />,
    },
    ...factSections.map((section) => ({
      key: section.title,
      awaited: section.facts.filter(isAnyAwaited).length,
      children: section.facts.map((fact) => (
        <AskedRow
          key={fact.path.join('.')}
          personId={personId}
          fact={fact}
          isAwaited={isAnyAwaited(fact)}
          isHidden={!showsAll && !isAnyAwaited(fact) && fact.path.join('.') !== problem?.at}
          problem={problem}
        />
      )),
    })),
    {
      key: '事实对应的证据',
      awaited: 0,
      children: (
        <Form.Item name="evidenceByFact" noStyle>
          <FactEvidence facts={factsToShow} />
        </Form.Item>
      ),
    },
    { key: measuresSection, awaited: 0, children: <Measures personId={personId} problem={problem} /> },
    { key: '刑事拘留的法定情形', awaited: isAwaited('detentionGrounds') ? 1 : 0, children: <Grounds /> },
  ];
  const asking = sectionOfProblem(problem);
  const shown = sections.filter((section) => showsAll || section.awaited > 0 || section.key === asking);
  return (
    <Collapse
      size="small"
      activeKey={
        showsAll ? [...open, ...(asking === null ? [] : [asking])] : shown.map((section) => section.key)
      }
      onChange={(next) => (showsAll ? setOpen(next) : undefined)}
      items={shown.map(({ key, awaited, children }) => ({
        key,
        label: key,
        forceRender: true,
        extra: awaited === 0 ? null : <span className="amber">{awaited} 项影响结论</span>,
        children: (
          <fieldset className="bare" aria-label={key}>
            {key === conductSection ? <LegalityNotice /> : null}
            {children}
          </fieldset>
        ),
      }))}
    />
  );
}

interface AskedRowProps {
  readonly personId: string;
  readonly fact: AskedFact;
  readonly isAwaited: boolean;
  readonly isHidden: boolean;
  readonly problem: FactProblem | null;
}

function AskedRow({ personId, fact, isAwaited, isHidden, problem }: AskedRowProps) {
  const { rightsCase } = useOpenCase().view;
  const item = legalityItemOf(fact.path);
  if (item !== null) return <LegalityRow item={item} fact={fact} isHidden={isHidden} />;
  return (
    <FactRow
      fact={fact.path.join('.')}
      label={fact.field.label}
      why={readElsewhere(fact.path.join('.'), rightsCase, personId) ?? whyAsked(fact)}
      isAwaited={isAwaited}
      isHidden={isHidden}
      isWide={fact.field.kind !== 'answer' && fact.field.kind !== 'number'}
    >
      <FactInput {...fact} />
      {problem?.at === fact.path.join('.') ? <ProblemHere problem={problem} /> : null}
    </FactRow>
  );
}

/** Where the question stands that was answered against another. */
function sectionOfProblem(problem: FactProblem | null): string | null {
  if (problem === null) return null;
  if (problem.at === 'measuresTaken') return measuresSection;
  const holds = ({ path }: AskedFact) => path.join('.') === problem.at;
  return factSections.find(({ facts }) => facts.some(holds))?.title ?? null;
}

interface MeasuresProps {
  readonly personId: string;
  readonly problem: FactProblem | null;
}

function Measures({ personId, problem }: MeasuresProps) {
  return (
    <>
      <Form.Item name="measuresTaken" noStyle>
        <MeasuresTaken personId={personId} />
      </Form.Item>
      {problem?.at === 'measuresTaken' ? <ProblemHere problem={problem} /> : null}
    </>
  );
}

function Grounds() {
  return (
    <Form.Item name="detentionGrounds" noStyle>
      <DetentionGrounds />
    </Form.Item>
  );
}
