import { Button, Form, Tag } from 'antd';
import { camerasComplete } from '#domain/case/factsOf.ts';
import { legalityItems, legalityStanding } from '#domain/case/reviewedLegality.ts';
import type { LegalityItem, LegalityStanding } from '#domain/case/reviewedLegality.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { Answer } from '#domain/disposition/facts.ts';
import { conductBodyNames } from '#domain/evidence/conductReview.ts';
import { conductAnswerNames } from '#domain/evidence/recordConduct.ts';
import { useOpenCase } from '../CaseContext.ts';
import type { AskedFact } from './askedFacts.ts';
import { FactInput } from './FactInput.tsx';
import { FactRow } from './FactRow.tsx';
import { readElsewhere } from './readElsewhere.ts';
import { whyAsked } from './whyAsked.ts';

export interface LegalityRowProps {
  readonly item: LegalityItem;
  readonly fact: AskedFact;
  readonly isHidden: boolean;
}

/** The item of the enforcement a question asks about; `null` = it asks about something else. */
export function legalityItemOf([group, name]: readonly string[]): LegalityItem | null {
  return group === 'legality' ? (legalityItems.find((item) => item === name) ?? null) : null;
}

/** Says whose word counts, and leads to where it is found. */
export function LegalityNotice() {
  const { openTab } = useOpenCase();
  return (
    <p className="quiet">
      执法是否合法由督察、法制在“执法核查”中逐项认定，认定以后以认定为准。没有认定的只是办案人员自述：答“是”不作数，答“否”保留疑点。
      <Button type="link" size="small" onClick={() => openTab('evidence', 'conduct')}>
        到执法核查
      </Button>
    </p>
  );
}

/** One question on the enforcement: what 督察 or 法制 found, else what the handlers claim, marked as no more than that. */
export function LegalityRow({ item, fact, isHidden }: LegalityRowProps) {
  const { rightsCase } = useOpenCase().view;
  const told = readElsewhere(fact.path.join('.'), rightsCase, '');
  const answered: Answer = Form.useWatch(['legality', item], { preserve: true }) ?? 'unknown';
  // The cameras are told with each officer; the question is not asked twice.
  const claimed = told === null ? answered : (camerasComplete(rightsCase.officers) ?? answered);
  const standing = legalityStanding(
    rightsCase.conductReview,
    { ...emptyFacts().legality, [item]: claimed },
    item,
  );
  const isReviewed = standing.standing === 'reviewed' || standing.standing === 'disputed';
  return (
    <FactRow
      fact={fact.path.join('.')}
      label={fact.field.label}
      why={isReviewed ? '' : (told ?? whyAsked(fact))}
      isAwaited={false}
      isHidden={isHidden}
      standing={
        standing.standing === 'disputed' ? (
          <Tag color="error">督察、法制不一致，按有争议办</Tag>
        ) : isReviewed ? null : (
          <Tag color={claimed === 'unknown' ? 'default' : 'warning'}>{unreviewed(claimed)}</Tag>
        )
      }
    >
      {isReviewed ? (
        <Findings standing={standing} claimed={claimed} />
      ) : told === null ? (
        <FactInput {...fact} />
      ) : (
        conductAnswerNames[claimed]
      )}
    </FactRow>
  );
}

function unreviewed(claimed: Answer): string {
  return claimed === 'unknown' ? '未核查' : '自述，未经核查';
}

function Findings({ standing, claimed }: { readonly standing: LegalityStanding; readonly claimed: Answer }) {
  return (
    <div className="case-found">
      {standing.findings.map(({ body, by, answer, reason }) => (
        <div key={`${body}${by}${answer}${reason}`}>
          <Tag color={answer === 'no' ? 'error' : 'success'}>
            {conductBodyNames[body]}认定：{conductAnswerNames[answer]}
          </Tag>
          {by}
          {reason === '' ? null : <span className="quiet">（{reason}）</span>}
        </div>
      ))}
      {claimed === 'unknown' ? null : (
        <div className="quiet">办案人员自述：{conductAnswerNames[claimed]}，不再起作用</div>
      )}
    </div>
  );
}
