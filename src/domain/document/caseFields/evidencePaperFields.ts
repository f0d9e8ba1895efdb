import { elementsOfTrack } from '../../evidence/elements.ts';
import { evidenceFindings } from '../../evidence/linter/evidenceFindings.ts';
import type { DocumentFields } from '../documentFields.ts';
import type { evidencePaperGroups } from '../evidenceGroups.ts';
import type { PaperBasis } from './caseFields.ts';
import type { ElementNames } from './evidenceFields.ts';
import { conductFields } from './conductFields.ts';
import { coverageFields } from './coverageFields.ts';
import { custodyFields } from './custodyFields.ts';
import { dutiesOfElements, elementFields } from './elementFields.ts';
import { findingFields, gapFields } from './gapFields.ts';
import { narrationFields } from './narrationFields.ts';
import { redactionFields } from './redactionFields.ts';
import { photoFields, photoSheetFields, photoVolumeFields } from './photoFields.ts';
import { recordingFields } from './recordingFields.ts';
import { webCaptureFields } from './webCaptureFields.ts';

/** What each thing to be proved is called; where offences word an element differently, as the leading one of this case does. */
export function elementNames({
  checklist,
  elements,
  proposals,
}: Pick<PaperBasis, 'checklist' | 'elements' | 'proposals'>): ElementNames {
  const open = Object.values(proposals).flatMap(({ tracks }) => tracks.map(({ track }) => track));
  const known = [
    ...elements.offences.flatMap((offence) => offence.elements),
    ...open.toReversed().flatMap((track) => elementsOfTrack(elements, track)),
    ...checklist.requirements,
  ];
  return Object.fromEntries(known.map(({ id, label }) => [id, label]));
}

/** The groups only the evidence papers print, alike whomever they are made for. */
export function evidencePaperFields(
  basis: PaperBasis,
): Pick<DocumentFields, Exclude<keyof typeof evidencePaperGroups, 'acceptance'>> {
  const { rightsCase } = basis;
  const names = elementNames(basis);
  const findings = evidenceFindings(rightsCase);
  const photos = photoFields(rightsCase, names);
  return {
    recordings: recordingFields(rightsCase, names),
    photos,
    photoSheets: photoSheetFields(photos),
    photoVolume: photoVolumeFields(rightsCase, photos),
    webCaptures: webCaptureFields(rightsCase),
    custodyRows: custodyFields(rightsCase),
    gapRows: gapFields(rightsCase, basis.checklist, dutiesOfElements(basis)),
    elementRows: elementFields({ ...basis, findings }),
    conductRows: conductFields(rightsCase, basis.conduct),
    coverage: coverageFields(rightsCase),
    findings: findingFields(findings, basis.sourceMarks),
    redactions: redactionFields(rightsCase),
    narration: narrationFields(rightsCase),
  };
}
