import type { AffectedOfficer, Counterparty } from '#domain/case/person.ts';
import { registerCase } from '#domain/case/registration.ts';
import type { Registration } from '#domain/case/registration.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Stamp } from '#domain/case/stamp.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import type { EvidenceClaims, EvidenceFile } from '#domain/evidence/evidenceFile.ts';
import { untouched } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';

/** `2026-03-24T20:35:00+08:00` from `24T20:35`. */
export const at = (time: string) => Moment.parse(`2026-03-${time}:00+08:00`);

export const stamp: Stamp = { now: at('24T21:00'), by: '测试民警丁' };

export function aRegistration(changes: Partial<Registration> = {}): Registration {
  return {
    occurredAt: at('24T20:35'),
    place: '虚构区示例路18号',
    kind: 'violentAssault',
    level: 'ordinary',
    source: 'unitReport',
    placeKind: 'unknown',
    activity: 'policeCall',
    step: 'unknown',
    alarmNumber: '',
    brief: '',
    officers: [
      {
        name: '测试民警甲',
        category: 'officer',
        badgeNumber: '000001',
        unit: '示例派出所',
        injuryDescription: '左前臂被咬伤',
      },
    ],
    counterparties: [{ name: '违法嫌疑人A', custody: 'summoned' }],
    ...changes,
  };
}

/** A registered case; ids are person1, person2 … in order of officers, then counterparties. */
export function aCase(
  changes: Partial<RightsCase> = {},
  registration: Partial<Registration> = {},
): RightsCase {
  let count = 0;
  const registered = registerCase(aRegistration(registration), stamp, {
    caseId: 'c'.repeat(26),
    caseNumber: '虚公（督）维字〔2026〕1号',
    members: ['account1'],
    nextId: () => `person${(count += 1)}`,
  });
  if (!registered.ok) throw new Error(registered.failure.code);
  return { ...registered.value, ...changes };
}

export const noClaims: EvidenceClaims = {
  mediaType: 'image/jpeg',
  extensionMatches: true,
  isExecutable: false,
  damage: null,
  takenAt: null,
  device: null,
  durationMs: null,
  widthPx: null,
  heightPx: null,
  gps: null,
  frameRate: null,
  codecs: [],
  fromName: null,
};

/** A file whose digests follow from its number. */
export function aFile(number: number, changes: Partial<EvidenceFile> = {}): EvidenceFile {
  return {
    fileName: `photo${number}.jpg`,
    originalPath: `示例U盘/photo${number}.jpg`,
    sizeBytes: 1000 + number,
    sourceModifiedAt: at('24T20:40'),
    sha256: Sha256.parse(number.toString(16).padStart(64, '0')),
    sm3: Sm3.parse(number.toString(16).padStart(64, 'a')),
    claims: noClaims,
    readBackAt: at('24T22:00'),
    ...changes,
  };
}

/** An item that came in as `aFile` of its number. */
export function anItem(number: number, changes: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    ...untouched,
    id: `item${number}`,
    number,
    title: `现场照片${number}`,
    legalKind: 'audiovisualMaterial',
    origin: { kind: 'imported' },
    file: aFile(number),
    collection: bareCollection({
      act: 'collection',
      by: ['测试民警乙', '测试民警丙'],
      at: at('24T22:00'),
    }),
    storagePlace: '',
    custody: [{ at: at('24T22:00'), act: 'imported', by: '测试民警丁', note: '' }],
    ...changes,
  };
}

/** A thing that lies elsewhere. */
export function aThing(number: number, changes: Partial<EvidenceItem> = {}): EvidenceItem {
  return anItem(number, {
    title: `断裂的挂夹${number}`,
    legalKind: 'physicalEvidence',
    origin: { kind: 'registered', quantity: '1个', features: '黑色塑料，断口新鲜', sealNumber: '' },
    file: null,
    storagePlace: '维权办保密柜',
    custody: [{ at: at('24T22:00'), act: 'registered', by: '测试民警丁', note: '' }],
    ...changes,
  });
}

export function anOfficer(changes: Partial<AffectedOfficer> = {}): AffectedOfficer {
  const [officer] = aCase().officers;
  if (officer === undefined) throw new Error('a case has an officer');
  return { ...officer, ...changes };
}

export function aCounterparty(changes: Partial<Counterparty> = {}): Counterparty {
  const [person] = aCase().counterparties;
  if (person === undefined) throw new Error('this case has a counterparty');
  return { ...person, ...changes };
}
