import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { saveCase } from '../works/saveCase.ts';
import { note } from '../works/note.ts';
import type { Work } from '../work.ts';

// The child whose disk realPower.ts takes away: says what was confirmed until the disk no longer answers.
const [title = '', folder = ''] = process.argv.slice(2);
const work: Work = title === note.title ? note : saveCase;
await work.act(
  { folder, fileSystem: realFileSystem },
  (confirmed) => void process.stdout.write(`${process.hrtime.bigint()}\t${confirmed}\n`),
  Number.POSITIVE_INFINITY,
);
