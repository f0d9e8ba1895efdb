import { readFileSync } from 'node:fs';
import { emptyFacts } from '#domain/disposition/facts.ts';
import { judgePublishedCase } from '#domain/disposition/published/judgePublishedCase.ts';
import {
  answerWords,
  capacityWords,
  faultWords,
  injuryWords,
  propertyWords,
  roleWords,
} from '#domain/disposition/published/words.ts';
import { Day } from '#domain/kernel/moment.ts';
import { ruleSetFile } from '../aRecord.ts';

const corpus: { readonly cases: readonly Readonly<Record<string, unknown>>[] } = JSON.parse(
  readFileSync(new URL('corpus/cases.json', import.meta.url), 'utf8'),
);
const today = Day.parse('2026-11-28');

/** How every published case, and every word and shape a field may come in, is read into the facts of the table. */
export function* readingTable(): Generator<string, void> {
  for (const record of corpus.cases) yield* told(String(record['id']), record);
  for (const [field, value] of oddValues()) {
    const facts = { summary: '', targets: [{ kind: 'officer' }], violence: 'hitting', ...at(field, value) };
    yield* told(`${field} = ${JSON.stringify(value)}`, { id: 'x', facts });
  }
  for (const story of stories)
    for (const violence of ['none', 'hitting', 'vehicle', 'weapon'])
      yield* told(`${violence}：${story}`, {
        id: 'x',
        facts: {
          violence,
          weapon: '刀',
          on_duty_lawful: true,
          targets: [{ kind: 'auxiliary' }],
          summary: story,
        },
      });
}

function* told(name: string, record: unknown): Generator<string, void> {
  const { actDate, people, findings } = judgePublishedCase(record, 2, ruleSetFile, today);
  yield `【${name}】${actDate ?? ''}`;
  for (const { person, facts, proposal, atActDate } of people) {
    const open = proposal.tracks.map(({ track, standing }) => `${track} ${standing}`).join('、');
    yield `  ${person}：${leaves(facts).join(' ')}`;
    yield `    → ${proposal.leading ?? '无'}（${open}）${atActDate === null ? '' : `行为时 ${atActDate.leading ?? '无'}`}`;
  }
  for (const { path, code, message } of findings) yield `  ! ${path} ${code} ${message}`;
}

const unread = new Map(paths(emptyFacts()));

/** What was read out of the record, by place. */
function leaves(facts: object): readonly string[] {
  return paths(facts).flatMap(([path, value]) => (unread.get(path) === value ? [] : [`${path}=${value}`]));
}

function paths(value: unknown, prefix = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && value.length === 0))
    return [[prefix, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    paths(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

/** `offender.age` as facts. */
function at(field: string, value: unknown): Readonly<Record<string, unknown>> {
  const [first = '', second] = field.split('.');
  if (second === undefined) return { [first]: value };
  return first === 'targets'
    ? { targets: [{ kind: 'officer', [second]: value }] }
    : { [first]: { [second]: value } };
}

const shapes = [null, 'unknown', '看不懂的词', '', true, false, 0, 1, 1.5, -1, 131, [], {}, ['x']] as const;
const fields = [
  'violence',
  'weapon',
  'targets',
  'target_property',
  'on_duty_lawful',
  'offenders',
  'crowd',
  'online',
  'property_damage_cny',
  'act_date',
  'role',
  'lethal_risk',
  'occupants_endangered',
  'police_fault',
  'officer_named',
  'fabricated',
  'views',
  'reposts',
  'unheardOf',
  'targets.kind',
  'targets.count',
  'targets.injury',
  'targets.with_officer',
  'offender.age',
  'offender.drunk',
  'offender.mental',
  'offender.prior',
] as const;

function oddValues(): readonly (readonly [string, unknown])[] {
  const words = (field: string, list: object) => Object.keys(list).map((word) => [field, word] as const);
  return [
    ...fields.flatMap((field) => shapes.map((value) => [field, value] as const)),
    ...words('targets.kind', capacityWords),
    ...words('targets.injury', injuryWords),
    ...words('target_property', propertyWords),
    ...words('police_fault', faultWords),
    ...words('offender.drunk', answerWords),
    ...words('role', roleWords),
    ...['none', 'hitting', 'pulling', 'vehicle', 'weapon', 'firearm', ['hitting', 'pulling']].map(
      (value) => ['violence', value] as const,
    ),
    ...['disputed', 'true'].map((value) => ['on_duty_lawful', value] as const),
    ...['2026', '2026-3', '2026-03-24', '2026-13-01', '三月'].map((value) => ['act_date', value] as const),
    ...[19, 20, 21, 130].flatMap(
      (value) =>
        [
          ['targets.count', value],
          ['offender.age', value],
        ] as const,
    ),
    ...['轻伤（待复核）', '轻微伤(一处)'].map((value) => ['targets.injury', value] as const),
    ...['未构成轻微伤', '轻微伤'].map((value) => ['targets.injury_text', value] as const),
    ...['1990年5月出生', '怀孕六个月', '嫌疑人当场死亡', '在押罪犯'].map(
      (value) => ['offender.other', value] as const,
    ),
    ...['限制刑事责任能力', '无刑事责任能力', '完全刑事责任能力', 'none'].map(
      (value) => ['offender.mental', value] as const,
    ),
    ...['一年内因殴打他人被罚款', '正在服刑'].map((value) => ['offender.prior', value] as const),
    ...[
      'pregnant',
      'ill',
      'deputy',
      'public_employee',
      'deceased',
      'serving_sentence',
      'surrendered',
      'apologised',
      'compensated',
      'forgiven',
    ].map((name) => [`offender.${name}`, true] as const),
    ['offenders', [{ name: '违法嫌疑人A', violence: 'pulling' }, { role: '围观' }]],
    ['crowd', { role: '煽动' }],
  ];
}

const stories = [
  '咬伤民警，掌掴、抱摔，投掷石块，掐颈，推搡后挣脱，抢夺民警手枪',
  '辱骂民警并吐口水，扬言弄死民警',
  '纠集多人围堵派出所，煽动他人冲卡，阻拦执法',
  '跟踪滋扰，造谣，诬告投诉，发微博泄露其住址，牢骚，拍摄',
  '捏造事实冒名举报',
  '追撞警车后逃跑，致同伙逃脱',
  '驾车冲卡驶离',
  '手持砖块扔向民警',
  '挥舞菜刀与民警对峙',
  '下班途中遇到',
  '辅警单独巡逻',
  '在旁围观',
  '',
];
