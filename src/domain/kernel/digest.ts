import { z } from 'zod';

/** Lower-case hex SHA-256, 64 characters. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

/** Lower-case hex SM3 (GB/T 32905), 64 characters. */
export const Sm3 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sm3'>();
export type Sm3 = z.infer<typeof Sm3>;

/** Groups of eight, so that a person can compare two printed digests. */
export function digestInGroups(hex: string): string {
  return (hex.match(/.{1,8}/g) ?? []).join(' ');
}
