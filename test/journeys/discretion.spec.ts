import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './foundedVault.ts';
import { answer, openPerson } from './steps/disposition.ts';
import { changeTo, enter, lock } from './steps/door.ts';
import { choose, typeTime } from './steps/form.ts';
import { registerCase } from './steps/guided.ts';
import { lookWith } from './steps/look.ts';
import { goTo } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a decision is taken with the statutory range and the table of discretion in sight', async ({
  page,
  driver,
}) => {
  test.setTimeout(200_000);
  const look = lookWith(page, driver);
  const { loginName, password } = samplePeople.inspectorateChief;
  await enter(page, loginName, password);
  await registerCase(page, {
    place: '虚构区测试路7号',
    kind: '暴力袭击',
    brief: '测试民警甲依法传唤时，违法嫌疑人A堵住门口，多次责令仍不让开。',
    officer: { name: '测试民警甲', badgeNumber: '990001', hurt: '' },
    others: ['违法嫌疑人A'],
  });
  const person = await openPerson(page);
  await person.getByRole('checkbox', { name: '阻拦、堵路、拒不配合' }).check();
  const duty = person.getByRole('radiogroup', { name: '当时是否在执行职务' });
  await duty.getByText('正在执行职务', { exact: true }).click();
  await person.getByRole('button', { name: /后果与情节/u }).click();
  await answer(person, '有情节严重的事实', '是');
  await person.getByRole('checkbox', { name: '经责令仍不停止' }).check();
  await person.getByRole('textbox', { name: '情节判断的理由' }).fill('三次责令以后仍堵住门口十五分钟');
  await person.getByRole('button', { name: /已采取的措施和结果/u }).click();
  await expect(person.getByText(/强制措施、不起诉在“期限”登记/u)).toBeVisible();
  await person.getByRole('button', { name: '保存事实并重新评估' }).click();
  await expect(person.getByText('已保存', { exact: true })).toBeVisible();
  await look('裁量 措施在期限登记');
  await person.getByRole('button', { name: '记录决定' }).click();
  const drawer = page.getByRole('dialog', { name: '对违法嫌疑人A的处置决定' });
  await choose(page, drawer.getByLabel('定性'), /^阻碍执行职务/u);
  const range = drawer.getByRole('region', { name: '法定幅度' });
  await expect(range).toContainText('情节严重的五日以上十日以下拘留');
  await expect(range).toContainText(/裁量基准.*建议行政拘留.*待核/u);
  await expect(drawer.getByText('选择措施', { exact: true })).toBeVisible();
  await choose(page, drawer.getByLabel('措施'), '罚款');
  await expect(drawer.getByText(/与裁量基准不同/u)).toBeVisible();
  await look('裁量 决定');
});

test('the bureau writes a line of its table of discretion, and 法制 compares it', async ({
  page,
  driver,
}) => {
  test.setTimeout(120_000);
  const look = lookWith(page, driver);
  const { systemAdministrator, legalReviewer } = samplePeople;
  const line = page.getByRole('row').filter({ hasText: '初次、听从劝阻的，处警告' });
  await enter(page, systemAdministrator.loginName, systemAdministrator.password);
  await goTo(page, '法规架');
  await page.getByRole('tab', { name: '裁量基准' }).click();
  await look('法规架 裁量基准');
  await page.getByRole('button', { name: '新增一条' }).click();
  const dialog = page.getByRole('dialog', { name: '新增裁量基准' });
  await choose(page, dialog.getByLabel('定性'), /^阻碍执行职务/u);
  await typeTime(dialog.getByLabel('行为日期起'), '2026-01-01');
  await typeTime(dialog.getByLabel('行为日期止'), '2025-01-01');
  await choose(page, dialog.getByLabel('情节'), '没有情节严重的情形');
  await dialog.getByRole('textbox', { name: '内容' }).fill('初次、听从劝阻的，处警告');
  await choose(page, dialog.getByLabel('建议的措施'), '警告');
  await dialog.getByRole('textbox', { name: '出处' }).fill('虚构省公安厅裁量基准');
  await look('法规架 裁量基准 新增');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText(/止期2025-01-01早于起期2026-01-01/u)).toBeVisible();
  await typeTime(dialog.getByLabel('行为日期止'), '2027-12-31');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(line).toContainText('待核');
  await look('法规架 裁量基准 已新增');

  await lock(page, systemAdministrator.name);
  await changeTo(page, legalReviewer.loginName, legalReviewer.password);
  await goTo(page, '法规架');
  await page.getByRole('tab', { name: '待核清单' }).click();
  await line.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByLabel('对照的文本').fill('虚构省公安厅公报2026年第1期');
  await page.getByRole('button', { name: '已逐字核对' }).click();
  await page.getByRole('tab', { name: '裁量基准' }).click();
  await expect(line).not.toContainText('待核');
  await expect(page.getByRole('button', { name: '新增一条' })).toHaveCount(0);
});
