import { noClaims } from '#test/people/aCase.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import type { EvidenceFile } from '#domain/evidence/evidenceFile.ts';
import { untouched } from '#domain/evidence/evidenceItem.ts';
import type { FiledItem } from '#domain/evidence/evidenceItem.ts';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { unknownOfficer } from '#domain/case/unknownPerson.ts';
import { UnitSettings } from '#domain/case/unitSettings.ts';
import { Moment } from '#domain/kernel/moment.ts';

export const noon = Moment.parse('2026-03-24T12:00:00+08:00');

/** An id of the right form that shows its number. */
export const caseId = (number: number): string => String(number).padStart(26, 'a');

/** A case as it is before its first save; everything fictional. */
export function aStoredCase(changes: Partial<RightsCase> = {}): RightsCase {
  return RightsCase.parse({
    schemaVersion: 4,
    id: caseId(1),
    revision: 0,
    caseNumber: '',
    name: '测试民警甲被推搡案',
    kind: 'physicalInterference',
    level: 'ordinary',
    source: 'unitReport',
    stage: 'registered',
    registeredAt: noon,
    caseOfficer: '测试民警乙',
    members: ['account1'],
    incident: {
      occurredAt: noon,
      place: '虚构市测试路1号',
      placeKind: 'unknown',
      activity: 'policeCall',
      step: 'unknown',
      alarmNumber: '',
      calledAt: null,
      arrivedAt: null,
      endedAt: null,
      brief: '处警时被推搡。',
      tool: '',
      consequence: '',
      propertyLossFen: null,
    },
    officers: [anOfficer('测试民警甲')],
    counterparties: [],
    witnesses: [],
    activation: null,
    evidence: [],
    devices: [],
    webCaptures: [],
    handovers: [],
    conductReview: null,
    gapDuties: [],
    waivers: [],
    stageChanges: [],
    procedure: { application: null, acceptance: null, admonitions: [], closing: null },
    legalAssistance: { requests: [], claims: [] },
    publicOpinion: { posts: [], clearings: [], disciplines: [] },
    upward: { reports: [], instructions: [] },
    faultFindings: [],
    oversight: { riskCard: null, watchLog: [], notices: [], qualityReview: null },
    facts: {},
    decisions: [],
    legalOutcomes: [],
    visits: [],
    rescue: [],
    relief: { family: [], plans: [], applications: [], needs: [], contacts: [], outcomeTold: [] },
    documents: [],
    ownPapers: [],
    paperFinals: [],
    printRuns: [],
    paperSignings: [],
    signedScans: [],
    compilation: { orders: [], placed: [], withheld: [], officialPapers: [] },
    exports: [],
    reviews: [],
    clockRecords: [],
    events: [{ at: noon, by: '测试民警乙', kind: 'registered', summary: '登记' }],
    ...changes,
  });
}

export function anOfficer(name: string): RightsCase['officers'][number] {
  return { ...unknownOfficer('officer-1'), name, badgeNumber: '000000', unit: '虚构派出所' };
}

export function someSettings(changes: Partial<UnitSettings> = {}): UnitSettings {
  return UnitSettings.parse({
    schemaVersion: 1,
    revision: 0,
    unitName: '虚构市公安局测试分局',
    organCode: '虚公',
    rightsOffice: '维权办',
    rightsOfficePhone: '',
    superiorOffice: '',
    provincialOffice: '',
    idleLockMinutes: 10,
    hospitals: [],
    lawFirms: [],
    callList: [],
    approvedRoots: [],
    localPolicy: true,
    setUpAt: noon,
    ...changes,
  });
}

/** An evidence entry for bytes that were stored. */
export function anEvidenceItem(
  { sha256, sm3, sizeBytes }: Pick<EvidenceFile, 'sha256' | 'sm3' | 'sizeBytes'>,
  names: Pick<EvidenceFile, 'fileName' | 'originalPath'> = {
    fileName: '视频.mp4',
    originalPath: '/测试盘/视频.mp4',
  },
): FiledItem {
  return {
    ...untouched,
    id: 'evidence-1',
    number: 1,
    title: '执法记录仪视频',
    legalKind: 'audiovisualMaterial',
    origin: { kind: 'imported' },
    file: {
      ...names,
      sizeBytes,
      sourceModifiedAt: noon,
      sha256,
      sm3,
      claims: { ...noClaims, mediaType: null },
      readBackAt: null,
    },
    collection: bareCollection({ act: 'collection', by: [], at: noon }),
    storagePlace: '',
    custody: [{ at: noon, act: 'imported', by: '测试民警乙', note: '' }],
  };
}
