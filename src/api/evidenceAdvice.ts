import type { FailureCode } from '#domain/kernel/failure.ts';

/** What happened with evidence, and what to do next. */
export const evidenceAdvice = {
  'evidence.notFound': { what: '没有找到这份证据', next: '请刷新证据列表。' },
  'evidence.hasNoFile': { what: '这份证据没有电子文件', next: '请到登记的存放处查看原物。' },
  'evidence.duplicate': {
    what: '“{file}”与{twin}内容完全相同',
    next: '不必重复导入；如确需另行登记，请在原证据上补充说明。',
  },
  'evidence.alreadyThere': {
    what: '“{file}”与{twin}的来源路径、大小、修改时间都相同，没有重新读取',
    next: '不必重复导入；如确认不是同一文件，请复制到另一个文件夹后再导入。',
  },
  'evidence.sourceVanished': {
    what: '读取“{file}”时,U盘已拔出或者文件已消失',
    next: '重新插入后再点“导入”，已完成的文件不会重复。',
  },
  'evidence.sourceChanged': {
    what: '“{file}”在读取过程中被改动',
    next: '请关闭正在使用它的程序后重新导入。',
  },
  'evidence.sourceUnreadable': { what: '无法读取“{file}”', next: '请检查U盘是否损坏，或者换一个接口再试。' },
  'evidence.readBackDiffers': {
    what: '“{file}”入库后回读与原来不一致',
    next: '这份文件没有登记。请检查本机硬盘，然后重新导入。',
  },
  'evidence.deviceUnknown': { what: '没有找到这台设备', next: '请刷新后重新选择，或者先在“设备”中登记。' },
  'evidence.handoverToSelf': { what: '交出人和接收人是同一人', next: '请填写实际的接收人；交接须有双方。' },
  'evidence.sealOpenedWithoutReason': { what: '已拆封而没有写明原因', next: '请填写拆封原因。' },
  'evidence.dueBackTooEarly': { what: '应退回日期早于交接时间', next: '请核对应退回日期；不退回的不填。' },
  'evidence.clockNeedsTwo': {
    what: '设备时钟误差没有两人核对',
    next: '请填写两名核对人；只有一人时请补充核对后再登记。',
  },
  'evidence.timeSourceSilent': {
    what: '所选的时间来源没有给出时间',
    next: '请换一个来源，或者人工认定并写明理由。',
  },
  'evidence.timeNeedsReason': {
    what: '人工认定时间没有写明时间或者理由',
    next: '请填写认定的时间，并说明依据什么认定。',
  },
  'evidence.dutyUnknown': { what: '没有找到这项补证任务', next: '请刷新后查看最新的补证任务。' },
  'evidence.dutyClosed': {
    what: '这项补证任务已经办结',
    next: '办结的不再修改；仍有缺口的，重新指定一项补证任务。',
  },
  'evidence.dutyDueInPast': { what: '补证期限早于今天', next: '请选择今天或者以后的日期。' },
  'evidence.dutyOutcomeMissing': {
    what: '没有写明补到了什么，或者为什么没有补到',
    next: '补到的选择证据或者写明材料；没有补到的写明原因。',
  },
  'evidence.conductUnknown': {
    what: '执法核查清单中没有这一项',
    next: '清单可能已经更新，请刷新后再操作。',
  },
  'evidence.conductReasonMissing': {
    what: '认定“否”或者“不适用”没有写明理由',
    next: '请写明哪里不符合，或者为什么不适用。',
  },
  'evidence.nothingChosen': { what: '没有选择任何文件', next: '请先勾选要导入的文件或者文件夹。' },
  'evidence.placeOutside': {
    what: '标记的位置不在录制区间内，或者止点早于起点',
    next: '请按播放器上的时间重新填写起止位置。',
  },
  'evidence.noteUnknown': { what: '这条标记或者文字已被删除', next: '请查看最新的列表后再操作。' },
  'evidence.tooManyNotes': {
    what: '这份证据的标记或者文字已达上限',
    next: '请合并相近的条目后再添加。',
  },
  'evidence.textUnreadable': {
    what: '这份文档的内容读不出来，可能损坏或者加了密码',
    next: '请另存副本，用办公软件打开；是否完好以校验结果为准。',
  },
  'evidence.textTooLarge': {
    what: '这份文档太大，或者结构异常，程序没有打开',
    next: '请另存副本，用办公软件打开查看。',
  },
  'evidence.textNotSupported': {
    what: '这种文档不能在程序内显示',
    next: '请另存副本，用专用软件查看；程序从不运行证据文件。',
  },
  'evidence.notRegistered': {
    what: '扫描件只能对应登记的实物或者书证',
    next: '请先登记实物或者书证，再选择它的扫描件。',
  },
  'evidence.hasFile': {
    what: '这份证据是电子文件，不是登记的实物或者书证',
    next: '请在“证明什么”“取证”中修改它的说明和取证经过。',
  },
  'evidence.notAScan': {
    what: '这份证据没有对应到登记的实物或者书证',
    next: '请查看最新的列表后再操作。',
  },
  'evidence.notAVideo': { what: '只有录像可以截取画面', next: '请在录像的播放画面上截取。' },
  'evidence.notAPicture': {
    what: '只有照片、截图和 PDF 的页面可以遮盖',
    next: '录像请先截取画面，再遮盖截图。',
  },
  'evidence.notAStill': { what: '这份证据不是由本程序截取的画面', next: '请选择一份截图再比对。' },
  'evidence.pictureUnfit': {
    what: '画面没有保存：{problem}',
    next: '请重新操作一次；再次出现时另存原件，用专用软件制作。',
  },
  'evidence.redactionUnproved': {
    what: '遮盖件没有通过核验，已作废，没有登记：{problem}',
    next: '原件没有改动。请重新框选后再保存；再次出现时请联系系统管理员。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
