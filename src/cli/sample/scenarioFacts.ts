import type { DispositionFacts } from '#domain/disposition/facts.ts';

/** What 督察 and 法制 each found of the enforcement, alike for everybody. */
export const faultFindings = {
  inspectorateChief: { level: 'none', reasons: '审看现场视频，执法程序规范' },
  legalReviewer: { level: 'none', reasons: '对照现场视频和询问笔录，执法依据和程序合法' },
} as const;

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
