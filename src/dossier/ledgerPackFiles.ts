import { z } from 'zod';
import type { LedgerPackFiles } from '#app/paperPorts.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { valueInJson } from '#domain/kernel/valueInJson.ts';
import { StationPack } from '#domain/ledger/stationPack.ts';
import { fingerprintOf } from './bag/signingKey.ts';
import { sha256Of } from './hashing/sha256Of.ts';
import { signatureFields, signed, signingKeyOf, valueInFile } from './signedText.ts';

/** The name the digest is signed under: no line of a package's tag manifest is called so. */
const SIGNED_AS = 'weiquan-ledger-pack.json';

/** The pack as text, and the vault's signature over its digest. */
const PackFile = z.strictObject({
  format: z.literal('weiquan-ledger-file'),
  version: z.literal(1),
  pack: z.string(),
  ...signatureFields,
});

/** 台账包 as one signed JSON file. */
export function ledgerPackFiles(): LedgerPackFiles {
  return {
    write(pack, signer) {
      const text = JSON.stringify(pack);
      const file = {
        format: 'weiquan-ledger-file',
        version: 1,
        pack: text,
        ...signed(signedLine(text), signer),
      };
      return Buffer.from(`${JSON.stringify(file)}\n`, 'utf8');
    },
    read(all) {
      const file = PackFile.safeParse(valueInFile(all));
      if (!file.success) return unfit('不是本程序制作的台账包，或者文件不完整');
      const text = file.data.pack;
      const key = signingKeyOf(signedLine(text), file.data);
      if (typeof key === 'string') return unfit(key);
      const pack = StationPack.safeParse(valueInJson(text));
      if (!pack.success) return unfit('台账的格式不是本程序能读的版本');
      const bytes = Buffer.from(text, 'utf8');
      return ok({ pack: pack.data, bytes, sha256: sha256Of(bytes), keyFingerprint: fingerprintOf(key) });
    },
    reread: (bytes) => StationPack.parse(valueInFile(bytes)),
  };
}

const unfit = (problem: string) => refused(failure('ledger.packUnfit', { problem }));

function signedLine(text: string): Uint8Array {
  return Buffer.from(`${sha256Of(text)}  ${SIGNED_AS}\n`, 'utf8');
}
