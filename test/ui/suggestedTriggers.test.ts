import { describe, expect, it } from 'vitest';
import { blankPerson, emptyStart, suggestedTriggers } from '#ui/features/start/startDraft.ts';

describe('the reasons for starting that are ticked beforehand', () => {
  it('[M-1a] never say that somebody was hurt when nobody wrote so', () => {
    expect(suggestedTriggers(emptyStart)).toEqual(['other']);
    expect(suggestedTriggers({ ...emptyStart, kind: 'threatInsultDefamation' })).toEqual(['insulted']);
    expect(suggestedTriggers({ ...emptyStart, kind: 'unfoundedComplaint' })).toEqual(['falselyAccused']);
  });

  it('[M-1a] follow an injury, the kind and where the case came from', () => {
    const officers = [{ ...blankPerson, injuryDescription: '面部红肿' }];
    const draft = { officers, kind: 'violentAssault', source: 'publicOpinion' } as const;
    expect(suggestedTriggers(draft)).toEqual(['officerInjured', 'violentAssault', 'publicOpinion']);
  });
});
