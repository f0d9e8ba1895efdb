import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';

/** What an officer must know before trusting or opening a file, in a few words each. */
export function itemWarnings({ file }: EvidenceItem): readonly string[] {
  if (file === null) return [];
  const { claims } = file;
  return [
    ...(claims.isExecutable ? ['可执行程序，禁止运行'] : []),
    ...(claims.damage === null ? [] : [`文件损坏：${claims.damage}`]),
    ...(claims.extensionMatches ? [] : ['扩展名与内容不符']),
  ];
}
