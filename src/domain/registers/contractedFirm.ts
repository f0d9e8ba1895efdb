import { z } from 'zod';
import { Day } from '../kernel/moment.ts';

/** 律师执业证号: seventeen digits (documents.md D06). */
export const LawyerLicence = z.string().regex(/^\d{17}$/, '律师执业证号是17位数字');

export const ContractedLawyer = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  licenceNumber: LawyerLicence,
  /** Last day of the yearly check; `null` = not known, which is said and not passed over. */
  licenceUntil: Day.nullable(),
  phone: z.string().trim().max(30),
});
export type ContractedLawyer = z.infer<typeof ContractedLawyer>;

/** 签约律师事务所. Source: mission S9; 公安部令第153号第六条 (待核). */
export const ContractedFirm = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  /** 律师事务所执业许可证号. */
  licenceNumber: z.string().trim().max(40),
  phone: z.string().trim().max(30),
  contractFrom: Day,
  contractUntil: Day,
  lawyers: z.array(ContractedLawyer).max(100).readonly(),
  note: z.string().trim().max(200),
});
export type ContractedFirm = z.infer<typeof ContractedFirm>;

/** So long before its end a contract or licence is spoken of. Units: days. */
const NOTICE_DAYS = 30;

type Lawyer = ContractedLawyer | null;

/** Why this firm (and this lawyer) may not be asked on a day; empty = nothing known against it. Source: SPEC R-7. */
export function firmFaults(firm: ContractedFirm, lawyer: Lawyer, on: Day): readonly string[] {
  const faults: string[] = [];
  if (on < firm.contractFrom) faults.push(`${firm.name}的签约期自${firm.contractFrom}开始，还没有到`);
  if (on > firm.contractUntil) faults.push(`${firm.name}的签约期已于${firm.contractUntil}届满`);
  if (lawyer !== null && lawyer.licenceUntil !== null && on > lawyer.licenceUntil)
    faults.push(`${lawyer.name}的律师执业证已于${lawyer.licenceUntil}过期`);
  return faults;
}

/** Faults, what soon becomes one, and what nobody entered, in Chinese, one line each. Source: SPEC R-7. */
export function firmConcerns(firm: ContractedFirm, lawyer: Lawyer, on: Day): readonly string[] {
  const concerns = [...firmFaults(firm, lawyer, on)];
  if (isNear(on, firm.contractUntil)) concerns.push(`${firm.name}的签约期将于${firm.contractUntil}届满`);
  if (firm.licenceNumber === '') concerns.push(`没有登记${firm.name}的执业许可证号`);
  if (lawyer === null) return concerns;
  if (lawyer.licenceUntil === null) concerns.push(`没有登记${lawyer.name}律师执业证的有效期`);
  else if (isNear(on, lawyer.licenceUntil))
    concerns.push(`${lawyer.name}的律师执业证将于${lawyer.licenceUntil}到期`);
  return concerns;
}

/** Every concern about a firm and each of its lawyers. */
export function allConcerns(firm: ContractedFirm, on: Day): readonly string[] {
  const lines = [
    firmConcerns(firm, null, on),
    ...firm.lawyers.map((lawyer) => firmConcerns(firm, lawyer, on)),
  ];
  return [...new Set(lines.flat())];
}

function isNear(from: Day, until: Day): boolean {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
  return days >= 0 && days <= NOTICE_DAYS;
}
