import type { ActKind } from '#domain/disposition/acts.ts';
import { actKinds } from '#domain/disposition/acts.ts';
import {
  Answer,
  Consequence,
  DispositionFacts,
  OffenderFacts,
  PoliceFault,
  TargetFacts,
  VehicleFacts,
} from '#domain/disposition/facts.ts';
import { MeasureTaken } from '#domain/disposition/measureTaken.ts';
import { LocalPolicy, policyNotes } from '#domain/disposition/localPolicy.ts';
import { measurePackages } from '#domain/disposition/measurePackages.ts';
import { hardnessOf, measureIds, measureNames } from '#domain/disposition/measures.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { finalBlocksOn } from '#domain/disposition/proposal.ts';
import type { DispositionProposal, MissingFact, OpenTrack, Warning } from '#domain/disposition/proposal.ts';
import { gravity, isPenal, trackIds, trackKinds } from '#domain/disposition/tracks.ts';
import { injuryGrades } from '#domain/infringement/injury.ts';
import { Day } from '#domain/kernel/moment.ts';
import { shipped } from '../shipped.ts';
import { aRecord, anAuxiliary, anOfficer, gradedAs, plainAdult, ruleSetOn } from './aRecord.ts';

/** What the tool says in typical cases, and what one fact more or less changes: the table a reviewer can read line by line. */
export function* decisionTable(): Generator<string, void> {
  yield* measureLines();
  yield '';
  yield* trackLines();
  for (const one of scenes) yield* sceneLines(one);
}

interface Scene {
  readonly name: string;
  readonly record: DispositionFacts;
}

const minor = (over: Partial<TargetFacts> = {}) => [anOfficer({ injury: gradedAs('minor'), ...over })];
const known = {
  offender: plainAdult,
  minorContactOnly: { answer: 'no', reasons: '测试' },
  obstructedDuty: 'yes',
  intent: 'attack',
} as const;
const scene = (name: string, acts: readonly ActKind[], over: Partial<DispositionFacts> = {}): Scene => ({
  name,
  record: aRecord({ acts: [...acts], ...over }),
});

const scenes: readonly Scene[] = [
  scene('撕咬致轻微伤，事实已问清', ['bite'], { ...known, targets: minor() }),
  scene('拳打待鉴定，什么都没问', ['punchKick'], { targets: [anOfficer({ injury: { status: 'unknown' } })] }),
  scene('推搡无伤', ['push'], known),
  scene('挣脱、轻微接触', ['struggleFree', 'minorContact']),
  scene('驾车冲撞', ['vehicleRamming'], { targets: minor(), offender: plainAdult }),
  scene('持刀威胁', ['weaponBrandish', 'threatOfViolence'], { offender: plainAdult }),
  scene('砸警车', ['damagePoliceVehicleOrGear'], { ...known, targets: [] }),
  scene('只打辅警', ['slap'], { ...known, targets: [anAuxiliary({ injury: gradedAs('minor') })] }),
  scene('当场辱骂', ['verbalAbuse'], { offender: plainAdult }),
  scene('围堵、煽动', ['blocking', 'incitement'], { crowd: { gathered: 'yes', role: 'organiser' } }),
  scene('聚众冲击', ['stormOrgan'], { crowd: { gathered: 'yes', role: 'assaulter' } }),
  scene('网络发帖、不实投诉', ['onlinePost', 'untrueComplaint'], { offender: plainAdult }),
  scene('发牢骚、拍摄', ['grievance', 'filming']),
  scene('下班后报复致轻伤', ['punchKick'], {
    ...known,
    targets: [anOfficer({ duty: 'offDutyRevenge', injury: gradedAs('lightSecond') })],
  }),
  scene('旧法：2024年拳打致轻微伤', ['punchKick'], {
    ...known,
    actDate: Day.parse('2024-06-01'),
    targets: minor(),
  }),
];

function measureLines(): readonly string[] {
  return measureIds.flatMap((id) => [
    `措施 ${measureNames[id]}（${hardnessOf(id)}）`,
    `  批准：${measurePackages[id].approvals.join('、')}`,
    `  文书：${measurePackages[id].documents.join('、')}`,
  ]);
}

