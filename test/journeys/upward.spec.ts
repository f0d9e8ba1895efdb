import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { choose, inDrawer, openTab, pick, sectionOf, typeTime } from './steps/form.ts';
import { lookWith } from './steps/look.ts';
import { goTo, openFirstCase } from './steps/navigation.ts';

test.use({ viewport: { width: 1366, height: 768 } });

const cityOffice = '虚构市公安局维护民警执法权威工作委员会办公室';

test('a report goes up, is signed for, and what is ordered in answer is followed to its end', async ({
  page,
  driver,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.rightsOffice.loginName, samplePeople.rightsOffice.password);
  await openFirstCase(page);
  const tab = await openTab(page, '上报');
  const reports = sectionOf(page, '专报');
  const orders = sectionOf(page, '批示交办');
  await look('上报 空');

  await test.step('the first report begins in the words of the record, and marks what is changed', async () => {
    await tab.getByRole('button', { name: '写初报' }).click();
    await inDrawer(page, '写专报', async (drawer) => {
      const steps = drawer.getByRole('region', { name: '下步措施' });
      await expect(steps.getByText('与记录一致')).toBeVisible();
      await steps.getByRole('textbox').fill('尽快完成伤情鉴定，依法从严办理，后续情况及时续报。');
      await expect(steps.getByText('与记录不一致（已改写）')).toBeVisible();
      await steps.getByRole('button', { name: '自写一段' }).click();
      await expect(steps.getByRole('textbox')).toHaveCount(2);
      await steps.getByRole('textbox').last().fill('请市局关心受伤民警的后续治疗。');
      await expect(steps.getByText('自写，记录中没有')).toBeVisible();
      await look('上报 写初报');
      await drawer.getByLabel('签发人').fill('测试督察长巳');
      await drawer.getByRole('button', { name: '填写第1处 回执' }).click();
      await drawer.getByLabel('签收人').fill('测试民警庚');
      await typeTime(drawer.getByLabel('签收时间'), '2026-03-25 10:00');
      await drawer.getByRole('button', { name: /^保存/u }).click();
      await expect(drawer.getByText(/还没有登记报送；请先填写报送方式和时间/u)).toBeVisible();
      await drawer.getByRole('button', { name: '填写第1处 报送' }).click();
      await choose(page, drawer.getByLabel('报送方式'), '机要通信');
      await typeTime(drawer.getByLabel('报送时间'), '2026-03-25 09:00');
      await drawer.getByLabel('报送人').fill('测试民警丁');
      await drawer.getByLabel('收文编号').fill('虚市维收〔2026〕8号');
      await drawer.getByLabel('收文编号').scrollIntoViewIfNeeded();
      await look('上报 报送和回执');
    });
    const row = reports.getByRole('row').filter({ hasText: '初报' });
    await expect(row).toContainText('测试民警庚签收');
    await expect(row).toContainText('已报1处');
  });

  await test.step('what left keeps its words; a follow-up says what is new', async () => {
    await reports.getByRole('button', { name: '初报', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '专报' });
    await expect(drawer.getByText(/已经报出，正文不能再改/u)).toBeVisible();
    await expect(drawer.getByLabel('签发人')).toBeDisabled();
    await drawer.getByRole('button', { name: '关闭' }).first().click();
    await expect(drawer).toBeHidden();
    await reports.getByRole('button', { name: '写续报或终报' }).click();
    await inDrawer(page, '写专报', async (next) => {
      await expect(next.getByRole('radio', { name: '续报' })).toBeChecked();
      await pick(next, '终报');
      await expect(next.getByText('继续做好受侵害人员的关心保障和回访')).toBeVisible();
      await pick(next, '续报');
    });
    await expect(reports.getByRole('row').filter({ hasText: '续报' })).toContainText('还没有报出');
  });

  await test.step('an order from above runs out like every other time limit', async () => {
    await orders.getByRole('button', { name: '登记批示交办' }).click();
    await inDrawer(page, '登记批示交办', async (drawer) => {
      await choose(page, drawer.getByLabel('层级'), '市局');
      await drawer.getByLabel('批示交办机关').fill(cityOffice);
      await drawer.getByLabel('批示人').fill('测试领导甲');
      await drawer.getByLabel('批示交办内容').fill('依法从快办理，做好受伤民警救治和慰问，结果报市局。');
      await typeTime(drawer.getByLabel('收到时间'), '2026-03-26 09:00');
      await typeTime(drawer.getByLabel('办结期限'), '2026-03-31');
      await drawer.getByLabel('承办人或单位').fill('测试民警丁');
      await choose(page, drawer.getByLabel('针对的专报'), '初报专报');
      await look('上报 登记批示交办');
    });
    await expect(orders.getByRole('row').filter({ hasText: '依法从快办理' })).toContainText('逾期未办');
    await look('上报');
    const clocks = await openTab(page, '期限');
    await expect(clocks.getByRole('row').filter({ hasText: '上级批示交办' })).toContainText('超期');
    await look('期限 批示交办');
    await goTo(page, '工作台');
    // Five are shown at once, the most overdue first.
    await page.getByRole('button', { name: /^显示全部 \d+ 个$/u }).click();
    await expect(page.getByText(/上级批示交办（依法从快办理/u).first()).toBeVisible();
    await look('工作台 批示交办');
  });

  await test.step('it is done with a result and by somebody, or struck out with a reason, never deleted', async () => {
    await openFirstCase(page);
    await openTab(page, '上报');
    await orders.getByRole('button', { name: cityOffice }).click();
    await inDrawer(page, '办理批示交办', async (drawer) => {
      await drawer.getByRole('button', { name: '填写办理结果' }).click();
      await drawer.getByLabel('结果', { exact: true }).fill('已看望慰问，嫌疑人已被依法处理。');
      await drawer.getByLabel('办结人').fill('测试民警丁');
      await typeTime(drawer.getByLabel('办结时间'), '2026-04-01 10:00');
    });
    await expect(orders.getByRole('row').filter({ hasText: '已看望慰问' })).toContainText('已办结');
    await orders.getByRole('button', { name: '划去' }).click();
    const dialog = page.getByRole('dialog', { name: /^划去/u });
    await dialog.getByLabel('理由').fill('重复登记');
    await dialog.getByRole('button', { name: '划去' }).click();
    await expect(orders.getByRole('row').filter({ hasText: '划去：重复登记' })).toContainText('已划去');
    await look('上报 划去');
  });

  await test.step('each report is a paper of its own', async () => {
    const papers = await openTab(page, '文书');
    await papers.getByRole('row').filter({ hasText: '专报（初报）' }).first().getByRole('checkbox').check();
    await papers.getByRole('button', { name: '制作所选 1 种' }).click();
    const made = papers.getByRole('row').filter({ hasText: '专报（初报）' }).first();
    await expect(made.getByRole('button', { name: '预览' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('正在制作文书')).toHaveCount(0);
    await made.scrollIntoViewIfNeeded();
    await look('文书 专报');
  });
});
