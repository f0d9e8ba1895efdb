import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { carryLarge } from './carry.ts';

/**
 * `node carryInChild.ts <folder> <GiB>`: in a process of its own, where nothing else has filled the memory; prints JSON.
 *
 * A small film goes first: what threads and compiled code need is there for every size, and only what grows with it is counted.
 */
const [folder = '', sizeGib = '1'] = process.argv.slice(2);
const places = { small: join(folder, 'small'), large: join(folder, 'large') };
for (const place of Object.values(places)) await mkdir(place);
await carryLarge(places.small, 1 / 16);
console.log(JSON.stringify(await carryLarge(places.large, Number(sizeGib))));
