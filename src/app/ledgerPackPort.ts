import type { Sha256 } from '#domain/kernel/digest.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { StationPack } from '#domain/ledger/stationPack.ts';
import type { PackageSigner } from './ports.ts';

/** A 台账包 whose signature holds. */
export interface GenuinePack {
  readonly pack: StationPack;
  /** The signed text, as it is kept. */
  readonly text: string;
  /** Digest of `text`. */
  readonly sha256: Sha256;
  readonly keyFingerprint: Sha256;
}

/** Writes and reads the file a station's ledger travels in. */
export interface LedgerPackFiles {
  /** The signed file. Shape: JSON in UTF-8. */
  write(pack: StationPack, signer: PackageSigner): Uint8Array;
  /** Fails: `ledger.packUnfit` names what is wrong: no such file, another version, changed after it was signed. */
  read(bytes: Uint8Array): Result<GenuinePack>;
  /** The rows of a text kept by `read`; throws when it is no such text. */
  reread(text: string): StationPack;
}
