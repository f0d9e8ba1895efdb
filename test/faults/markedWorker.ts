import type { ByteSource } from '#app/ports.ts';
import { anEvidenceItem, aStoredCase, caseId } from '#test/vault/sampleRecords.ts';
import { inParts, opened, valueOf } from '#test/vault/vaultWorld.ts';

// The child that plaintext.test.ts kills: puts a marker into a vault wherever an officer's words and files go, without end.
const [folder = '', marker = ''] = process.argv.slice(2);
const vault = await opened(folder);

const filled = (sizeBytes: number): Uint8Array => Buffer.alloc(sizeBytes, marker);

async function* slowly(sizeBytes: number): ByteSource {
  yield* inParts(filled(sizeBytes), 1024 * 1024);
  process.stdout.write('half\n');
  yield* inParts(filled(sizeBytes), 1024 * 1024);
}

valueOf(await vault.storeObject(inParts(filled(0))));
const small = valueOf(await vault.storeObject(inParts(filled(5000))));
const large = valueOf(await vault.storeObject(inParts(filled(3_000_000))));
const evidence = [small, large].map((stored, index) => ({
  ...anEvidenceItem(stored, { fileName: `${marker}.mp4`, originalPath: `U盘/${marker}/${marker}.mp4` }),
  id: `e${index}`,
  number: index + 1,
  title: marker,
}));
// A child before this one may have saved the case.
const read = await vault.readCase(caseId(1));
let current = read.ok ? read.value : valueOf(await vault.saveCase(aStoredCase({ name: marker, evidence })));
process.stdout.write('stored\n');
for (let turn = 1; ; turn += 1) {
  const storing = vault.storeObject(slowly(16_000_000 + process.pid + turn));
  current = valueOf(await vault.saveCase({ ...current, caseNumber: `${marker}${turn}` }));
  valueOf(await storing);
  process.stdout.write('stored\n');
}