function trackLines(): readonly string[] {
  return trackIds.map((id) => {
    const { nature } = trackKinds[id];
    return `定性 ${id} ${nature} 轻重${gravity(id)} ${isPenal(id) ? '处罚' : '不处罚'}`;
  });
}

function* sceneLines({ name, record }: Scene): Generator<string, void> {
  const base = told(record);
  yield '';
  yield `【${name}】`;
  for (const [key, value] of base) yield `  ${key}：${value}`;
  for (const [what, changed] of variations(record)) {
    const differing = differences(base, told(changed));
    if (differing.length > 0) yield `▸ ${what} → ${differing.join('；')}`;
  }
}

const policy = LocalPolicy.parse(shipped('policy/hantai'));

/** A proposal as short texts by place. */
function told(record: DispositionFacts): ReadonlyMap<string, string> {
  const ruleSet = ruleSetOn(record.actDate ?? '2026-03-24');
  const proposal = openTracks(record, ruleSet);
  const notes = policyNotes(policy, record, ruleSet, proposal).map(
    ({ ruleId, stance }) => `${ruleId} ${stance}`,
  );
  return new Map([
    ['主导', proposal.leading ?? '无'],
    ...proposal.tracks.flatMap((open) => trackTold(open, proposal)),
    ...caseTold(proposal),
    ['本局政策', notes.join('、')],
  ]);
}

function trackTold(
  open: OpenTrack,
  { finalBlocks }: DispositionProposal,
): readonly (readonly [string, string])[] {
  const { measure } = open;
  const states = { met: '○', unmet: '×', unknown: '？' } as const;
  return Object.entries({
    态势: open.standing,
    条件: open.conditions.map(({ state, factKey }) => `${states[state]}${factKey}`).join('、'),
    依据: open.basis.join('、'),
    规则: open.ruleIds.join('、'),
    待查: open.missingFacts.map(({ factKey }) => factKey).join('、'),
    从重: ids(open.aggravating),
    暂不定论: ids(finalBlocksOn(open.track, { finalBlocks })),
    提示: ids(open.warnings),
    措施: `${measure.route} ${measure.measure} ${measure.state} ${measure.range} ${measure.basis.join('、')}`,
    措施理由: measure.reasons.join(''),
    另可: measure.alternatives.map((other) => `${other.measure} ${other.why}`).join('、'),
    措施提示: ids(measure.warnings),
  }).map(([key, value]) => [`${open.track} ${key}`, value] as const);
}

function caseTold(proposal: DispositionProposal): readonly (readonly [string, string])[] {
  const bans = proposal.forbidden.map(
    ({ ruleId, track, basis }) => `${ruleId} ${track ?? ''} ${basis.join(' ')}`,
  );
  const leniency = proposal.leniency.map(
    ({ ruleId, state, basis }) => `${ruleId} ${state} ${basis.join(' ')}`,
  );
  return [
    ['阻止', proposal.blocked === null ? '' : ids([proposal.blocked])],
    ['待查', missing(proposal.missingFacts)],
    ['不得', bans.join('、')],
    ['提示', ids(proposal.warnings)],
    ['从宽', leniency.join('、')],
  ];
}

const ids = (warnings: readonly Warning[]) =>
  warnings.map(({ ruleId, basis }) => `${ruleId}[${basis.join(' ')}]`).join('、');
const missing = (facts: readonly MissingFact[]) =>
  facts.map(({ factKey, opens, closes }) => `${factKey}+${opens.join('/')}-${closes.join('/')}`).join('、');

/** What a new track is told by; everything else about it stands under the scenes that lead to it. */
const headOfTrack = /(?:态势|规则)$/u;

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .filter((key) => before.get(key) !== after.get(key))
    .filter((key) => (before.has(key) && after.has(key)) || headOfTrack.test(key))
    .map((key) => `${key} ${changeOf(before.get(key), after.get(key))}`);
}

/** Lists are compared item by item, so that a line shows only what came and went. */
function changeOf(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `新 ${after ?? ''}`;
  if (after === undefined) return '没有了';
  const [old, now] = [before.split('、'), after.split('、')];
  const gone = old.filter((item) => !now.includes(item)).map((item) => `−${item}`);
  const come = now.filter((item) => !old.includes(item)).map((item) => `＋${item}`);
  return [...gone, ...come].join(' ');
}

type Variation = readonly [what: string, record: DispositionFacts];

