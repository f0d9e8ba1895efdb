import type { UnitSetUp } from '#api/operations/unitOperations.ts';

/** A bureau that does not exist, as the first-start screen would send it. */
export const aUnit: UnitSetUp = {
  unitName: '虚构市公安局示例分局',
  organCode: '虚公',
  rightsOffice: '示例分局维权办',
  rightsOfficePhone: '',
  superiorOffice: '',
  provincialOffice: '',
  hospitals: [],
  lawFirms: [],
  callList: [],
  approvedRoots: [],
  localPolicy: false,
  idleLockMinutes: 10,
};
