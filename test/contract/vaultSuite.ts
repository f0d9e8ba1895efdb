import { createHash } from 'node:crypto';
import { sm3 } from 'hash-wasm';
import { expect, it } from 'vitest';
import { SourceFailure } from '#app/ports.ts';
import type { ByteSource, CaseQuery, Vault } from '#app/ports.ts';
import type { CaseColumn, CaseOrder } from '#domain/case/caseOrder.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import { aDraft } from '#test/people/aPaper.ts';
import { everyCase } from '#test/vault/everyCase.ts';
import { anOfficer, aStoredCase, caseId, someSettings } from '#test/vault/sampleRecords.ts';
import { collected, failureIn, inParts, patterned, valueOf } from '#test/vault/vaultWorld.ts';
import type { TestVault } from '#test/vault/vaultWorld.ts';

/** One vault for one test: opened as often as asked, on the same stored state. */
export interface VaultUnderTest {
  open(): Promise<TestVault>;
  dispose(): Promise<void>;
}

const MiB = 1024 * 1024;

/** What every vault must do, whatever it is made of. */
export function vaultSuite(make: () => Promise<VaultUnderTest>): void {
  const vaultTest = (
    title: string,
    run: (vault: TestVault, reopen: () => Promise<TestVault>) => Promise<void>,
  ) =>
    it(title, async () => {
      const world = await make();
      let vault = await world.open();
      const reopen = async () => {
        await vault.close();
        vault = await world.open();
        return vault;
      };
      try {
        await run(vault, reopen);
      } finally {
        await vault.close();
        await world.dispose();
      }
    });

  settingsRules(vaultTest);
  caseRules(vaultTest);
  listRules(vaultTest);
  objectRules(vaultTest);
  numberRules(vaultTest);

  vaultTest('a healthy vault has no trouble to report', async (vault) => {
    await vault.saveCase(aStoredCase());
    const findings = await vault.examine();
    expect(
      findings.filter((finding) => finding.severity !== 'ok' && !/^(space|backup)\./.test(finding.code)),
    ).toEqual([]);
    expect(findings.length).toBeGreaterThan(3);
  });
}

type VaultTest = (
  title: string,
  run: (vault: TestVault, reopen: () => Promise<TestVault>) => Promise<void>,
) => void;

function settingsRules(vaultTest: VaultTest): void {
  vaultTest('a new vault has no settings', async (vault) => {
    expect(valueOf(await vault.readSettings())).toBeNull();
  });

  vaultTest('settings are there after reopening, one revision up', async (vault, reopen) => {
    const saved = valueOf(await vault.saveSettings(someSettings()));
    expect(saved).toEqual(someSettings({ revision: 1 }));
    expect(valueOf(await (await reopen()).readSettings())).toEqual(saved);
  });

  vaultTest('settings made from an old revision are refused', async (vault) => {
    await vault.saveSettings(someSettings());
    expect(failureIn(await vault.saveSettings(someSettings({ unitName: '另一单位' }))).code).toBe(
      'case.changedElsewhere',
    );
  });
}

