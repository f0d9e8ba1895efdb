import { z } from 'zod';
import { Day } from '../kernel/moment.ts';

/** 维权委 and those who are called at once. Source: 公安部令第153号第四条 (待核); documents.md §3. */
export const CommissionRole = z.enum(['chair', 'deputyChair', 'member', 'office', 'dutyContact']);
export type CommissionRole = z.infer<typeof CommissionRole>;
export const commissionRoleNames: Readonly<Record<CommissionRole, string>> = {
  chair: '主任（督察长）',
  deputyChair: '副主任',
  member: '委员',
  office: '维权办',
  dutyContact: '值班联络人',
};

/** What the commission's work falls into. Source: the report's 维权指挥运行、慰问救助、法律援助、舆情引导. */
export const CommissionDuty = z.enum(['command', 'condolence', 'legalAssistance', 'publicOpinion']);
export type CommissionDuty = z.infer<typeof CommissionDuty>;
export const commissionDutyNames: Readonly<Record<CommissionDuty, string>> = {
  command: '指挥运行',
  condolence: '慰问救助',
  legalAssistance: '法律援助',
  publicOpinion: '舆情引导',
};

const shortText = z.string().trim().max(60);

export const CommissionMember = z.strictObject({
  id: z.string().min(1).max(40),
  name: shortText.min(1),
  /** Department and post, as they are printed. */
  post: shortText.min(1),
  role: CommissionRole,
  duties: z.array(CommissionDuty).max(4).readonly(),
  phone: z.string().trim().max(30),
  since: Day,
  /** Last day in office; `null` = still there. */
  until: Day.nullable(),
});
export type CommissionMember = z.infer<typeof CommissionMember>;

/** In office on a day, that day included. */
export function isInOffice({ since, until }: CommissionMember, on: Day): boolean {
  return since <= on && (until === null || until >= on);
}
