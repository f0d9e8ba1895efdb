import type { Handler } from '#domain/case/mustRecuse.ts';
import type { UserAccount } from '#domain/access/userAccount.ts';
import type { Surroundings } from './surroundings.ts';

/** Whoever is at work, with the badge number of their account where it can be read. */
export async function handlerAtWork(around: Surroundings): Promise<Handler> {
  const { user } = around;
  const own = (await accountsOf(around)).find(({ id }) => id === user.id);
  return { name: user.name, badgeNumber: own?.badgeNumber ?? '' };
}

/** Every account; none where they cannot be read. */
export async function accountsOf({ vault }: Surroundings): Promise<readonly UserAccount[]> {
  const known = await vault.accounts.list();
  return known.ok ? known.value.map(({ account }) => account) : [];
}
