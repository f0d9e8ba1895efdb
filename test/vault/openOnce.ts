import { openVault } from '#vault/openVault.ts';
import { clockAtNoon, idsInOrder, testVaultKey } from './vaultWorld.ts';

// The other process of lock.test.ts: says how the opening went and stays until it is ended.
const answer = await openVault({
  folder: process.argv[2] ?? '',
  clock: clockAtNoon,
  ids: idsInOrder,
  vaultKey: testVaultKey,
});
process.stdout.write(answer.ok ? 'open\n' : `${answer.failure.code}\n`);
process.stdin.resume();
