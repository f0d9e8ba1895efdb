import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPath } from '#dossier/verifyPath.ts';
import { quietProgress } from '../dossier/quietProgress.ts';

const packages = readdirSync(import.meta.dirname).filter((name) => /^(?:bag|zip)\..+__/u.test(name));

describe('hostile and broken packages', () => {
  it('are all there', () => {
    expect(packages.length).toBeGreaterThan(40);
  });

  it.each(packages)('[V-B6] %s is refused with the code of its name', async (name) => {
    const path = join(import.meta.dirname, name);
    const before = name.endsWith('.zip') ? readFileSync(path) : null;
    const verdict = await verifyPath(path, quietProgress().progress);
    const code = name.split('__')[0];
    expect(verdict.findings.map((finding) => finding.code)).toContain(code);
    expect(verdict.verdict).not.toBe('valid');
    expect(verdict.findings.every(({ message }) => /[\u4e00-\u9fff]/u.test(message))).toBe(true);
    if (before !== null) expect(readFileSync(path)).toEqual(before);
  });
});
