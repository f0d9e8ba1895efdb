import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenArrow, layers } from './arrows.ts';
import { importGraph, importsOf } from './importGraph.ts';

const graph = importGraph(['src', 'electron']);

describe('the arrows of the architecture', () => {
  it('hold for every import of the product, type-only and dynamic ones included', () => {
    expect(graph.map(brokenArrow).filter((problem) => problem !== null)).toEqual([]);
  });

  it.each([
    ['src/domain/x.ts', "import { a } from '#app/ports.ts';"],
    ['src/domain/x.ts', "import type { A } from '#api/contract.ts';"],
    ['src/domain/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/domain/x.ts', "export * from 'lowdb';"],
    ['src/api/x.ts', "import type { A } from '#app/ports.ts';"],
    ['src/api/x.ts', "const a = await import('#runtime/compose.ts');"],
    ['src/app/x.ts', "import type { A } from '#vault/vault.ts';"],
    ['src/app/x.ts', "import { z } from 'zod';"],
    ['src/vault/x.ts', "import { a } from '#documents/documentPress.ts';"],
    ['src/vault/x.ts', "import { a } from '#app/openCase.ts';"],
    ['src/documents/x.ts', "import { a } from '#vault/vault.ts';"],
    ['src/documents/x.ts', "import { a } from 'pdfmake';"],
    ['src/dossier/x.ts', "import { a } from '#drives/drives.ts';"],
    ['src/drives/x.ts', "import { a } from '#dossier/packager.ts';"],
    ['src/runtime/x.ts', "import { a } from '#hosts/loopback/server.ts';"],
    ['src/hosts/loopback/x.ts', "import { a } from '#vault/vault.ts';"],
    ['src/cli/x.ts', "import { a } from '#vault/vault.ts';"],
    ['src/ui/shared/x.ts', "import { a } from '#runtime/compose.ts';"],
    ['src/ui/shared/x.ts', "import type { A } from '#app/ports.ts';"],
    ['src/ui/features/a/x.ts', "import { b } from '../b/y.ts';"],
    ['src/ui/shared/x.ts', "import { readFileSync } from 'node:fs';"],
    ['electron/x.ts', "import { a } from '#vault/vault.ts';"],
    ['src/ui/shared/x.ts', "import { app } from 'electron';"],
  ])('refuse in %s: %s', (file, code) => {
    expect(importsOf(file, code).map(brokenArrow)[0]).toContain(file);
  });

  it('form no circle between files, type-only imports left out because they vanish', () => {
    expect(circles()).toEqual([]);
  });

  it('leave no room empty', () => {
    const inhabited = new Set(
      graph.map((entry) => entry.from.split('/')[entry.from.startsWith('src/') ? 1 : 0]),
    );
    expect(Object.keys(layers).filter((layer) => !inhabited.has(layer))).toEqual([]);
  });
});

function circles(): readonly string[] {
  const runtimeImports = new Map<string, string[]>();
  for (const { from, target, isPackage, specifier } of graph) {
    if (isPackage || isTypeOnly(from, specifier)) continue;
    runtimeImports.set(from, [...(runtimeImports.get(from) ?? []), target]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of runtimeImports.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of runtimeImports.keys()) walk(file, []);
  return found;
}

function isTypeOnly(file: string, specifier: string): boolean {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes(`'${specifier}'`));
  return lines.length > 0 && lines.every((line) => /^(import|export) type /.test(line));
}
