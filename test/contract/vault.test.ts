import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { opened } from '#test/vault/vaultWorld.ts';
import { vaultSuite } from './vaultSuite.ts';

describe('the vault on disk', () => {
  vaultSuite(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vault-'));
    return {
      open: () => opened(folder),
      dispose: () => rm(folder, { recursive: true, force: true }),
    };
  });
});
