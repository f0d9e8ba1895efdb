import { openSlot, passwordSecret } from '#vault/door/keySlots.ts';
import { keyringPlace } from '#vault/door/keyring.ts';
import { inspectRecord } from '#vault/disk/durableAdapter.ts';
import { vaultPlace } from '#vault/records/vaultRecords.ts';
import type { Vault } from '#app/ports.ts';
import { aFounding, anAccount, doorAt, passwords, passwordCost } from '#test/vault/doorWorld.ts';
import { anEvidenceItem, aStoredCase, caseId, someSettings } from '#test/vault/sampleRecords.ts';
import { inParts, patterned, testActor, valueOf } from '#test/vault/vaultWorld.ts';
import { memoryDisk } from '../powerCut/memoryDisk.ts';
import type { Image, Inode } from '../powerCut/memoryDisk.ts';
import type { Place } from '../work.ts';

export const largeBytes = 200_000;

/** A vault with something of everything, closed; and as it was an hour before. */
export interface Furnished {
  readonly older: Image;
  readonly newer: Image;
  readonly vaultKey: Uint8Array;
}

let boots = 0;
/** The vault folder on a copy of a disk; what happens there stays there. The PC was started anew: notes of before hold nobody up. */
export function placeOn(image: Image): Place {
  return {
    folder: '/vault',
    fileSystem: memoryDisk(copyOf(image)),
    processes: {
      self: { host: 'pc', boot: `boot${(boots += 1)}`, pid: 1, started: '1' },
      isRunning: async () => true,
      holdOpen: null,
    },
  };
}

/** Files share their bytes until one writes. */
export function copyOf(image: Image): Image {
  const copies = new Map<Inode, Inode>();
  const copied = (inode: Inode): Inode => {
    const copy = copies.get(inode) ?? { ...inode };
    copies.set(inode, copy);
    return copy;
  };
  return new Map(
    [...image].map(([folder, names]) => [
      folder,
      new Map([...names].map(([name, it]) => [name, it === 'folder' ? it : copied(it)])),
    ]),
  );
}

export async function furnished(): Promise<Furnished> {
  const image: Image = new Map([['/', new Map()]]);
  const place = { ...placeOn(image), fileSystem: memoryDisk(image) };
  const first = await doorAt('/vault', { ...place });
  valueOf(await first.found(aFounding()));
  valueOf(await first.enter('caseofficer', passwords.caseOfficer ?? ''));
  await beginWork(first.vaultFor(testActor));
  await first.release();
  const older = copyOf(image);
  const second = await doorAt('/vault', { ...place });
  await second.enter('auditor', 'wrong password');
  valueOf(await second.enter('caseofficer', passwords.caseOfficer ?? ''));
  await goOnWorking(second.vaultFor(testActor));
  await second.release();
  return { older, newer: image, vaultKey: await keyOf(placeOn(image)) };
}

async function beginWork(vault: Vault): Promise<void> {
  const small = valueOf(await vault.storeObject(inParts(patterned(900, 3))));
  const large = valueOf(await vault.storeObject(inParts(patterned(largeBytes, 4))));
  for (const [index, stored] of [small, large].entries()) {
    const evidence = [{ ...anEvidenceItem(stored), id: `e${index}` }];
    valueOf(await vault.saveCase(aStoredCase({ id: caseId(index + 1), evidence })));
    valueOf(await vault.note(caseId(index + 1), { act: 'caseViewed', what: '查看案件' }));
  }
  valueOf(await vault.nextNumber('维', 2026));
}

async function goOnWorking(vault: Vault): Promise<void> {
  valueOf(await vault.saveSettings(someSettings({ revision: 1, unitName: '新名称' })));
  for (const number of [1, 2]) {
    for (const name of ['第二版', '第三版']) {
      const current = valueOf(await vault.readCase(caseId(number)));
      valueOf(await vault.saveCase({ ...current, name }));
    }
    valueOf(await vault.note(caseId(number), { act: 'printed', what: '打印' }));
  }
  valueOf(await vault.nextNumber('维', 2026));
  const deed = { act: 'accountChanged', what: '改名' } as const;
  valueOf(await vault.accounts.change(anAccount('auditor', { name: '测试审计员' }), deed));
}

async function keyOf({ folder, fileSystem }: Place): Promise<Uint8Array> {
  const seal = { seal: refuse, sealJson: refuse, unseal: refuse };
  const read = async <T>(place: Parameters<typeof inspectRecord<T>>[1] & { readonly path: string }) => {
    const found = await inspectRecord<T>({ fileSystem, seal }, place, place.path);
    return found.state === 'intact' ? found.value : refuse();
  };
  const { vaultId } = await read(vaultPlace(folder));
  const { salt, slots } = await read(keyringPlace(folder));
  const typed = { loginName: 'caseofficer', password: passwords.caseOfficer ?? '' };
  const secret = await passwordSecret({ vaultSalt: Buffer.from(salt, 'base64'), ...typed }, passwordCost);
  return openSlot(vaultId, secret, slots) ?? refuse();
}

function refuse(): never {
  throw new Error('a vault that was just made does not open');
}
