import type { CheckedRequirement } from '../evidence/checklist.ts';
import type { GapDuty } from '../evidence/gapDuty.ts';
import type { MissingMaterial } from '../dossier/composeDossier.ts';
import type { RightsCase } from './rightsCase.ts';

/** Tabs of the case page a step can lead to. */
export type CaseTab =
  'people' | 'evidence' | 'disposition' | 'clocks' | 'documents' | 'care' | 'supervision' | 'dossier' | 'log';

/** One line of 办理导引: what to do, why, and on whose word. */
export interface NextStep {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly source: string;
  readonly tab: CaseTab;
  readonly state: 'open' | 'done' | 'waived';
  /** Why a person set the step aside; `null` unless waived. */
  readonly waiverReason: string | null;
}

/** What the steps are computed from, besides the record. */
export interface StepBasis {
  readonly checklist: readonly CheckedRequirement[];
  readonly missingMaterials: readonly MissingMaterial[];
  /** Duties to bring evidence whose day has passed. */
  readonly overdueDuties: readonly GapDuty[];
}

interface StepRule {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly source: string;
  readonly tab: CaseTab;
  /** The step belongs to this case at all. */
  applies(rightsCase: RightsCase): boolean;
  isDone(rightsCase: RightsCase, basis: StepBasis): boolean;
}

const always = () => true;
const isHurt = (rightsCase: RightsCase) =>
  rightsCase.officers.some((officer) => officer.injury.description !== '');
const hasAuxiliary = (rightsCase: RightsCase) =>
  rightsCase.officers.some(
    (officer) => officer.category === 'auxiliaryOfficer' && officer.injury.description !== '',
  );

