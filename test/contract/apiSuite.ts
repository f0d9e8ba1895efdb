import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '#api/client.ts';
import type { Client } from '#api/client.ts';
import { contract, isOperationName } from '#api/contract.ts';
import type { OperationName } from '#api/contract.ts';
import { JobEvent, Reply } from '#api/reply.ts';
import type { JobProgress } from '#api/reply.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { newestFirst } from '#domain/case/caseOrder.ts';
import { Moment } from '#domain/kernel/moment.ts';
import type { Result } from '#domain/kernel/result.ts';
import { aRegistration } from '../people/aCase.ts';
import { aFounding, enterAs, foundAndEnter } from '../people/thePeople.ts';
import { aUnit } from './aUnit.ts';
import type { Carrier, OpenCarrier } from './carriers.ts';
import { vaultThatFaults } from './vaultThatFaults.ts';

const names = Object.keys(contract).filter(isOperationName);
const jobs = names.filter((name) => contract[name].kind === 'job');
const calls = names.filter((name) => contract[name].kind !== 'job');

/** What every carrier owes the page: the same messages, refusals, jobs and bytes. A new carrier is done when this is green. */
export function apiSuite(carrierName: string, open: OpenCarrier): void {
  describe(carrierName, () => {
    let work: string;
    let carrier: Carrier;
    let client: Client;
    let beforeTheFirstStart: Result<unknown>;

    beforeAll(async () => {
      work = await mkdtemp(join(tmpdir(), 'dossier-contract-'));
      await makeStick(join(work, 'stick'));
      carrier = await open({
        vault: join(work, 'vault'),
        roots: [{ label: '测试U盘', path: join(work, 'stick') }],
      });
      client = createClient(carrier.transport);
      beforeTheFirstStart = await client.call('cases.find', nothing);
      await foundAndEnter(client, 'caseOfficer');
    });
    afterAll(async () => {
      await carrier.close();
      await rm(work, { recursive: true, force: true });
    });

    const call = async (name: string, input: unknown) =>
      Reply.parse(await carrier.transport.call(name, input));
    const run = async (name: string, input: unknown) => (await eventsOf(carrier, name, input)).at(-1);

    it.each(calls)('knows %s and refuses nonsense with a reason', async (name) => {
      expect(await call(name, { nonsense: true })).toMatchObject(refusalOfNonsense(name));
    });

    it.each(jobs)('knows the job %s and refuses nonsense with a reason', async (name) => {
      expect(await run(name, { nonsense: true })).toMatchObject({
        kind: 'result',
        reply: refusalOfNonsense(name),
      });
    });

    it.each(jobs)('does not call the job %s', async (name) => {
      expect(await call(name, {})).toMatchObject(unknownOperation);
    });

    it('does not start what is no job', async () => {
      expect(await run('unit.read', {})).toMatchObject({ kind: 'result', reply: unknownOperation });
    });

    it.each([
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      '',
      ' unit.read',
      'UNIT.READ',
      '../unit.read',
      '单位',
      'x'.repeat(5000),
    ])('knows no operation %j', async (name) => {
      expect(await call(name, {})).toMatchObject({ ok: false });
      const reply = await call(name, {});
      expect(reply).toMatchObject(name === '../unit.read' || name === '' ? { ok: false } : unknownOperation);
    });

    it.each<[string, unknown]>([
      ['nothing', undefined],
      ['null', null],
      ['a number', 7],
      ['a text', 'unit.read'],
      ['a list', [{}]],
      ['an unknown key', { extra: 1 }],
      ['a nest a thousand deep', JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`)],
    ])('refuses %s where an empty message is due', async (_, input) => {
      expect(await call('unit.read', input)).toMatchObject(badInput);
    });

    it('takes nothing from a hidden prototype', async () => {
      await call(
        'unit.read',
        JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'),
      );
      expect(Reflect.get({}, 'admin')).toBeUndefined();
      const hidden = JSON.parse(
        '{"__proto__":{"text":"","stages":[],"kinds":[],"order":{"by":"stage","direction":"ascending"},"offset":0,"limit":1}}',
      );
      expect(await call('cases.find', hidden)).toMatchObject(badInput);
    });

    it('refuses texts that are too long, and says where', async () => {
      const reply = await call('cases.find', {
        text: '甲'.repeat(101),
        stages: [],
        kinds: [],
        order: newestFirst,
        offset: 0,
        limit: 10,
      });
      expect(reply).toMatchObject({
        ok: false,
        failure: { code: 'api.badInput', detail: { problem: expect.stringContaining('text') } },
      });
    });

    it('contains a fault: an incident number, and nothing of what went wrong', async () => {
      const faulty = await open({ vault: await vaultThatFaults(join(work, 'faulty')), roots: [] });
      await enterAs(createClient(faulty.transport), 'caseOfficer');
      const reply = await faulty.transport.call('cases.find', nothing);
      await faulty.close();
      const incident = expect.stringMatching(/^[a-z0-9]{8}$/u);
      expect(reply).toEqual({ ok: false, failure: { code: 'api.unexpectedFault', detail: { incident } } });
    });

    it('keeps what it was told, in the order it was told', async () => {
      expect(beforeTheFirstStart).toMatchObject({ ok: false, failure: { code: 'unit.notSetUp' } });
      expect(value(await client.call('unit.read', {})).settings).toMatchObject(aUnit);
      expect(await client.call('unit.setUp', aFounding)).toMatchObject({
        ok: false,
        failure: { code: 'unit.alreadySetUp' },
      });
    });

    it('carries evidence in: progress only grows, the result comes last and once, the bytes come back in any part', async () => {
      const view = value(
        await client.call('cases.register', { registration: aRegistration(), activation: null }),
      );
      const caseId = view.rightsCase.id;
      const token = await stickToken(client, 'first.bin');
      const events = await eventsOf(carrier, 'evidence.import', { caseId, tokens: [token], circumstances });
      expect(events.map((event) => event.kind)).toEqual([...events.slice(1).map(() => 'progress'), 'result']);
      const done = events.flatMap((event) => (event.kind === 'progress' ? [event.progress.doneBytes] : []));
      expect(done.length).toBeGreaterThan(0);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      const evidence = value(await client.call('cases.view', { caseId })).rightsCase.evidence[0];
      const path = `evidence/${caseId}/${evidence?.id ?? ''}`;
      const whole = await carrier.fetchContent(path);
      expect([whole.status, createHash('sha256').update(whole.bytes).digest('hex')]).toEqual([
        200,
        evidence?.file?.sha256,
      ]);
      const part = await carrier.fetchContent(path, { range: 'bytes=1000-1999' });
      expect([part.status, part.contentRange]).toEqual([206, `bytes 1000-1999/${whole.bytes.length}`]);
      expect(part.bytes).toEqual(whole.bytes.slice(1000, 2000));
      expect((await carrier.fetchContent(path, { range: `bytes=${whole.bytes.length}-` })).status).toBe(416);
      expect((await carrier.fetchContent(path, { method: 'HEAD' })).bytes).toHaveLength(0);
    });

    it('shuts the window again: every way in is refused, and the same person comes back to the same case', async () => {
      const { rows } = value(await client.call('cases.find', nothing));
      const caseId = rows[0]?.id ?? '';
      const item = value(await client.call('cases.view', { caseId })).rightsCase.evidence[0];
      expect(value(await client.call('session.leave', {})).condition).toBe('closed');
      const locked = { ok: false, failure: { code: 'session.locked' } };
      expect(await client.call('cases.view', { caseId })).toMatchObject(locked);
      expect(await run('evidence.verify', { caseId })).toMatchObject({ kind: 'result', reply: locked });
      const content = await carrier.fetchContent(`evidence/${caseId}/${item?.id ?? ''}`);
      expect([content.status, Buffer.from(content.bytes).toString()]).toEqual([
        404,
        expect.stringContaining('session.locked'),
      ]);
      await enterAs(client, 'caseOfficer');
      expect(value(await client.call('cases.view', { caseId })).rightsCase.id).toBe(caseId);
    });

    it('stops a job when asked, and still says what became of it', async () => {
      const view = value(
        await client.call('cases.register', { registration: aRegistration(), activation: null }),
      );
      const token = await stickToken(client, 'many');
      const steps: JobProgress[] = [];
      const job = client.run(
        'evidence.import',
        { caseId: view.rightsCase.id, tokens: [token], circumstances },
        (step) => {
          if (steps.push(step) === 1) job.cancel();
        },
      );
      const result = await job.result;
      const outcomes = value(result).outcomes.map(({ outcome }) => outcome);
      expect(outcomes).toHaveLength(manyFiles);
      expect(outcomes).toContain('notReached');
    });

    it.each([
      'evidence/none/none',
      'evidence',
      '..%2f..%2fetc%2fpasswd',
      'evidence/%00/x',
      'document/a/b.exe',
    ])('has no content at %s', async (path) => {
      const answer = await carrier.fetchContent(path);
      expect(answer.status).toBe(404);
      expect(Buffer.from(answer.bytes).toString()).not.toContain('root:');
    });
  });
}

const badInput = {
  ok: false,
  failure: { code: 'api.badInput', detail: { problem: expect.stringMatching(/\p{Script=Han}/u) } },
};
const notAllowed = { ok: false, failure: { code: 'session.notAllowed', detail: { role: '办案民警' } } };
/** 办案民警 has entered; who else may ask is asked first. */
const refusalOfNonsense = (name: OperationName) => {
  const { audience } = contract[name];
  const may = audience === 'anyone' || audience === 'everyUser' || audience.includes('caseOfficer');
  return may ? badInput : notAllowed;
};
const nothing = { text: '', stages: [], kinds: [], order: newestFirst, offset: 0, limit: 10 };
const unknownOperation = { ok: false, failure: { code: 'api.unknownOperation' } };
const manyFiles = 40;

const circumstances = {
  ...bareCollection({
    act: 'collection',
    by: ['测试民警乙', '测试民警丙'],
    at: Moment.parse('2026-03-24T22:00:00+08:00'),
  }),
  storagePlace: '',
};

async function makeStick(folder: string): Promise<void> {
  await mkdir(join(folder, 'many'), { recursive: true });
  await writeFile(join(folder, 'first.bin'), randomBytes(3_000_000));
  for (let index = 0; index < manyFiles; index += 1) {
    await writeFile(join(folder, 'many', `${index}.bin`), randomBytes(500_000));
  }
}

/** Every event of a job until its result. */
function eventsOf(carrier: Carrier, name: string, input: unknown): Promise<readonly JobEvent[]> {
  const events: JobEvent[] = [];
  return new Promise((resolve) => {
    carrier.transport.start(name, input, (raw) => {
      const event = JobEvent.parse(raw);
      events.push(event);
      // A turn later, so that an event after the result would still be seen.
      if (event.kind === 'result') setTimeout(() => resolve(events), 50);
    });
  });
}

async function stickToken(client: Client, name: string): Promise<string> {
  const roots = value(await client.call('drives.roots', {}));
  const stick = roots.find((root) => root.label === '测试U盘');
  const listing = value(await client.call('drives.list', { token: stick?.token ?? '' }));
  return listing.entries.find((entry) => entry.name === name)?.token ?? '';
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.detail)}`);
  return result.value;
}
