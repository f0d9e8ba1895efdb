/** Every finding an examination can make, as `area.whatIs`. */
export const healthCodes = [
  'record.intact',
  'record.recovered',
  'record.damaged',
  'record.missing',
  'record.copyMissing',
  'record.unreadable',
  'record.newer',
  'record.older',
  'record.previousDamaged',
  'record.previousMissing',
  'record.setAside',
  'numbers.rolledBack',
  'index.intact',
  'index.stale',
  'index.damaged',
  'index.rebuilt',
  'object.none',
  'object.intact',
  'object.damaged',
  'object.missing',
  'object.unreadable',
  'object.factsMended',
  'object.orphan',
  'object.unfinished',
  'object.stranger',
  'trail.intact',
  'trail.unreadable',
  'trail.linkWrong',
  'trail.cutShort',
  'trail.endUnknown',
  'trail.signatureWrong',
  'trail.recordDiffers',
  'trail.chainMissing',
  'trail.setAside',
  'keyring.intact',
  'keyring.costOutdated',
  'attempts.intact',
  'attempts.damaged',
  'attempts.missing',
  'backup.recent',
  'backup.old',
  'backup.never',
  'templates.intact',
  'templates.changed',
  'templates.missing',
  'templates.extra',
  'templates.unsealed',
  'fonts.intact',
  'fonts.changed',
  'fonts.missing',
  'temp.stray',
  'temp.unreadable',
  'space.enough',
  'space.low',
  'space.unknown',
  'clock.plausible',
  'clock.implausible',
  'vault.folder',
  'vault.empty',
  'vault.notThere',
  'vault.stranger',
  'vault.specialFile',
  'program.templates',
  'program.fonts',
  'program.cannotPress',
  'machine.node',
  'machine.space',
  'examination.cancelled',
] as const;

export type HealthCode = (typeof healthCodes)[number];

/** What the program itself can do about a finding. */
export const remedyKinds = ['repairRecord', 'repairObject', 'backUp'] as const;
export type RemedyKind = (typeof remedyKinds)[number];

export interface HealthAdvice {
  /** What to do next, in Chinese. */
  readonly next: string;
  readonly remedy: RemedyKind | null;
}

const nothing: HealthAdvice = { next: '不需要处理。', remedy: null };
const askAuditor: HealthAdvice = {
  next: '请立即告诉审计员，并保留现场：不要清理硬盘，不要改动资料库文件夹。备份中可能有完好的日志，可以用恢复演练核对。',
  remedy: null,
};
const checkDisk: HealthAdvice = {
  next: '请停止使用这块硬盘，先做一次备份，再检查连接线和硬盘；重新打开程序后再体检一次。',
  remedy: 'backUp',
};
const repairObject: HealthAdvice = {
  next: '请插入有备份的U盘点“修复”；没有备份的，用原始载体上的同一个文件修复。修复前不要使用这份证据。',
  remedy: 'repairObject',
};
const reinstall: HealthAdvice = {
  next: '确是本单位自己改的，不需要处理；否则请用安装包重新安装程序。',
  remedy: null,
};

