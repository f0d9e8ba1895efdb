import { z } from 'zod';
import type { CaseStage } from './caseStage.ts';
import type { CaseTab, NextStep } from './nextSteps.ts';
import type { RightsCase } from './rightsCase.ts';

/** Moves a person makes; 启动 and 办理 follow from activating the mechanism and forming the task force. */
export const StageMove = z.enum(['accept', 'decline', 'close', 'terminate', 'archive', 'reopen']);
export type StageMove = z.infer<typeof StageMove>;

export const stageMoveNames: Readonly<Record<StageMove, string>> = {
  accept: '受理',
  decline: '不予受理',
  close: '结案',
  terminate: '终止',
  archive: '归档',
  reopen: '重新启动',
};

/** One thing a gate asks for. A `must` shuts it; a `should` may be passed over with a reason that is kept. */
export interface GateLack {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly source: string;
  readonly tab: CaseTab;
  readonly weight: 'must' | 'should';
}

export interface StageGate {
  readonly move: StageMove;
  readonly to: CaseStage;
  readonly source: string;
  readonly lacks: readonly GateLack[];
}

const OWN = '本工具（无公开统一程序，待核）';

interface MoveRule {
  readonly from: readonly CaseStage[];
  readonly source: string;
  to(rightsCase: RightsCase): CaseStage;
  lacks(rightsCase: RightsCase, steps: readonly NextStep[]): readonly GateLack[];
}

/** Source: SPEC M-20 to M-27. */
const moves: Readonly<Record<StageMove, MoveRule>> = {
  accept: {
    from: ['registered'],
    source: '公安部令第153号第四条；本工具表式W03',
    to: () => 'accepted',
    lacks: (rightsCase) => wantsOpinion(rightsCase, ['accept'], '受理'),
  },
  decline: {
    from: ['registered'],
    source: '公安部令第153号第四条；本工具表式W03',
    to: () => 'declined',
    lacks: (rightsCase) => wantsOpinion(rightsCase, ['decline', 'passOn'], '不予受理或者转办'),
  },
  close: {
    from: ['activated', 'handling'],
    source: '本工具表式A01；公安机关督察条例第十五条',
    to: () => 'closed',
    lacks: (rightsCase, steps) => [...closingMusts(rightsCase), ...openSteps(steps, 'close')],
  },
  terminate: {
    from: ['registered', 'accepted', 'activated', 'handling'],
    source: OWN,
    to: () => 'terminated',
    lacks: openNotices,
  },
  archive: {
    from: ['closed', 'declined', 'terminated'],
    source: '《公安机关办理行政案件程序规定》第二百六十条、第二百六十一条',
    to: () => 'archived',
    lacks: (_, steps) => openSteps(steps, 'archive'),
  },
  reopen: {
    from: ['closed', 'archived', 'declined', 'terminated'],
    source: '公安部令第153号第四条（申请申诉）；本工具',
    to: stageBeforeSettling,
    lacks: () => [],
  },
};

/** On whose word each gate and what it asks for stand. */
export function gateSources(): readonly { readonly label: string; readonly source: string }[] {
  const gates = StageMove.options.map((move) => ({
    label: stageMoveNames[move],
    source: moves[move].source,
  }));
  return [...gates, reportLack, noticeLack];
}

/** The gates a case stands before, each with what it lacks. Source: SPEC M-20. */
export function stageGates(rightsCase: RightsCase, steps: readonly NextStep[]): readonly StageGate[] {
  return StageMove.options
    .filter((move) => moves[move].from.includes(rightsCase.stage))
    .map((move) => gateOf(rightsCase, move, steps));
}

/** One gate, whether the case stands before it or not. */
export function gateOf(rightsCase: RightsCase, move: StageMove, steps: readonly NextStep[]): StageGate {
  const { to, source, lacks } = moves[move];
  return { move, to: to(rightsCase), source, lacks: lacks(rightsCase, steps) };
}

/** Whether a case at this stage stands before this gate. */
export function standsBefore(stage: CaseStage, move: StageMove): boolean {
  return moves[move].from.includes(stage);
}

/** Where the case stood before it was settled: as far as the record says it had come. */
function stageBeforeSettling({ activation, procedure }: RightsCase): CaseStage {
  if (activation !== null) return activation.taskForce.length > 0 ? 'handling' : 'activated';
  return procedure.acceptance?.opinion === 'accept' ? 'accepted' : 'registered';
}

function wantsOpinion(
  { procedure }: RightsCase,
  opinions: readonly string[],
  word: string,
): readonly GateLack[] {
  const { acceptance } = procedure;
  if (acceptance !== null && opinions.includes(acceptance.opinion)) return [];
  return [
    {
      id: 'acceptance',
      label: acceptance === null ? '填写受理审查' : `受理意见不是“${word}”`,
      why: '受理与否先有初核和意见，再由负责人批准',
      source: '本工具表式W03',
      tab: 'stages',
      weight: 'must',
    },
  ];
}

const reportLack: GateLack = {
  id: 'closing',
  label: '填写结案报告',
  why: '结案须写明结论、处置与法律结果',
  source: '本工具表式A01',
  tab: 'stages',
  weight: 'must',
};

function closingMusts(rightsCase: RightsCase): readonly GateLack[] {
  const report = rightsCase.procedure.closing === null ? [reportLack] : [];
  return [...report, ...openNotices(rightsCase)];
}

function openNotices({ oversight }: RightsCase): readonly GateLack[] {
  const open = oversight.notices.filter((notice) => notice.ending === null);
  if (open.length === 0) return [];
  return [{ ...noticeLack, label: `${open.length}份督办通知没有办结` }];
}

const noticeLack: GateLack = {
  id: 'notices',
  label: '督办通知没有办结',
  why: '督办未了，案件不了',
  source: '本工具表式A01；公安机关督察条例第十五条',
  tab: 'supervision',
  weight: 'must',
};

function openSteps(steps: readonly NextStep[], before: 'close' | 'archive'): readonly GateLack[] {
  return steps
    .filter((step) => step.state === 'open' && step.before === before)
    .map(({ id, label, why, source, tab }) => ({ id, label, why, source, tab, weight: 'should' }));
}
