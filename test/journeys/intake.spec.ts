import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './sampleVault.ts';
import { enter } from './steps/door.ts';
import { openTab } from './steps/form.ts';
import { chooseFirst, fillThing, fillWebCapture, fromMenu, itemDrawer } from './steps/intake.ts';
import { lookWith } from './steps/look.ts';
import { openFirstCase } from './steps/navigation.ts';
import { inkOf } from './steps/paper.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('things, papers, pages of the net and cameras come in by hand, and get their labels', async ({
  page,
  driver,
}) => {
  test.setTimeout(300_000);
  const look = lookWith(page, driver);
  await enter(page, samplePeople.caseOfficer.loginName, samplePeople.caseOfficer.password);
  await openFirstCase(page);
  const tab = await openTab(page, '证据');
  await look('证据 材料 取得方式');
  const item = itemDrawer(page);

  await test.step('a thing is registered with its seal, its act and its witness', async () => {
    await fromMenu(page, tab, '登记实物、书证');
    const drawer = page.getByRole('dialog', { name: '登记实物、书证' });
    await expect(drawer.getByText('刑事：物证　行政：物证')).toBeVisible();
    await fillThing(drawer, '测试民警丙');
    await look('证据 登记实物');
    await drawer.getByRole('button', { name: /保\s*存/u }).click();
    await expect(drawer.getByText('请填写存放处')).toBeVisible();
    await drawer.getByRole('textbox', { name: '存放处' }).fill('物证室3号柜');
    await look('证据 登记实物 取证');
    await drawer.getByRole('button', { name: /保\s*存/u }).click();
    await expect(drawer).toBeHidden();
    await expect(item).toHaveAccessibleName(/断裂的执法记录仪挂夹/u);
  });

  await test.step('what was registered is amended later', async () => {
    await item.getByRole('tab', { name: '来源与派生' }).click();
    await item.getByRole('button', { name: '更改登记' }).click();
    const drawer = page.getByRole('dialog', { name: '更改登记' });
    await expect(drawer.getByRole('textbox', { name: '封条号' })).toHaveValue('封0001');
    await drawer.getByRole('textbox', { name: '数量' }).fill('2段');
    await drawer.getByRole('button', { name: /保\s*存/u }).click();
    await expect(drawer).toBeHidden();
    await expect(item.getByText('2段', { exact: true })).toBeVisible();
  });

  await test.step('a photo is tied to it, seen from both sides, untied with a reason and tied again', async () => {
    const panel = item.getByRole('region', { name: '登记和扫描件' });
    const photo = await chooseFirst(
      page,
      panel.getByRole('combobox', { name: '添加扫描件、照片' }),
      '伤情照片',
    );
    await panel.getByRole('button', { name: '对应' }).click();
    await expect(panel.getByRole('button', { name: photo })).toBeVisible();
    await look('证据 实物 扫描件');
    await panel.getByRole('button', { name: photo }).click();
    await item.getByRole('tab', { name: '来源与派生' }).click();
    const other = item.getByRole('region', { name: '对应的原件' });
    await expect(other.getByText('的扫描件或者照片')).toBeVisible();
    await look('证据 扫描件');
    await other.getByRole('button', { name: '取消对应' }).click();
    const dialog = page.getByRole('dialog', { name: /^取消证据\d+的对应$/u });
    await expect(dialog.getByRole('button', { name: '取消对应' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: '理由' }).fill('先对错了证据');
    await dialog.getByRole('button', { name: '取消对应' }).click();
    await expect(dialog).toBeHidden();
    await chooseFirst(page, other.getByRole('combobox', { name: '这是哪一份的扫描件、照片' }), '挂夹');
    await other.getByRole('button', { name: '对应' }).click();
    await expect(other.getByRole('button', { name: /断裂的执法记录仪挂夹$/u })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(item).toBeHidden();
    await expect(tab.getByText('2段，存放：物证室3号柜，封条 封0001')).toBeVisible();
    await look('证据 材料 实物');
  });

  await test.step('an insult on the net is written down with its screenshots, and the list is made', async () => {
    await fromMenu(page, tab, '网络取证');
    await expect(tab.getByText('还没有登记网络取证。')).toBeVisible();
    await look('证据 网络取证 空');
    await tab.getByRole('button', { name: '登记网络取证' }).click();
    const drawer = page.getByRole('dialog', { name: '登记网络取证' });
    await fillWebCapture(drawer, 'https://video.example.invalid/post/20260324', '测试民警丙');
    await chooseFirst(page, drawer.getByRole('combobox', { name: '截图、录屏、网页文件' }), '.jpg');
    await drawer.getByText('登记网络取证', { exact: true }).click();
    await expect(drawer.getByText('SHA-256', { exact: false }).first()).toBeVisible();
    await look('证据 网络取证 登记');
    await drawer.getByRole('button', { name: /保\s*存/u }).click();
    await expect(drawer).toBeHidden();
    await expect(
      tab.getByRole('button', { name: 'https://video.example.invalid/post/20260324' }),
    ).toBeVisible();
    await look('证据 网络取证');
    await tab.getByRole('button', { name: '制作固定清单（E05）' }).click();
    const preview = page.getByRole('dialog', { name: /^电子数据提取固定清单/u });
    await expect(preview.getByText(/共 \d+ 页/u)).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await tab.getByRole('button', { name: '划去' }).click();
    const reason = page.getByRole('dialog', { name: '划去这条网络取证' });
    await reason.getByRole('textbox', { name: '理由' }).fill('重复登记，以另一条为准');
    await look('证据 网络取证 划去');
    await reason.getByRole('button', { name: '划去' }).click();
    await expect(reason).toBeHidden();
    await expect(tab.getByText('划去：重复登记，以另一条为准')).toBeVisible();
    await look('证据 网络取证 已划去');
  });

  await test.step('cameras that the files speak of are confirmed, one as it is, one changed', async () => {
    await tab.getByText(/^待确认 \d+$/u).click();
    const proposals = tab.getByRole('region', { name: '待确认的设备' });
    const count = await proposals.getByRole('listitem').count();
    await look('证据 待确认的设备');
    const camera = proposals.getByRole('listitem').filter({ hasText: '执法记录仪' });
    await camera.first().getByRole('button', { name: '确认登记' }).click();
    await expect(proposals.getByRole('listitem')).toHaveCount(count - 1);
    await camera.first().getByRole('button', { name: '修改' }).click();
    const drawer = page.getByRole('dialog', { name: '登记设备' });
    await expect(drawer.getByRole('textbox', { name: '警号' })).toHaveValue(/^\d{6}$/u);
    await drawer.getByRole('textbox', { name: '佩戴人或使用人' }).fill('测试辅警乙');
    await drawer.getByRole('button', { name: /保\s*存/u }).click();
    await expect(drawer).toBeHidden();
    await expect(tab.getByText(/^测试辅警乙 \d{6}$/u)).toBeVisible();
  });

  await test.step('labels are printed from the fourth place on, and lead back to their item', async () => {
    await fromMenu(page, tab, '打印证据标签');
    const drawer = page.getByRole('dialog', { name: '打印证据标签' });
    await expect(drawer.getByRole('button', { name: '预览 1 张标签' })).toBeVisible();
    await drawer.getByRole('button', { name: '全选' }).click();
    await drawer.getByRole('button', { name: '第4格' }).click();
    await drawer.getByRole('button', { name: /^预览 \d+ 张标签$/u }).click();
    await expect(drawer.getByText(/共 \d+ 页/u)).toBeVisible({ timeout: 60_000 });
    await expect(drawer.getByRole('button', { name: /打\s*印/u })).toBeVisible();
    await expect.poll(() => inkOf(drawer), { timeout: 30_000 }).toBeGreaterThan(1000);
    await look('证据 标签');
    await drawer.getByRole('button', { name: '只选实物、书证' }).click();
    await expect(drawer.getByText('选择已经变更')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await tab.getByText(/^材料 \d+$/u).click();
    const code = (/cases\/([a-z0-9]{26})/u.exec(page.url())?.[1] ?? '').slice(0, 8).toUpperCase();
    const row = tab.getByRole('row').filter({ hasText: '断裂的执法记录仪挂夹' });
    const number = await row.getByRole('cell').first().innerText();
    const search = tab.getByRole('searchbox', { name: '查找证据' });
    await search.fill(`WQ:${code}:${number}`);
    await search.press('Enter');
    await expect(item).toHaveAccessibleName(new RegExp(`^证据${number} 断裂的执法记录仪挂夹`, 'u'));
  });
});