/** What to do about each finding; the compiler insists that none is a dead end. */
export const healthAdvice: Readonly<Record<HealthCode, HealthAdvice>> = {
  'record.intact': nothing,
  'record.recovered': {
    next: '请点“修复”，选择上一版本或者备份中较新的一份；修复后核对最近一次保存的内容，缺的补填。',
    remedy: 'repairRecord',
  },
  'record.damaged': {
    next: '请插入有备份的U盘点“修复”，从备份中选一份恢复。其他案件照常办理。登录不了的：关闭程序，把资料库文件夹改名留存，重新打开程序，在首次设置页选“从备份恢复”。',
    remedy: 'repairRecord',
  },
  'record.missing': {
    next: '请先查明是谁删去的。登录得了的，插入有备份的U盘点“修复”；登录不了的：关闭程序，把资料库文件夹改名留存，重新打开程序，在首次设置页选“从备份恢复”。',
    remedy: 'repairRecord',
  },
  'record.copyMissing': {
    next: '内容没有丢失。关闭后重新打开程序并登录，第二份会自动补上；不是您删去的，请告诉审计员。',
    remedy: null,
  },
  'record.unreadable': checkDisk,
  'record.newer': { next: '请先把本机的程序更新到写下这份记录的版本，再打开。', remedy: null },
  'record.older': {
    next: '这些记录打开时会自动按新格式读取。请清理硬盘空间后重新打开程序，升级会接着做完。',
    remedy: null,
  },
  'record.previousDamaged': { next: '当前版本完好；下次保存这份记录时，上一版本会自动更换。', remedy: null },
  'record.previousMissing': {
    next: '当前版本完好；下次保存这份记录时，上一版本会自动补上。不是刚修复过的，请告诉审计员。',
    remedy: null,
  },
  'record.setAside': {
    next: '记录已经修复；损坏的原件留给管理员查看，确认不需要后可以从文件夹中删除。',
    remedy: null,
  },
  'numbers.rolledBack': {
    next: '请先停止登记新案件和制作带文号的文书，告诉审计员；从备份恢复编号记录，或者核对已用的最大编号后再继续。',
    remedy: null,
  },
  'index.intact': nothing,
  'index.stale': { next: '打开该案件，或者重新打开程序，目录会自动更正。', remedy: null },
  'index.damaged': { next: '关闭后重新打开程序，目录会自动重新生成。', remedy: null },
  'index.rebuilt': { next: '不需要处理；不是刚从备份恢复的，请留意硬盘是否完好。', remedy: null },
  'object.none': nothing,
  'object.intact': nothing,
  'object.damaged': repairObject,
  'object.missing': repairObject,
  'object.unreadable': checkDisk,
  'object.factsMended': nothing,
  'object.orphan': {
    next: '如果刚才有导入被取消或者中断，请重新导入那个文件；没有的话不需要处理。',
    remedy: null,
  },
  'object.unfinished': { next: '请把那个文件重新导入一次。', remedy: null },
  'object.stranger': {
    next: '请查明是谁放进去的，然后从资料库文件夹中移走；程序不会读取它。',
    remedy: null,
  },
  'trail.intact': nothing,
  'trail.unreadable': askAuditor,
  'trail.linkWrong': askAuditor,
  'trail.cutShort': askAuditor,
  'trail.endUnknown': askAuditor,
  'trail.signatureWrong': askAuditor,
  'trail.recordDiffers': askAuditor,
  'trail.chainMissing': askAuditor,
  'trail.setAside': {
    next: '没有丢失已确认的内容；请审计员看过后，可以从文件夹中删除另存的文件。',
    remedy: null,
  },
  'keyring.intact': nothing,
  'keyring.costOutdated': { next: '请这些人员各登录一次，口令保护强度会自动提高，口令不变。', remedy: null },
  'attempts.intact': nothing,
  'attempts.damaged': {
    next: '不影响登录；口令输错的次数从零算起。请审计员在操作日志中查看最近的登录失败。',
    remedy: null,
  },
  'attempts.missing': {
    next: '不影响登录；口令输错的次数从零算起。请审计员在操作日志中查看最近的登录失败。',
    remedy: null,
  },
  'backup.recent': nothing,
  'backup.old': { next: '请插入备份用的U盘或者移动硬盘，点“立即备份”。', remedy: 'backUp' },
  'backup.never': {
    next: '请准备一个专用的U盘或者移动硬盘，点“立即备份”；硬盘损坏时，备份是唯一的退路。',
    remedy: 'backUp',
  },
  'templates.intact': nothing,
  'templates.changed': reinstall,
  'templates.missing': { next: '请用安装包重新安装程序，缺少的模板会回来。', remedy: null },
  'templates.extra': { next: '确是本单位自己加的，不需要处理；否则请从模板文件夹中移走。', remedy: null },
  'templates.unsealed': {
    next: '从源代码运行时没有安装清单，不需要处理；正式使用请运行安装好的程序。',
    remedy: null,
  },
  'fonts.intact': nothing,
  'fonts.changed': { next: '请用安装包重新安装程序；在此之前制作的文书请核对字形。', remedy: null },
  'fonts.missing': { next: '请用安装包重新安装程序；在此之前文书可能用别的字体代替。', remedy: null },
  'temp.stray': { next: '正在导入的，等导入结束；不是的话，下次打开程序时自动清理。', remedy: null },
  'temp.unreadable': checkDisk,
  'space.enough': nothing,
  'space.low': { next: '请清理硬盘，或者先备份，再把资料库恢复到更大的硬盘。', remedy: 'backUp' },
  'space.unknown': { next: '请检查资料库所在的硬盘是否连接正常。', remedy: null },
  'clock.plausible': nothing,
  'clock.implausible': { next: '请在系统设置中校准日期和时间，然后重新打开程序。', remedy: null },
  'vault.folder': nothing,
  'vault.empty': { next: '请打开程序，完成首次设置，或者从备份恢复。', remedy: null },
  'vault.notThere': { next: '请核对位置后重新体检；什么也没有写入。', remedy: null },
  'vault.stranger': {
    next: '请查明是谁放进去的，然后从资料库文件夹中移走；程序不会读取它。',
    remedy: null,
  },
  'vault.specialFile': {
    next: '请保留现场，告诉审计员；把它移走后，从备份恢复这个位置原来的文件。',
    remedy: null,
  },
  'program.templates': nothing,
  'program.fonts': nothing,
  'program.cannotPress': { next: '请用安装包重新安装程序；案件和证据不受影响。', remedy: null },
  'machine.node': nothing,
  'machine.space': { next: '剩余空间不足时，请清理硬盘；足够时不需要处理。', remedy: null },
  'examination.cancelled': { next: '请在空闲时重新体检一次。', remedy: null },
};

/** A finding with what to do about it. */
export function advised<T extends { readonly code: HealthCode }>(finding: T): T & HealthAdvice {
  return { ...finding, ...healthAdvice[finding.code] };
}
