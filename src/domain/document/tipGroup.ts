/** What only the inspectorate's tip prints: S02. Never part of a case; see documentFields.ts for the conventions. */
import { z } from 'zod';
import { day, text } from './fieldGroups.ts';

export const tipGroup = z.strictObject({
  /** 督察微提示 or 典型案例分析. */
  kindText: z.string(),
  issue: text,
  title: text,
  editedOn: day,
  situation: text,
  facts: text,
  risks: text,
  advice: text,
  approver: text,
});