function caseRules(vaultTest: VaultTest): void {
  vaultTest('a saved case is there after reopening, one revision up', async (vault, reopen) => {
    const saved = valueOf(await vault.saveCase(aStoredCase()));
    expect(saved).toEqual(aStoredCase({ revision: 1 }));
    expect(valueOf(await (await reopen()).readCase(saved.id))).toEqual(saved);
  });

  vaultTest('a case nobody saved is not found, whatever its id looks like', async (vault) => {
    for (const id of [caseId(9), '', '..', '../settings', 'a/b', '\0', '__proto__', 'x'.repeat(5000)]) {
      expect(failureIn(await vault.readCase(id)).code).toBe('case.notFound');
    }
  });

  vaultTest('a stale snapshot is refused and changes nothing', async (vault) => {
    const first = valueOf(await vault.saveCase(aStoredCase()));
    const second = valueOf(await vault.saveCase({ ...first, name: '第二次' }));
    expect(failureIn(await vault.saveCase({ ...first, name: '旧窗口' })).code).toBe('case.changedElsewhere');
    expect(failureIn(await vault.saveCase(aStoredCase({ name: '重新登记' }))).code).toBe(
      'case.changedElsewhere',
    );
    expect(valueOf(await vault.readCase(first.id))).toEqual(second);
  });

  vaultTest('of many saves of one snapshot at once exactly one succeeds', async (vault) => {
    const first = valueOf(await vault.saveCase(aStoredCase()));
    const tries = Array.from({ length: 40 }, (_, window) =>
      vault.saveCase({ ...first, name: `窗口${window}` }),
    );
    const answers = await Promise.all(tries);
    const winners = answers.filter((answer) => answer.ok);
    expect(winners).toHaveLength(1);
    expect(valueOf(await vault.readCase(first.id))).toEqual(winners[0]?.value);
  });

  vaultTest('windows that read again after a refusal lose no update', async (vault) => {
    const { id } = valueOf(await vault.saveCase(aStoredCase({ witnesses: [] })));
    const addWitness = async (number: number): Promise<void> => {
      const read = valueOf(await vault.readCase(id));
      const witness = { id: `w${number}`, name: `证人${number}`, phone: '', note: '' };
      const answer = await vault.saveCase({ ...read, witnesses: [...read.witnesses, witness] });
      if (!answer.ok) await addWitness(number);
    };
    await Promise.all(Array.from({ length: 12 }, (_, number) => addWitness(number)));
    const ids = valueOf(await vault.readCase(id)).witnesses.map((witness) => witness.id);
    expect(ids.toSorted()).toEqual(Array.from({ length: 12 }, (_, number) => `w${number}`).toSorted());
  });

  vaultTest('text comes back exactly as it went in', async (vault, reopen) => {
    const texts = hostileTexts;
    const events = texts.map((summary) => ({
      at: Moment.parse('2026-03-24T12:00:00+08:00'),
      by: summary,
      kind: 'registered' as const,
      summary,
    }));
    const saved = valueOf(await vault.saveCase(aStoredCase({ events })));
    expect(valueOf(await (await reopen()).readCase(saved.id)).events.map((event) => event.summary)).toEqual(
      texts,
    );
  });

  vaultTest('a record that does not fit its schema is a fault and is not stored', async (vault) => {
    await expect(vault.saveCase({ ...aStoredCase(), name: '' })).rejects.toThrow('name');
    expect(failureIn(await vault.readCase(caseId(1))).code).toBe('case.notFound');
  });
}

