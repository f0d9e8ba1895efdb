import { z } from 'zod';

/** 机构代码 of one unit, as this bureau entered it. Source: SPEC S-25. */
export const UnitCode = z.strictObject({
  /** As it stands in the cases. */
  name: z.string().trim().min(2, '请填写单位名称').max(60),
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Z]{1,12}$/, '单位代码只能是12位以内的数字和大写字母'),
});
export type UnitCode = z.infer<typeof UnitCode>;

export const UnitCodes = z
  .array(UnitCode)
  .max(500)
  .refine((units) => isOnce(units.map(({ name }) => name)), '有两行填写了同一个单位')
  .refine((units) => isOnce(units.map(({ code }) => code)), '有两个单位填写了同一个代码')
  .readonly();

const isOnce = (texts: readonly string[]) => new Set(texts).size === texts.length;
