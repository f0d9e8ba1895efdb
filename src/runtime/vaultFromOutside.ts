import type { AdvisedFinding } from '#app/keepingPorts.ts';
import { advised } from '#domain/keeping/healthCode.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { examineOutside, folderState } from '#vault/health/examineOutside.ts';
import type { FolderState } from '#vault/health/examineOutside.ts';

/** A vault folder as it lies there, before anything opens it and so may mend or make something. */
export interface OutsideLook {
  readonly state: FolderState;
  readonly findings: readonly AdvisedFinding[];
}

/** Looks and writes nothing. Fails: throws the disk's error. */
export async function lookFromOutside(folder: string): Promise<OutsideLook> {
  const state = await folderState(folder);
  const findings = state === 'vault' ? await examineOutside({ fileSystem: realFileSystem, folder }) : [];
  return { state, findings: findings.map(advised) };
}

/** Why no vault may be made in a folder; `null` = one may, or is there already. */
export async function whyNoVaultHere(folder: string): Promise<string | null> {
  const state = await folderState(folder);
  if (state !== 'notAFolder' && state !== 'other') return null;
  const what = state === 'notAFolder' ? '是一个文件' : '里有别的东西';
  return `${folder} ${what}，不是资料库。没有写入任何内容；请核对 --vault 的位置，新的资料库要放在空文件夹里。`;
}
