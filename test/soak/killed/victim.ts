import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { killedWorks } from './works.ts';

// The child that kills.ts kills: does one kind of work without end in every folder given, and says on its standard output what was confirmed.
const [title = '', ...folders] = process.argv.slice(2);
const load = killedWorks.get(title);
if (load === undefined) throw new Error(`no work is called ${title}`);
const work = await load();

await Promise.all(
  folders.map((folder, index) =>
    work.act(
      { folder, fileSystem: realFileSystem },
      (confirmed) => void process.stdout.write(`${index}\t${confirmed}\n`),
      Number.POSITIVE_INFINITY,
    ),
  ),
);
