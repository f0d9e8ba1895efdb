import * as scenario from '#cli/sample/scenario.ts';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { everybodyEnters, keepSheet, namePeople } from './door.ts';
import { choose, minutesAgo, sectionOf, typeTime } from './form.ts';
import { goTo } from './navigation.ts';

const { unit } = scenario;
const { registration } = scenario.registration;

/** The first start on a bare vault, and the first entry of everybody; the case officer is inside afterwards. */
export async function setUpUnit(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible();
  await nameUnit(page);
  await namePeople(page);
  const { slips } = await keepSheet(page);
  await everybodyEnters(page, slips);
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
  await expect(page.getByText('还没有案件。')).toBeVisible();
}

/** The first step: the bureau, its hospital and its law firm. */
export async function nameUnit(page: Page): Promise<void> {
  const ready = page.getByRole('button', { name: '下一步：人员' });
  await ready.click();
  await expect(page.getByText('请填写单位全称')).toBeVisible();
  await page.getByLabel('单位全称', { exact: true }).fill(unit.unitName);
  await page.getByLabel('维权办名称').fill(unit.rightsOffice);
  await page.getByLabel('维权办电话').fill(unit.rightsOfficePhone);
  await page.getByLabel('机关代字').fill(unit.organCode);
  await page.getByLabel('市局维权办').fill(unit.superiorOffice);
  await page.getByLabel('省厅维权办').fill(unit.provincialOffice);
  const calls = sectionOf(page, '通知名册');
  await calls.getByLabel('第1行姓名').fill('督察长己');
  await calls.getByLabel('第1行电话').fill('0900-1100001');
  const hospitals = sectionOf(page, '定点医院');
  await hospitals.getByRole('button', { name: '添加医院' }).click();
  await hospitals.getByLabel('第1行医院名称').fill('虚构市中心医院');
  await hospitals.getByLabel('第1行24小时电话').fill('0900-1200001');
  const firms = sectionOf(page, '签约律师事务所');
  await firms.getByRole('button', { name: '添加律所' }).click();
  await firms.getByLabel('第1行律所名称').fill('虚构律师事务所');
  await firms.getByLabel('第1行律师').fill('律师戊');
  await ready.click();
  await expect(page.getByText('系统管理员的口令')).toBeVisible();
}

/** The call comes in: the form is filled and the mechanism started; an empty form is not accepted. */
export async function startCase(page: Page, occurredAt: string = minutesAgo(90)): Promise<void> {
  await goTo(page, '启动新案件');
  const start = page.getByRole('button', { name: '启动维权机制' });
  await start.click();
  await expect(page.getByText('还有必填项没有填写')).toBeVisible();
  await typeTime(page.getByLabel('发生时间'), occurredAt);
  await page.getByLabel('发生地点').fill(registration.place);
  for (const [index, officer] of registration.officers.entries()) {
    if (index > 0) await page.getByRole('button', { name: '添加一人' }).click();
    const cell = (name: string) => page.getByLabel(`第${index + 1}人${name}`, { exact: true });
    await cell('姓名').fill(officer.name);
    await cell('警号').fill(officer.badgeNumber);
    await cell('单位').fill(officer.unit);
    await cell('伤情').fill(officer.injuryDescription);
  }
  await page.getByRole('radio', { name: '暴力袭击' }).check();
  await page.getByLabel('简要经过').fill('出警时遭暴力抗法，两名民警受伤。');
  await choose(page, page.getByLabel('到了哪个执法环节'), '现场处置');
  await choose(page, page.getByLabel('场所类型'), '公共道路');
  await page.getByLabel('接警编号').fill(registration.alarmNumber);
  for (const [index, person] of registration.counterparties.entries()) {
    await page.getByRole('button', { name: '添加对方一人' }).click();
    await page.getByLabel(`对方第${index + 1}人姓名或者特征`).fill(person.name);
    await choose(page, page.getByLabel(`对方第${index + 1}人现在的状态`), '传唤到案');
  }
  await expect(page.getByRole('checkbox', { name: '暴力袭警' })).toBeChecked();
  await start.click();
  await expect(page.getByRole('heading', { level: 1, name: '维权机制已启动' })).toBeVisible();
}

/** The three firsts, each with its time, and whom to call. */
export async function recordFirsts(page: Page): Promise<void> {
  await expect(page.getByRole('row', { name: /督察长己.*0900-1100001/u })).toBeVisible();
  const rescue = page.getByRole('listitem').filter({ hasText: '第一时间实施最佳救治' });
  const legal = page.getByRole('listitem').filter({ hasText: '第一时间提供法律援助' });
  await legal.getByLabel('联系了哪家律所、哪位律师').fill('虚构律师事务所 律师戊');
  await legal.getByRole('button', { name: '记下' }).click();
  await expect(legal).toContainText(/已记录.*律师戊/u);
  await typeTime(rescue.getByLabel('时间', { exact: true }), minutesAgo(60));
  await rescue.getByLabel('送往哪家医院').fill('虚构市中心医院');
  await rescue.getByRole('button', { name: '记下' }).click();
  await expect(rescue).toContainText(/已记录.*启动前.*虚构市中心医院/u);
  await expect(page.getByRole('listitem').filter({ hasText: '第一时间启动维权机制' })).toContainText(
    '已记录',
  );
  await page.getByRole('button', { name: '进入案件' }).click();
  await expect(page.getByRole('navigation', { name: '办理导引' })).toBeVisible();
}
