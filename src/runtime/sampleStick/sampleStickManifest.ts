import type { LegalKind } from '#domain/evidence/legalKinds.ts';

/** What one file of the sample stick is meant to prove. */
export interface SampleFileNote {
  readonly fileName: string;
  /** Folder on the stick, forward slashes. */
  readonly folder: string;
  readonly title: string;
  readonly legalKind: LegalKind;
  /** Ids of checklist requirements (templates/checklists/evidence.json). */
  readonly proves: readonly string[];
  readonly provesNote: string;
}

/** 73 characters and an ending: Windows, ext4 (219 of 255 bytes) and our package must all carry it. */
export const LONG_NAME =
  '关于二〇二六年三月二十四日在虚构市虚构区示例路十八号门前处置酒后打砸警情遭受违法嫌疑人殴打撕咬的经过及伤情和执法记录仪脱落情况的询问笔录民警甲示例.docx';

/** Every file worth registering; the duplicate, the broken and the disguised one are there to be found out. */
export const sampleStickManifest: readonly SampleFileNote[] = [
  {
    folder: '警情材料',
    fileName: '110接警录音_20260324203112.wav',
    title: '110接警录音',
    legalKind: 'audiovisualMaterial',
    proves: ['dutyLawful'],
    provesNote: '群众报警称示例路18号门前有人酒后打砸，民警系接指令依法出警（示例为合成音）',
  },
  {
    folder: '警情材料',
    fileName: '指令记录_虚警20260324001.txt',
    title: '110指令记录（虚警20260324001）',
    legalKind: 'electronicData',
    proves: ['dutyLawful'],
    provesNote: '20时31分下达指令，20时33分到达现场',
  },
  {
    folder: '警情材料',
    fileName: '到案经过（示例）.docx',
    title: '违法嫌疑人A、B到案经过',
    legalKind: 'documentaryEvidence',
    proves: ['arrivalProcess'],
    provesNote: '20时41分现场控制并口头传唤至办案场所',
  },
  {
    folder: '执法记录仪/000001',
    fileName: 'DSJ_000001_20260324203450_0001.mp4',
    title: '民警甲执法记录仪视频（一）',
    legalKind: 'audiovisualMaterial',
    proves: ['identityShown', 'warningGiven', 'assaultFilmed'],
    provesNote: '表明身份、口头警告，以及违法嫌疑人A挥拳击打民警乙的过程；末段记录仪脱落',
  },
  {
    folder: '执法记录仪/000001',
    fileName: 'DSJ_000001_20260324203602_0002.mp4',
    title: '民警甲执法记录仪视频（二）',
    legalKind: 'audiovisualMaterial',
    proves: ['arrivalProcess'],
    provesNote: '重新开启后记录控制和口头传唤；与前段之间有空档，由民警乙视频部分覆盖',
  },
  {
    folder: '执法记录仪/000002',
    fileName: 'DSJ_000002_20260324203505_0001.mp4',
    title: '民警乙执法记录仪视频',
    legalKind: 'audiovisualMaterial',
    proves: ['warningGiven', 'assaultFilmed'],
    provesNote: '违法嫌疑人A击打民警乙、咬住民警甲左前臂，违法嫌疑人B拉扯阻拦',
  },
  {
    folder: '现场照片',
    fileName: 'IMG_20260324_210412.jpg',
    title: '现场概貌照片',
    legalKind: 'audiovisualMaterial',
    proves: ['sceneRecorded'],
    provesNote: '示例路18号门前方位、倒地木凳、酒瓶和记录仪挂夹位置',
  },
  {
    folder: '现场照片',
    fileName: 'IMG_20260324_210530.jpg',
    title: '执法记录仪挂夹断裂照片',
    legalKind: 'audiovisualMaterial',
    proves: ['toolSecured'],
    provesNote: '民警甲执法记录仪挂夹断裂，附比例尺',
  },
  {
    folder: '现场照片',
    fileName: '㛃𫖯便利店门前监控截图.jpg',
    title: '㛃𫖯便利店门前监控截图',
    legalKind: 'electronicData',
    proves: ['assaultFilmed', 'sceneRecorded'],
    provesNote: '20时35分21秒各人位置和动作，与执法记录仪视频相互印证',
  },
  {
    folder: '伤情材料',
    fileName: 'IMG_20260324_212208.jpg',
    title: '民警甲左前臂伤情照片',
    legalKind: 'audiovisualMaterial',
    proves: ['injuryProved'],
    provesNote: '左前臂咬伤的位置和形态，附比例尺（示意画）',
  },
  {
    folder: '伤情材料',
    fileName: '民警甲诊断证明书（示例）.pdf',
    title: '民警甲诊断证明书',
    legalKind: 'documentaryEvidence',
    proves: ['injuryProved'],
    provesNote: '虚构市中心医院诊断：左前臂咬伤，皮肤破损',
  },
  {
    folder: '伤情材料',
    fileName: '呼气酒精含量检测单（示例）.pdf',
    title: '违法嫌疑人A呼气酒精含量检测单',
    legalKind: 'documentaryEvidence',
    proves: ['soberness'],
    provesNote: '21时18分检测，违法嫌疑人A处于醉酒状态',
  },
  {
    folder: '询问材料',
    fileName: LONG_NAME,
    title: '民警甲询问笔录',
    legalKind: 'affectedPersonStatement',
    proves: ['affectedOfficerStatement'],
    provesNote: '执法经过、遭受侵害的过程和伤情',
  },
  {
    folder: '询问材料',
    fileName: '辅警丙情况说明（示例）.txt',
    title: '辅警丙情况说明',
    legalKind: 'witnessTestimony',
    proves: ['colleagueStatement'],
    provesNote: '与视频和民警陈述相互印证（GB18030编码文本）',
  },
  {
    folder: '询问材料',
    fileName: '证人C询问笔录（示例）.docx',
    title: '证人C询问笔录',
    legalKind: 'witnessTestimony',
    proves: ['witnessStatement'],
    provesNote: '商户目击违法嫌疑人A先动手击打并撕咬民警',
  },
];
