import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { WorldCompiler, loneWorlds, nodeLayers } from './typecheckWorlds.ts';

const compiler = new WorldCompiler();
afterAll(() => compiler.close());

describe('every layer compiles in its own world', () => {
  it.each(loneWorlds)('%s', async (world) => {
    expect(await compiler.typecheck(world)).toBe('');
  });

  it('the layers that know Node, whose settings are alike', async () => {
    const settings = nodeLayers.map((layer) => readFileSync(`${layer}/tsconfig.json`, 'utf8'));
    expect(new Set(settings).size).toBe(1);
    expect(await compiler.typecheckNodeLayers()).toBe('');
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
    ['src/vault', 'window', 'export const x = window.name;'],
    ['src/runtime', 'document', 'export const x = document.title;'],
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
