import { Button } from 'antd';
import { conductBodyNames, standingConduct } from '#domain/evidence/conductReview.ts';
import type { ReviewedQuestion } from '#domain/evidence/conductReview.ts';
import { conductAnswerNames } from '#domain/evidence/recordConduct.ts';
import { MomentText } from '../../../../shared/MomentText.tsx';
import { useOpenCase } from '../../CaseContext.ts';

export interface ConductFindingProps {
  readonly reviewed: ReviewedQuestion;
  readonly onOpen: (evidenceNumber: number) => void;
}

/** Which items show it, what was noted, and who found what when. */
export function ConductFinding({ reviewed, onOpen }: ConductFindingProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  const { entry, question, isBare } = reviewed;
  const shown = evidence.filter(({ id }) => entry?.evidenceIds.includes(id) === true);
  return (
    <>
      <div>
        {shown.map(({ id, number }) => (
          <Button key={id} type="link" size="small" className="know-jump" onClick={() => onOpen(number)}>
            证据{number}
          </Button>
        ))}
        {shown.length === 0 ? <span className="quiet">通常用：{question.usualEvidence}</span> : null}
      </div>
      {(entry?.note ?? '') === '' ? null : <div>{entry?.note}</div>}
      {isBare ? <div className="amber">认定“是”，没有证据印证</div> : null}
      {standingConduct(entry).map(({ body, answer, by, at, reason }) => (
        <div key={body}>
          {conductBodyNames[body]}“{conductAnswerNames[answer]}” {by} <MomentText moment={at} />
          {reason === '' ? null : <div>理由：{reason}</div>}
        </div>
      ))}
    </>
  );
}
