import { z } from 'zod';
import { digestInGroups } from '../kernel/digest.ts';
import { SealedFile } from './exportContents.ts';

/** What is wrong with one file or line of a package. Path uses forward slashes relative to the package root. */
export const PackageFinding = z.strictObject({
  code: z.string(),
  path: z.string(),
  message: z.string(),
});
export type PackageFinding = z.infer<typeof PackageFinding>;

/** What the signature of a package says. The key is told by its fingerprint: whose it is, the package alone cannot prove. */
export const PackageSignature = z.strictObject({
  state: z.enum(['none', 'valid', 'wrong']),
  /** SHA-256 of the public key's DER; `null` when there is none to read. */
  keyFingerprint: z.string().nullable(),
});
export type PackageSignature = z.infer<typeof PackageSignature>;

/** What a reader is told of it; a right signature says that nothing changed since, and whose it is only with the paper beside it. */
export function signatureWords({ state, keyFingerprint }: PackageSignature): string {
  switch (state) {
    case 'none':
      return '没有签名';
    case 'wrong':
      return '签名不相符';
    case 'valid':
      return `签名相符，密钥指纹 ${digestInGroups(keyFingerprint ?? '')}；与对方当面或者书面告知的指纹一致，才能确认是谁签的`;
  }
}

/**
 * What a reader of a package found out by itself.
 *
 * `valid` only when something was checked and nothing was wrong; `unjudged` when the package could not be read at all.
 */
export const PackageVerdict = z.strictObject({
  verdict: z.enum(['valid', 'invalid', 'unjudged']),
  version: z.string().nullable(),
  filesChecked: z.int().nonnegative(),
  bytesChecked: z.int().nonnegative(),
  signature: PackageSignature,
  /** Of a sealed package that was opened, the very file that lay on the medium, to be held against the receipt (A04); else `null`. */
  sealedFile: SealedFile.nullable(),
  findings: z.array(PackageFinding).readonly(),
  warnings: z.array(PackageFinding).readonly(),
});
export type PackageVerdict = z.infer<typeof PackageVerdict>;
