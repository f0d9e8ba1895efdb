import type { UnitSetUp } from '#api/operations/unitOperations.ts';
import { IDLE_LOCK_MINUTES, withoutKeptApart } from '#domain/case/unitSettings.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';

/** The three firsts whose targets a bureau sets itself. Units: minutes. Source: SPEC T-E1a to T-E1c. */
export const firstTargets = [
  { ruleId: 'T-E1a', name: '启动维权机制', from: '接报', delivered: 60 },
  { ruleId: 'T-E1b', name: '实施救治', from: '接报有人受伤', delivered: 60 },
  { ruleId: 'T-E1c', name: '提供法律援助', from: '启动维权机制', delivered: 1440 },
] as const;

/** What a new installation starts from: everything empty, the usual duties of the call list named. */
export const emptyUnit: UnitSetUp = {
  unitName: '',
  organCode: '',
  rightsOffice: '',
  rightsOfficePhone: '',
  superiorOffice: '',
  provincialOffice: '',
  hospitals: [],
  lawFirms: [],
  callList: ['督察长', '警务督察大队', '刑侦大队', '法制大队', '值班局领导'].map((duty) => ({
    duty,
    name: '',
    phone: '',
  })),
  approvedRoots: [],
  localPolicy: true,
  discretion: true,
  drill: false,
  idleLockMinutes: IDLE_LOCK_MINUTES.usual,
};

/** The part of the settings a person fills in. */
export function draftOf(settings: UnitSettings): UnitSetUp {
  const {
    schemaVersion: _version,
    revision: _revision,
    setUpAt: _setUpAt,
    ...draft
  } = withoutKeptApart(settings);
  // Absent stands for shown, and for no drill.
  return { discretion: true, drill: false, ...draft };
}

/** The typed text without blanks around it. */
export function trimmed(draft: UnitSetUp): UnitSetUp {
  const text = (value: string) => value.trim();
  const { clockTargets: typed, ...rest } = draft;
  const clockTargets = filledIn(typed ?? {});
  return {
    ...rest,
    ...(Object.keys(clockTargets).length === 0 ? {} : { clockTargets }),
    unitName: text(draft.unitName),
    organCode: text(draft.organCode),
    rightsOffice: text(draft.rightsOffice),
    approvedRoots: draft.approvedRoots.map(({ label, path }) => ({ label: text(label), path: text(path) })),
  };
}

/** A field that was emptied goes back to what was delivered. */
function filledIn(targets: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(targets).flatMap(([ruleId, minutes]) => (minutes === null ? [] : [[ruleId, minutes]])),
  );
}
