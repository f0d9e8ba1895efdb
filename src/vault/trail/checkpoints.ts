import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { PackageSigner } from '#app/ports.ts';
import type { ChainHead, TrailEntry } from '#domain/audit/trailEntry.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { Fault } from '#domain/kernel/fault.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { recordFile } from '../records/recordFile.ts';

/** The vault's own signing key (Ed25519, DER in base64). Whoever holds the vault key could make another: see THREATS.md. */
const SigningKey = z.strictObject({
  schemaVersion: z.literal(1),
  privateKey: z.string(),
  publicKey: z.string(),
});
type SigningKey = z.infer<typeof SigningKey>;

export function signingPlace(folder: string): RecordPlace<SigningKey> {
  return {
    path: join(folder, 'signing.sealed'),
    sealedAs: 'signing',
    schema: SigningKey,
    schemaVersion: 1,
    backup: 'twin',
  };
}

/** Signs where all chains stand, so that a chain cut short after a checkpoint shows. */
export interface Notary {
  readonly publicKey: string;
  readonly packageSigner: PackageSigner;
  sign(entry: TrailEntry, heads: readonly ChainHead[]): string;
  /** Whether the signature of a checkpoint is this vault's, over exactly these heads at this place of the chain. */
  isGenuine(entry: TrailEntry): boolean;
}

/** The vault's notary; its key is made with the vault. */
export async function openNotary(vault: VaultDisk, vaultId: string): Promise<Notary> {
  const record = recordFile(vault, signingPlace(vault.folder));
  const key = (await record.read()) ?? (await record.replace(newKey()));
  const privateKey = createPrivateKey({
    key: Buffer.from(key.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey({
    key: Buffer.from(key.publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  const said = ({ seq, prev }: TrailEntry, heads: readonly ChainHead[]): Buffer =>
    Buffer.from(`weiquan/checkpoint/1\0${vaultId}\0${seq}\0${prev}\0${JSON.stringify(heads)}`, 'utf8');
  return {
    publicKey: key.publicKey,
    packageSigner: packageSignerOf(privateKey, publicKey),
    sign: (entry, heads) => sign(null, said(entry, heads), privateKey).toString('base64'),
    isGenuine(entry) {
      const { checkpoint } = entry;
      if (checkpoint === undefined) throw new Fault('only a checkpoint is signed');
      return verify(
        null,
        said(entry, checkpoint.heads),
        publicKey,
        Buffer.from(checkpoint.signature, 'base64'),
      );
    },
  };
}

/** Lines of a digest and a path, and nothing else: no text of this form is a checkpoint's. */
const tagManifestForm = /^(?:[0-9a-f]{64} {2}[^\r\n]+\n)+$/u;

function packageSignerOf(privateKey: KeyObject, publicKey: KeyObject): PackageSigner {
  const der = publicKey.export({ format: 'der', type: 'spki' });
  return {
    publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    keyFingerprint: Sha256.parse(createHash('sha256').update(der).digest('hex')),
    signTagManifest(bytes) {
      if (!tagManifestForm.test(Buffer.from(bytes).toString('utf8')))
        throw new Fault('only a tag manifest is signed');
      return sign(null, bytes, privateKey);
    },
  };
}

function newKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
    publicKeyEncoding: { format: 'der', type: 'spki' },
  });
  return {
    schemaVersion: 1,
    privateKey: privateKey.toString('base64'),
    publicKey: publicKey.toString('base64'),
  };
}