function listRules(vaultTest: VaultTest): void {
  const save = async (vault: Vault, number: number, changes: Parameters<typeof aStoredCase>[0]) =>
    valueOf(await vault.saveCase(aStoredCase({ id: caseId(number), ...changes })));
  const idsFound = async (vault: Vault, query: Partial<CaseQuery>) =>
    (await vault.findCases({ ...everyCase, ...query })).rows.map((row) => row.id);

  vaultTest('the newest registration comes first, at once and after reopening', async (vault, reopen) => {
    await save(vault, 1, { registeredAt: Moment.parse('2026-03-01T08:00:00+08:00') });
    await save(vault, 2, { registeredAt: Moment.parse('2026-03-03T08:00:00+08:00') });
    await save(vault, 3, { registeredAt: Moment.parse('2026-03-02T08:00:00+08:00') });
    const newestFirst = [caseId(2), caseId(3), caseId(1)];
    expect(await idsFound(vault, {})).toEqual(newestFirst);
    expect(await idsFound(await reopen(), {})).toEqual(newestFirst);
  });

  vaultTest('any substring and the pinyin initials of a name find a case', async (vault, reopen) => {
    await save(vault, 1, { officers: [anOfficer('单某丁')], caseNumber: '虚公维〔2026〕12号' });
    await save(vault, 2, { officers: [anOfficer('曾某乙')], caseNumber: 'ＡB-é', name: '另一件' });
    for (const text of ['单某', '〔2026〕12', 'dmd', 'smd', 'SMD', '12号']) {
      expect(await idsFound(vault, { text })).toEqual([caseId(1)]);
    }
    const again = await reopen();
    for (const text of ['zmy', '曾某', ' 曾某乙 ', 'b-é', 'B-e\u0301']) {
      expect(await idsFound(again, { text })).toEqual([caseId(2)]);
    }
    expect(await idsFound(again, { text: '不存在' })).toEqual([]);
  });

  vaultTest('stage and kind filter, and a page says how many there are', async (vault) => {
    await save(vault, 1, { stage: 'registered', kind: 'violentAssault' });
    await save(vault, 2, { stage: 'handling', kind: 'violentAssault' });
    await save(vault, 3, { stage: 'handling', kind: 'other' });
    expect(await idsFound(vault, { stages: ['handling'], kinds: ['violentAssault'] })).toEqual([caseId(2)]);
    const page = await vault.findCases({ ...everyCase, stages: ['handling'], offset: 1, limit: 1 });
    expect([page.total, page.rows.length]).toEqual([2, 1]);
  });

  vaultTest('cases come in the order asked for, page by page', async (vault, reopen) => {
    await save(vault, 1, { caseNumber: '虚〔2026〕10号', registeredAt: noonOf(1), stage: 'handling' });
    await save(vault, 2, { caseNumber: '', registeredAt: noonOf(2), stage: 'closed' });
    await save(vault, 3, { caseNumber: '虚〔2026〕9号', registeredAt: noonOf(3), stage: 'handling' });
    const numbers = async (from: Vault, by: CaseColumn, direction: CaseOrder['direction']) =>
      (await idsFound(from, { order: { by, direction } })).map((id) => Number(id.at(-1)));
    for (const open of [async () => vault, reopen]) {
      const each = await open();
      expect(await numbers(each, 'registeredAt', 'ascending')).toEqual([1, 2, 3]);
      expect(await numbers(each, 'caseNumber', 'ascending')).toEqual([3, 1, 2]);
      expect(await numbers(each, 'caseNumber', 'descending')).toEqual([1, 3, 2]);
      expect(await numbers(each, 'stage', 'ascending')).toEqual([3, 1, 2]);
      expect(await numbers(each, 'stage', 'descending')).toEqual([2, 3, 1]);
    }
  });

  vaultTest('what is found is a substring of one case, never of two neighbours', async (vault) => {
    await save(vault, 1, { name: '甲', incident: { ...aStoredCase().incident, brief: '末尾' } });
    await save(vault, 2, { name: '乙', incident: { ...aStoredCase().incident, brief: '末尾\0末尾' } });
    expect(await idsFound(vault, { text: '末尾' })).toHaveLength(2);
    expect(await idsFound(vault, { text: '末尾\0末' })).toEqual([caseId(2)]);
    expect(await idsFound(vault, { text: '末尾\0甲' })).toEqual([]);
    expect(await idsFound(vault, { text: '末尾\0乙' })).toEqual([]);
  });

  vaultTest('a case that names no members is seen by all or by nobody in particular', async (vault) => {
    await save(vault, 1, {});
    expect(await idsFound(vault, { visibleTo: null })).toEqual([caseId(1)]);
    expect(await idsFound(vault, { visibleTo: 'user1' })).toEqual([]);
    const since = Day.parse('2026-01-01');
    expect((await vault.surveyCases({ since, visibleTo: 'user1' })).period.cases).toBe(0);
  });

  vaultTest(
    'a survey counts every case where it stands, at once and after reopening',
    async (vault, reopen) => {
      const old = { ...aStoredCase().incident, occurredAt: Moment.parse('2025-12-31T23:59:59+08:00') };
      await save(vault, 1, { stage: 'handling' });
      await save(vault, 2, { stage: 'handling', incident: old });
      await save(vault, 3, { stage: 'declined' });
      for (const open of [async () => vault, reopen]) {
        const each = await open();
        const survey = await each.surveyCases({ since: Day.parse('2026-01-01'), visibleTo: null });
        expect(survey.stageCounts.filter(({ count }) => count > 0)).toEqual([
          { stage: 'handling', count: 2 },
          { stage: 'declined', count: 1 },
        ]);
        expect(survey.period).toEqual({ cases: 1, injured: 0, disposed: 0 });
      }
    },
  );

  vaultTest('a changed case is listed and found as it is now', async (vault) => {
    const first = await save(vault, 1, { name: '旧名称' });
    await vault.saveCase({ ...first, name: '新名称' });
    expect(await idsFound(vault, { text: '旧名称' })).toEqual([]);
    expect((await vault.findCases({ ...everyCase, text: '新名称' })).rows[0]?.revision).toBe(2);
  });
}

