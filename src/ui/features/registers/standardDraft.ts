import { dayOf } from '#domain/kernel/moment.ts';
import type { CareStandard, CareStandardInput } from '#domain/registers/careStandard.ts';
import { thisMinute } from '../../shared/wallClock.ts';

/** The form: numbers may be empty while typing. */
export type StandardDraft = Omit<CareStandardInput, 'firstContactHours' | 'followUpDays' | 'limits'> & {
  readonly firstContactHours: number | null;
  readonly followUpDays: readonly (number | string)[];
  readonly limits: readonly (Omit<CareStandardInput['limits'][number], 'perPersonFen'> & {
    readonly perPersonFen: number | null;
  })[];
};

/** Figures of the bureau's last standard as a draft, never those of the sample; the paper and the reason are always typed anew. */
export function blankStandard(last: CareStandard | undefined): StandardDraft {
  return {
    id: '',
    effectiveFrom: dayOf(thisMinute()),
    basis: '',
    reason: '',
    firstContactHours: last?.firstContactHours ?? null,
    followUpDays: last?.followUpDays ?? [],
    fundSources: last?.fundSources ?? [],
    limits: last?.limits ?? [],
  };
}

/** What the form holds once its rules are met. */
export function standardInputOf({
  firstContactHours,
  followUpDays,
  limits,
  ...rest
}: StandardDraft): CareStandardInput {
  return {
    ...rest,
    firstContactHours: firstContactHours ?? 0,
    followUpDays: followUpDays.map(Number),
    limits: limits.map((limit) => ({ ...limit, perPersonFen: limit.perPersonFen ?? 0 })),
  };
}
