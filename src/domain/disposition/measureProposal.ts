import { measurePackages } from './measurePackages.ts';
import { measureNames, type MeasureId } from './measures.ts';
import type { MeasureProposal, Standing, Warning } from './proposal.ts';
import type { BasisKey } from './ruleSets.ts';
import { judged } from './threeValued.ts';
import { trackKinds, type TrackId } from './tracks.ts';
import type { View } from './view.ts';

/** What one track would lead to, before it is dressed with approvals and papers. */
interface Draft {
  readonly measure: MeasureId;
  readonly state: MeasureProposal['state'];
  readonly reasons: readonly string[];
  readonly basis: readonly BasisKey[];
  readonly alternatives: readonly MeasureId[];
  readonly warnings: readonly Warning[];
}

/** The measure a track leads to: M1 for crimes, M2 for public-order cases. Source: law.md §8.1 M1, M2. */
export function measureFor(view: View, track: TrackId, standing: Standing): MeasureProposal {
  const { nature } = trackKinds[track];
  const draft =
    nature === 'criminal'
      ? criminalDraft(view)
      : nature === 'administrative'
        ? publicOrderDraft(view, track)
        : plainDraft(track);
  const firm = standing === 'supported' || standing === 'provisional';
  return {
    route: nature === 'criminal' ? 'M1' : nature === 'administrative' ? 'M2' : 'other',
    measure: draft.measure,
    label: measureNames[draft.measure],
    state: firm ? draft.state : 'factsMissing',
    reasons: firm ? draft.reasons : [...draft.reasons, '定性的事实尚不齐备。'],
    range: view.ruleSet.range(track),
    ...measurePackages[draft.measure],
    basis: draft.basis.flatMap((key) => view.ruleSet.basis(key)),
    alternatives: draft.alternatives.map((measure) => ({
      measure,
      label: measureNames[measure],
      why: whyAlternative[measure] ?? '',
    })),
    warnings: draft.warnings,
  };
}

const whyAlternative: Readonly<Partial<Record<MeasureId, string>>> = {
  criminalDetention: '具备刑事诉讼法第八十二条情形之一并有证据时，可以先行拘留。',
  bail: '采取取保候审不致发生社会危险性，或者患严重疾病、怀孕、哺乳。',
  residentialSurveillance: '符合逮捕条件但患严重疾病、怀孕、哺乳等。',
  administrativeDetention: '写明情节严重（较重）的事实后可以提出。',
  fine: '没有情节严重（较重）的事实时。',
  warning: '情节较轻时。',
};

function criminalDraft(view: View): Draft {
  const { offender } = view.facts;
  const excluded = exclusions(view);
  const grounds = view.facts.detentionGrounds.filter(({ evidenceIds }) => evidenceIds.length > 0);
  const warnings = criminalWarnings(view);
  if (excluded.length > 0) {
    return {
      measure: 'bail',
      state: 'proposable',
      reasons: excluded,
      basis: ['bail'],
      alternatives: ['residentialSurveillance'],
      warnings,
    };
  }
  if (grounds.length === 0) {
    const reasons = [
      '没有附证据的刑事诉讼法第八十二条情形，暂不能提出拘留；可以传唤、取保候审或者直接起诉。',
    ];
    return {
      measure: 'criminalSummons',
      state: 'factsMissing',
      reasons,
      basis: ['bail'],
      alternatives: ['criminalDetention', 'bail'],
      warnings,
    };
  }
  const items = grounds.map(({ item }) => `第${item}项`).join('、');
  const reasons = [
    `具备刑事诉讼法第八十二条${items}情形，可以（不是应当）先行拘留；拘留条件不等于逮捕条件。`,
  ];
  const isOpen = offender.age === null || isHealthUnchecked(view) || offender.deputy !== 'no';
  const state = isOpen ? 'factsMissing' : 'proposable';
  return {
    measure: 'criminalDetention',
    state,
    reasons,
    basis: ['detention'],
    alternatives: ['bail', 'criminalSummons'],
    warnings,
  };
}

function exclusions({ facts: { offender } }: View): readonly string[] {
  return [
    ...(offender.pregnantOrNursing === 'yes' ? ['怀孕或者正在哺乳自己婴儿，优先取保候审、监视居住。'] : []),
    ...(offender.seriousIllness === 'yes' ? ['患有严重疾病，优先取保候审、监视居住。'] : []),
    ...(offender.age !== null && offender.age < 16 ? ['未满十六周岁，从严控制拘留，优先取保候审。'] : []),
  ];
}

/** What would put bail in the place of detention; nobody is taken for fit unasked. */
function isHealthUnchecked({ facts: { offender } }: View): boolean {
  return offender.pregnantOrNursing === 'unknown' || offender.seriousIllness === 'unknown';
}

