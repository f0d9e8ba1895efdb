import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { lookWith } from './steps/look.ts';
import { goTo } from './steps/navigation.ts';
import { pagesOf, printsTo } from './steps/paper.ts';

test.use({ actionTimeout: 20_000 });

test('the period sentence is traced, the ledger taken out and the figures printed', async ({
  page,
  driver,
}) => {
  test.setTimeout(120_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await goTo(page, '台账统计');
  await page.getByRole('button', { name: '2018年以来' }).click();
  const sentence = '2018年以来发生1起涉警案件，先后有2名民警、辅警受到不同程度伤害，处理不法侵害人员2名。';
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '虚构区示例路18号门前' })).toHaveCount(1);
  await look('台账统计 台账');

  await test.step('a number opens the people it counts', async () => {
    await page.getByRole('button', { name: /^受伤民警、辅警 2/u }).click();
    const sources = page.getByRole('dialog');
    await expect(sources).toContainText('民警甲、民警乙');
    await look('台账统计 数字来源');
    await page.keyboard.press('Escape');
    await expect(sources).toHaveCount(0);
  });

  await test.step('a copy leaves without the names of the other side unless they are wanted', async () => {
    await page.getByRole('button', { name: '另存台账' }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByRole('checkbox', { name: '隐去侵害人姓名' })).toBeChecked();
    const saving = page.waitForEvent('download');
    await question.getByRole('button', { name: '另存台账' }).click();
    const [sheet] = await readXlsxFile(await readFile(await (await saving).path()));
    const words = JSON.stringify(sheet?.data);
    expect(sheet?.data).toHaveLength(3);
    expect(words).toContain('侵害人1、侵害人2');
    expect(words).not.toContain('违法嫌疑人A');
  });

  await test.step('few cases are no rule, and the figures print', async () => {
    await page.getByText('统计分析', { exact: true }).click();
    await expect(page.getByText(/少于10起，只列数字/u)).toBeVisible();
    await look('台账统计 统计分析');
    const printed = await pagesOf(
      await printsTo(page, () => page.getByRole('button', { name: '打印统计' }).click()),
    );
    const text = printed.map((one) => one.text).join('');
    expect(text).toContain('维权工作统计');
    expect(text).toContain('暴力袭击');
    expect(text).not.toContain('工作台');
  });

  await test.step('a period without a case says so', async () => {
    await page.getByRole('button', { name: '去年' }).click();
    await expect(page.getByText('2025年未发生涉警案件。')).toBeVisible();
    await expect(page.getByText('这一时段没有案件。')).toBeVisible();
  });
});
