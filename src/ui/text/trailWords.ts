import type { SystemAct, TrailAct } from '#domain/audit/trailEntry.ts';
import type { TrailView } from '#api/operations/auditOperations.ts';
import { caseEventNames } from './caseEventWords.ts';

export const systemActNames: Readonly<Record<SystemAct, string>> = {
  founded: '建立资料库',
  opened: '打开资料库',
  entered: '登录',
  enteringRefused: '登录被拒',
  left: '退出',
  locked: '锁定',
  passwordChanged: '修改口令',
  passwordReset: '重置口令',
  recoveryUsed: '使用恢复单',
  recoverySheetMade: '更换恢复单',
  accountMade: '新建账号',
  accountApproved: '启用账号',
  accountDisabled: '停用账号',
  accountUnlocked: '解锁账号',
  accountChanged: '修改账号',
  settingsChanged: '修改设置',
  submissionReceived: '接收送审卷宗',
  submissionViewed: '查看送审卷宗',
  reviewRecorded: '审核记录',
  opinionIssued: '出具审核意见',
  opinionExported: '导出审核意见',
  caseViewed: '查看案件',
  evidenceViewed: '查看证据',
  evidenceWatched: '看过证据',
  paperViewed: '查看文书',
  printed: '打印',
  trailViewed: '查看日志',
  externalViewerUsed: '带出副本',
  examined: '体检',
  trailsVerified: '核验日志',
  backedUp: '备份',
  restoreDrilled: '恢复演练',
  restored: '恢复',
  repaired: '修复',
  migrated: '升级资料',
  clockChanged: '时钟改动',
  interrupted: '意外中断',
  endMissing: '日志末尾缺失',
  checkpoint: '签名检查点',
};

/** Every kind of line a trail can have, in words. */
export const trailActNames: Readonly<Record<TrailAct, string>> = { ...caseEventNames, ...systemActNames };

type ChainBreak = Extract<TrailView['verdict'], { state: 'broken' }>['why'];

/** What is wrong with a chain, and what that can mean. */
export const chainBreakNames: Readonly<Record<ChainBreak, string>> = {
  unreadable: '这一条无法读取，文件可能损坏',
  linkWrong: '这一条与前一条对不上，可能被改动、插入或者删除',
  cutShort: '日志末尾缺失，最后的记录可能被截掉',
  endUnknown: '记下日志末条的文件（锚点）曾经不见，这一条以前是否被截掉过无法判断',
  signatureWrong: '检查点的签名不对，可能被改动',
  recordDiffers: '案件记录与日志登记的校验值不一致，记录可能被绕过程序改动',
  chainMissing: '整份日志缺失',
};
