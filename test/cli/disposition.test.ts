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

async function bytesOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'bytes.json');
  await writeFile(path, bytes);
  return path;
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
  it('[D-C41] prints tracks, the leading one, what is missing, what is refused and what is not open', async () => {
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
    expect(person['closed']).toContainEqual(
      expect.objectContaining({
        track: '127',
        ruleId: 'D-G8c',
        unmet: [{ text: '行为包括：抢夺、抢劫枪支', fact: 'acts' }],
      }),
    );
    const known = new Set([...(person['openTracks'] ?? []), ...(person['notInForce'] ?? [])]);
    for (const { track } of (person['closed'] ?? []) as readonly { readonly track: string }[])
      expect(known.has(track)).toBe(false);
  });

  it('says the same to a reader without --json', async () => {
    const { code, out } = await disposition([await fileOf([bite])]);
    expect(code).toBe(0);
    for (const words of [
      'T1 测试案例',
      '主导 277-5',
      '未打开 127[D-G8c] 不符合：行为包括',
      '行为时的法律',
      'D-G7b',
      '由人决定',
    ])
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

  it('[D-C28] reads a file saved as GB18030 or UTF-16 and says so, and refuses bytes that are no text', async () => {
    // 民警 in GBK is C3F1 BEAF.
    const gbk = Buffer.concat([
      Buffer.from('[{"id":"G","facts":{"violence":"none","targets":[{"kind":"'),
      Buffer.from([0xc3, 0xf1, 0xbe, 0xaf]),
      Buffer.from('"}],"on_duty_lawful":true}}]'),
    ]);
    const asGbk = await disposition([await bytesOf(gbk), '--json']);
    expect(asGbk.code).toBe(0);
    expect(asGbk.err).toContain('GB18030');
    expect(asGbk.out).not.toContain('不认识的身份');
    const utf16 = Buffer.from(
      '\uFEFF[{"id":"U","facts":{"violence":"none","targets":[{"kind":"民警"}]}}]',
      'utf16le',
    );
    const asUtf16 = await disposition([await bytesOf(utf16), '--json']);
    expect(asUtf16).toMatchObject({ code: 0 });
    expect(asUtf16.err).toContain('UTF-16');
    const broken = await disposition([await bytesOf(Buffer.from([0x5b, 0x22, 0xff, 0xff, 0x22, 0x5d]))]);
    expect(broken).toMatchObject({ code: 2, out: '' });
    expect(broken.err).toContain('编码');
  });

  it('[D-C28] says when characters were lost before the file was saved', async () => {
    const { code, err } = await disposition([await fileOf([{ ...bite, title: '\uFFFD\uFFFD' }])]);
    expect(code).toBe(0);
    expect(err).toContain('2 处');
  });

  it('[D-C29] judges by the law of the day asked for, whatever day the computer has', async () => {
    const on = async (day: string) =>
      (await disposition([await fileOf([bite]), '--json', `--on=${day}`])).out;
    const then = JSON.parse(await on('2020-06-01'));
    expect(then).toMatchObject({
      judgedOn: '2020-06-01',
      cases: [{ persons: [{ leading: expect.any(String) }] }],
    });
    expect(then.cases[0].persons[0].openTracks).not.toContain('277-5');
    expect(JSON.parse(await on('2026-11-28')).cases[0].persons[0].openTracks).toContain('277-5');
    expect(await on('2026-11-28')).toBe(await on('2026-11-28'));
  });

  it('[D-C30] refuses options it does not know, days that are none and a second file', async () => {
    const path = await fileOf([bite]);
    for (const args of [
      [path, '--jsonn'],
      [path, '-j'],
      [path, '--on=2026-13-01'],
      [path, '--on'],
      [path, path],
    ]) {
      const refused = await disposition(args);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toMatch(/不认识的选项|评判日期|一次只读/);
    }
  });
});
