/** Advice for refusals about clocks, about the law shelf and about ledgers of other units. */
export const clockAdvice = {
  'clock.notRunning': {
    what: '这个期限没有在计算',
    next: '请先登记起算事项；已经完成的期限不能再延长、中止。',
  },
  'clock.ruleUnknown': { what: '没有这条期限规则', next: '请刷新页面；期限数据更新后规则可能有变化。' },
  'clock.recordUnknown': { what: '没有找到这条记录，或者已经撤销', next: '请刷新页面后再试。' },
  'clock.personRequired': { what: '“{event}”要写明是谁', next: '请选择人员，各人的期限分别计算。' },
  'clock.roundRequired': {
    what: '“{event}”要写明针对哪一次，现有{count}次还没有处理',
    next: '请选择对应的登记；各次的期限分别计算。',
  },
  'clock.timesUsedUp': {
    what: '“{event}”以{times}次为限，已经登记了{times}次',
    next: '请核对检察机关的文书；以前登记有误的，先撤销那一条再登记。次数用完的，不能再退回补充侦查。',
  },
  'clock.alreadyRecorded': {
    what: '“{event}”在这个时间已经登记过',
    next: '请核对；登记有误的，先撤销原来的记录。',
  },
  'clock.extensionNotAllowed': { what: '不能这样延长：{why}', next: '请核对条文规定的条件、次数和顺序。' },
  'clock.extensionTooLate': {
    what: '批准时间晚于期限届满（{due}）',
    next: '期限届满以后不能再延长；请核对批准时间。',
  },
  'clock.pauseOpen': {
    what: '已有一段没有结束的“{cause}”，或者与已登记的重叠',
    next: '请先登记它的结束时间。',
  },
  'law.packUnfit': {
    what: '更新包不能使用：{problem}',
    next: '原来的数据没有改动。请向发放单位换一个更新包，或者改正后再导入。',
  },
  'law.packOlder': {
    what: '更新包版本“{version}”不比现用的“{current}”新',
    next: '原来的数据没有改动。确需退回旧版本的，请发放单位以新版本号重新制作。',
  },
  'law.packTooLarge': { what: '文件超过{limit}', next: '请检查是否选错了文件；全文请逐部法规导入。' },
  'ledger.packUnfit': {
    what: '台账包不能并入：{problem}',
    next: '原来的台账没有改动。请制作单位重新导出台账包后再并入。',
  },
  'ledger.packIsOwn': {
    what: '这是本机资料库自己的台账包',
    next: '本机的案件已经在台账里，不需要并入。',
  },
  'ledger.packKnown': {
    what: '“{unit}”的这个台账包已经并入过',
    next: '台账没有变化。需要更新的，请该单位重新导出。',
  },
  'law.subjectUnknown': { what: '没有找到要核对的条文或者数据', next: '请刷新页面后再试。' },
} as const;
