import type { DispositionFacts } from '#domain/disposition/facts.ts';

/** What 督察 and 法制 each found of the enforcement, alike for everybody. */
export const faultFindings = {
  inspectorateChief: { level: 'none', reasons: '审看现场视频，执法程序规范' },
  legalReviewer: { level: 'none', reasons: '对照现场视频和询问笔录，执法依据和程序合法' },
} as const;

/** What 督察 found of the enforcement, question by question. */
export const conductFindings = [
  ['authority', 'yes', ''],
  ['identityShown', 'yes', ''],
  ['twoOfficers', 'yes', ''],
  ['auxiliaryKeptToRole', 'yes', '辅警由两名民警带领'],
  ['reasonTold', 'yes', ''],
  ['warningGiven', 'yes', ''],
  ['gearLawful', 'notApplicable', '没有使用警械'],
  ['gearStopped', 'notApplicable', '没有使用警械'],
  ['weaponLawful', 'notApplicable', '没有使用武器'],
  ['weaponAftermath', 'notApplicable', '没有使用武器'],
  ['cameraComplete', 'no', '记录仪在拉扯中脱落，有一段没有摄录'],
  ['injuredAided', 'yes', ''],
  ['complaintChannel', 'notApplicable', '现场处置中止，尚未作出处理'],
] as const;

/** Answers for one counterparty; what nobody knows yet stays unknown. */
export const answers: Readonly<
  Record<string, (empty: DispositionFacts, officerIds: readonly string[]) => DispositionFacts>
> = {
  违法嫌疑人A: (empty, officerIds) => ({
    ...onDuty(empty, officerIds),
    acts: ['bite', 'punchKick', 'verbalAbuse'],
    actsComplete: 'yes',
    intent: 'attack',
    obstructedDuty: 'yes',
    offender: { ...empty.offender, drunk: 'yes', deceased: 'no', pregnantOrNursing: 'no', mentalDoubt: 'no' },
    crowd: { gathered: 'no', role: 'assaulter' },
  }),
  违法嫌疑人B: (empty, officerIds) => ({
    ...onDuty(empty, officerIds),
    acts: ['push', 'blocking'],
    actsComplete: 'yes',
    intent: 'unknown',
    obstructedDuty: 'yes',
    offender: { ...empty.offender, drunk: 'no', deceased: 'no', mentalDoubt: 'no' },
    crowd: { gathered: 'no', role: 'blocker' },
  }),
};

function onDuty(empty: DispositionFacts, officerIds: readonly string[]): DispositionFacts {
  return {
    ...empty,
    targets: officerIds.map((officerId) => ({
      officerId,
      capacity: 'officer',
      withOfficerLeading: 'unknown',
      duty: 'onDuty',
      injury: { status: 'unknown' },
      acts: [],
    })),
    policeFault: { ...empty.policeFault, disputed: 'no' },
    legality: {
      authority: 'yes',
      identityShown: 'yes',
      twoOfficers: 'yes',
      auxiliaryKeptToRole: 'yes',
      reasonTold: 'yes',
      warningGiven: 'yes',
      gearLawful: 'yes',
      recorderComplete: 'no',
      injuredAided: 'yes',
      complaintChannelOffered: 'unknown',
    },
  };
}
