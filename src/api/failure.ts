import type { Failure, FailureCode } from '#domain/kernel/failure.ts';
import { careAdvice } from './careAdvice.ts';
import { clockAdvice } from './clockAdvice.ts';
import { dossierAdvice } from './dossierAdvice.ts';
import { evidenceAdvice } from './evidenceAdvice.ts';
import { editionAdvice } from './editionAdvice.ts';
import { formAdvice } from './formAdvice.ts';
import { dispositionAdvice } from './dispositionAdvice.ts';
import { reviewAdvice } from './reviewAdvice.ts';
import { paperAdvice } from './paperAdvice.ts';
import { supervisionAdvice } from './supervisionAdvice.ts';

/** Chinese text of one refusal: what happened, what to do next. `{x}` is filled from the failure's detail. */
export interface Advice {
  readonly what: string;
  readonly next: string;
}

/** Every code has its advice; the compiler insists. */
export const failureText = {
  'api.badInput': { what: '填写的内容有误：{problem}', next: '请按提示修改后再试，其他内容不会丢失。' },
  'api.unknownOperation': {
    what: '程序不认识这个操作',
    next: '请关闭后重新打开程序；仍然出现时请联系管理员更新程序。',
  },
  'api.unexpectedFault': {
    what: '程序出现意外错误，编号 {incident}',
    next: '已保存的内容不受影响。请重试一次；仍然出现时把编号告诉管理员。',
  },
  'api.cancelled': { what: '已取消', next: '没有完成的部分已清理，可以重新开始。' },
  'api.jobUnknown': { what: '这项工作已经结束或者不存在', next: '请刷新页面查看结果。' },
  'registers.rowUnknown': { what: '这一行已经不在登记中', next: '请刷新页面，看到最新的登记后再试。' },
  'registers.tipNotReady': {
    what: '还不能制作“{paper}”：{problem}',
    next: '请打开这一条修改，或者在“去身份检查”中逐处写明保留的理由，保存后再制作。',
  },
  'document.notReady': {
    what: '还不能制作“{paper}”：{problem}',
    next: '请在澄清正名登记中修改或者逐处说明后再制作；其他文书不受影响。',
  },
  'document.nothingToPrint': {
    what: '“{paper}”没有可印的内容：案件中还没有{what}',
    next: '请先登记{what}再制作；其他文书不受影响，去掉这一份的勾选后可以先制作。',
  },
  'api.hostGone': {
    what: '与程序后台的连接已断开',
    next: '请关闭这个窗口，重新打开程序；已保存的内容不受影响。',
  },
  'unit.notSetUp': { what: '本机还没有完成首次设置', next: '请先填写单位名称和使用人。' },
  'unit.alreadySetUp': { what: '本机已经完成首次设置', next: '如需修改，请在“单位设置”中修改。' },
  'session.locked': { what: '程序已锁定', next: '请输入用户名和口令后继续；没有保存的内容仍在屏幕上。' },
  'session.notAllowed': {
    what: '“{role}”不能使用这项功能',
    next: '请由有这项职责的人员登录后办理。',
  },
  'session.wrongPassword': {
    what: '用户名或者口令不对',
    next: '请重新输入；注意大小写和输入法。忘记口令的，请系统管理员重置。',
  },
  'session.mustWait': {
    what: '口令连续输错，需等待 {seconds} 秒',
    next: '请稍后再试；忘记口令的，请系统管理员重置。',
  },
  'session.accountLocked': {
    what: '口令连续输错次数过多，这个账号已锁定',
    next: '请安全保密员解锁；安全保密员本人被锁定的，用恢复单重置口令。',
  },
  'session.awaitingApproval': {
    what: '这个账号还没有启用',
    next: '请安全保密员登录后在“用户”中启用。',
  },
  'session.passwordMustChange': { what: '初始口令必须先修改', next: '请设置您自己的口令，之后即可使用。' },
  'session.wrongRecoveryCode': {
    what: '恢复码不对{where}',
    next: '请对照恢复单逐组核对；恢复单已更换的，请使用最新一张。',
  },
  'session.weakPassword': { what: '新口令不符合要求：{problem}', next: '请换一个口令。' },
  'account.unknown': { what: '没有这个账号', next: '请刷新用户列表后再试。' },
  'account.nameTaken': { what: '用户名“{loginName}”已有人使用', next: '请换一个用户名，例如加上警号。' },
  'account.nameUnfit': {
    what: '用户名不符合要求',
    next: '请用2到30个汉字、字母、数字，可以有点、横线和下划线。',
  },
  'account.ownAccount': { what: '不能对自己的账号做这项操作', next: '请由另一名有这项职责的人员办理。' },
  'account.wrongState': { what: '账号现在是“{state}”，不能做这项操作', next: '请刷新用户列表后再试。' },
  'case.notYours': {
    what: '您不在这个案件的办理人员中',
    next: '请案件办理人、维权办或者督察长在案件“日志”页授权后再打开。',
  },
  'case.notFound': { what: '没有找到这个案件', next: '请回到案件列表重新打开。' },
  'case.changedElsewhere': {
    what: '这些内容刚刚在另一个窗口被修改',
    next: '请点“重新载入”看到最新内容，再把您的修改重新填一次；您填写的内容仍在屏幕上。',
  },
  'case.alreadyActivated': { what: '维权机制已于{at}启动', next: '启动时间不能更改，请继续办理。' },
  'case.notActivated': { what: '还没有启动维权机制', next: '请先点“启动维权机制”。' },
  'case.timeInFuture': {
    what: '“{field}”晚于现在',
    next: '请检查年份和时间；如果本机时钟不准，请先校准时钟。',
  },
  'case.timesOutOfOrder': { what: '“{later}”早于“{earlier}”', next: '请核对两个时间。' },
  'case.personUnknown': {
    what: '“{person}”不在本案人员中，或者仍被定性、慰问记录引用',
    next: '请先核对人员，再保存。',
  },
  'case.officerRequired': { what: '至少要有一名受侵害人员', next: '请填写一名民警、辅警或者近亲属。' },
  'case.mustRecuse': {
    what: '{person}是{role}，应当回避，不能填写、办理、批准或者记录本案',
    next: '请由与本案没有利害关系的人员办理，由督察长、维权办在“日志”的“案件人员”收回授权；批准人只是同名的，填写批准人的警号（受侵害人没有警号的先填写）；本人因误录被列为受侵害人、证人的，由其他办理人或者督察长、维权办更正人员。',
  },
  'case.taskForceIncomplete': { what: '专案组不符合要求：{problem}', next: '请调整人员后再保存。' },
  ...clockAdvice,
  ...dispositionAdvice,
  ...supervisionAdvice,
  ...evidenceAdvice,
  ...reviewAdvice,
  ...formAdvice,
  ...editionAdvice,
  ...paperAdvice,
  'document.templateUnknown': { what: '没有找到文书模板 {template}', next: '请在“体检”中查看模板是否完整。' },
  'document.templateDamaged': {
    what: '文书模板 {template} 内容有误：{problem}',
    next: '请从安装包恢复这个模板。',
  },
  'document.fieldsMissing': {
    what: '还有必填项没有填写：{fields}',
    next: '请补填后再定稿；可以先制作草稿。',
  },
  'document.glyphsMissing': {
    what: '本机字体缺少这些字：{characters}',
    next: '请管理员把含有这些字的字体放入程序的字体文件夹，再重新制作；程序不会用空白代替。',
  },
  'document.textLost': {
    what: '制成的文书缺少部分文字，已停止',
    next: '没有保存这份文书。请把文书名称告诉管理员。',
  },
  'document.pictureUnreadable': {
    what: '《{document}》中的照片无法读取：{picture}',
    next: '请换一张完好的 JPEG 照片，或者从文书中去掉这张照片。',
  },
  'document.notArchival': {
    what: '《{document}》做不成 PDF/A：{why}',
    next: '请另存普通 PDF；要长期保存的，换掉其中的图片或者字体后重新制作。',
  },
  'document.fontMissing': { what: '缺少字体文件：{font}', next: '请重新安装程序或者联系管理员。' },
  ...careAdvice,
  'drive.notFound': { what: '没有找到这个U盘或者文件夹', next: '请重新插入U盘，再点“刷新”。' },
  'drive.notApproved': {
    what: '这个位置没有经过批准',
    next: '请使用U盘，或者请系统管理员在“单位设置”中批准这个文件夹。',
  },
  'drive.folderUnreadable': { what: '无法打开文件夹“{folder}”', next: '请检查U盘是否损坏或者没有权限。' },
  'drive.tooManyFiles': {
    what: '这个文件夹里的文件超过{files}个或者层次太深',
    next: '请打开它，分批选择需要的文件夹或者文件。',
  },
  'drive.notWritable': { what: '不能写入“{folder}”', next: '请检查U盘的写保护开关，或者换一个U盘。' },
  ...dossierAdvice,
  'backup.mediumFull': {
    what: '备份用的U盘空间不足',
    next: '已经复制的部分保留，腾出空间后再点“立即备份”会接着做；也可以换一个更大的U盘或者移动硬盘。',
  },
  'backup.mediumVanished': {
    what: '备份时U盘已拔出或者读不出来',
    next: '请重新插入后再点一次，已经复制的部分不会重复；没有完成的备份不会被当作备份。',
  },
  'backup.mediumNotWritable': {
    what: '备份用的U盘不能写入',
    next: '请检查U盘的写保护开关，或者换一个U盘。',
  },
  'backup.fileTooLarge': {
    what: 'U盘的格式（FAT32）放不下4 GB以上的文件',
    next: '请换一个 exFAT 或者 NTFS 格式的U盘，或者把这个U盘的内容移走后重新格式化。',
  },
  'backup.readBackDiffers': {
    what: '从U盘回读的内容与写入的不一致：{path}',
    next: '这个U盘可能已损坏或者容量虚标，请换一个再备份；以前的备份请做一次恢复演练。',
  },
  'backup.otherVault': {
    what: '这个文件夹是另一个资料库的备份',
    next: '请选择U盘本身或者另一个文件夹；不同的资料库可以备份到同一个U盘。',
  },
  'backup.noneHere': {
    what: '这里没有可用的备份',
    next: '请选择U盘本身，或者名为“维权卷宗备份-…”的文件夹。',
  },
  'backup.snapshotGone': {
    what: '这份备份已不存在或者清单已损坏',
    next: '请刷新列表，选择另一份备份。',
  },
  'backup.damaged': {
    what: '备份中的文件已损坏：{path}',
    next: '请选择另一份备份，或者用另一个U盘上的备份；本机没有任何改动。',
  },
  'repair.notRepairable': {
    what: '这个文件不能用修复的办法处理',
    next: '请按体检结果中的说明办理；操作日志有问题的，请联系审计员。',
  },
  'repair.offerGone': {
    what: '选中的那一份刚才有了变化，没有修复',
    next: '请重新查看可用的版本，再选一次。',
  },
  'repair.otherContent': {
    what: '选中的文件与登记的证据不是同一份内容',
    next: '没有修复。请从原始载体上选择当时导入的那个文件。',
  },
  'vault.diskFull': { what: '本机硬盘已满，没有保存', next: '请清理硬盘后再试；原来的内容完好。' },
  'vault.notWritable': { what: '资料库所在位置不能写入', next: '请检查硬盘权限或者写保护；原来的内容完好。' },
  'vault.writeFailed': {
    what: '硬盘写入出错，没有保存',
    next: '请再试一次；仍然出错时请停止使用这块硬盘并联系管理员，原来的内容完好。',
  },
  'vault.inUse': { what: '资料库正被另一个程序窗口使用', next: '请切换到已经打开的窗口，或者先关闭它。' },
  'vault.newerThanProgram': {
    what: '资料库由更新版本的程序写成',
    next: '请先更新本机的程序再打开，以免损坏资料。',
  },
  'vault.recordDamaged': {
    what: '记录已损坏：{path}',
    next: '请系统管理员登录后在“体检”中点“修复”；登录不了的：关闭程序，把资料库文件夹改名留存，重新打开程序，在首次设置页选“从备份恢复”。',
  },
  'vault.olderThanProgram': {
    what: '这是旧版试用程序的资料库，没有加密，本程序不打开它',
    next: '请另选一个空文件夹作为资料库；旧资料库原样保留，没有被改动。',
  },
  'vault.keyringDamaged': {
    what: '口令文件已损坏，而且没有可用的副本',
    next: '资料本身没有受影响。请从备份恢复“keyring.json”，或者把整个备份恢复到本机。',
  },
  'vault.identityLost': {
    what: '资料库的标识文件“vault.json”丢失，没有它任何口令都打不开',
    next: '资料本身没有受影响，也没有写入任何新内容。请从备份恢复“vault.json”，或者把整个备份恢复到本机。',
  },
  'vault.trailBroken': {
    what: '操作日志的第 {seq} 条与前后不符，可能被改动过',
    next: '请停止使用并联系审计员；在“审计”中可以看到是哪一条，备份中可能有完好的日志。',
  },
  'vault.objectMissing': { what: '证据文件在资料库中丢失', next: '请从备份恢复，或者从原始载体重新导入。' },
  'vault.objectDamaged': {
    what: '证据文件已损坏，与登记的校验值不符',
    next: '请从备份恢复，或者从原始载体重新导入；请勿使用这份文件。',
  },
  'vault.readFailed': { what: '读取资料库失败', next: '请检查硬盘，然后重新打开程序。' },
} satisfies Record<FailureCode, Advice>;

/** The advice with its blanks filled from the failure's detail; an unfilled blank reads 未知. */
export function adviceFor(bad: Failure): Advice {
  const advice = failureText[bad.code];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/gu, (_, name: string) => String(bad.detail?.[name] ?? '未知'));
  return { what: fill(advice.what), next: fill(advice.next) };
}
