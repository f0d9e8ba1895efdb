import { z } from 'zod';

/**
 * The ten situations in which the organ shall act for its officer.
 * Source: 公安机关维护民警执法权威工作规定（公安部令第153号）第八条 — 条文待核(law.md §1).
 */
export const InfringementKind = z.enum([
  'violentAssault',
  'vehicleAssault',
  'crowdObstruction',
  'physicalInterference',
  'threatInsultDefamation',
  'falseAccusation',
  'unfoundedComplaint',
  'privacyViolation',
  'wrongfulAccountability',
  'other',
]);
export type InfringementKind = z.infer<typeof InfringementKind>;

/** Full wording for forms, in the order of the article. */
export const infringementKindNames: Readonly<Record<InfringementKind, string>> = {
  violentAssault: '暴力袭击',
  vehicleAssault: '车辆冲撞、碾轧、拖拽、剐蹭',
  crowdObstruction: '聚众哄闹、围堵拦截、冲击、阻碍',
  physicalInterference: '扣押、撕咬、拉扯、推搡',
  threatInsultDefamation: '威胁、恐吓、侮辱、诽谤、骚扰',
  falseAccusation: '诬告陷害、打击报复',
  unfoundedComplaint: '恶意投诉、炒作',
  privacyViolation: '侵犯个人隐私',
  wrongfulAccountability: '错误追责或不公正处理',
  other: '其他',
};
