import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { choose, inDrawer, typeTime } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase, openTab } from './steps/navigation.ts';
import { keepPdf, pagesOf, printsTo } from './steps/paper.ts';
import { chooseOnStick, stationPack, tenAtNight } from './steps/stationPacks.ts';

test.use({ viewport: { width: 1366, height: 768 } });

const topic = '现场处置站位和警戒';

test('a training that answers a pattern and a quality review is seen from both', async ({
  page,
  driver,
  folders,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  const { loginName, password } = samplePeople.inspectorateChief;
  await enter(page, loginName, password);
  let caseName = '';

  await test.step('the review of the sample case finds something', async () => {
    await openFirstCase(page);
    await openTab(page, '督办');
    caseName = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const review = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: '事后执法质量评查' }) });
    await review.getByRole('button', { name: /评查|修改/u }).click();
    await inDrawer(page, '事后执法质量评查', async (drawer) => {
      await drawer.getByText('有问题', { exact: true }).first().click();
      await drawer.getByLabel('评查发现').fill('到场后没有先分开人群，站位过近。');
      await look('评查 填写');
    });
    await expect(review).toContainText('到场后没有先分开人群，站位过近。');
    await expect(review).toContainText('没有登记');
  });

  await test.step('ten cases of a station show a pattern', async () => {
    await writeFile(join(folders.stick, '台账包_夜间.json'), stationPack('示例派出所', tenAtNight));
    await goTo(page, '台账统计');
    await page.getByText('各单位', { exact: true }).click();
    await chooseOnStick(page, '台账包_夜间.json');
    await page.getByRole('button', { name: '核对签名并并入' }).click();
    await expect(page.getByText(/已并入示例派出所的台账包/u)).toBeVisible();
  });

  await test.step('[R-18] a training is held because of both', async () => {
    await goTo(page, '机制保障');
    await page.getByText('培训登记', { exact: true }).first().click();
    await page.getByRole('button', { name: '2018年以来' }).click();
    await page.getByRole('button', { name: '登记培训' }).click();
    await inDrawer(page, '登记培训', async (drawer) => {
      await typeTime(drawer.getByLabel('培训日期'), '2026-11-02');
      await drawer.getByLabel('主题').fill(topic);
      await drawer.getByRole('button', { name: '添加单位' }).click();
      await drawer.getByLabel('第1行单位').fill('示例派出所');
      await drawer.getByLabel('第1行人数').fill('40');
      await choose(page, drawer.getByLabel(/^针对的规律发现/u), /执法环节：“现场处置”/u);
      await page.keyboard.press('Escape');
      await choose(page, drawer.getByLabel('针对的质量评查'), caseName);
      await page.keyboard.press('Escape');
      await look('培训登记 针对规律和评查');
    });
    const row = page.getByRole('row').filter({ hasText: topic });
    await expect(row).toContainText('执法环节：“现场处置”');
    await expect(row).toContainText('质量评查1件');
    await look('培训登记 针对规律和评查的一行');
  });

  await test.step('the pattern names the training', async () => {
    await goTo(page, '台账统计');
    await page.getByText('统计分析', { exact: true }).click();
    await page.getByRole('button', { name: '2018年以来' }).click();
    const finding = page.getByRole('listitem').filter({ hasText: '执法环节：“现场处置”' });
    await expect(finding).toContainText('据此培训');
    await expect(finding).toContainText(topic);
    await look('台账统计 据此培训');
    await page.locator('figcaption').filter({ hasText: '执法环节' }).scrollIntoViewIfNeeded();
    await look('台账统计 统计图');
    const pdf = await printsTo(page, () => page.getByRole('button', { name: '打印统计' }).click());
    await keepPdf('维权工作统计 十一起', pdf);
    expect((await pagesOf(pdf)).map((one) => one.text).join('')).toContain(topic);
  });

  await test.step('so does the review', async () => {
    await openFirstCase(page);
    await openTab(page, '督办');
    const review = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: '事后执法质量评查' }) });
    await expect(review).toContainText(topic);
    await review.scrollIntoViewIfNeeded();
    await look('评查 据此培训');
  });

  await test.step('the questions for step and kind of place stand in the basics of the case', async () => {
    await openTab(page, '概况');
    await page.getByRole('button', { name: '修改概况' }).click();
    await expect(page.getByRole('dialog').getByLabel('场所类型')).toBeVisible();
    await look('修改概况');
  });
});
