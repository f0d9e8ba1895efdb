import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { WorldCompiler, worlds } from './typecheckWorlds.ts';

const compiler = new WorldCompiler();
afterAll(() => compiler.close());

describe('every layer compiles in its own world', () => {
  it.each(worlds)('%s', async (world) => {
    expect(await compiler.typecheck(world)).toBe('');
  });

  it('no layer has settings of its own that nobody looks at', () => {
    const settings = ['src', 'electron', 'test'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(({ name }) => name === 'tsconfig.json')
        .map(({ parentPath }) => parentPath),
    );
    expect(settings.toSorted()).toEqual(worlds.toSorted());
  });
});

describe('what a layer must not see does not exist there', () => {
  const probes: string[] = [];
  afterEach(() => {
    for (const folder of probes.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['src/domain', 'process', 'export const x = process.pid;'],
    ['src/domain', 'window', 'export const x = window.name;'],
    ['src/domain', 'Node modules', "import 'node:fs';"],
    ['src/api', 'fetch', "export const x = fetch('x');"],
    ['src/app', 'process', 'export const x = process.pid;'],
    ['src/app', 'window', 'export const x = window.name;'],
    ['src', 'window', 'export const x = window.name;'],
    ['src', 'document', 'export const x = document.title;'],
    ['src/viewer', 'process', 'export const x = process.pid;'],
    ['src/ui', 'process', 'export const x = process.pid;'],
    ['src/ui', 'Node modules', "import { readFileSync } from 'node:fs'; export const x = readFileSync;"],
  ])('%s does not know %s', async (world, _, code) => {
    mkdirSync('.work', { recursive: true });
    const folder = mkdtempSync(join('.work', 'probe-'));
    probes.push(folder);
    writeFileSync(join(folder, 'probe.ts'), code);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: `../../${world}/tsconfig.json`, include: ['./probe.ts'] }),
    );
    expect(await compiler.typecheck(folder)).toContain('probe.ts');
  });
});
