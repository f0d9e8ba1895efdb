import { decisionTable } from './decisionTable.ts';
import { accept } from './goldenText.ts';
import { readingTable } from './published/readingTable.ts';

// Part of `npm run golden:accept`: what the tool says now becomes what it has to say; read the diff before committing it.
accept(decisionTable(), new URL('decisionTable.txt', import.meta.url));
accept(readingTable(), new URL('published/readingTable.txt', import.meta.url));
