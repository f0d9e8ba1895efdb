import type { ActKind } from './acts.ts';
import type { DispositionFacts } from './facts.ts';
import type { FactKey } from './factKey.ts';
import { offenders } from './hypotheses.ts';

/** A fact nobody has stated yet; the answers are tried one by one to see what each would change. */
export interface Question {
  readonly factKey: FactKey;
  readonly question: string;
  readonly why: string;
  readonly isOpen: (facts: DispositionFacts) => boolean;
  readonly answers: (facts: DispositionFacts) => readonly DispositionFacts[];
}

/** What somebody may do who did not hear or see what was ordered. */
const mayHaveMissed: ReadonlySet<ActKind> = new Set(['blocking', 'struggleFree', 'minorContact', 'push']);

/** What is asked of the person. */
export const questionsOfOffender: readonly Question[] = [
  {
    factKey: 'offender.age',
    question: '行为人的年龄是多少？',
    why: '未满十六周岁不负袭警、妨害公务的刑事责任；未满十八、七十、七十五周岁各有规定。',
    isOpen: ({ offender }) => offender.age === null,
    answers: offenders([{ age: 13 }, { age: 15 }, { age: 17 }, { age: 35 }, { age: 72 }]),
  },
  {
    factKey: 'offender.mentalCapacity',
    question: '行为人精神状态是否有疑问？鉴定的责任能力如何？',
    why: '无责任能力的不处罚，转入看管治疗或者强制医疗程序。',
    isOpen: ({ offender }) => offender.mentalCapacity === 'unknown' && offender.mentalDoubt !== 'no',
    answers: offenders([
      { mentalDoubt: 'no', mentalCapacity: 'full' },
      { mentalDoubt: 'yes', mentalCapacity: 'none' },
    ]),
  },
  {
    factKey: 'offender.deceased',
    question: '行为人是否已经死亡？',
    why: '死亡的不追究责任。',
    isOpen: ({ offender }) => offender.deceased === 'unknown',
    answers: offenders([{ deceased: 'yes' }, { deceased: 'no' }]),
  },
  {
    factKey: 'offender.servingSentence',
    question: '行为人是否正在服刑的罪犯？',
    why: '服刑罪犯殴打监管人员的，另与破坏监管秩序罪比较。',
    isOpen: ({ offender, targets }) =>
      offender.servingSentence === 'unknown' &&
      targets.some(({ capacity }) => capacity === 'otherJudicialPolice'),
    answers: offenders([{ servingSentence: 'yes' }, { servingSentence: 'no' }]),
  },
  {
    factKey: 'offender.pregnantOrNursing',
    question: '行为人是否怀孕或者正在哺乳不满一周岁的婴儿？',
    why: '影响强制措施和拘留的执行。',
    isOpen: ({ offender }) => offender.pregnantOrNursing === 'unknown',
    answers: offenders([{ pregnantOrNursing: 'yes' }, { pregnantOrNursing: 'no' }]),
  },
  {
    factKey: 'offender.seriousIllness',
    question: '行为人是否患有严重疾病？',
    why: '影响强制措施的选择。',
    isOpen: ({ offender }) => offender.seriousIllness === 'unknown',
    answers: offenders([{ seriousIllness: 'yes' }, { seriousIllness: 'no' }]),
  },
  {
    factKey: 'offender.priorWithinYear',
    question: '一年以内是否曾因违反治安管理受过处罚？',
    why: '未成年人、七十周岁以上的，决定拘留是否执行要看是否初次、是否二次以上；受过处罚的从重。',
    isOpen: ({ offender }) => offender.priorWithinYear === 'unknown',
    answers: offenders([{ priorWithinYear: 'yes' }, { priorWithinYear: 'no' }]),
  },
  {
    factKey: 'offender.coerced',
    question: '行为人是不是被他人胁迫、诱骗参加的？',
    why: '被胁迫参加犯罪的应当减轻或者免除处罚，治安案件减轻或者不予处罚；胁迫的人另行处理。',
    // One who acted alone was made to by nobody.
    isOpen: ({ offender, crowd }) => offender.coerced === 'unknown' && crowd.gathered === 'yes',
    answers: offenders([{ coerced: 'yes' }, { coerced: 'no' }]),
  },
  {
    factKey: 'offender.blindOrDeafMute',
    question: '行为人是不是盲人、又聋又哑的人？',
    why: '没有听从口令、拉扯挣脱的，先看能不能听到、看到；可以从轻、减轻或者不予处罚，并请手语翻译。',
    // Whoever struck did not miss an order.
    isOpen: ({ offender, acts }) =>
      offender.blindOrDeafMute === 'unknown' &&
      acts.length > 0 &&
      acts.every((act) => mayHaveMissed.has(act)),
    answers: offenders([{ blindOrDeafMute: 'yes' }, { blindOrDeafMute: 'no' }]),
  },
  {
    factKey: 'offender.impersonatedPolice',
    question: '行为人有没有冒充人民警察、军人？',
    why: '冒充军警招摇撞骗的另外定性并从重；只为抗拒执法而谎称的不单独定性。',
    isOpen: ({ offender, acts }) => offender.impersonatedPolice === 'unknown' && acts.includes('other'),
    answers: offenders([{ impersonatedPolice: 'yes' }, { impersonatedPolice: 'no' }]),
  },
  {
    factKey: 'offender.deputy',
    question: '行为人是否人大代表、政协委员？',
    why: '未经许可不得采取强制措施、行政拘留。',
    isOpen: ({ offender }) => offender.deputy === 'unknown',
    answers: offenders([{ deputy: 'yes' }, { deputy: 'no' }]),
  },
];
