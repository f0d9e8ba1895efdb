import { actorOf } from '#domain/access/userAccount.ts';
import type { VaultDoor } from '#app/ports.ts';
import { aFounding, anAccount, doorAt, passwords } from '#test/vault/doorWorld.ts';
import { valueOf } from '#test/vault/vaultWorld.ts';
import { linesMissing, strayIn, unsound } from '../work.ts';
import type { Place, Trouble, Work } from '../work.ts';

const officer = anAccount('caseOfficer');
const auditor = anAccount('auditor');
const actor = actorOf(auditor);
const passwordOf = (turn: number): string => `第${turn}个口令-青山绿水`;
const lineOf = (turn: number): string => `第${turn}次改口令`;

const doorTo = (place: Place): Promise<VaultDoor> => doorAt(place.folder, { ...place });

/** Gives one person a new password over and over, and changes the account in between. */
export const account: Work = {
  title: 'change an account',
  async prepare(place) {
    const door = await doorTo(place);
    valueOf(await door.found(aFounding()));
    await enterAsAuditor(door);
    await givePassword(door, 1);
    await door.release();
  },
  async act(place, say, turns) {
    const door = await doorTo(place);
    await enterAsAuditor(door);
    const first = (await passwordsGiven(door)) + 1;
    for (let turn = first; turn < first + turns; turn += 1) {
      if (turn % 3 === 0) {
        const renamed = { ...officer, name: `测试民警${turn}` };
        const deed = { act: 'accountChanged', what: `改名${turn}` } as const;
        valueOf(await door.vaultFor(actor).accounts.change(renamed, deed));
      }
      await givePassword(door, turn);
      say(String(turn));
    }
    await door.release();
  },
  async check(place, confirmed) {
    const last = Math.max(1, ...confirmed.map(Number));
    const door = await doorTo(place);
    const entered = await entersWith(door, last);
    if (entered !== null) await enterAsAuditor(door);
    if (door.condition() !== 'open') return [{ kind: 'lost', what: `nobody enters after password ${last}` }];
    const vault = door.vaultFor(actor);
    const lines = confirmed.map((turn) => lineOf(Number(turn)));
    const troubles: Trouble[] = [
      ...(await strayIn(place)),
      ...(entered === null ? [] : [entered]),
      ...(await linesMissing(vault, null, lines)),
      ...(await unsound(vault)),
    ];
    await door.release();
    return troubles;
  },
};

async function enterAsAuditor(door: VaultDoor): Promise<void> {
  valueOf(await door.enter(auditor.loginName, passwords.auditor ?? ''));
}

async function givePassword(door: VaultDoor, turn: number): Promise<void> {
  const deed = { act: 'passwordReset', what: lineOf(turn) } as const;
  valueOf(await door.vaultFor(actor).accounts.setPassword(officer, passwordOf(turn), deed));
}

/** Every given password has a line; how many there are says which is the next. */
async function passwordsGiven(door: VaultDoor): Promise<number> {
  const page = valueOf(
    await door
      .vaultFor(actor)
      .readTrail({ caseId: null, acts: ['passwordReset'], text: '', offset: 0, limit: 1 }),
  );
  return page.total;
}

/** The confirmed password opens, or the one that was being given; never both, never neither. */
async function entersWith(door: VaultDoor, last: number): Promise<Trouble | null> {
  const confirmed = await door.enter(officer.loginName, passwordOf(last));
  const next = await door.enter(officer.loginName, passwordOf(last + 1));
  if (confirmed.ok !== next.ok) return null;
  const what = `password ${last}: ${JSON.stringify(confirmed)}, the next: ${JSON.stringify(next)}`;
  return { kind: confirmed.ok ? 'corrupt' : 'lost', what };
}
