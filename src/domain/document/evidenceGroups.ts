/** What the evidence papers (E01–E12) print; see documentFields.ts for the conventions. */
import { z } from 'zod';
import { StoredPicture } from './photoBlock.ts';
import { count, EvidenceFields, list, moment, text } from './fieldGroups.ts';

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
  picture: StoredPicture,
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

/** Groups of the vocabulary that only the evidence papers use. */
export const evidencePaperGroups = {
  recordings: list(RecordingFields),
  photos: list(PhotoFields),
  photoSheets: list(PhotoSheetFields),
  /** 案情简介 of the photo volume, at most 150 characters. */
  photoVolume: z.strictObject({ outline: text, count, fromText: text, untilText: text }),
  webCaptures: list(WebCaptureFields),
};
