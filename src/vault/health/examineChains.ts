import type { HealthFinding } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import type { ChainBreak } from '#app/trailPorts.ts';
import { join } from 'node:path';
import { caseTrailPath } from '../records/caseFiles.ts';
import { orUnreadable } from './examination.ts';
import { examineTrails } from './examineTrails.ts';
import type { VaultRooms } from '../openRooms.ts';
import { vaultTrailPath } from '../trail/vaultTrail.ts';

const breaks: Readonly<Record<ChainBreak, string>> = {
  unreadable: '已损坏或者被改动，打不开',
  linkWrong: '与前一条接不上，可能被改动或者调换',
  cutShort: '缺失，可能被删去',
  endUnknown: '以前是否有缺少无法判断：记下日志末条的“anchor.sealed”曾经不见，可能被人删去',
  signatureWrong: '的签名不对，可能是伪造的',
  recordDiffers: '记载的内容与现在的案件记录不一致，记录可能被换成旧版本',
  chainMissing: '曾被签名确认，但整个日志已不见',
};

/** The chains, as findings of an examination. */
export async function examineChains(rooms: VaultRooms, progress?: Progress): Promise<HealthFinding[]> {
  const examined = await orUnreadable(() => examineTrails(rooms, progress));
  if (examined === 'unreadable')
    return [{ code: 'trail.unreadable', severity: 'error', message: '操作日志读不出来，请检查硬盘。' }];
  const findings = examined.broken.map(({ caseId, seq, why }): HealthFinding => {
    const message = `操作日志第${seq}条${breaks[why]}。请联系审计员；备份中可能有完好的日志。`;
    const path = caseId === null ? vaultTrailPath : caseTrailPath(caseId);
    return { code: `trail.${why}`, severity: 'error', message, path };
  });
  const aside = await setAside(rooms);
  if (findings.length > 0 || aside.length > 0 || progress?.isCancelled() === true)
    return [...findings, ...aside];
  const message = `操作日志${examined.chains}条链、${examined.entries}条记录全部连续，${examined.checkpoints}次签名有效。`;
  return [{ code: 'trail.intact', severity: 'ok', message }];
}

/** Torn ends that crashes left; only the vault's own and those of cases that are there. */
async function setAside({ disk, cases }: VaultRooms): Promise<HealthFinding[]> {
  const paths = [vaultTrailPath, ...cases.index.ids().map(caseTrailPath)].map((path) => `${path}.torn`);
  const facts = await disk.fileSystem.factsOfMany(paths.map((path) => join(disk.folder, path)));
  return paths
    .filter((_, at) => facts[at] !== null)
    .map((path) => ({
      code: 'trail.setAside',
      severity: 'warning',
      message: '曾有一次意外中断，日志末尾未写完的部分已另存，供审计员查看。',
      path,
    }));
}
