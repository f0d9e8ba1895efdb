import type { EvidenceFile } from '../../evidence/evidenceFile.ts';
import type { EvidenceItem } from '../../evidence/evidenceItem.ts';
import type { EvidenceOrigin } from '../../evidence/origin.ts';
import type { Particulars } from '../../evidence/particulars.ts';
import type { Counterparty, Witness } from '../../case/person.ts';
import type { WebCapture } from '../../evidence/webCapture.ts';
import { extensionOf } from '../mediaName.ts';
import { MASK } from './maskedWords.ts';

/**
 * The record of an item that does not leave: that it is there, of what kind, when it came in, by whom and with which digests; nothing of
 * what it says or is called. Source: SPEC B-29.
 */
export function hiddenItem(item: EvidenceItem): EvidenceItem {
  const { collection } = item;
  const witness = collection.attestingWitness;
  return {
    ...item,
    title: MASK,
    origin: hiddenOrigin(item.origin),
    file: item.file === null ? null : hiddenFile(item.file),
    collection: {
      ...collection,
      place: '',
      method: '',
      provider: hiddenText(collection.provider),
      attestingWitness: witness === null ? null : { ...witness, name: MASK },
      noWitnessReason: hiddenText(collection.noWitnessReason),
      originalPlace: '',
      copyMaker: '',
      copyReason: '',
      notSealedReason: hiddenText(collection.notSealedReason),
    },
    time: { ...item.time, reason: '' },
    storagePlace: '',
    provesNote: '',
    particulars: item.particulars === null ? null : hiddenParticulars(item.particulars),
    markers: [],
    transcript: [],
    custody: item.custody.map((entry) => ({ ...entry, note: '' })),
  };
}

/** Whether something was said stays to be seen; what, does not. */
function hiddenText(text: string): string {
  return text === '' ? '' : MASK;
}

function hiddenFile(file: EvidenceFile): EvidenceFile {
  const extension = extensionOf(file.fileName);
  return {
    ...file,
    fileName: extension === '' ? MASK : `${MASK}.${extension}`,
    originalPath: '',
    claims: { ...file.claims, device: null, gps: null, fromName: null },
  };
}

function hiddenOrigin(origin: EvidenceOrigin): EvidenceOrigin {
  switch (origin.kind) {
    case 'registered':
      return { ...origin, quantity: '', features: '', sealNumber: '' };
    case 'redacted':
      return {
        ...origin,
        boxes: origin.boxes.map((box) => ({ ...box, reason: MASK })),
        proof: { ...origin.proof, textsNotFound: [] },
      };
    case 'imported':
    case 'scan':
    case 'still':
      return origin;
  }
}

function hiddenParticulars(particulars: Particulars): Particulars {
  switch (particulars.kind) {
    case 'interview':
      return { ...particulars, personId: null, personName: MASK, place: '', guardian: '', interpreter: '' };
    case 'appraisal':
      return { ...particulars, institution: '', appraisers: [] };
    case 'recording':
      return { ...particulars, editNote: '', doubtAnswered: '' };
    case 'lineup':
    case 'explanation':
    case 'examination':
      return particulars;
  }
}

/** What was found on the net, when none of its files leaves. */
export function hiddenCapture(capture: WebCapture): WebCapture {
  const nothing = { platform: '', accountName: '', accountId: '', publishedAt: '', content: '', spread: '' };
  return { ...capture, ...nothing, url: MASK };
}

export function hiddenCounterparty(person: Counterparty): Counterparty {
  return {
    ...person,
    name: MASK,
    bornOn: null,
    idNumber: '',
    address: '',
    workplace: '',
    phone: '',
    note: '',
  };
}

export function hiddenWitness(person: Witness): Witness {
  return { ...person, name: MASK, phone: '', note: '' };
}
