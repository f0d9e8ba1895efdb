import type { UnitSetUp } from '#api/operations/unitOperations.ts';
import { IDLE_LOCK_MINUTES } from '#domain/case/unitSettings.ts';
import type { UnitSettings } from '#domain/case/unitSettings.ts';

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
  idleLockMinutes: IDLE_LOCK_MINUTES.usual,
};

/** The part of the settings a person fills in. */
export function draftOf(settings: UnitSettings): UnitSetUp {
  const {
    schemaVersion: _version,
    revision: _revision,
    setUpAt: _setUpAt,
    lawShelf: _shelf,
    ...draft
  } = settings;
  return draft;
}

/** The typed text without blanks around it. */
export function trimmed(draft: UnitSetUp): UnitSetUp {
  const text = (value: string) => value.trim();
  return {
    ...draft,
    unitName: text(draft.unitName),
    organCode: text(draft.organCode),
    rightsOffice: text(draft.rightsOffice),
    approvedRoots: draft.approvedRoots.map(({ label, path }) => ({ label: text(label), path: text(path) })),
  };
}