/** Every value one fact may have instead, one at a time. */
function variations(record: DispositionFacts): readonly Variation[] {
  return [
    ...variedPeople(record),
    ...variedConduct(record),
    ...variedOffender(record),
    ...variedMeasures(record),
    ['没有行为日期', { ...record, actDate: null }],
  ];
}

const answers = Answer.options;

function variedPeople(record: DispositionFacts): readonly Variation[] {
  const [first = anOfficer(), ...others] = record.targets;
  const withFirst = (what: string, over: Partial<TargetFacts>): Variation => [
    what,
    { ...record, targets: [{ ...first, ...over }, ...others] },
  ];
  return [
    ...TargetFacts.shape.capacity.options.map((capacity) => withFirst(`身份 ${capacity}`, { capacity })),
    ...TargetFacts.shape.duty.options.map((duty) => withFirst(`执行职务 ${duty}`, { duty })),
    ...answers.map((it) =>
      withFirst(`辅警有民警带领 ${it}`, { capacity: 'auxiliaryOfficer', withOfficerLeading: it }),
    ),
    ...injuryGrades.map((grade) => withFirst(`伤情 ${grade}`, { injury: gradedAs(grade) })),
    ...(['unknown', 'none'] as const).map((status) => withFirst(`伤情 ${status}`, { injury: { status } })),
    ['没有被侵害人', { ...record, targets: [] }],
    [
      '另有一名民警轻微伤',
      { ...record, targets: [...record.targets, ...minor({ officerId: '测试民警丙' })] },
    ],
    ['另有一名辅警', { ...record, targets: [...record.targets, anAuxiliary()] }],
  ];
}

function variedConduct(record: DispositionFacts): readonly Variation[] {
  const judged = answers.flatMap((answer) => ['', '测试'].map((reasons) => ({ answer, reasons })));
  const { policeFault, resultBeyondPersons, statement, vehicle, crowd, seriousCircumstances } = record;
  return [
    ...actKinds.map((act): Variation => [`另有行为 ${act}`, { ...record, acts: [...record.acts, act] }]),
    ...answers.flatMap((it): Variation[] => [
      [`全部行为 ${it}`, { ...record, actsComplete: it }],
      [`阻碍职务 ${it}`, { ...record, obstructedDuty: it }],
      [`后果齐全 ${it}`, { ...record, consequencesComplete: it }],
      [`执法争议 ${it}`, { ...record, policeFault: { ...policeFault, disputed: it } }],
      [
        `危及公共安全 ${it}`,
        { ...record, resultBeyondPersons: { ...resultBeyondPersons, publicSafetyEndangered: it } },
      ],
      [
        `警车内有人 ${it}`,
        { ...record, resultBeyondPersons: { ...resultBeyondPersons, policeVehicleOccupied: it } },
      ],
      [`能辨认民警 ${it}`, { ...record, statement: { ...statement, officerIdentifiable: it } }],
      [`捏造 ${it}`, { ...record, statement: { ...statement, fabricated: it } }],
      [
        `意图追究 ${it}`,
        { ...record, statement: { ...statement, fabricated: 'yes', aimedAtPunishment: it } },
      ],
      [`已有处罚 ${it}`, { ...record, priorDecision: { ...record.priorDecision, made: it } }],
    ]),
    ...judged.flatMap((it): Variation[] => {
      const said = `${it.answer}${it.reasons === '' ? '（无理由）' : ''}`;
      return [
        [`轻微接触 ${said}`, { ...record, minorContactOnly: it }],
        [`危及人身 ${said}`, { ...record, occupantsEndangered: it }],
        [`足以致死伤 ${said}`, { ...record, lethalRisk: it }],
        [`情节严重 ${said}`, { ...record, seriousCircumstances: { ...seriousCircumstances, ...it } }],
      ];
    }),
    ...PoliceFault.shape.level.options.flatMap((level) =>
      answers.map((it): Variation => [
        `执法过错 ${level} 共同认定 ${it}`,
        { ...record, policeFault: { ...policeFault, level, jointlyConfirmed: it } },
      ]),
    ),
    ...Object.keys(record.legality).flatMap((key) =>
      (['yes', 'no'] as const).map((it): Variation => [
        `${key} ${it}`,
        { ...record, legality: { ...record.legality, [key]: it } },
      ]),
    ),
    ...DispositionFacts.shape.crowd.shape.role.options.map((role): Variation => [
      `聚众 ${role}`,
      { ...record, crowd: { gathered: 'yes', role } },
    ]),
    ...answers.map((gathered): Variation => [
      `聚众 ${gathered}`,
      { ...record, crowd: { ...crowd, gathered } },
    ]),
    ...DispositionFacts.shape.intent.options.map((intent): Variation => [
      `意图 ${intent}`,
      { ...record, intent },
    ]),
    ...Consequence.options.map((it): Variation => [`后果 ${it}`, { ...record, consequences: [it] }]),
    ...VehicleFacts.shape.contact.options.map((contact): Variation => [
      `接触 ${contact}`,
      { ...record, vehicle: { ...vehicle, contact } },
    ]),
    ['车速距离已知', { ...record, vehicle: { speedKmh: 30, distanceMetres: 5, contact: 'struck' } }],
    ...[0, 1, 4999, 5000].map((it): Variation => [
      `损失${it}元`,
      { ...record, resultBeyondPersons: { ...resultBeyondPersons, propertyDamageYuan: it } },
    ]),
    ...[4999, 5000].map((views): Variation => [
      `浏览${views}`,
      { ...record, statement: { ...statement, views } },
    ]),
    ...[499, 500].map((reposts): Variation => [
      `转发${reposts}`,
      { ...record, statement: { ...statement, reposts } },
    ]),
  ];
}

