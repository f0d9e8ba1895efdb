import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase, openTab } from './steps/navigation.ts';
import { keepPdf, pagesOf } from './steps/paper.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('every number is in the register, one is voided with its reason, and the paper made again gets the next', async ({
  page,
  driver,
}) => {
  test.setTimeout(240_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.rightsOffice.loginName, samplePeople.rightsOffice.password);
  await goTo(page, '文号登记簿');
  const draft = page.getByRole('row').filter({ hasText: '草稿' }).first();
  const number = (await draft.getByRole('cell').first().innerText()).trim();
  await look('文号登记簿');

  await test.step('a number is voided, and stays with the reason', async () => {
    await page.getByRole('button', { name: `登记作废 ${number}` }).click();
    const dialog = page.getByRole('dialog', { name: `${number} 登记作废？` });
    await dialog.getByLabel('作废的原因').fill('印错了单位名称，重新编号');
    await look('文号登记簿 登记作废');
    await dialog.getByRole('button', { name: '登记作废' }).click();
    await expect(dialog).toBeHidden();
    await page.getByText(/^空号、作废、重号 1$/u).click();
    const row = page.getByRole('row').filter({ hasText: number });
    await expect(row).toContainText('作废');
    await expect(row).toContainText('印错了单位名称，重新编号');
    await look('文号登记簿 作废');
  });

  await test.step('the register is printed', async () => {
    await page.getByText(/^全部 \d+$/u).click();
    await page.evaluate(() => (window.print = () => undefined));
    const made = page.waitForResponse((answer) => answer.url().includes('/numbers/'));
    await page.getByRole('button', { name: '打印登记簿' }).click();
    const bytes = await page.evaluate(
      async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
      (await made).url(),
    );
    await keepPdf('文号登记簿', Buffer.from(bytes));
    const pages = await pagesOf(Buffer.from(bytes));
    expect(Math.round(pages[0]?.widthMm ?? 0)).toBe(297);
    const printed = pages.map(({ text }) => text).join('');
    for (const said of ['文号登记簿', '印错了单位名称', '核对人']) expect(printed).toContain(said);
  });

  await test.step('the paper says that its number is void', async () => {
    await openFirstCase(page);
    await openTab(page, '文书');
    const row = page.getByRole('tabpanel', { name: '文书' }).getByRole('row').filter({ hasText: number });
    await expect(row).toContainText('文号已作废');
    await look('文书 文号已作废');
  });
});
