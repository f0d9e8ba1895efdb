import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Most of a test's time went into loading the same modules for each file anew. What keeps state in a module is told apart by its vault. */
const sharesModules: readonly string[] = ['unit', 'contract', 'golden'];

/** Where a run keeps its files in memory, what durability is proved by stays on the real disk. */
const disk = process.env['WEIQUAN_DISK_TMPDIR'];
const needsDisk: readonly string[] = ['faults'];

const project = (name: string, folders: readonly string[], timeoutMs: number) => ({
  extends: true as const,
  test: {
    name,
    isolate: !sharesModules.includes(name),
    include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    ...(disk !== undefined && needsDisk.includes(name) ? { env: { TMPDIR: disk } } : {}),
  },
});

/** Every non-browser suite; `journeys` belong to Playwright. */
export default defineConfig({
  root,
  test: {
    environment: 'node',
    passWithNoTests: false,
    setupFiles: ['test/onlyBoringSslCrypto.ts'],
    maxWorkers: 2,
    projects: [
      project('architecture', ['architecture'], 300_000),
      project(
        'unit',
        [
          'domain',
          'app',
          'api',
          'documents',
          'dossier',
          'drives',
          'vault',
          'runtime',
          'hosts',
          'cli',
          'ui',
          'mutation',
        ],
        // A loaded machine takes thrice as long as a quiet one; what must be quick says so itself.
        180_000,
      ),
      project('contract', ['contract'], 60_000),
      project('golden', ['golden'], 60_000),
      project('faults', ['faults', 'refused', 'soak'], 600_000),
      project('packaging', ['packaging'], 240_000),
    ],
  },
});
