import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '#api/client.ts';
import type { Client } from '#api/client.ts';
import type { CallName, InputOf, JobName, OutputOf } from '#api/contract.ts';
import type { Result } from '#domain/kernel/result.ts';
import { buildViewerWhenStale } from '#runtime/builtViewer.ts';
import { compose } from '#runtime/compose.ts';
import type { ComposeOptions, RunningApp } from '#runtime/compose.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import { registration } from '#cli/sample/scenario.ts';
import { copyFoundedVault, enterAs, must as mustAnswer } from '../people/thePeople.ts';
import type { FirstRole } from '../people/thePeople.ts';
import { passwordCost } from '../vault/doorWorld.ts';

export interface TestApp {
  readonly running: RunningApp;
  readonly client: Client;
  readonly folder: string;
  /** The folder that plays the USB stick. */
  readonly stick: string;
  /** What the fault log got. */
  readonly faults: readonly unknown[];
  must<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  stickToken(): Promise<string>;
  /** Token of a file or folder at the top of the stick. */
  tokenOnStick(name: string): Promise<string>;
  /** Runs a job to its end. */
  run<N extends JobName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>>;
  close(): Promise<void>;
}

/** The whole product on a fresh folder, where nobody has founded anything: real vault, real drives, real press. */
export async function anApp(changes: Partial<ComposeOptions> = {}, isFounded = false): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'weiquan-app-'));
  const stick = join(folder, 'stick');
  await mkdir(stick);
  if (isFounded) await copyFoundedVault(join(folder, 'vault'));
  const faults: unknown[] = [];
  const app = await compose({
    vaultFolder: join(folder, 'vault'),
    templatesFolder: 'templates',
    programVersion: '0.0.0',
    viewerFile: buildViewerWhenStale,
    extraRoots: [{ label: '测试U盘', path: stick }],
    log: (_, __, fault) => faults.push(fault),
    passwordCost,
    ...changes,
  });
  if (!app.ok) throw new Error(app.failure.code);
  const client = createClient(inProcessTransport(app.value.dispatcher));
  const must: TestApp['must'] = (name, input) => mustAnswer(client, name, input);
  const stickToken = async () => {
    const root = (await must('drives.roots', {})).find((entry) => entry.label === '测试U盘');
    if (root === undefined) throw new Error('the stick is not there');
    return root.token;
  };
  return {
    running: app.value,
    client,
    folder,
    stick,
    faults,
    must,
    stickToken,
    async tokenOnStick(name) {
      const { entries } = await must('drives.list', { token: await stickToken() });
      const found = entries.find((entry) => entry.name === name);
      if (found === undefined) throw new Error(`${name} is not on the stick`);
      return found.token;
    },
    run: (name, input) => client.run(name, input, () => undefined).result,
    async close() {
      await app.value.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An app whose vault was founded, and which one of the first four has entered. */
export async function anEnteredApp(role: FirstRole, changes: Partial<ComposeOptions> = {}): Promise<TestApp> {
  const app = await anApp(changes, true);
  await enterAs(app.client, role);
  return app;
}

/** An app with 办案民警 inside and the sample case registered. */
export async function anAppWithCase(changes: Partial<ComposeOptions> = {}) {
  const app = await anEnteredApp('caseOfficer', changes);
  const view = await app.must('cases.register', registration);
  return { app, view, caseId: view.rightsCase.id };
}
