import { csvTable } from '../kernel/csvTable.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import type { UnitSettings } from '../case/unitSettings.ts';
import type { EvidenceItem } from '../evidence/evidenceItem.ts';
import { legalKindNames } from '../evidence/legalKinds.ts';
import { verificationNames } from '../evidence/verification.ts';
import type { VerifiedItem } from '../evidence/verification.ts';
import type { Sha256 } from '../kernel/digest.ts';
import { officialDateTime } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { MASK } from './discretion/maskedWords.ts';
import type { PackedFile } from './packedFile.ts';

interface MediumBasis {
  readonly unit: UnitSettings;
  readonly rightsCase: RightsCase;
  readonly now: Moment;
  readonly madeBy: string;
  readonly pages: number;
  /** Where the bound volumes lie. */
  readonly volumes: readonly string[];
  /** Of the key the package is signed with. */
  readonly keyFingerprint: Sha256;
}

/** What openssl needs to be told; the names are those of the tag files. */
export const signatureCommand =
  'openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in tagmanifest-sha256.txt -sigfile tagmanifest-sha256.txt.sig';

/** 说明文件.TXT: what a person with nothing but a text editor must know. CRLF and a byte-order mark for Windows' Notepad. */
export function mediumNote(basis: MediumBasis, files: number): string {
  const { unit, rightsCase, now, madeBy, pages, volumes, keyFingerprint } = basis;
  const lines = [
    '维权专卷 电子移交件',
    '',
    `移交单位：${unit.unitName}`,
    `案件名称：${rightsCase.name}`,
    `案件编号：${rightsCase.caseNumber}`,
    `制作时间：${officialDateTime(now)}`,
    `制作人：${madeBy}`,
    `内容：卷宗${pages}页（${volumes.join('、')}），文书和证据文件共${files}个。`,
    '',
    '阅读：PDF 用任意阅读器；DOCX 用 Word 或者 WPS；图片、音视频用系统自带程序。',
    '目录：文件目录.XML、案卷目录.XML（UTF-8，格式见 其他/目录.xsd）；ro-crate-metadata.json 是给程序读的同一份目录。',
    '核验：在上一级文件夹（含 manifest-sha256.txt）中',
    '  Linux：sha256sum -c manifest-sha256.txt',
    '  Windows：certutil -hashfile 文件名 SHA256，与 manifest-sha256.txt 逐行比对',
    '  或者用“维权卷宗”的“接收”功能核验整个文件夹。',
    '签名：同一文件夹中的 tagmanifest-sha256.txt 由制作单位的密钥签名（Ed25519），核对：',
    `  ${signatureCommand}`,
    `  公钥指纹（公钥 DER 的 SHA-256）：${keyFingerprint}`,
    '  指纹应当与制作单位用其他途径告知的一致；只看包里的公钥，不能说明是谁签的。',
    '操作日志：其他/操作日志.jsonl 每行一条，后一条的 prev 等于前一行（不含换行）的 SHA-256；末行的 SHA-256 应与备考表一致；',
    '  含 "covered" 的行遮盖了未随卷材料的题名，原行的 SHA-256 写在该行的 sha256 中，用它代替。',
    '',
    '本移交件不是法定文书；法定文书以执法办案信息系统为准。',
    '内容属于警察工作秘密，按规定保管。',
  ];
  return noteText(lines);
}

/** 未随卷证据.txt: what did not leave because its bytes are not as they came in, and on whose word the rest did. */
export function leftOutNote({
  items,
  reason,
  by,
}: {
  readonly items: readonly VerifiedItem[];
  readonly reason: string;
  readonly by: string;
}): string {
  const lines = [
    '下列证据在导出前回读校验不通过，文件没有随卷移交：',
    ...items.map(
      ({ evidenceNumber, title, state }) => `证据${evidenceNumber}　${title}　${verificationNames[state]}`,
    ),
    `理由：${reason}`,
    `决定人：${by}`,
  ];
  return noteText(lines);
}

/** 未随卷材料.txt: what people kept back, with their reasons, and sealed volumes that stay. */
export function stayingNote(lines: readonly string[]): string {
  return noteText([
    '下列材料没有随卷移交：',
    ...lines,
    `未随卷材料和封存卷的题名、姓名、内容，在本移交件各处以“${MASK}”代替；编号、种类、校验值照列，见 其他/证据校验值清单.csv。`,
  ]);
}

/** As the notepad of any Windows opens it. */
function noteText(lines: readonly string[]): string {
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** An item and where its bytes lie on the medium; `null` = it has none. */
export interface ListedEvidence {
  readonly item: EvidenceItem;
  readonly path: string | null;
}

/** 证据校验值清单.csv: opens in Excel and WPS; texts that start like a formula are made harmless. */
export function evidenceDigestTable(listed: readonly ListedEvidence[]): string {
  const head = [
    '编号',
    '名称',
    '证据种类',
    '原始文件名',
    '介质上的文件',
    '字节数',
    'SHA-256',
    'SM3',
    '回读校验时间',
  ];
  const rows = listed.map(({ item, path }) => [
    String(item.number),
    item.title,
    legalKindNames[item.legalKind].criminal,
    item.file?.fileName ?? '',
    path ?? '',
    String(item.file?.sizeBytes ?? ''),
    item.file?.sha256 ?? '',
    item.file?.sm3 ?? '',
    item.file?.readBackAt ?? '',
  ]);
  return csvTable([head, ...rows]);
}

/** 校验清单.csv: every file written before it, for people who work in a spreadsheet. Source: documents.md §5.4. */
export function digestList(files: readonly PackedFile[]): string {
  const rows = files.map(({ path, sizeBytes, sha256, sm3 }) => [path, String(sizeBytes), sha256, sm3]);
  return csvTable([['文件', '字节数', 'SHA-256', 'SM3'], ...rows]);
}
