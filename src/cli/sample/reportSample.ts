import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { judgePackage } from '#runtime/judgePackage.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import { paperIds } from './scenario.ts';
import type { SampleOutcome } from './runSample.ts';

export interface SamplePlaces {
  readonly folder: string;
  readonly vault: string;
  readonly stick: string;
  readonly packageFolder: string;
  readonly seconds: number;
}

interface Check {
  readonly label: string;
  readonly holds: boolean;
}

/** Prints what was made and checks that nothing is missing; false when something is. */
export async function reportSample(outcome: SampleOutcome, places: SamplePlaces): Promise<boolean> {
  const verdict = await judgePackage(places.packageFolder, {
    report: () => undefined,
    isCancelled: () => false,
  });
  const files = await filesIn(places.packageFolder);
  printPapers(outcome);
  printEvidence(outcome);
  printCase(outcome);
  const { receipt } = outcome;
  console.log(
    `\n卷宗 ${receipt.dossierPages} 页；移交包 ${files.length} 个文件，${size(receipt.bytes)}；清单 SHA-256 ${receipt.tagManifestSha256}`,
  );
  for (const line of outcome.substitutions) console.log(`字体：${line}`);
  const checks = checksOf(outcome, verdict.verdict === 'valid', files);
  for (const check of checks) console.log(`${check.holds ? '✓' : '✗'} ${check.label}`);
  console.log(`\n用时 ${places.seconds.toFixed(1)} 秒`);
  console.log(`资料库：${places.vault}`);
  console.log(`移交包：${places.packageFolder}`);
  return checks.every((check) => check.holds);
}

function checksOf(outcome: SampleOutcome, isValid: boolean, files: readonly string[]): readonly Check[] {
  const { rightsCase } = outcome.view;
  const items = rightsCase.evidence.filter(isFiled);
  const made = new Set(rightsCase.documents.map((document) => document.templateId));
  const kinds = new Set(outcome.outcomes.map((entry) => entry.outcome));
  const outlets = (extension: string) =>
    files.filter((file) => file.includes('文书') && file.endsWith(extension)).length;
  return [
    {
      label: `文书齐全：${paperIds.join(' ')} 和卷宗封面目录`,
      holds: paperIds.every((id) => made.has(id)) && files.some((file) => file.endsWith('卷宗.pdf')),
    },
    {
      label: '每份文书都有 PDF 和 DOCX',
      holds: outlets('.pdf') === outlets('.docx') && outlets('.pdf') >= paperIds.length,
    },
    {
      label: `导入 ${items.length} 份证据，不少于 12 份，全部回读一致`,
      holds: items.length >= 12 && items.every(({ file }) => file.readBackAt !== null),
    },
    { label: '重复文件被指出，没有失败的文件', holds: kinds.has('duplicate') && !kinds.has('failed') },
    {
      label: '截断的照片和改名的程序被指出',
      holds:
        items.some(({ file }) => file.claims.damage !== null) &&
        items.some(({ file }) => file.claims.isExecutable),
    },
    { label: '记录仪空档被指出', holds: outcome.view.coverage.some((camera) => camera.gaps.length > 0) },
    {
      label: '证据清单指出还缺什么',
      holds: outcome.view.checklist.some((entry) => entry.state === 'missing'),
    },
    {
      label: '逐人有开放的定性，缺的事实有名有姓',
      holds: Object.values(outcome.view.proposals).every((proposal) => proposal.tracks.length > 0),
    },
    {
      label: '本局、市局、省厅看望均有记录',
      holds: new Set(rightsCase.visits.map((visit) => visit.level)).size === 3,
    },
    { label: '从U盘回读校验：有效', holds: outcome.verdict.verdict === 'valid' },
    { label: '不经资料库独立核验：有效', holds: isValid },
    {
      label: `法制审核员逐份复核：${outcome.reviewed.items.length} 份相符`,
      holds:
        outcome.reviewed.items.every(({ state }) => state === 'same') &&
        outcome.reviewed.items.length === items.length,
    },
    {
      label: `审计员核验操作日志：${outcome.trails.chains} 条链、${outcome.trails.entries} 条记录、${outcome.trails.checkpoints} 个签名检查点，全部相符`,
      holds:
        outcome.trails.broken.length === 0 && outcome.trails.entries > 0 && outcome.trails.checkpoints > 0,
    },
    {
      label: `系统管理员体检资料库：${outcome.health.length} 项，没有错误`,
      holds: outcome.health.every((finding) => finding.severity !== 'error'),
    },
  ];
}

function printPapers({ view }: SampleOutcome): void {
  console.log('\n文书');
  for (const document of view.rightsCase.documents) {
    const gaps = document.gaps.length === 0 ? '' : `  待填：${document.gaps.join('、')}`;
    console.log(
      `  ${document.templateId} ${document.title}  ${document.pages}页  PDF ${size(document.pdf.sizeBytes)}  DOCX ${size(document.docx.sizeBytes)}  ${document.pdf.sha256.slice(0, 16)}${gaps}`,
    );
  }
}

function printEvidence({ view, outcomes }: SampleOutcome): void {
  console.log('\n证据');
  for (const { number, title, file } of view.rightsCase.evidence.filter(isFiled)) {
    const notes = [file.claims.damage, file.claims.isExecutable ? '可执行程序' : null].filter(
      (note) => note !== null,
    );
    console.log(
      `  ${String(number).padStart(2)} ${title}  ${size(file.sizeBytes)}  SHA-256 ${file.sha256.slice(0, 16)}  SM3 ${file.sm3.slice(0, 16)}${notes.length === 0 ? '' : `  〔${notes.join(';')}〕`}`,
    );
  }
  for (const outcome of outcomes) {
    if (outcome.outcome !== 'imported') console.log(`  未重复登记：${outcome.fileName}(${outcome.outcome})`);
  }
}

function printCase({ view }: SampleOutcome): void {
  const missing = view.checklist.filter((entry) => entry.state === 'missing').map((entry) => entry.label);
  console.log(`\n证据清单还缺：${missing.join('、')}`);
  for (const person of view.rightsCase.counterparties) {
    const proposal = view.proposals[person.id];
    const tracks = proposal?.tracks.map((track) => `${track.track} ${track.qualification}`).join(' / ') ?? '';
    const missingFacts =
      proposal?.missingFacts
        .slice(0, 3)
        .map((fact) => fact.question)
        .join(' ') ?? '';
    console.log(`${person.name}:${tracks}\n  还缺的事实：${missingFacts}`);
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return files;
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(0)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
