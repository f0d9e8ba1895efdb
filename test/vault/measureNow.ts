import { measureArchive, measureIngest, measureMemory, measureSave } from './measure.ts';

// node test/vault/measureNow.ts [ingest|save|archive|memory] — the vault's figures by themselves; `npm run bench` has all of them.
const gib = 1024 ** 3;
const measures = {
  ingest: () => measureIngest({ bigBytes: gib, smallFiles: 200, runs: 5 }),
  save: () => measureSave({ archives: [10, 10_000], runs: 101 }),
  archive: () => measureArchive({ cases: 10_000, runs: 7 }),
  memory: async () => [await measureMemory(4 * gib)],
};
for (const [name, measure] of Object.entries(measures)) {
  if (process.argv.length > 2 && !process.argv.includes(name)) continue;
  for (const { id, ours, peer, peerName, ratio, goal, unit } of await measure()) {
    console.log(
      `${id}: ${ours.toFixed(1)} ${unit}, ${peerName}: ${peer.toFixed(1)}, ratio ${ratio.toFixed(2)} (goal ${goal.toFixed(2)})`,
    );
  }
}
