import * as scenario from '#cli/sample/scenario.ts';
import { visits } from '#cli/sample/scenarioVisits.ts';
import { visitLevelNames } from '#domain/care/condolenceVisit.ts';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { choose, inDrawer, minutesAgo, openTab, pick, typeTime } from './form.ts';

/** When an incident began and ended for the police, as an officer types it. */
interface IncidentTimes {
  readonly called: string;
  readonly arrived: string;
  readonly ended: string | null;
}
const justNow = (): IncidentTimes => ({ called: minutesAgo(94), arrived: minutesAgo(92), ended: null });

/** What happened, who was hurt and how, who did it, who saw it. */
export async function completePeople(page: Page, times: IncidentTimes = justNow()): Promise<void> {
  const tab = await openTab(page, '概况');
  await tab.getByRole('button', { name: '修改概况' }).click();
  await inDrawer(page, '修改案件概况', async (drawer) => {
    await pick(drawer, '较大');
    await typeTime(drawer.getByLabel('接报时间'), times.called);
    await typeTime(drawer.getByLabel('到达时间'), times.arrived);
    if (times.ended !== null) await typeTime(drawer.getByLabel('结束时间'), times.ended);
    await drawer.getByLabel('财物损失').fill('120');
    await drawer.getByLabel('后果').fill(scenario.incidentDetails.consequence);
    await drawer.getByLabel('简要经过').fill(scenario.brief);
  });
  await expect(tab.getByText(scenario.brief)).toBeVisible();
  await completeOfficer(page, { name: '民警甲', part: '上肢', diagnosis: '左前臂咬伤，皮肤破损' });
  await completeOfficer(page, { name: '民警乙', part: '面部', diagnosis: '左颧部软组织挫伤' });
  await tab.getByRole('button', { name: '违法嫌疑人A', exact: true }).click();
  await inDrawer(page, '相对人：违法嫌疑人A', async (drawer) => {
    await pick(drawer, '男');
    await typeTime(drawer.getByLabel('出生日期'), '1985-02-11');
    await pick(drawer, '否');
    await drawer.getByLabel('住址').fill('虚构区示例路18号');
    await drawer.getByLabel('备注').fill('现场有明显酒气');
  });
  await tab.getByRole('button', { name: '添加证人' }).click();
  await inDrawer(page, '添加证人', async (drawer) => {
    await drawer.getByLabel('姓名').fill('证人C');
    await drawer.getByLabel('说明').fill('示例路18号商户');
  });
  await expect(tab.getByRole('button', { name: '证人C' })).toBeVisible();
}

interface Hurt {
  readonly name: string;
  readonly part: string;
  readonly diagnosis: string;
}

async function completeOfficer(page: Page, { name, part, diagnosis }: Hurt): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await inDrawer(page, `受侵害人员：${name}`, async (drawer) => {
    await pick(drawer, '男');
    await choose(page, drawer.getByLabel('执法记录仪'), '部分开启');
    await drawer.getByLabel('未全程开启的原因').fill('扭打中记录仪脱落');
    await drawer.getByRole('checkbox', { name: part }).check();
    await drawer.getByLabel('诊断').fill(diagnosis);
    await drawer.getByLabel('救治医院').fill('虚构市中心医院');
    await pick(drawer, '待鉴定');
    await drawer.getByLabel('鉴定机构').fill('虚构市公安司法鉴定中心');
    await drawer.getByRole('button', { name: '添加一条救治记录' }).click();
    await drawer.getByLabel('第1行说明').fill('清创处理');
  });
  await expect(page.getByText(`诊断：${diagnosis}`)).toBeVisible();
}

/** A task force without 法制 is refused and says so; a complete one is formed. */
export async function formTaskForce(page: Page): Promise<void> {
  const tab = await openTab(page, '督办');
  await tab.getByRole('button', { name: '成立专案组' }).click();
  const drawer = page.getByRole('dialog', { name: '专案组' });
  const members = scenario.taskForce.members.slice(0, 3);
  for (const [index, member] of members.entries()) {
    const cell = (name: string) => drawer.getByLabel(`第${index + 1}名成员${name}`);
    await cell('姓名').fill(member.name);
    await cell('警号').fill(member.badgeNumber);
    await cell('单位职务').fill(member.unitAndPost);
  }
  await choose(page, drawer.getByLabel('第3名成员警种'), '派出所');
  await drawer.getByRole('button', { name: '保存专案组' }).click();
  await expect(drawer.getByText(/^专案组不符合要求：.*法制/u)).toBeVisible();
  await expect(drawer.getByText('请调整人员后再保存。')).toBeVisible();
  await choose(page, drawer.getByLabel('第3名成员警种'), '法制');
  await drawer.getByLabel('盯案督察长').fill(scenario.taskForce.caseWatchChief);
  await drawer.getByRole('button', { name: '保存专案组' }).click();
  await expect(drawer).toBeHidden();
  await expect(tab.getByRole('row', { name: /法制民警壬.*法制/u })).toBeVisible();
}

/** Visits by district, city and province. */
export async function recordVisits(page: Page): Promise<void> {
  const tab = await openTab(page, '慰问保障');
  for (const visit of visits) {
    await tab.getByRole('button', { name: '记录慰问' }).click();
    const [visitor] = visit.visitors;
    await inDrawer(page, '记录慰问', async (drawer) => {
      await pick(drawer, visitLevelNames[visit.level]);
      await drawer.getByLabel('地点').fill(visit.place);
      await drawer.getByLabel('第1名慰问人姓名').fill(visitor?.name ?? '');
      await drawer.getByLabel('第1名慰问人职务').fill(visitor?.post ?? '');
      await drawer.getByLabel('第1名慰问人单位').fill(visitor?.unit ?? '');
      if (visit.amountFen > 0) {
        await drawer.getByLabel('慰问金', { exact: true }).fill(String(visit.amountFen / 100));
        await drawer.getByLabel('资金来源').fill(visit.fundSource);
      }
      await drawer.getByLabel('伤情和思想状况').fill(visit.condition);
      await drawer.getByLabel('现场答复和后续安排').fill(visit.reply);
    });
    await expect(tab.getByRole('row').filter({ hasText: visitor?.name ?? '' })).toBeVisible();
  }
}

/** The case officer lets somebody open the case. */
export async function openCaseTo(page: Page, name: string): Promise<void> {
  const tab = await openTab(page, '日志');
  await choose(page, tab.getByRole('combobox', { name: '授权给谁' }), new RegExp(`^${name}`, 'u'));
  await tab.getByRole('button', { name: '授权打开本案' }).click();
  await expect(tab.getByRole('button', { name: `收回授权：${name}` })).toBeVisible();
}
