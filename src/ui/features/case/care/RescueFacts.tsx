import { Descriptions } from 'antd';
import { regionName } from '#domain/care/bodyRegion.ts';
import { dutyNames, fastTrackRequestNames, impactKindNames, rescueOf } from '#domain/care/rescueFile.ts';
import type { BodyMark, RescueFile } from '#domain/care/rescueFile.ts';
import { standingHappened } from '#domain/case/clockRecord.ts';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { injuryGradeText } from '#domain/infringement/injury.ts';
import { dayOf, officialDateTime } from '#domain/kernel/moment.ts';
import { clockEventNames } from '#domain/timeLimits/clockEvent.ts';
import { momentText } from '../../../shared/wallClock.ts';
import { useOpenCase } from '../CaseContext.ts';

/** What is known of one person besides treatment, a line each; nothing recorded has no line. */
export function RescueFacts({ officer }: { readonly officer: AffectedOfficer }) {
  const { rescue } = useOpenCase().view.rightsCase;
  const file = rescueOf(rescue, officer.id);
  const appraisal = useAppraisalLines(officer);
  return (
    <Descriptions
      className="care-facts"
      size="small"
      column={1}
      items={[
        { key: 'appraisal', label: '伤情鉴定', children: appraisal.join('；') },
        ...(file.marks.length === 0
          ? []
          : [{ key: 'marks', label: '体表标记', children: <Marks marks={file.marks} /> }]),
        ...(file.slip === null ? [] : [{ key: 'slip', label: '绿色通道', children: slipText(file.slip) }]),
        ...(file.impacts.length === 0
          ? []
          : [{ key: 'impacts', label: '无外伤影响', children: <Impacts impacts={file.impacts} /> }]),
        { key: 'return', label: '返岗', children: returnText(file.returnToDuty) },
      ]}
    />
  );
}

/** Where the appraisal stands, with what was taken down for its clocks. */
function useAppraisalLines({ id, injury }: AffectedOfficer): readonly string[] {
  const { view } = useOpenCase();
  const { assessment } = injury;
  const told = standingHappened(view.rightsCase.clockRecords).flatMap((record) =>
    (record.subjectId === id || record.subjectId === null) &&
    (record.event === 'appraisalServed' || record.event === 'reappraisalRequested')
      ? [`${clockEventNames[record.event]} ${momentText(record.at)}`]
      : [],
  );
  const details =
    assessment.status === 'pending'
      ? [
          assessment.body,
          assessment.commissionedAt === null ? '' : `委托 ${momentText(assessment.commissionedAt)}`,
        ]
      : assessment.status === 'graded'
        ? [assessment.body, assessment.opinionNumber, `收到 ${assessment.receivedOn}`]
        : [];
  return [injuryGradeText(assessment), ...details.filter(Boolean), ...told];
}

function Marks({ marks }: { readonly marks: readonly BodyMark[] }) {
  const { evidence } = useOpenCase().view.rightsCase;
  const numberOf = (id: string) => evidence.find((item) => item.id === id)?.number;
  return (
    <ol className="care-list">
      {marks.map((mark) => (
        <li key={mark.id}>
          {regionName(mark.side, mark.region)}：{mark.description}
          {mark.diagnosis === '' ? '' : `；诊断：${mark.diagnosis}`}
          {mark.evidenceIds.length === 0
            ? ''
            : `；${mark.evidenceIds.map((id) => `证据${numberOf(id) ?? '（已不在）'}`).join('、')}`}
        </li>
      ))}
    </ol>
  );
}

function Impacts({ impacts }: { readonly impacts: RescueFile['impacts'] }) {
  return (
    <ul className="care-list">
      {impacts.map((impact) => (
        <li key={impact.id}>
          {dayOf(impact.noticedAt)} {impactKindNames[impact.kind]}：{impact.description}
          {impact.measure === '' ? '' : `；措施：${impact.measure}`}
        </li>
      ))}
    </ul>
  );
}

function slipText({
  hospital,
  arriveAt,
  escortName,
  escortPhone,
  requests,
}: NonNullable<RescueFile['slip']>) {
  return [
    hospital,
    arriveAt === null ? '' : `${officialDateTime(arriveAt)}到院`,
    escortName === '' ? '' : `护送人${escortName}${escortPhone === '' ? '' : ` ${escortPhone}`}`,
    requests.map((request) => fastTrackRequestNames[request]).join('、'),
  ]
    .filter(Boolean)
    .join('；');
}

function returnText(back: RescueFile['returnToDuty']): string {
  if (back === null) return '没有记录';
  const until = back.lightUntil === null ? '' : `到${back.lightUntil}`;
  return [`${back.on} ${dutyNames[back.duty]}${until}`, back.arrangement].filter(Boolean).join('；');
}