function objectRules(vaultTest: VaultTest): void {
  for (const sizeBytes of [0, 1, 1000, MiB - 1, MiB, MiB + 1, 9 * MiB + 12_345]) {
    vaultTest(`an object of ${sizeBytes} bytes is hashed, stored and read back`, async (vault, reopen) => {
      const bytes = patterned(sizeBytes);
      const stored = valueOf(await vault.storeObject(inParts(bytes)));
      expect(stored).toEqual({
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sm3: await sm3(bytes),
        sizeBytes,
        alreadyStored: false,
      });
      const again = await reopen();
      expect(valueOf(await again.verifyObject(stored.sha256))).toEqual({ ...stored, alreadyStored: true });
      const object = valueOf(await again.openObject(stored.sha256));
      expect(Buffer.compare(await collected(object.stream()), bytes)).toBe(0);
    });
  }

  vaultTest('any range of an object can be read', async (vault) => {
    const bytes = patterned(600_000);
    const { sha256 } = valueOf(await vault.storeObject(inParts(bytes)));
    const object = valueOf(await vault.openObject(sha256));
    for (const [start, end] of [
      [0, 1],
      [599_999, 600_000],
      [262_143, 262_145],
      [100, 100],
      [5, 600_000],
      [0, 9_999_999],
      [-5, 3],
    ]) {
      const expected = bytes.subarray(Math.max(0, start ?? 0), end);
      expect(
        Buffer.compare(await collected(object.stream({ start: start ?? 0, end: end ?? 0 })), expected),
      ).toBe(0);
    }
  });

  vaultTest('the same bytes are stored once and said to be there', async (vault) => {
    const first = valueOf(await vault.storeObject(inParts(patterned(5000))));
    const [again, atOnce] = await Promise.all([
      vault.storeObject(inParts(patterned(5000), 7)),
      vault.storeObject(inParts(patterned(5000), 4096)),
    ]);
    expect([valueOf(again), valueOf(atOnce)]).toEqual([
      { ...first, alreadyStored: true },
      { ...first, alreadyStored: true },
    ]);
  });

  vaultTest('a source that refills its buffer does no harm', async (vault) => {
    const bytes = patterned(3 * MiB);
    async function* reusing(): ByteSource {
      const buffer = new Uint8Array(64 * 1024);
      for (let at = 0; at < bytes.length; at += buffer.length) {
        buffer.set(bytes.subarray(at, at + buffer.length));
        yield buffer;
        buffer.fill(0xee);
      }
    }
    const stored = valueOf(await vault.storeObject(reusing()));
    expect(stored.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(valueOf(await vault.verifyObject(stored.sha256)).sizeBytes).toBe(bytes.length);
  });

  for (const pulledAfter of [0, 10, 3 * MiB]) {
    vaultTest(
      `a stick pulled after ${pulledAfter} bytes is told by the source itself and leaves nothing`,
      async (vault) => {
        const pulled = new SourceFailure(failure('evidence.sourceVanished'));
        async function* unplugged(): ByteSource {
          yield* inParts(patterned(pulledAfter));
          throw pulled;
        }
        await expect(vault.storeObject(unplugged())).rejects.toBe(pulled);
        const troubles = (await vault.examine()).filter((finding) => /^(temp|object)\./.test(finding.code));
        expect(troubles.map((finding) => finding.code)).toEqual(['object.none']);
      },
    );
  }

  vaultTest('an error of the system from the source is not taken for one of the vault', async (vault) => {
    const busy = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
    async function* broken(): ByteSource {
      yield patterned(10);
      throw busy;
    }
    await expect(vault.storeObject(broken())).rejects.toBe(busy);
  });

  vaultTest('storing can be cancelled between chunks', async (vault) => {
    let seen = 0;
    const progress = {
      report: (step: { doneBytes: number }) => void (seen = step.doneBytes),
      isCancelled: () => seen >= 2 * MiB,
    };
    const answer = await vault.storeObject(inParts(patterned(20 * MiB)), progress);
    expect(failureIn(answer).code).toBe('api.cancelled');
    expect(seen).toBe(2 * MiB);
  });

  vaultTest('an object that is not there is named missing', async (vault) => {
    const unknown = Sha256.parse('0'.repeat(64));
    expect(failureIn(await vault.openObject(unknown)).code).toBe('vault.objectMissing');
    expect(failureIn(await vault.verifyObject(unknown)).code).toBe('vault.objectMissing');
  });

  vaultTest('several files can be stored at once', async (vault) => {
    const all = Array.from({ length: 6 }, (_, seed) => patterned((seed % 3) * MiB + 777, seed + 1));
    const stored = await Promise.all(all.map((bytes) => vault.storeObject(inParts(bytes))));
    expect(stored.map((answer) => valueOf(answer).sha256)).toEqual(
      all.map((bytes) => createHash('sha256').update(bytes).digest('hex')),
    );
    expect(
      await Promise.all(stored.map(async (answer) => (await vault.verifyObject(valueOf(answer).sha256)).ok)),
    ).not.toContain(false);
  });
}

function numberRules(vaultTest: VaultTest): void {
  vaultTest(
    'numbers have no gaps, per scheme and year, at once and after reopening',
    async (vault, reopen) => {
      const asked = await Promise.all(Array.from({ length: 10 }, () => vault.nextNumber('维', 2026)));
      expect(asked.map(valueOf).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(valueOf(await vault.nextNumber('维', 2027))).toBe(1);
      expect(valueOf(await vault.nextNumber('__proto__', 2026))).toBe(1);
      const again = await reopen();
      expect(valueOf(await again.nextNumber('维', 2026))).toBe(11);
      expect(valueOf(await again.nextNumber('__proto__', 2026))).toBe(2);
      expect(valueOf(await again.givenNumbers())).toEqual([
        { scheme: '维', year: 2027, last: 1 },
        { scheme: '维', year: 2026, last: 11 },
        { scheme: '__proto__', year: 2026, last: 2 },
      ]);
    },
  );

  vaultTest(
    'the numbers of every case and its papers are known, after reopening too',
    async (vault, reopen) => {
      const numbered = { documentNumber: '虚公（督）维登字〔2026〕1号' };
      valueOf(await vault.saveCase({ ...aStoredCase(), documents: [aDraft('d1', numbered)] }));
      const told = async (from: Vault) =>
        (await from.surveyNumbers()).map(({ id, numbers }) => [id, numbers.map(({ text }) => text)]);
      const expected = [[caseId(1), [numbered.documentNumber]]];
      expect(await told(vault)).toEqual(expected);
      expect(await told(await reopen())).toEqual(expected);
    },
  );
}

const noonOf = (day: number) => Moment.parse(`2026-03-0${day}T12:00:00+08:00`);

/** 生僻字 of the extension planes, both normal forms, both writing directions, and what breaks careless programs. */
const hostileTexts: readonly string[] = [
  '𠮷某𫠊𬺰𰻝𱁬〇·䶮',
  '\u00e9 e\u0301 \u1e9b\u0323',
  '\u202Eمرحبا\u202C שלום \u200F\u2066',
  '\ud800 lone \udfff',
  '\u0001\u0007\u001b[31m\u007f\u2028\u2029\ufeff',
  `"'\\/\`\${x}{{y}}<script>alert(1)</script>&amp;%00%s../../etc/passwd`,
  '👩‍👩‍👧‍👦🇨🇳z̸̢̛͙a̴l̷g̶o̵',
  'CON PRN AUX NUL COM1 LPT1 ..\\..\\x',
  '{"__proto__":{"a":1},"constructor":null}',
  '1e400 -0 NaN undefined null true 0x1F ０１２',
  ' 前后空格\t\r\n ',
];
