import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { bareCollection } from '#domain/evidence/collection.ts';
import { buildUiWhenStale } from '#hosts/loopback/freshUi.ts';
import { openLoopback } from '#test/journeys/drivers/loopbackDriver.ts';
import { enter } from '#test/journeys/steps/door.ts';
import { openFirstCase, openTab } from '#test/journeys/steps/navigation.ts';
import { aRegistration, at } from '#test/people/aCase.ts';
import { enterAs, foundVaultAt, must } from '#test/people/thePeople.ts';
import { currentCost } from '#vault/door/keySlots.ts';
import type { BenchPlace } from './harness.ts';
import { caseOfficer, wholeProgram } from './manyCases.ts';
import { photograph } from './photograph.ts';

const ITEMS = 1_000;

/** The evidence of a case of a thousand photographs, in the PC's own browser. */
export interface ManyItems {
  readonly page: Page;
  /** Beside it, an empty page of the same browser. */
  readonly bare: Page;
  /** One of the photographs, as a data URL. */
  readonly photo: string;
  close(): Promise<void>;
}

interface Filled {
  readonly vault: string;
  readonly photo: Buffer;
}

let filled: Promise<Filled> | undefined;

/** Such a screen, opened anew for a row; its vault is filled once in a run. */
export async function manyItems(place: BenchPlace): Promise<ManyItems> {
  filled ??= fillVault(join(place.folder, 'many-items'), Math.ceil(ITEMS * place.scale));
  const { vault, photo } = await filled;
  await buildUiWhenStale(() => undefined);
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
  const view = { locale: 'zh-CN', viewport: { width: 1366, height: 768 } };
  const program = await openLoopback({
    folders: { vault, stick: '' },
    env: { WEIQUAN_VAULT: vault },
    electronPath: '',
    newContext: () => browser.newContext(view),
    follow: () => undefined,
  });
  await enter(program.page, caseOfficer.loginName, caseOfficer.password);
  await openFirstCase(program.page);
  await openTab(program.page, '证据');
  return {
    page: program.page,
    bare: await (await browser.newContext(view)).newPage(),
    photo: `data:image/jpeg;base64,${photo.toString('base64')}`,
    async close() {
      await program.close();
      await browser.close();
    },
  };
}

async function fillVault(folder: string, count: number): Promise<Filled> {
  const places = { vault: join(folder, 'vault'), stick: join(folder, 'stick') };
  const photo = photograph(1200, 900);
  await fillStick(places.stick, photo, count);
  await foundVaultAt(places.vault, currentCost);
  await bringIn(places, count);
  return { vault: places.vault, photo };
}

/** The same picture with other bytes each time: a comment of its own after the start mark. */
async function fillStick(stick: string, photo: Buffer, count: number): Promise<void> {
  await mkdir(stick, { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const name = `现场${String(number).padStart(4, '0')}`;
    const text = Buffer.from(name);
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.byteLength + 2]), text]);
    const bytes = Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)]);
    await writeFile(join(stick, `${name}.jpg`), bytes);
  }
}

async function bringIn(places: { vault: string; stick: string }, count: number): Promise<void> {
  const { client, close } = await wholeProgram(places.vault, [{ path: places.stick, label: '测试U盘' }]);
  await enterAs(client, 'caseOfficer');
  const { rightsCase } = await must(client, 'cases.register', {
    registration: aRegistration(),
    activation: null,
  });
  const root = (await must(client, 'drives.roots', {})).find(({ label }) => label === '测试U盘');
  const taking = bareCollection({ act: 'collection', by: ['测试民警乙', '测试民警丙'], at: at('24T22:00') });
  const request = {
    caseId: rightsCase.id,
    tokens: [root?.token ?? ''],
    circumstances: { ...taking, storagePlace: '' },
  };
  const imported = await client.run('evidence.import', request, () => undefined).result;
  const items = imported.ok ? imported.value.view.rightsCase.evidence.length : 0;
  if (items !== count) throw new Error(`${items} of ${count} photographs came in`);
  await close();
}
