import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';

export const CareFor = z.enum(['self', 'family']);
export const careForNames: Readonly<Record<z.infer<typeof CareFor>, string>> = {
  self: '本人',
  family: '家属',
};

/** A need somebody raised, the task it became, and what came of it. Source: documents.md C03. */
export const CareNeed = z.strictObject({
  id: z.string(),
  officerId: z.string(),
  /** The visit it was raised at; `null` = at another time. */
  visitId: z.string().nullable(),
  raisedBy: CareFor,
  raisedAt: Moment,
  need: z.string().trim().min(1).max(300),
  owner: z.string().trim().min(1).max(60),
  dueOn: Day.nullable(),
  /** Empty while it is open. */
  result: z.string().max(300),
  doneOn: Day.nullable(),
  by: z.string(),
});
export type CareNeed = z.infer<typeof CareNeed>;

export const ContactWay = z.enum(['visit', 'phone', 'other']);
export const contactWayNames: Readonly<Record<z.infer<typeof ContactWay>, string>> = {
  visit: '当面',
  phone: '电话',
  other: '其他',
};

/** Whether psychological support was spoken of, and what the person said. Source: mission S8. */
export const SupportAnswer = z.enum(['notRaised', 'offered', 'accepted', 'declined']);
export type SupportAnswer = z.infer<typeof SupportAnswer>;
export const supportAnswerNames: Readonly<Record<SupportAnswer, string>> = {
  notRaised: '没有谈到',
  offered: '已提供，未答复',
  accepted: '接受',
  declined: '谢绝',
};

/** Somebody of the office got in touch with a person who was harmed, or with the family. */
export const CareContact = z.strictObject({
  id: z.string(),
  officerId: z.string(),
  at: Moment,
  way: ContactWay,
  to: CareFor,
  /** Who of the family it was; `null` = the person, or nobody wrote it down. */
  familyId: z.string().nullable(),
  madeBy: z.string().trim().min(1).max(60),
  /** The follow-up it answers for; `null` = an ordinary contact. Units: days after the incident. */
  followUpDays: z.int().positive().nullable(),
  situation: z.string().trim().min(1).max(500),
  support: SupportAnswer,
  supportNote: z.string().max(300),
  by: z.string(),
});
export type CareContact = z.infer<typeof CareContact>;

/** The person, or the family, was told what became of the case. Source: SPEC C-28. */
export const OutcomeTold = z.strictObject({
  officerId: z.string(),
  at: Moment,
  to: CareFor,
  /** Who of the family was told; `null` = the person, or nobody wrote it down. */
  familyId: z.string().nullable(),
  toldBy: z.string().trim().min(1).max(60),
  said: z.string().trim().min(1).max(500),
  /** What the person answered. */
  answer: z.string().max(500),
  by: z.string(),
});
export type OutcomeTold = z.infer<typeof OutcomeTold>;
