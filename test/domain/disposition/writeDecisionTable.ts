import { writeFileSync } from 'node:fs';
import { decisionTable } from './decisionTable.ts';

// Part of `npm run golden:accept`: what the tool says now becomes what it has to say; read the diff before committing it.
writeFileSync(new URL('decisionTable.txt', import.meta.url), `${[...decisionTable()].join('\n')}\n`);
