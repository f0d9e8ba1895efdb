import type { Sha256 } from '../kernel/digest.ts';
import { utf8Bytes, utf8Text } from '../kernel/utf8.ts';

/** The name the digest of a manifest is signed under: no line of a package's tag manifest is called so. */
const SIGNED_AS = 'weiquan-template-pack.json';
const line = new RegExp(`^[0-9a-f]{64} {2}${SIGNED_AS.replaceAll('.', '\\.')}\\n$`, 'u');

/** What is signed of a 模板包. Source: SPEC P-T15. */
export function packLine(manifestSha256: Sha256): Uint8Array {
  return utf8Bytes(`${manifestSha256}  ${SIGNED_AS}\n`);
}

/** Whether bytes are the line of a 模板包 and nothing besides. */
export function isPackLine(bytes: Uint8Array): boolean {
  return line.test(utf8Text(bytes));
}
