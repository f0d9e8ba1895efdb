import { verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { PackageSigner } from '#app/ports.ts';
import { valueInJson } from '#domain/kernel/valueInJson.ts';
import { ed25519Key } from './bag/signingKey.ts';

/** What a text that travels in a JSON file is signed with. */
export const signatureFields = {
  /** Base64 of the raw Ed25519 signature over one line with the digest of the text and a name of its own. */
  signature: z.string(),
  publicKeyPem: z.string(),
};
const Signature = z.strictObject(signatureFields);
export type Signature = z.infer<typeof Signature>;

export function signed(line: Uint8Array, signer: PackageSigner): Signature {
  const signature = Buffer.from(signer.signTagManifest(line)).toString('base64');
  return { signature, publicKeyPem: signer.publicKeyPem };
}

/** The key a line was signed with, or in Chinese why the signature does not hold. */
export function signingKeyOf(line: Uint8Array, { signature, publicKeyPem }: Signature): KeyObject | string {
  const key = ed25519Key(publicKeyPem);
  if (key === null) return '附带的公钥不能识别';
  return verify(null, line, key, Buffer.from(signature, 'base64')) ? key : '签名不符，文件在制作后被改动过';
}

/** The value of a JSON file from a stick, which an editor may have given a mark; `undefined` for what is no JSON text. */
export function valueInFile(bytes: Uint8Array): unknown {
  return valueInJson(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\uFEFF/u, ''),
  );
}
