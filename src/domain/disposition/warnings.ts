import type { RuleId, Warning } from './proposal.ts';
import type { BasisKey } from './ruleSets.ts';
import type { TrackId } from './tracks.ts';
import { cautionsOnOutcome } from './warningsOnOutcome.ts';
import { hasListedAttack, injuredAtLeast, type View } from './view.ts';

/** Something only people decide; shown whenever it matters for the record. */
export interface Caution {
  readonly id: RuleId;
  /** A figure that the law data hold is asked of them, never written here. */
  readonly text: string | ((view: View) => string);
  readonly basis: readonly BasisKey[];
  readonly applies: (view: View, open: ReadonlySet<TrackId>) => boolean;
}

const alternatives: readonly TrackId[] = ['治61', '治50', '治51'];

/** The list "must WARN, never decide", as far as the first rows touch it. Source: law.md §8.1. */
export const cautions: readonly Caution[] = [
  {
    id: 'D-W1',
    text: '执法过错的程度尚未由督察、法制部门共同认定；办案人员不得单独认定。',
    basis: ['policeFault'],
    applies: ({ facts }) => facts.policeFault.jointlyConfirmed !== 'yes',
  },
  {
    id: 'D-W2',
    text: '执法合法性核查表中有“否”的项目，“正在依法执行职务”须由法制部门判断。',
    basis: ['policeFault', 'dutyScope'],
    applies: ({ facts }) => Object.values(facts.legality).includes('no'),
  },
  {
    id: 'D-W3',
    text: '执法合法性还有未经督察、法制核查的项目：执法依据、表明身份、警告、记录仪等证据应当最先固定。',
    basis: ['policeFault'],
    applies: ({ facts }) => Object.values(facts.legality).includes('unknown'),
  },
  {
    id: 'D-W4',
    text: '“情节严重”法律没有定义，须由人对照裁量基准写明事实；没有理由的，本工具不提出拘留建议。',
    basis: ['治61'],
    applies: (_, open) => open.has('治61'),
  },
  {
    id: 'D-W5',
    text: '威胁侮辱（治50）、阻碍执行职务（治61）、殴打他人（治51）择一适用，由人选择并说明。',
    basis: [],
    applies: (_, open) => alternatives.filter((track) => open.has(track)).length > 1,
  },
  {
    id: 'D-W6',
    text: '伤情涉及功能、容貌的，一般在伤后九十日鉴定；先出意见的应当提示后遗症并复查。',
    basis: ['sequelae'],
    applies: ({ targets }) =>
      targets.some(({ injury }) => injury.status === 'pending' || injury.status === 'unknown'),
  },
  {
    id: 'D-W7',
    text: '醉酒不影响定性，也不减轻责任：先约束至酒醒再询问、讯问，约束时间另行记录，单纯失控不得使用手铐、脚镣。',
    basis: ['drunkCriminal', 'drunkAdministrative'],
    applies: ({ facts }) => facts.offender.drunk === 'yes',
  },
  {
    id: 'D-W8',
    text: '行为人系人大代表或者政协委员：人大代表须经许可（现行犯拘留后立即报告），政协委员应当通报；许可之前不得采取强制措施或者行政拘留。',
    basis: ['deputyPermit'],
    applies: ({ facts }) => facts.offender.deputy === 'yes',
  },
  {
    id: 'D-W9',
    text: '行为人系公职人员，处罚情况应当通报监察机关。',
    basis: ['publicEmployee'],
    applies: ({ facts }) => facts.offender.publicEmployee === 'yes',
  },
  {
    id: 'D-W10',
    text: '精神状态有疑问的，先鉴定后定性；责任能力由鉴定机构认定。',
    basis: ['capacity'],
    applies: ({ facts }) =>
      facts.offender.mentalDoubt === 'yes' && facts.offender.mentalCapacity === 'unknown',
  },
  {
    id: 'D-W40',
    text: '行为人是盲人或者又聋又哑的人：聋哑人询问、讯问须有通晓手语的人参加并记明；刑事案件没有委托辩护人的，通知法律援助机构指派。',
    basis: ['blindOrDeafMute', 'signLanguage'],
    applies: ({ facts }) => facts.offender.blindOrDeafMute === 'yes',
  },
  {
    id: 'D-W41',
    text: '行为人称受胁迫、诱骗：胁迫的程度、能不能拒绝由人判断，胁迫、教唆的人另行处理并从重。',
    basis: ['coercion', 'leniencyAdministrative'],
    applies: ({ facts }) => facts.offender.coerced === 'yes',
  },
  {
    id: 'D-W11',
    text: '谅解、赔偿须出于自愿；受侵害民警个人谅解是否从宽由办案机关、司法机关酌定，不得折算。',
    basis: ['leniencyCriminal', 'leniencyAdministrative'],
    applies: ({ facts }) => facts.offender.forgiveness === 'yes' || facts.offender.compensation === 'yes',
  },
  {
    id: 'D-W12',
    text: '记录了“其他”行为，规则表没有对应的行，须由法制部门判断。',
    basis: [],
    applies: ({ acts }) => acts.has('other'),
  },
  {
    id: 'D-W13',
    text: '已记录撕咬、踢打等行为，又认定“仅轻微肢体冲突”：两项记录相矛盾，请核对视频。',
    basis: ['negativeGate'],
    applies: ({ facts, acts }) => facts.minorContactOnly.answer === 'yes' && hasListedAttack(acts),
  },
  {
    id: 'D-W14',
    text: '伤情已达轻微伤，又记录为挣脱、轻微接触：危害是否“不大”由人判断并写明理由。',
    basis: ['negativeGate'],
    applies: ({ acts, targets }) =>
      (acts.has('struggleFree') || acts.has('minorContact')) &&
      targets.some((target) => injuredAtLeast(target, 'minor') === 'met'),
  },
];

/** The cautions that matter for this record, with their articles. */
export function cautionsFor(view: View, open: ReadonlySet<TrackId>): readonly Warning[] {
  const general = view.ruleSet.cautions.map((text) => ({
    ruleId: 'D-G0a',
    text,
    basis: view.ruleSet.basis('actTime'),
  }));
  const particular = [...cautions, ...cautionsOnOutcome]
    .filter((caution) => caution.applies(view, open))
    .map(({ id, text, basis }) => ({
      ruleId: id,
      text: typeof text === 'string' ? text : text(view),
      basis: basis.flatMap((key) => view.ruleSet.basis(key)),
    }));
  return [...general, ...particular];
}
