/** What the evidence papers (E01–E12) print; see documentFields.ts for the conventions. */
import { z } from 'zod';
import { MissingPicture, StoredPicture } from './photoBlock.ts';
import { count, day, EvidenceFields, list, moment, text, words } from './fieldGroups.ts';

/** A stretch of a recording: where it lies in the file, what time of day that was, what is seen and heard, what it proves. */
const SegmentFields = z.strictObject({
  fromText: text,
  untilText: text,
  contentText: text,
  provesText: text,
});

/** One recording as E04 notes it. Source: documents.md §4.2. */
export const RecordingFields = EvidenceFields.extend({
  /** `true` from the second on, so that each begins a page. */
  isFurther: z.boolean(),
  deviceText: text,
  wearerText: text,
  startedAt: moment,
  endedAt: moment,
  /** The computation of the start. */
  timeHow: text,
  durationText: text,
  segments: list(SegmentFields),
  /** Stretches not recorded beside this one, and why. */
  interruptions: list(z.string()),
});
export type RecordingFields = z.infer<typeof RecordingFields>;

/** One photograph of the volume. Source: documents.md §4.1. */
export const PhotoFields = EvidenceFields.extend({
  isFurther: z.boolean(),
  /** `证据3`. */
  label: z.string(),
  kindText: text,
  takenAt: moment,
  timeHow: text,
  deviceText: text,
  takerText: text,
  /** Still, redacted copy, scan: how it came from its parent. */
  derivationText: text,
  picture: z.union([StoredPicture, MissingPicture]),
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  /** All of it in a few words, for the contact sheet. */
  shortText: z.string(),
});
export type PhotoFields = z.infer<typeof PhotoFields>;

/** Two photographs and those who sign for them. */
export const PhotoSheetFields = z.strictObject({ isFurther: z.boolean(), photos: list(PhotoFields) });

export const WebCaptureFields = z.strictObject({
  url: z.string(),
  platform: text,
  accountText: text,
  publishedText: text,
  capturedAt: moment,
  operatorsText: text,
  methodText: text,
  environment: text,
  content: text,
  spread: text,
  /** `证据3、证据4`. */
  evidenceText: text,
});
export type WebCaptureFields = z.infer<typeof WebCaptureFields>;

/** One movement of evidence. Source: documents.md §4.4. */
export const CustodyRowFields = z.strictObject({
  evidenceText: text,
  at: moment,
  fromText: text,
  toText: text,
  reasonText: text,
  sealText: text,
  sealNumbersText: text,
  place: text,
  dueBackOn: day,
  note: text,
});
export type CustodyRowFields = z.infer<typeof CustodyRowFields>;

/** One row of E08. */
export const GapRowFields = z.strictObject({
  requirementText: text,
  stateText: words(['具备', '部分', '缺失', '不适用']),
  evidenceText: text,
  measureText: text,
  ownerText: text,
  dueText: text,
  doneText: text,
  note: text,
});
export type GapRowFields = z.infer<typeof GapRowFields>;

/** One element of the leading road against one person. Source: SPEC E-178. */
export const ElementRowFields = GapRowFields.extend({ personText: text, trackText: text });
export type ElementRowFields = z.infer<typeof ElementRowFields>;

export const FindingFields = z.strictObject({
  evidenceText: text,
  severityText: text,
  text,
  mend: text,
  source: text,
});
export type FindingFields = z.infer<typeof FindingFields>;

/** One question on the police's own conduct. Source: SPEC E-144. */
export const ConductRowFields = z.strictObject({
  questionText: text,
  answerText: words(['是', '否', '不适用', '未核实', '不一致']),
  evidenceText: text,
  note: text,
  finderText: text,
  source: text,
});
export type ConductRowFields = z.infer<typeof ConductRowFields>;

/** One camera over the incident. Source: SPEC E-163. */
export const CoverageRowFields = z.strictObject({
  deviceText: text,
  percentText: text,
  uncoveredText: text,
  overlapText: text,
  outsideText: text,
});
export type CoverageRowFields = z.infer<typeof CoverageRowFields>;

export const RedactionRowFields = z.strictObject({
  evidenceText: text,
  parentText: text,
  pageText: text,
  boxText: text,
  reason: text,
  parentSha256: text,
  sha256: text,
  proofText: text,
  madeByText: text,
  madeAt: moment,
});
export type RedactionRowFields = z.infer<typeof RedactionRowFields>;

/** Groups of the vocabulary that only the evidence papers use. */
export const evidencePaperGroups = {
  recordings: list(RecordingFields),
  photos: list(PhotoFields),
  photoSheets: list(PhotoSheetFields),
  /** 案情简介 of the photo volume, at most 150 characters. */
  photoVolume: z.strictObject({ outline: text, count, fromText: text, untilText: text }),
  webCaptures: list(WebCaptureFields),
  custodyRows: list(CustodyRowFields),
  gapRows: list(GapRowFields),
  elementRows: list(ElementRowFields),
  findings: list(FindingFields),
  conductRows: list(ConductRowFields),
  /** 五必: what the cameras recorded of the incident; nothing while its end is not known. */
  coverage: z.strictObject({ windowText: text, togetherText: text, rows: list(CoverageRowFields) }),
  redactions: list(RedactionRowFields),
  /** 工作情况说明. */
  narration: z.strictObject({
    steps: list(z.string()),
    brief: text,
    /** `中性`; null while judging words stand in the record. */
    wording: text,
    signers: list(z.string()),
    evidenceText: text,
  }),
  /** What one provider handed in (E02). */
  acceptance: z.strictObject({
    providerName: text,
    acceptedAt: moment,
    place: text,
    acceptedByText: text,
    items: list(EvidenceFields),
  }),
};
