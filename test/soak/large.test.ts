import { describe, expect, it } from 'vitest';
import { withFolder } from '#test/vault/vaultWorld.ts';
import { carryLarge } from './large/carry.ts';

describe('a large dossier', () => {
  it('goes in and out whole, is broken off when asked, and tells how far it is', () =>
    withFolder(async (folder) => {
      const { troubles } = await carryLarge(folder, 1 / 8);
      expect(troubles).toEqual([]);
    }));
});