function criminalWarnings(view: View): readonly Warning[] {
  const { offender } = view.facts;
  const minor = offender.age !== null && offender.age < 18;
  return [
    ...warn(
      view,
      isHealthUnchecked(view),
      'D-M1a',
      '是否怀孕、哺乳、患严重疾病尚未核实，拘留前须核实。',
      'bail',
    ),
    ...warn(view, offender.age === null, 'D-M1b', '年龄尚未查明，拘留前须核实。', 'ageCriminal'),
    ...warn(
      view,
      minor,
      'D-M1c',
      '未成年人：讯问通知法定代理人或者合适成年人到场，通知法律援助，严格限制逮捕。',
      'minorProcedure',
    ),
    ...warn(
      view,
      offender.deputy === 'yes',
      'D-M1d',
      '人大代表未经许可不得拘留；现行犯拘留后立即报告。',
      'deputyPermit',
    ),
    ...warn(view, offender.deputy === 'unknown', 'D-M1d', '是否人大代表、政协委员尚未核实。', 'deputyPermit'),
  ];
}

function publicOrderDraft(view: View, track: TrackId): Draft {
  const serious = judged(view.facts.seriousCircumstances, 'yes') === 'met';
  const base = view.ruleSet.basePenalty(track);
  if (!serious && base !== 'detention') {
    const reasons =
      base === 'detentionOrFine'
        ? ['法定基本档为拘留或者罚款，没有写明情节较重的事实，按罚款提出；选择拘留须写明罚款为什么不足。']
        : ['没有写明情节严重（较重）的事实，按基本档提出；补充事实和理由后才可以提出拘留。'];
    return {
      measure: 'fine',
      state: 'proposable',
      reasons,
      basis: [track],
      // A warning is a penalty of its own only where the article names it. Source: 治安管理处罚法 第十条.
      alternatives:
        base === 'warningOrFine' ? ['warning', 'administrativeDetention'] : ['administrativeDetention'],
      warnings: notExecuted(view),
    };
  }
  const barred = notExecuted(view);
  const because = serious
    ? ['已写明情节严重（较重）的事实。']
    : ['法定基本档即为拘留，仍须审查从轻、减轻情节。'];
  return {
    measure: barred.length > 0 ? 'detentionNotExecuted' : 'administrativeDetention',
    state: 'proposable',
    reasons: [...because, ...barred.map(({ text }) => text)],
    basis: [track, ...(barred.length > 0 ? (['notExecuted'] as const) : [])],
    alternatives: ['fine'],
    warnings: [...barred, ...detentionWarnings(view)],
  };
}

/** Why a detention would not be carried out; empty = nothing on record speaks against it. Source: 治安管理处罚法(2025) 第二十三条. */
export function notExecuted(view: Pick<View, 'facts' | 'ruleSet'>): readonly Warning[] {
  const { age, pregnantOrNursing, priorWithinYear } = view.facts.offender;
  const between = (from: number, below: number) => age !== null && age >= from && age < below;
  return [
    ...warn(
      view,
      between(14, 16),
      'D-M2a',
      '已满十四周岁不满十六周岁，拘留不执行；法律另有例外的由人判断。',
      'notExecuted',
    ),
    ...warn(
      view,
      between(16, 18) && priorWithinYear !== 'yes',
      'D-M2b',
      '已满十六周岁不满十八周岁，初次违反治安管理的拘留不执行（是否初次须核实）。',
      'notExecuted',
    ),
    ...warn(
      view,
      age !== null && age >= 70,
      'D-M2c',
      '七十周岁以上，拘留不执行；法律另有例外的由人判断。',
      'notExecuted',
    ),
    ...warn(
      view,
      pregnantOrNursing === 'yes',
      'D-M2d',
      '怀孕或者哺乳自己不满一周岁婴儿，拘留不执行，没有例外。',
      'notExecuted',
    ),
  ];
}

function detentionWarnings(view: View): readonly Warning[] {
  const { offender } = view.facts;
  return [
    ...warn(
      view,
      offender.age === null || offender.pregnantOrNursing === 'unknown',
      'D-M2e',
      '年龄、是否怀孕哺乳尚未查明，送拘前须核实。',
      'notExecuted',
    ),
    ...warn(
      view,
      offender.deputy !== 'no',
      'D-M2f',
      '人大代表未经许可不得执行行政拘留；身份未核实的先核实。',
      'deputyPermit',
    ),
  ];
}

const plainMeasure: Readonly<Partial<Record<TrackId, MeasureId>>> = {
  矫治教育: 'correctiveEducation',
  medical: 'mentalAppraisal',
  education: 'criticismEducation',
  clearing_name: 'nameClearing',
  ordinary_case: 'transferOut',
};

function plainDraft(track: TrackId): Draft {
  const measure = plainMeasure[track] ?? 'closeCase';
  return { measure, state: 'proposable', reasons: [], basis: [track], alternatives: [], warnings: [] };
}

function warn(
  view: Pick<View, 'ruleSet'>,
  holds: boolean,
  ...[ruleId, text, key]: readonly [string, string, BasisKey]
): readonly Warning[] {
  return holds ? [{ ruleId, text, basis: view.ruleSet.basis(key) }] : [];
}
