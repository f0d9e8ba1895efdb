import type { DispositionFacts } from './facts.ts';
import {
  alsoDid,
  eachTarget,
  graded,
  injuryUnknown,
  lacksJudgement,
  leadingUnknown,
  no,
  someTarget,
  statements,
  withFault,
  yes,
} from './hypotheses.ts';
import { questionsOfOffender, type Question } from './questionsOfOffender.ts';

/** Nobody has said that nothing more came of it. */
const areConsequencesOpen = ({ consequences, consequencesComplete, acts }: DispositionFacts) =>
  acts.length > 0 && consequences.length === 0 && consequencesComplete !== 'yes';
const damages: ReadonlySet<string> = new Set(['damageOtherProperty', 'damagePoliceVehicleOrGear']);
const faultLevels = ['none', 'considerable', 'serious'] as const;

/** Every question the table can ask. Source: cases.md §4, indispensable inputs. */
export const questions: readonly Question[] = [
  {
    factKey: 'targets.capacity',
    question: '被侵害人是民警、其他司法警察、辅警、近亲属还是其他人？',
    why: '只袭击辅警不构成袭警罪；同时袭击民警和辅警的从重。',
    isOpen: someTarget((target) => target.capacity === 'unknown'),
    answers: eachTarget(
      [{ capacity: 'officer' }, { capacity: 'auxiliaryOfficer' }, { capacity: 'other' }],
      (target) => target.capacity === 'unknown',
    ),
  },
  {
    factKey: 'targets.withOfficerLeading',
    question: '辅警遭侵害时，现场是否有民警带领？',
    why: '辅警须正在依法配合人民警察执行职务，才可能构成妨害公务。',
    isOpen: someTarget(leadingUnknown),
    answers: eachTarget([{ withOfficerLeading: 'yes' }, { withOfficerLeading: 'no' }], leadingUnknown),
  },
  {
    factKey: 'targets.duty',
    question: '当时是在执行职务、非工作时间紧急履职、下班后遭报复，还是与职务无关？',
    why: '非执行职务期间的报复不定袭警罪，按故意伤害等从重。',
    isOpen: someTarget((target) => target.duty === 'unknown'),
    answers: eachTarget(
      [{ duty: 'onDuty' }, { duty: 'offDutyRevenge' }, { duty: 'unrelated' }],
      (target) => target.duty === 'unknown',
    ),
  },
  {
    factKey: 'targets.injury',
    question: '伤情鉴定结论是什么等级？',
    why: '撕咬、掌掴、踢打等须造成轻微伤以上才构成袭警罪；重伤、死亡须与其他罪名比较。',
    isOpen: someTarget(injuryUnknown),
    answers: eachTarget(
      [
        { injury: { status: 'none' } },
        graded('belowMinor'),
        graded('minor'),
        graded('lightSecond'),
        graded('seriousSecond'),
      ],
      injuryUnknown,
    ),
  },
  {
    factKey: 'actsComplete',
    question: '除已记录的行为外，还有没有其他行为（击打、持械、驾车、毁坏警车等）？',
    why: '没有记录的行为不等于没有发生；仅有言语的不得按袭警处理。',
    isOpen: ({ actsComplete }) => actsComplete !== 'yes',
    answers: (facts) => [
      { ...facts, actsComplete: 'yes' },
      alsoDid(facts, 'punchKick'),
      alsoDid(facts, 'verbalAbuse'),
    ],
  },
  {
    factKey: 'minorContactOnly',
    question: '是否仅属轻微肢体冲突，或者为摆脱约束而甩手、挣脱、蹬腿，危害不大？',
    why: '这类行为不属于暴力袭击。',
    isOpen: ({ minorContactOnly }) =>
      minorContactOnly.answer === 'unknown' || minorContactOnly.reasons.trim() === '',
    answers: (facts) => [
      { ...facts, minorContactOnly: yes },
      { ...facts, minorContactOnly: no },
    ],
  },
  {
    factKey: 'intent',
    question: '驾车时是意图冲撞，还是为逃避检查而驶离？',
    why: '为逃跑而碰擦不当然是暴力袭击。',
    isOpen: ({ intent }) => intent === 'unknown',
    answers: (facts) => [
      { ...facts, intent: 'attack' },
      { ...facts, intent: 'flee' },
    ],
  },
  {
    factKey: 'obstructedDuty',
    question: '该行为是否实际阻碍了执行职务？',
    why: '妨害公务罪以阻碍依法执行职务为要件。',
    isOpen: ({ obstructedDuty }) => obstructedDuty === 'unknown',
    answers: (facts) => [
      { ...facts, obstructedDuty: 'yes' },
      { ...facts, obstructedDuty: 'no' },
    ],
  },
  {
    factKey: 'occupantsEndangered',
    question: '打砸警车、警械时，是否足以危及人身安全（车内有无人员）？理由是什么？',
    why: '足以危及人身安全的才构成袭警罪，否则按毁财或者治安案件处理。',
    isOpen: ({ occupantsEndangered }) => lacksJudgement(occupantsEndangered),
    answers: (facts) => [
      { ...facts, occupantsEndangered: yes },
      { ...facts, occupantsEndangered: no },
    ],
  },
  {
    factKey: 'lethalRisk',
    question: '手段是否足以致人重伤或者死亡？理由是什么（工具、部位、车速、距离）？',
    why: '决定是否属于“严重危及人身安全”的加重情形。',
    isOpen: ({ lethalRisk }) => lacksJudgement(lethalRisk),
    answers: (facts) => [
      { ...facts, lethalRisk: yes },
      { ...facts, lethalRisk: no },
    ],
  },
  {
    factKey: 'policeFault',
    question: '督察、法制部门共同认定的执法过错程度是什么？',
    why: '执法有严重过错的一般不作为犯罪；过错较大且行为较轻的可以不作为犯罪。',
    isOpen: ({ policeFault }) => policeFault.level === 'unknown' || policeFault.jointlyConfirmed !== 'yes',
    answers: (facts) => faultLevels.map((level) => withFault(facts, level)),
  },
  {
    factKey: 'crowd',
    question: '是否聚众？本人是组织、煽动、积极参加、阻拦还是围观？',
    why: '同一事件中各人分别处理。',
    isOpen: ({ crowd }) =>
      crowd.gathered === 'unknown' || (crowd.gathered === 'yes' && crowd.role === 'unknown'),
    answers: (facts) => [
      { ...facts, crowd: { gathered: 'yes', role: 'organiser' } },
      { ...facts, crowd: { gathered: 'no', role: 'alone' } },
    ],
  },
  {
    factKey: 'consequences',
    question: '职务有没有因此未能执行？有没有他人伤亡、嫌疑人脱逃、证据灭失或者重大财产损失？',
    why: '有这些后果的从重，也影响是否作为犯罪处理；没有记录的后果不等于没有发生。',
    isOpen: areConsequencesOpen,
    answers: (facts) => [
      { ...facts, consequences: ['dutyPrevented', 'suspectEscaped'] },
      { ...facts, consequencesComplete: 'yes' },
    ],
  },
  {
    factKey: 'seriousCircumstances',
    question: '有没有情节严重的事实？理由是什么？',
    why: '阻碍执行职务只有情节严重的才可以拘留。',
    isOpen: ({ seriousCircumstances }) => lacksJudgement(seriousCircumstances),
    answers: (facts) => [
      { ...facts, seriousCircumstances: { ...facts.seriousCircumstances, ...yes } },
      { ...facts, seriousCircumstances: { ...facts.seriousCircumstances, ...no } },
    ],
  },
  {
    factKey: 'resultBeyondPersons.publicSafetyEndangered',
    question: '是否危及不特定多数人的安全？',
    why: '驾车、持械危害公共安全的，与袭警罪比较后从重。',
    isOpen: ({ resultBeyondPersons }) => resultBeyondPersons.publicSafetyEndangered === 'unknown',
    answers: (facts) => [
      { ...facts, resultBeyondPersons: { ...facts.resultBeyondPersons, publicSafetyEndangered: 'yes' } },
    ],
  },
  {
    factKey: 'resultBeyondPersons.propertyDamageYuan',
    question: '财物损失经价格认定是多少元？',
    why: '决定是治安案件还是故意毁坏财物的刑事案件。',
    isOpen: ({ resultBeyondPersons, acts }) =>
      resultBeyondPersons.propertyDamageYuan === null && acts.some((act) => damages.has(act)),
    answers: (facts) =>
      [100, 100_000].map((propertyDamageYuan) => ({
        ...facts,
        resultBeyondPersons: { ...facts.resultBeyondPersons, propertyDamageYuan },
      })),
  },
  {
    factKey: 'statement.officerIdentifiable',
    question: '发布的内容能否辨认出特定民警、辅警？',
    why: '泛指性的牢骚以批评教育为宜。',
    isOpen: ({ statement }) => statement.officerIdentifiable === 'unknown',
    answers: statements('officerIdentifiable'),
  },
  {
    factKey: 'statement.fabricated',
    question: '内容是捏造的事实，还是错告、误解、评价？',
    why: '不属实不等于诬告。',
    isOpen: ({ statement }) => statement.fabricated === 'unknown',
    answers: statements('fabricated'),
  },
  {
    factKey: 'statement.abusive',
    question: '内容有没有公然侮辱、威胁、恐吓特定民警（不是一般的指责、嘲讽、评价）？',
    why: '既不捏造事实又不侮辱、威胁的，属于批评监督，不得处罚。',
    isOpen: ({ statement }) => statement.abusive === 'unknown',
    answers: statements('abusive'),
  },
  {
    factKey: 'statement.aimedAtPunishment',
    question: '捏造是否意图使民警受到刑事追究？',
    why: '诬告陷害罪的要件。',
    isOpen: ({ statement }) => statement.aimedAtPunishment === 'unknown',
    answers: statements('aimedAtPunishment'),
  },
  ...questionsOfOffender,
  {
    factKey: 'detentionGrounds',
    question: '具备刑事诉讼法第八十二条哪一项情形？对应哪份证据？',
    why: '没有附证据的情形，不能提出拘留。',
    isOpen: ({ detentionGrounds }) => !detentionGrounds.some(({ evidenceIds }) => evidenceIds.length > 0),
    answers: (facts) => [{ ...facts, detentionGrounds: [{ item: 1, evidenceIds: ['设问'] }] }],
  },
];
