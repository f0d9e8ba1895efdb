import type { DisciplinaryRecord } from './publicOpinion.ts';

/** What protects an officer against whom a step is taken, with the rule. */
export interface Safeguard {
  readonly text: string;
  readonly source: string;
  readonly isUrgent: boolean;
}

/** What the safeguards depend on; the rest of a record may still be unwritten. */
export type StepFacts = Pick<
  DisciplinaryRecord,
  'step' | 'days' | 'hasLegalGround' | 'followedProcedure' | 'wasHeard' | 'drivenByOpinion'
>;

const ORDER_153 = '公安部令第153号';
const LENGTHS = '公安机关督察条例第十二条';
const APPEALS = '公安机关督察条例第十四条';
const REVIEWS = '公务员法第九十五条';

/** On whose word the safeguards stand. */
export const safeguardSources: readonly { readonly label: string; readonly source: string }[] = [
  { label: '处分、停职的保障', source: ORDER_153 },
  { label: '停止执行职务、禁闭的期限', source: LENGTHS },
  { label: '对停止执行职务、禁闭的申诉', source: APPEALS },
  { label: '对人事处理的复核、申诉', source: REVIEWS },
];

/**
 * The safeguards to show beside a recorded step. Whether the step stands is not the tool's to say.
 * Source: SPEC O-8, O-9.
 */
export function safeguardsOf(record: StepFacts): readonly Safeguard[] {
  return [...answersOf(record), ...lengthOf(record), ...remediesOf(record)];
}

function answersOf(record: StepFacts): readonly Safeguard[] {
  const lines: Safeguard[] = [];
  const say = (text: string, isUrgent: boolean) => lines.push({ text, source: ORDER_153, isUrgent });
  if (record.hasLegalGround !== 'yes')
    say(
      '非因法定事由不得停止执行职务、禁闭、处分、免职、降职、辞退；请核对依据的条文。',
      record.hasLegalGround === 'no',
    );
  if (record.followedProcedure !== 'yes')
    say('非经法定程序不得作出；请核对审批、告知和送达手续。', record.followedProcedure === 'no');
  if (record.wasHeard !== 'yes') say('应当听取本人的陈述和申辩；请补做并记录。', record.wasHeard === 'no');
  if (record.drivenByOpinion !== 'no')
    say('不得受舆论炒作、信访投诉左右；请由维权办与纪检、督察复核。', record.drivenByOpinion === 'yes');
  return lines;
}

/** Source: 公安机关督察条例第十二条. */
function lengthOf({ step, days }: StepFacts): readonly Safeguard[] {
  if (step === 'suspension') return limit(days, [10, 60], '停止执行职务的期限为十日以上六十日以下');
  return step === 'confinement' ? limit(days, [1, 7], '禁闭的期限为一日以上七日以下') : [];
}

function limit(
  days: number | null,
  [least, most]: readonly [number, number],
  rule: string,
): readonly Safeguard[] {
  const isOutside = days !== null && (days < least || days > most);
  const text = isOutside ? `${rule}，登记的是${days}日，不符。` : `${rule}。`;
  return [{ text, source: LENGTHS, isUrgent: isOutside }];
}

function remediesOf({ step }: StepFacts): readonly Safeguard[] {
  if (step === 'suspension' || step === 'confinement')
    return [
      {
        text: `本人不服的可以申诉：对停止执行职务的，五日内作出决定；对禁闭的，二十四小时内作出决定。措施错误的应当撤销，并消除影响、恢复名誉。`,
        source: APPEALS,
        isUrgent: false,
      },
    ];
  return [
    {
      text: '本人不服的，可以自知道之日起三十日内向原处理机关申请复核；对复核结果不服的，可以十五日内申诉；也可以直接申诉。',
      source: REVIEWS,
      isUrgent: false,
    },
  ];
}
