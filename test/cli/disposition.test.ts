import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weiquan-disposition-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as a reviewer would. */
function disposition(args: readonly string[]) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, ['src/cli/dossier.ts', 'disposition', ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

async function fileOf(content: unknown): Promise<string> {
  const path = join(folder, 'cases.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const bite = {
  id: 'T1',
  title: '测试案例',
  facts: {
    violence: 'hitting',
    targets: [{ kind: 'officer', injury: '轻微伤', count: 1 }],
    on_duty_lawful: true,
    offender: { age: 30 },
  },
  meta: { incident_date: '2020-05-01' },
};

describe('dossier disposition', () => {
  it('prints tracks, the leading one, what is missing and what is refused', async () => {
    const { code, out } = await disposition([await fileOf({ cases: [bite] }), '--json']);
    expect(code).toBe(0);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      format: 1,
      counts: { cases: 1, judged: 1, notJudged: 0 },
      cases: [
        {
          id: 'T1',
          actDate: '2020-05-01',
          judged: true,
          persons: [{ openTracks: ['277-5'], leading: '277-5', atActDate: { leading: '277-1' } }],
        },
      ],
    });
    const [person] = (report as { cases: [{ persons: [Record<string, unknown[]>] }] }).cases[0].persons;
    expect(person['atActDate']).toMatchObject({ openTracks: ['277-1', '治61'] });
    expect(person['ruleIds']).toContain('D-G7b');
    expect(person['missingFacts']).not.toEqual([]);
    expect(person['forbidden']).toMatchObject([{ track: null, ruleId: 'D-F6' }]);
  });

  it('says the same to a reader without --json', async () => {
    const { code, out } = await disposition([await fileOf([bite])]);
    expect(code).toBe(0);
    for (const words of ['T1 测试案例', '主导 277-5', '行为时的法律', 'D-G7b', '由人决定'])
      expect(out).toContain(words);
  });

  it('ends with 1 when a case has nothing to judge, and still judges the others', async () => {
    const { code, out } = await disposition([await fileOf({ cases: [{ id: 'T0' }, 7, bite] }), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ counts: { cases: 3, judged: 1, notJudged: 2 } });
  });

  it('ends with 2 and says why when there is no such file, no JSON or no cases', async () => {
    const missing = await disposition([join(folder, 'none.json'), '--json']);
    expect(missing).toMatchObject({ code: 2, out: '' });
    for (const content of ['{', '{"a":1}', '']) {
      const refused = await disposition([await fileOf(content)]);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('不是案例文件');
    }
    expect((await disposition([])).code).toBe(2);
  });

  it('explains its format with --help', async () => {
    const { code, out } = await disposition(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('openTracks');
  });
});
