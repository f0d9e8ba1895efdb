import { samplePeople } from '#cli/sample/samplePeople.ts';
import { expect } from './app.ts';
import { test } from './foundedVault.ts';
import { answer, openPerson } from './steps/disposition.ts';
import { enter } from './steps/door.ts';
import { registerCase } from './steps/guided.ts';
import { lookWith } from './steps/look.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('answers that cannot be together are said at the question, and the form leads back to it', async ({
  page,
  driver,
}) => {
  test.setTimeout(200_000);
  const look = lookWith(page, driver);
  const { loginName, password } = samplePeople.inspectorateChief;
  await enter(page, loginName, password);
  await registerCase(page, {
    place: '虚构区测试路9号',
    kind: '暴力袭击',
    brief: '测试民警甲处置纠纷时被违法嫌疑人A推搡。',
    officer: { name: '测试民警甲', badgeNumber: '990001', hurt: '' },
    others: ['违法嫌疑人A'],
  });
  const person = await openPerson(page);
  const crowd = person.getByRole('button', { name: /聚众/u });
  await crowd.click();
  await answer(person, '属于聚众', '否');
  await answer(person, '本人在其中的作用', '组织');
  await crowd.click();
  await person.getByRole('button', { name: '保存事实并重新评估' }).click();
  const said = person.getByRole('group', { name: '聚众' }).getByRole('alert');
  await expect(said).toHaveText(/前面答了不属于聚众，不能是组织、煽动/u);
  await expect(said).toBeInViewport();
  await look('事实矛盾 在栏目处');
  await person.getByRole('button', { name: '到“本人在其中的作用”' }).click();
  await expect(said).toBeInViewport();
  await answer(person, '本人在其中的作用', '直接动手');
  await person.getByRole('button', { name: '保存事实并重新评估' }).click();
  await expect(person.getByText('已保存', { exact: true })).toBeVisible();
  await expect(said).toHaveCount(0);
});
