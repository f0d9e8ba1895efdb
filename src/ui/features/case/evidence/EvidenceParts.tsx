import { Segmented } from 'antd';
import { countConduct, reviewedQuestions } from '#domain/evidence/conductReview.ts';
import type { ConductCounts } from '#domain/evidence/conductReview.ts';
import { overdueDuties } from '#domain/evidence/gapDuty.ts';
import { incidentCoverage, incidentWindow } from '#domain/evidence/incidentCoverage.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { useOpenCase } from '../CaseContext.ts';

/** What is at hand and how it came, and what it is worth. */
export type HandledPart = 'items' | 'net' | 'devices' | 'custody' | 'cameras';
export type ReviewedPart = 'checklist' | 'matrix' | 'findings' | 'conduct' | 'coverage' | 'duties';
export type Part = HandledPart | ReviewedPart;

export interface EvidencePartsProps {
  readonly part: Part;
  readonly onChoose: (part: Part) => void;
  /** Stands at the end of the first row. */
  readonly children: React.ReactNode;
}

/** The parts of the tab in two rows by what they are for: a small office monitor shows all of them at once. */
export function EvidenceParts({ part, onChoose, children }: EvidencePartsProps) {
  const { view } = useOpenCase();
  return (
    <fieldset className="evidence-parts" aria-label="证据视图">
      <span className="quiet" aria-hidden>
        收集
      </span>
      <div className="evidence-parts-first">
        <Segmented<Part> value={part} onChange={onChoose} options={handledParts(view)} aria-label="收集" />
        {children}
      </div>
      <span className="quiet" aria-hidden>
        审查
      </span>
      <Segmented<Part> value={part} onChange={onChoose} options={reviewedParts(view)} aria-label="审查" />
    </fieldset>
  );
}

type View = ReturnType<typeof useOpenCase>['view'];

function handledParts({ rightsCase, deviceProposals }: View) {
  const { evidence, webCaptures, devices } = rightsCase;
  return [
    { value: 'items' as const, label: `材料 ${evidence.length}` },
    {
      value: 'net' as const,
      label: `网络取证 ${webCaptures.filter(({ struck }) => struck === null).length}`,
    },
    { value: 'devices' as const, label: devicesLabel(devices.length, deviceProposals.length) },
    { value: 'custody' as const, label: '交接' },
    { value: 'cameras' as const, label: '多路同看' },
  ];
}

function reviewedParts({ rightsCase, checklist, coverage, conduct, readAt }: View) {
  const missing = checklist.filter((entry) => entry.state === 'missing').length;
  const window = incidentWindow(rightsCase.incident);
  const silent =
    window === null
      ? coverage.map(({ gaps }) => gaps)
      : incidentCoverage(coverage, rightsCase.devices, window).cameras.map(({ uncovered }) => uncovered);
  const gaps = silent.flat().length;
  const found = countConduct(reviewedQuestions(rightsCase.conductReview, conduct));
  const overdue = overdueDuties(rightsCase.gapDuties, dayOf(readAt)).length;
  return [
    { value: 'checklist' as const, label: missing === 0 ? '证据清单 已齐' : `证据清单 缺${missing}项` },
    { value: 'matrix' as const, label: '要件×证据' },
    { value: 'findings' as const, label: '合法性' },
    { value: 'conduct' as const, label: conductLabel(found) },
    { value: 'coverage' as const, label: gaps === 0 ? '记录仪五必' : `记录仪五必 ${gaps}段空白` },
    { value: 'duties' as const, label: overdue === 0 ? '补证任务' : `补证任务 逾期${overdue}项` },
  ];
}

function conductLabel({ no, disputed, unknown }: ConductCounts): string {
  if (disputed > 0) return `执法核查 不一致${disputed}项`;
  if (no > 0) return `执法核查 否${no}项`;
  return unknown > 0 ? `执法核查 未核实${unknown}项` : '执法核查 已核';
}

function devicesLabel(known: number, proposed: number) {
  return (
    <>
      <span>{`设备 ${known}`}</span>
      {proposed === 0 ? null : <span className="bring-waiting">{`待确认 ${proposed}`}</span>}
    </>
  );
}
