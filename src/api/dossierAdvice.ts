import type { FailureCode } from '#domain/kernel/failure.ts';

/** Refusals of composing and exporting a dossier. */
export const dossierAdvice = {
  'dossier.mediumFull': {
    what: 'U盘空间不足，还差{missing}',
    next: '请清理U盘或者换一个更大的，再重新导出；没有写完的部分已清理。',
  },
  'dossier.mediumVanished': {
    what: '导出时U盘已拔出',
    next: '请重新插入后再导出；没有完成的卷宗不会被当作成品。导出成文件夹的，已写好的证据核对无误后不再重写。',
  },
  'dossier.targetExists': {
    what: 'U盘上已有同名卷宗“{folder}”',
    next: '请换一个U盘，或者先把原来的卷宗移走；程序不会覆盖。',
  },
  'dossier.readBackDiffers': {
    what: '从U盘回读的内容与写入的不一致：{path}',
    next: '这个U盘可能已损坏或者容量虚标，请换一个再导出。',
  },
  'dossier.nothingToExport': {
    what: '案件还没有文书和证据，无法导出卷宗',
    next: '请先制作文书或者导入证据。',
  },
  'dossier.evidenceUnverified': {
    what: '导出前回读校验不通过：{items}',
    next: '没有导出。请从备份或者原始载体恢复这些文件后再导出；确需先移交的，写明理由，这些文件不随卷。',
  },
  'dossier.evidenceOut': {
    what: '卷内有可能不得采用的证据：{items}',
    next: '没有导出。请在“证据”页的“合法性”中按提示补救；确需先移交的，写明理由后再导出。',
  },
  'dossier.changedWhileBound': {
    what: '装订时“{file}”与刚才读到的不一致',
    next: '没有导出。请体检资料库后再导出。',
  },
  'dossier.itemUnknown': { what: '没有找到这份材料', next: '请重新载入案件后再试。' },
  'dossier.internalPaper': {
    what: '“{title}”是本局内部材料，不能编入{volume}',
    next: '内部材料只入维权专卷；确需随案移送的，请在执法办案信息系统另行制作。',
  },
  'dossier.officialUnknown': { what: '没有找到这份登记的法律文书', next: '请重新载入案件后再试。' },
  'dossier.scanTaken': {
    what: '这份扫描件已经对应另一份法律文书',
    next: '请选择别的扫描件，或者先划去登记错的那一份。',
  },
  'dossier.paperShowsHeld': {
    what: '随卷的文书中印有不随卷的照片：{papers}',
    next: '没有导出。请重新制作这份文书（不随卷的照片，它的位置印“未随卷”），或者在编排中把这份文书也列为不随卷（其余照片会单独附页），或者让照片随卷。',
  },
  'dossier.scanShowsHeld': {
    what: '文书的签署件上印有未随卷材料的题名或姓名，扫描件遮盖不了：{papers}',
    next: '没有导出。请在编排中把这份文书也列为不随卷并写明理由，或者让有关材料随卷。',
  },
  'dossier.needsPassphrase': {
    what: '这个文件是用口令加密的',
    next: '请输入送出单位另行告知的口令，再试一次。',
  },
  'dossier.wrongPassphrase': {
    what: '口令不对，没有解开',
    next: '请核对口令（字母大小写、短横线都算），或者请送出单位重新告知；U盘上的内容没有改动。',
  },
  'dossier.notForUs': {
    what: '这个文件是用别的公钥加密的，本资料库打不开',
    next: '请把“接收校验”页的“本机收件公钥”交给送出单位，请他们用这把公钥或者用口令重新导出。',
  },
  'dossier.sealedDamaged': {
    what: '加密的文件被改动、截断或者损坏，解不开',
    next: '请送出单位重新导出一份；U盘上的内容没有改动。',
  },
  'dossier.passphraseWeak': { what: '口令不够强：{problem}', next: '请换一个，或者用“生成口令”。' },
  'dossier.recipientUnfit': {
    what: '这不是能用的收件公钥：{recipient}',
    next: '公钥以 age1 开头，请从对方“接收校验”页的“本机收件公钥”原样复制。',
  },
  'dossier.recipientUnknown': {
    what: '选择的收件单位已不在名单中',
    next: '请重新打开导出的窗口，再选择收件单位。',
  },
  'dossier.recipientTaken': {
    what: '名单中已有“{name}”，公钥不同',
    next: '请当面核对哪一把是对的；确实换了公钥的，先移除原来的再添加。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
