import { aStoredCase } from '#test/vault/sampleRecords.ts';
import { inParts, opened, patterned, valueOf } from '#test/vault/vaultWorld.ts';

// Run under `ulimit -f` by realLimits.test.ts: says how storing more than the limit is refused.
const vault = await opened(process.argv[2] ?? '');
valueOf(await vault.saveCase(aStoredCase()));
const answer = await vault.storeObject(inParts(patterned(5 * 1024 * 1024)));
process.stdout.write(answer.ok ? 'stored' : answer.failure.code);
await vault.close();