function variedOffender(record: DispositionFacts): readonly Variation[] {
  const { offender } = record;
  const withOffender = (what: string, over: Partial<typeof offender>): Variation => [
    what,
    { ...record, offender: { ...offender, ...over } },
  ];
  const asked = Object.keys(offender).filter((key) => key !== 'age' && key !== 'mentalCapacity');
  return [
    ...[11, 12, 13, 14, 15, 16, 17, 18, 69, 70, 74, 75].map((age) => withOffender(`${age}周岁`, { age })),
    withOffender('年龄不明', { age: null }),
    withOffender('十六周岁以上有前科', { age: 17, priorWithinYear: 'yes' }),
    ...asked.flatMap((key) => answers.map((it) => withOffender(`${key} ${it}`, { [key]: it }))),
    ...OffenderFacts.shape.mentalCapacity.options.map((it) =>
      withOffender(`责任能力 ${it}`, { mentalCapacity: it }),
    ),
  ];
}

function variedMeasures(record: DispositionFacts): readonly Variation[] {
  const grave = { seriousCircumstances: { answer: 'yes', kinds: [], reasons: '测试' } } as const;
  const grounds = [1, 2, 3, 4, 5, 6, 7].map((item) => ({ item, evidenceIds: ['证据1'] }));
  const { offender } = record;
  return [
    ...grounds.map((ground): Variation => [
      `拘留情形第${ground.item}项`,
      { ...record, detentionGrounds: [ground] },
    ]),
    ['拘留情形无证据', { ...record, detentionGrounds: [{ item: 1, evidenceIds: [] }] }],
    ...MeasureTaken.shape.kind.options.map((kind): Variation => [
      `已采取 ${kind}`,
      { ...record, measuresTaken: [{ kind, from: null, to: null }] },
    ]),
    ...[13, 15, 17, 72].map((age): Variation => [
      `情节严重，${age}周岁`,
      { ...record, ...grave, offender: { ...offender, age } },
    ]),
    ['情节严重，怀孕', { ...record, ...grave, offender: { ...offender, pregnantOrNursing: 'yes' } }],
    ['情节严重，代表', { ...record, ...grave, offender: { ...offender, deputy: 'yes' } }],
    ['拘留情形，年龄不明', { ...record, detentionGrounds: grounds, offender: { ...offender, age: null } }],
    ['拘留情形，代表', { ...record, detentionGrounds: grounds, offender: { ...offender, deputy: 'yes' } }],
    [
      '拘留情形，怀孕',
      { ...record, detentionGrounds: grounds, offender: { ...offender, pregnantOrNursing: 'yes' } },
    ],
    [
      '拘留情形，重病',
      { ...record, detentionGrounds: grounds, offender: { ...offender, seriousIllness: 'yes' } },
    ],
  ];
}
