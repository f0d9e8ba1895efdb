import { Day } from './moment.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

export type ResidentIdCheck =
  | { readonly kind: 'valid'; readonly bornOn: Day; readonly gender: 'male' | 'female' }
  /** Fifteen digits, withdrawn in 2013: readable, but without check digit. */
  | { readonly kind: 'oldStyle'; readonly bornOn: Day; readonly gender: 'male' | 'female' }
  | { readonly kind: 'invalid'; readonly reason: 'format' | 'birthday' | 'checkDigit' };

/**
 * Reads a 公民身份号码.
 *
 * Shape: as typed; spaces and a small x are forgiven. `today` bounds the birthday.
 * Source: GB 11643-1999.
 */
export function checkResidentId(typed: string, today: Day): ResidentIdCheck {
  const text = normaliseResidentId(typed);
  if (/^\d{15}$/.test(text)) {
    const bornOn = birthday(`19${text.slice(6, 12)}`, today);
    if (bornOn === null) return { kind: 'invalid', reason: 'birthday' };
    return { kind: 'oldStyle', bornOn, gender: genderOf(text.slice(14)) };
  }
  if (!/^\d{17}[\dX]$/.test(text)) return { kind: 'invalid', reason: 'format' };
  const bornOn = birthday(text.slice(6, 14), today);
  if (bornOn === null) return { kind: 'invalid', reason: 'birthday' };
  if (residentIdCheckDigit(text.slice(0, 17)) !== text[17]) return { kind: 'invalid', reason: 'checkDigit' };
  return { kind: 'valid', bornOn, gender: genderOf(text.slice(16, 17)) };
}

/** Upper-case X, no spaces. */
export function normaliseResidentId(typed: string): string {
  return typed.replace(/\s/gu, '').toUpperCase();
}

/** The eighteenth character for seventeen digits (ISO 7064 MOD 11-2). */
export function residentIdCheckDigit(seventeenDigits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(seventeenDigits[index]), 0);
  return checkDigits.charAt(sum % 11);
}

/** `999999********1234` for papers that leave the house. */
export function maskResidentId(text: string): string {
  return text.length < 11
    ? '*'.repeat(text.length)
    : `${text.slice(0, 6)}${'*'.repeat(text.length - 10)}${text.slice(-4)}`;
}

function birthday(digits: string, today: Day): Day | null {
  const day = Day.safeParse(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);
  return day.success && day.data <= today ? day.data : null;
}

function genderOf(digit: string): 'male' | 'female' {
  return Number(digit) % 2 === 1 ? 'male' : 'female';
}
