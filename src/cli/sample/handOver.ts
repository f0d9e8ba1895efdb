import type { OutputOf } from '#api/contract.ts';
import type { Play } from './play.ts';
import * as scenario from './scenario.ts';
import type { Tell } from './runSample.ts';
import type { ScriptedClock } from './scriptedClock.ts';

export interface HandedOver {
  readonly receipt: OutputOf<'dossier.export'>['receipt'];
  readonly verdict: OutputOf<'dossier.verify'>;
  readonly substitutions: readonly string[];
}

/** 专报 goes to the leaders before it is final. */
const awaitingApproval: readonly string[] = ['W07'];

/** Makes the papers, locks them, and takes the dossier out on the stick. */
export async function handOver(
  play: Play,
  { clock, tell }: { readonly clock: ScriptedClock; readonly tell: Tell },
): Promise<HandedOver> {
  tell('制作文书');
  clock.advanceTo(scenario.schedule.papers);
  const made = await play.run('documents.produce', {
    caseId: play.caseId,
    templateIds: [...scenario.paperIds],
  });
  tell('定稿；专报还要领导审定，仍是草稿');
  clock.advanceTo(scenario.schedule.finalised);
  await play.run('documents.finalise', {
    caseId: play.caseId,
    documentIds: made.made
      .filter(({ templateId }) => !awaitingApproval.includes(templateId))
      .map(({ documentId }) => documentId),
    blanksReason: '样例：空白处由有关人员当场手写',
  });
  tell('装订卷宗，导出到示例U盘并回读校验');
  clock.advanceTo(scenario.schedule.exported);
  const exported = await play.run('dossier.export', {
    caseId: play.caseId,
    folderToken: await play.stickToken(),
    withoutUnverified: null,
    despiteFindings: '样例：残缺的照片和可执行文件是故意放进来的，留给法制部门看',
  });
  const verdict = await play.run('dossier.verify', { token: exported.receipt.packageToken });
  play.view = exported.view;
  return { receipt: exported.receipt, verdict, substitutions: made.substitutions };
}
