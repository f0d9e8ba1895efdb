import type { Page } from '@playwright/test';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { openEverything } from './steps/everyOpening.ts';
import { openTab } from './steps/form.ts';
import { lookWith, smallMonitor } from './steps/look.ts';
import type { Look } from './steps/look.ts';
import { goTo, openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('whatever opens out of a case fits, its fields stand apart, and everybody can use it', async ({
  page,
  driver,
}) => {
  test.setTimeout(900_000);
  const look = lookWith(page, driver, smallMonitor);
  const seen = new Set<string>();
  const { caseOfficer, inspectorateChief, rightsOffice } = samplePeople;
  await enter(page, caseOfficer.loginName, caseOfficer.password);
  await openCase(page, seen, look, caseOfficer.name);
  await lock(page, caseOfficer.name);
  await changeTo(page, rightsOffice.loginName, rightsOffice.password);
  await openCase(page, seen, look, rightsOffice.name);
  await lock(page, rightsOffice.name);
  await changeTo(page, inspectorateChief.loginName, inspectorateChief.password);
  await openCase(page, seen, look, inspectorateChief.name);
  expect([...seen]).toEqual(
    expect.arrayContaining(['事前风险评估卡', '盯案日志', '督办通知', '结案报告', '维权申请', '登记索赔']),
  );
});

test('whatever opens out of the other places fits, its fields stand apart, and everybody can use it', async ({
  page,
  driver,
}) => {
  test.setTimeout(900_000);
  const look = lookWith(page, driver, smallMonitor);
  const seen = new Set<string>();
  const { rightsOffice, inspectorateChief, systemAdministrator, securityOfficer } = samplePeople;
  await enter(page, rightsOffice.loginName, rightsOffice.password);
  await openPlaces(page, seen, look, rightsOffice.name);
  for (const [before, next] of [
    [rightsOffice, inspectorateChief],
    [inspectorateChief, systemAdministrator],
    [systemAdministrator, securityOfficer],
  ] as const) {
    await lock(page, before.name);
    await changeTo(page, next.loginName, next.password);
    await openPlaces(page, seen, look, next.name);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['添加人员', '登记律所']));
});

async function openCase(page: Page, seen: Set<string>, look: Look, who: string): Promise<void> {
  await openFirstCase(page);
  await expect(page.getByRole('tab', { name: '日志' })).toBeVisible();
  for (const words of await page.getByRole('tab').allInnerTexts()) {
    const name = /^[^\s\d]+/u.exec(words)?.[0] ?? words;
    const back = () => openTab(page, name);
    await openEverything(page, { area: await back(), name: `${who} ${name}`, back }, seen, look);
  }
}

async function openPlaces(page: Page, seen: Set<string>, look: Look, who: string): Promise<void> {
  const places = await page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts();
  for (const place of places.map((words) => words.trim())) {
    // The case list has its own journey, and what starts a case is a page by itself.
    if (['案件', '启动新案件'].includes(place)) continue;
    await goTo(page, place);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toBeVisible();
    const title = await heading.innerText();
    const area = page.getByRole('main').filter({ has: page.getByRole('heading', { level: 1, name: title }) });
    const back = () => goTo(page, place);
    await openEverything(page, { area, name: `${who} ${place}`, back }, seen, look);
  }
}
