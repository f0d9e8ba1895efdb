import { cp } from 'node:fs/promises';
import { makeSampleStick } from '#runtime/sampleStick/makeSampleStick.ts';
import { expect, test } from './app.ts';
import { madeOnce } from './madeOnce.ts';
import { answerFacts, weighAndDecide } from './steps/disposition.ts';
import { exportDossier, makePapers, receive, verifyOutside } from './steps/dossier.ts';
import { annotatePhoto, importFromStick, seeWarnings, seeWhatIsMissing } from './steps/evidence.ts';
import { openTab } from './steps/form.ts';
import { completePeople, formTaskForce, recordVisits } from './steps/people.ts';
import { enter, people } from './steps/door.ts';
import { goTo } from './steps/navigation.ts';
import { recordFirsts, setUpUnit, startCase } from './steps/startCase.ts';

// A control that cannot be found is told at once and not when the whole journey has run out of time.

test('the main job runs from a bare vault to a dossier that anyone can verify', async ({
  page,
  journey,
  folders,
}) => {
  test.setTimeout(240_000);
  // The same on every carrier; drawing its recordings takes ten seconds.
  const stick = await madeOnce('stick', (folder) => makeSampleStick(folder));
  await cp(stick, folders.stick, { recursive: true, preserveTimestamps: true });
  await test.step('set up the unit and its people', () => setUpUnit(page));
  await test.step('fill in the start form and start the mechanism', () => startCase(page));
  await test.step('record the three firsts', () => recordFirsts(page));
  await test.step('complete brief, people and injuries', () => completePeople(page));
  await test.step('form the task force, refused first without 法制', () => formTaskForce(page));
  await test.step('import the evidence from the stick', () => importFromStick(page));
  await test.step('see the broken and the disguised file named', () => seeWarnings(page));
  await test.step('look at one item and say what it proves', () => annotatePhoto(page));
  await test.step('see what is missing and where the cameras are silent', () => seeWhatIsMissing(page));
  await test.step('answer the facts about one person', () => answerFacts(page));
  await test.step('weigh the open tracks and record the decision', () => weighAndDecide(page));
  await test.step('record visits by 本局, 市局 and 省厅', () => recordVisits(page));
  await test.step('make all papers and look at one', () => makePapers(page));
  const folderName = await test.step('export the dossier to the stick', () => exportDossier(page));
  await test.step('verify the package without the program', () => verifyOutside(folders.stick, folderName));
  await test.step('verify the package on the reviewer’s screen', () => receive(page, folderName));
  await test.step('find everything again after a restart', async () => {
    const again = await journey.restart();
    await enter(again, people.caseOfficer.loginName, people.caseOfficer.password);
    await goTo(again, '案件');
    await again.getByRole('row').filter({ hasText: '虚构区示例路18号门前' }).getByRole('link').click();
    const dossier = await openTab(again, '卷宗');
    await expect(dossier.getByText(folderName)).toBeVisible();
    await openTab(again, '定性处置');
    await expect(again.getByRole('tab', { name: '违法嫌疑人A（已决定）' })).toBeVisible();
  });
});
