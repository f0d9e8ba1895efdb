import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { documentWords } from '#documents/docx/documentWords.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { choose, inDrawer } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo } from './steps/navigation.ts';
import { keepPdf, pagesOf, printsTo } from './steps/paper.ts';
import { chooseOnStick, stationPack, threeYears } from './steps/stationPacks.ts';

test.use({ viewport: { width: 1366, height: 768 } });

const title = '处置醉酒警情先控制、后询问';
const facts = '民警夜间处置醉酒滋事，询问时距离过近，被当事人咬伤左前臂。';
const risks = '两人都站在当事人正面；约束带放在车上；记录仪只开了一台。';
const advice =
  '一、到场先分开人群，再询问。\n二、一人询问，一人在侧后警戒。\n三、约束带随身，记录仪全部开启。';

test('a tip that names an officer is refused until the name is gone, and then leaves as PDF and Word', async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  const { loginName, password } = samplePeople.inspectorateChief;
  await enter(page, loginName, password);
  await threeYearsOfStations(page, folders.stick);
  await goTo(page, '机制保障');
  await page.getByText('督察微提示', { exact: true }).first().click();
  await page.getByRole('button', { name: '2018年以来' }).click();

  await test.step('a few cases show no rule, and no officer', async () => {
    await expect(page.getByText('少于10起，只列数字，不据此判断规律', { exact: false })).toBeVisible();
    await look('微提示 还没有');
  });

  await test.step('the planted name and telephone are shown where they stand', async () => {
    await page.getByRole('button', { name: '写微提示' }).click();
    await inDrawer(page, '写微提示', async (drawer) => {
      await drawer.getByLabel('题目').fill(title);
      await drawer.getByLabel('期号').fill('2026年第1期');
      await chooseTheCase(page, drawer);
      await drawer.getByLabel('易发情形、岗位、环节').fill('夜间接处警，餐饮场所门口，询问环节。');
      await drawer.getByLabel('案情', { exact: true }).fill(`${facts}民警甲电话13900000000。`);
      await drawer.getByLabel('风险点和得失').fill(risks);
      await drawer.getByLabel('工作提示').fill(advice);
      await expect(drawer.getByText('还有2处能认出人的内容', { exact: false })).toBeVisible();
      await expect(drawer.locator('mark')).toHaveText(['民警甲', '13900000000']);
      await expect(drawer.getByText('案情：', { exact: false }).first()).toBeVisible();
      await look('微提示 指出姓名');
    });
    const row = page.getByRole('row').filter({ hasText: title });
    await expect(row).toContainText('不能制作：文中还有2处能认出人的内容：“案情”中的“民警甲”（姓名，改成');
    await expect(row.getByRole('button', { name: /打印|另存/u })).toHaveCount(0);
    await look('微提示 不能制作');
  });

  await test.step('mended, looked at and approved, it may be made', async () => {
    await page.getByRole('button', { name: title }).click();
    await inDrawer(page, '修改微提示', async (drawer) => {
      await drawer.getByLabel('案情', { exact: true }).fill(facts);
      await expect(drawer.getByText(/没有找到能认出人的内容/u)).toBeVisible();
      await drawer.getByRole('checkbox', { name: /配图已由人看过/u }).check();
      await drawer.getByLabel('审批人').fill('测试督察长巳');
      await look('微提示 可以制作');
    });
    await look('微提示 清单');
  });

  await test.step('what leaves carries the text and nobody’s name', async () => {
    const pdf = await saved(page, '另存PDF');
    await keepPdf('督察微提示', pdf);
    const words = (await pagesOf(pdf)).map((one) => one.text).join('');
    for (const part of [title, facts, risks, ...advice.split('\n'), '2026年第1期', '审批:测试督察长巳'])
      expect(words).toContain(part.normalize('NFKC').replace(/\s/gu, ''));
    expect(words).not.toContain('民警甲');
    expect(documentWords(await saved(page, '另存Word'))).toContain(risks);
  });

  await test.step('it prints on one page', async () => {
    const printed = await printsTo(page, () =>
      page.getByRole('button', { name: '打印', exact: true }).click(),
    );
    expect(await pagesOf(printed)).toHaveLength(1);
  });

  await test.step('a training that answers it is named beside it', async () => {
    await page.getByText('培训登记', { exact: true }).first().click();
    await page.getByRole('button', { name: '登记培训' }).click();
    await inDrawer(page, '登记培训', async (drawer) => {
      await drawer.getByLabel('主题').fill('醉酒警情处置');
      await drawer.getByRole('button', { name: '添加单位' }).click();
      await drawer.getByLabel('第1行单位').fill('示例派出所');
      await drawer.getByLabel('第1行人数').fill('30');
      await choose(page, drawer.getByLabel('针对的微提示、案例分析'), title);
      await page.keyboard.press('Escape');
      await look('培训登记 针对');
    });
    await expect(page.getByRole('row').filter({ hasText: '醉酒警情处置' })).toContainText(
      `微提示《${title}》`,
    );
    await look('培训登记 针对的微提示');
    await page.getByText('督察微提示', { exact: true }).first().click();
    await expect(page.getByRole('row').filter({ hasText: title })).toContainText('《醉酒警情处置》');
    await look('微提示 据此培训');
  });
});

/** The packs of three fictional years, as in registers.spec. */
async function threeYearsOfStations(page: Page, stick: string): Promise<void> {
  await writeFile(join(stick, '台账包_示例派出所.json'), stationPack('示例派出所', threeYears));
  await goTo(page, '台账统计');
  await page.getByText('各单位', { exact: true }).click();
  await chooseOnStick(page, '台账包_示例派出所.json');
  await page.getByRole('button', { name: '核对签名并并入' }).click();
  await expect(page.getByText(/已并入示例派出所的台账包，共3起：新增3起/u)).toBeVisible();
}

async function chooseTheCase(page: Page, drawer: Locator): Promise<void> {
  await drawer.getByLabel('取自案件').click();
  const options = page.locator('.ant-select-item-option').filter({ visible: true });
  await expect(options).toHaveCount(1);
  await options.click();
  await page.keyboard.press('Escape');
}

/** A readable copy, after the question. */
async function saved(page: Page, label: string): Promise<Buffer> {
  await page.getByRole('button', { name: label }).click();
  const saving = page.waitForEvent('download');
  const question = page.getByRole('dialog').filter({ hasText: '另存一份没有加密的副本' });
  await question.getByRole('button', { name: '另存副本' }).click();
  const bytes = await readFile(await (await saving).path());
  await expect(question).toHaveCount(0);
  return bytes;
}
