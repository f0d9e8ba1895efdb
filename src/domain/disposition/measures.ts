import { z } from 'zod';
import { trackKinds, type TrackId, type TrackNature } from './tracks.ts';

export const measureIds = [
  'criminalDetention',
  'residentialSurveillance',
  'bail',
  'criminalSummons',
  'administrativeDetention',
  'detentionNotExecuted',
  'fine',
  'warning',
  'correctiveEducation',
  'criticismEducation',
  'mentalAppraisal',
  'nameClearing',
  'closeCase',
  'transferOut',
] as const;
export const MeasureId = z.enum(measureIds);
export type MeasureId = z.infer<typeof MeasureId>;

export const measureNames: Readonly<Record<MeasureId, string>> = {
  criminalDetention: '提请刑事拘留',
  residentialSurveillance: '监视居住',
  bail: '取保候审',
  criminalSummons: '传唤到案、继续侦查（暂不拘留）',
  administrativeDetention: '行政拘留',
  detentionNotExecuted: '决定行政拘留，不送执行',
  fine: '罚款',
  warning: '警告',
  correctiveEducation: '矫治教育、责令严加管教',
  criticismEducation: '批评教育并制作记录',
  mentalAppraisal: '精神鉴定、临时保护性约束',
  nameClearing: '核查澄清',
  closeCase: '撤销案件或者终止调查',
  transferOut: '移交有管辖权的部门',
};

const hardness: Readonly<Record<MeasureId, number>> = {
  criminalDetention: 6,
  residentialSurveillance: 5,
  bail: 5,
  criminalSummons: 5,
  administrativeDetention: 4,
  detentionNotExecuted: 3,
  fine: 2,
  warning: 1,
  correctiveEducation: 0,
  criticismEducation: 0,
  mentalAppraisal: 0,
  nameClearing: 0,
  closeCase: 0,
  transferOut: 0,
};

/** How hard a measure bears on the person; equal numbers are alternatives of one step. */
export function hardnessOf(measure: MeasureId): number {
  return hardness[measure];
}

/** Which measures a track of each nature can carry; the rest belong to another kind of case. Source: law.md §8.1 M1, M2. */
const measuresOfNature: Readonly<Record<TrackNature, ReadonlySet<MeasureId>>> = {
  criminal: new Set([
    'criminalDetention',
    'residentialSurveillance',
    'bail',
    'criminalSummons',
    'mentalAppraisal',
  ]),
  administrative: new Set([
    'administrativeDetention',
    'detentionNotExecuted',
    'fine',
    'warning',
    'mentalAppraisal',
  ]),
  other: new Set([
    'correctiveEducation',
    'criticismEducation',
    'mentalAppraisal',
    'nameClearing',
    'closeCase',
    'transferOut',
  ]),
};

/** May this measure be taken on this track? A fine settles no crime, and nobody is detained for a criticism. Source: SPEC D-K10. */
export function fitsTrack(measure: MeasureId, track: TrackId): boolean {
  return measuresOfNature[trackKinds[track].nature].has(measure);
}