/** In the order an officer works. Source: SPEC M-8. */
const rules: readonly StepRule[] = [
  {
    id: 'activate',
    label: '启动维权机制',
    why: '一键记下启动时间，时限从此起算',
    source: '公安部令第153号第四条、第八条（待核）',
    tab: 'people',
    applies: always,
    isDone: (rightsCase) => rightsCase.activation !== null,
  },
  {
    id: 'rescue',
    label: '送医救治并记下时间',
    why: '受伤人员先救治，伤情当场固定',
    source: '本局“三个第一”',
    tab: 'people',
    applies: isHurt,
    isDone: (rightsCase) => rightsCase.activation?.firstSteps.rescue != null,
  },
  {
    id: 'legalAssistance',
    label: '联系签约律所',
    why: '受侵害人第一时间得到法律咨询',
    source: '公安部令第153号第六条',
    tab: 'care',
    applies: always,
    isDone: (rightsCase) => rightsCase.activation?.firstSteps.legalAssistance != null,
  },
  {
    id: 'taskForce',
    label: '成立专案组',
    why: '督察、刑侦、法制各不少于一人，受侵害人回避',
    source: '“3+X”机制；《中华人民共和国刑事诉讼法》第二十九条',
    tab: 'supervision',
    applies: always,
    isDone: (rightsCase) => (rightsCase.activation?.taskForce.length ?? 0) > 0,
  },
  {
    id: 'brief',
    label: '补全简要经过',
    why: '写清时间、地点、人员、行为和后果，各种文书都从这里取',
    source: '《公安机关办理行政案件程序规定》第五十条',
    tab: 'people',
    applies: always,
    isDone: (rightsCase) => rightsCase.incident.brief.length >= 50,
  },
  {
    id: 'assessment',
    label: '委托伤情鉴定',
    why: '轻微伤以上才可能构成袭警罪；受理后24小时内开具委托书',
    source: '《公安机关办理伤害案件规定》第十八条；高检发释字〔2025〕1号第一条',
    tab: 'people',
    applies: isHurt,
    isDone: (rightsCase) =>
      rightsCase.officers.every(
        (officer) => officer.injury.description === '' || officer.injury.assessment.status !== 'unknown',
      ),
  },
  {
    id: 'importEvidence',
    label: '导入证据',
    why: '尽早把视频、照片固定下来，避免覆盖和丢失',
    source: '《公安机关办理刑事案件程序规定》第六十六条',
    tab: 'evidence',
    applies: always,
    isDone: (rightsCase) => rightsCase.evidence.length > 0,
  },
  {
    id: 'checklist',
    label: '补齐证据清单',
    why: '清单上还有没证明的事项',
    source: '证据清单各项所列条文',
    tab: 'evidence',
    applies: always,
    isDone: (_, basis) => basis.checklist.every((entry) => entry.state !== 'missing'),
  },
  {
    id: 'gapDuties',
    label: '催办逾期的补证任务',
    why: '补证任务过了期限还没有办结，看是谁的、差什么',
    source: '本工具；documents.md §6.3 E08',
    tab: 'evidence',
    applies: (rightsCase) => rightsCase.gapDuties.length > 0,
    isDone: (_, basis) => basis.overdueDuties.length === 0,
  },
  {
    id: 'facts',
    label: '逐人回答定性事实',
    why: '每个人分别定性，不知道就选“不清楚”',
    source: '高检发释字〔2025〕1号',
    tab: 'disposition',
    applies: (rightsCase) => rightsCase.counterparties.length > 0,
    isDone: (rightsCase) =>
      rightsCase.counterparties.every((person) => rightsCase.facts[person.id] !== undefined),
  },
  {
    id: 'decide',
    label: '记录处置决定',
    why: '工具只提建议，由有权限的人决定并写明理由',
    source: '《中华人民共和国治安管理处罚法》第一百零九条；《公安机关办理刑事案件程序规定》',
    tab: 'disposition',
    applies: (rightsCase) => rightsCase.counterparties.length > 0,
    isDone: (rightsCase) =>
      rightsCase.counterparties.every((person) =>
        rightsCase.decisions.some((decision) => decision.counterpartyId === person.id),
      ),
  },
  {
    id: 'visit',
    label: '看望慰问',
    why: '本局、市局、省厅看望分别记录',
    source: '公安部令第153号（条款待核）',
    tab: 'care',
    applies: isHurt,
    isDone: (rightsCase) => rightsCase.visits.length > 0,
  },
  {
    id: 'workInjury',
    label: '辅警工伤申请',
    why: '用人单位应当在30日内申请工伤认定',
    source: '《工伤保险条例》第十七条',
    tab: 'clocks',
    applies: hasAuxiliary,
    // Filed with another department on paper: only a person can say it was done, by setting the step aside with a reason.
    isDone: () => false,
  },
  {
    id: 'papers',
    label: '制作应当入卷的文书',
    why: '卷内还缺文书',
    source: '《公安机关办理行政案件程序规定》第二百六十一条',
    tab: 'documents',
    applies: always,
    isDone: (_, basis) => basis.missingMaterials.every((entry) => entry.templateId === null),
  },
  {
    id: 'export',
    label: '导出卷宗移送法制',
    why: '导出后从U盘回读校验，打印移交清单',
    source: '刑事案件“两统一”（待核）',
    tab: 'dossier',
    applies: always,
    isDone: (rightsCase) => rightsCase.exports.length > 0,
  },
];

/** The id under which a step is set aside in `waivers`. */
export function stepWaiverId(stepId: string): string {
  return `step.${stepId}`;
}

/** 办理导引: every step that belongs to this case, in working order. */
export function nextSteps(rightsCase: RightsCase, basis: StepBasis): readonly NextStep[] {
  return rules
    .filter((rule) => rule.applies(rightsCase))
    .map((rule) => {
      const waiver = rightsCase.waivers.find((entry) => entry.requirementId === stepWaiverId(rule.id));
      const done = rule.isDone(rightsCase, basis);
      return {
        id: rule.id,
        label: rule.label,
        why: rule.why,
        source: rule.source,
        tab: rule.tab,
        state: done ? 'done' : waiver === undefined ? 'open' : 'waived',
        waiverReason: waiver?.reason ?? null,
      };
    });
}
