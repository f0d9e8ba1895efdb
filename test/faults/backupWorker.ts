import { entered, quiet } from '#test/vault/keeping/backupWorld.ts';

// Backs up until it is killed; with a third argument once, and says how it went.
const [folder = '', stick = '', times = 'always'] = process.argv.slice(2);
const vault = await entered(folder);
process.stdout.write('entered\n');
for (;;) {
  const answer = await vault.backups.run(stick, false, quiet);
  process.stdout.write(`${answer.ok ? 'ok' : answer.failure.code}\n`);
  if (times === 'once') break;
}
await vault.close();
