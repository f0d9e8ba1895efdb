import { opened } from '#test/vault/vaultWorld.ts';
import type { Image } from '../powerCut/memoryDisk.ts';
import { addTroubles, emptyTally, orLockedOut } from '../tally.ts';
import type { Tally } from '../tally.ts';
import type { Trouble } from '../work.ts';
import { copyOf, furnished, placeOn } from './furnished.ts';
import type { Furnished } from './furnished.ts';
import { filesIn, inodeAt } from './flips.ts';
import { spoiltTrails } from './trailTricks.ts';

/** A disk someone has been at, and the file the examination must name. */
export interface Tampered {
  readonly what: string;
  readonly image: Image;
  readonly named: string;
}

/** Whole files exchanged, put back from an hour before, taken away; trails cut, turned round and thinned out. */
export async function exchangeFiles(): Promise<Tally> {
  const vault = await furnished();
  const tally = emptyTally();
  const all = [
    ...swapped(vault),
    ...generationsSwapped(vault),
    ...putBack(vault),
    ...casesPutBack(vault),
    ...spoiltTrails(vault),
  ];
  for (const tampered of all) {
    addTroubles(tally, await orLockedOut(() => lookAt(vault, tampered)), tampered.what);
    tally.reached += 1;
  }
  return tally;
}

/** What no check inside the folder can tell: all of it from an hour before. How many errors the examination names. */
export async function errorsAfterWholeRollback(): Promise<number> {
  const { older, vaultKey } = await furnished();
  const vault = await opened('/vault', { ...placeOn(older), vaultKey });
  const errors = (await vault.examine()).filter(({ severity }) => severity === 'error');
  await vault.close();
  return errors.length;
}

async function lookAt({ vaultKey }: Furnished, { image, named }: Tampered): Promise<readonly Trouble[]> {
  const vault = await opened('/vault', { ...placeOn(image), vaultKey });
  const errors = (await vault.examine()).filter(({ severity }) => severity === 'error');
  await vault.close();
  const isNamed = errors.some(({ path }) => path === named);
  const told = errors.map(({ code, path }) => `${code} ${path ?? ''}`).join(', ') || 'nothing';
  return isNamed ? [] : [{ kind: 'corrupt', what: `${named} is not named as wrong, only ${told}` }];
}

/** Two files of one kind: of two cases, of two objects, of two records. */
function swapped({ newer }: Furnished): readonly Tampered[] {
  const files = filesIn(newer);
  const kinds = [/case\.sealed$/, /trail\.sealed$/, /^objects\/..\/[0-9a-f]+$/, /^[a-z]+\.sealed$/];
  return kinds.flatMap((kind) => {
    const alike = files.filter((path) => kind.test(path) && path !== 'index.sealed');
    return alike.flatMap((first, index) =>
      alike.slice(index + 1).map((second) => {
        const image = copyOf(newer);
        const bytes = inodeAt(newer, first).bytes;
        inodeAt(image, first).bytes = inodeAt(newer, second).bytes;
        inodeAt(image, second).bytes = bytes;
        return { what: `${first} exchanged with ${second}`, image, named: first };
      }),
    );
  });
}

/** Twins are alike, and the anchor's generation before only asks for less. */
function generationsSwapped({ newer }: Furnished): readonly Tampered[] {
  const records = filesIn(newer).filter((path) => /^cases\/.*\/case\.sealed$/.test(path));
  return records.map((path) => {
    const image = copyOf(newer);
    inodeAt(image, path).bytes = inodeAt(newer, `${path}.prev`).bytes;
    inodeAt(image, `${path}.prev`).bytes = inodeAt(newer, path).bytes;
    return {
      what: `generations of ${path} exchanged`,
      image,
      named: path.replace('case.sealed', 'trail.sealed'),
    };
  });
}

/** Each file alone from an hour before; a twin together with its twin, because one person copies both. */
function putBack({ older, newer }: Furnished): readonly Tampered[] {
  const before = new Set(filesIn(older));
  const changed = filesIn(newer).filter(
    (path) => before.has(path) && !inodeAt(older, path).bytes.equals(inodeAt(newer, path).bytes),
  );
  const telling: Readonly<Record<string, string>> = {
    'keyring.json': 'trail.sealed',
    'numbers.sealed': 'numbers.sealed',
    'settings.sealed': 'trail.sealed',
    'trail.sealed': 'trail.sealed',
  };
  return changed.flatMap((path) => {
    const named =
      telling[path] ?? (path.startsWith('cases/') ? path.replace('case.sealed', 'trail.sealed') : null);
    if (named === null || path.endsWith('.prev')) return [];
    const image = copyOf(newer);
    for (const each of [path, `${path}.prev`])
      if (changed.includes(each)) inodeAt(image, each).bytes = inodeAt(older, each).bytes;
    return [{ what: `${path} from an hour before`, image, named }];
  });
}

/** A whole case from an hour before, and a case taken away. */
function casesPutBack({ older, newer }: Furnished): readonly Tampered[] {
  const folders = [...newer.keys()].filter((folder) => /^\/vault\/cases\/.+/.test(folder));
  return folders.flatMap((folder) => {
    const named = `${folder.slice('/vault/'.length)}/trail.sealed`;
    const back = copyOf(newer);
    back.set(folder, copyOf(older).get(folder) ?? new Map());
    const gone = copyOf(newer);
    gone.delete(folder);
    gone.get('/vault/cases')?.delete(folder.slice('/vault/cases/'.length));
    return [
      { what: `${folder} from an hour before`, image: back, named },
      { what: `${folder} taken away`, image: gone, named },
    ];
  });
}
