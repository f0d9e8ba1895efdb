import { createHash, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { LedgerPackFiles } from '#app/paperPorts.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import { StationPack } from '#domain/ledger/stationPack.ts';

/** The name the digest is signed under: no line of a package's tag manifest is called so. */
const SIGNED_AS = 'weiquan-ledger-pack.json';

/** The pack as text, and the vault's signature over its digest. */
const PackFile = z.strictObject({
  format: z.literal('weiquan-ledger-file'),
  version: z.literal(1),
  pack: z.string(),
  /** Base64 of the raw Ed25519 signature over `<digest>  weiquan-ledger-pack.json`. */
  signature: z.string(),
  publicKeyPem: z.string(),
});

/** 台账包 as one signed JSON file. */
export function ledgerPackFiles(): LedgerPackFiles {
  return {
    write(pack, signer) {
      const text = JSON.stringify(pack);
      const signature = Buffer.from(signer.signTagManifest(signedLine(text))).toString('base64');
      const { publicKeyPem } = signer;
      const file = { format: 'weiquan-ledger-file', version: 1, pack: text, signature, publicKeyPem };
      return Buffer.from(`${JSON.stringify(file)}\n`, 'utf8');
    },
    read(bytes) {
      const file = PackFile.safeParse(jsonOf(bytes));
      if (!file.success) return unfit('不是本程序制作的台账包，或者文件不完整');
      const { pack: text, signature, publicKeyPem } = file.data;
      const key = ed25519Key(publicKeyPem);
      if (key === null) return unfit('附带的公钥不能识别');
      if (!verify(null, signedLine(text), key, Buffer.from(signature, 'base64')))
        return unfit('签名不符，文件在制作后被改动过');
      const pack = StationPack.safeParse(jsonOf(Buffer.from(text, 'utf8')));
      if (!pack.success) return unfit('台账的格式不是本程序能读的版本');
      return ok({ pack: pack.data, text, sha256: digestOf(text), keyFingerprint: fingerprintOf(key) });
    },
    reread: (text) => StationPack.parse(JSON.parse(text)),
  };
}

const unfit = (problem: string) => refused(failure('ledger.packUnfit', { problem }));

function signedLine(text: string): Uint8Array {
  return Buffer.from(`${digestOf(text)}  ${SIGNED_AS}\n`, 'utf8');
}

function digestOf(text: string): Sha256 {
  return Sha256.parse(createHash('sha256').update(text, 'utf8').digest('hex'));
}

function fingerprintOf(key: KeyObject): Sha256 {
  const der = key.export({ format: 'der', type: 'spki' });
  return Sha256.parse(createHash('sha256').update(der).digest('hex'));
}

/** `null` for what is no JSON text. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8Text(bytes).replace(/^\uFEFF/u, ''));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

function ed25519Key(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
