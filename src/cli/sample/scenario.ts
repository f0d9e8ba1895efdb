import type { InputOf } from '#api/contract.ts';
import type { AffectedOfficer, Counterparty } from '#domain/case/person.ts';
import type { Treatment } from '#domain/infringement/injury.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';

/**
 * The report's own case (mission.md): a 24 March, a police station, violent resistance, two officers hurt.
 * Everybody and every place is an invented placeholder.
 */
/** `2026-03-24T20:35:00+08:00` from `24T20:35`. */
export const at = (time: string) => Moment.parse(`2026-03-${time}:00+08:00`);

/** When the sample's clock stands at each stage of the work. */
export const schedule = {
  registered: at('24T20:58'),
  basics: at('24T21:40'),
  rescue: at('24T21:05'),
  legalAssistance: at('24T21:30'),
  taskForce: at('24T22:10'),
  evidence: at('24T23:15'),
  facts: at('25T08:40'),
  treated: at('26T09:40'),
  visits: at('27T17:00'),
  papers: at('28T09:00'),
  finalised: at('28T09:40'),
  exported: at('28T10:00'),
};

export const unit: InputOf<'unit.setUp'>['unit'] = {
  unitName: '虚构市公安局虚构分局',
  organCode: '虚公',
  rightsOffice: '虚构分局维护民警执法权威工作委员会办公室',
  rightsOfficePhone: '0900-1234567',
  superiorOffice: '虚构市公安局维护民警执法权威工作委员会办公室',
  provincialOffice: '虚构省公安厅维护民警执法权威工作委员会办公室',
  hospitals: [
    {
      name: '虚构市中心医院',
      phone: '0900-1200001',
      address: '虚构区一号路1号',
      contact: '急诊科值班室',
      agreementUntil: Day.parse('2027-12-31'),
    },
    { name: '虚构市第二医院', phone: '0900-1200002', address: '虚构区二号路2号', contact: '医务科' },
  ],
  lawFirms: [{ name: '虚构律师事务所', lawyer: '律师戊', phone: '0900-1300001' }],
  callList: [
    { duty: '督察长', name: '督察长己', phone: '0900-1100001' },
    { duty: '督察大队值班', name: '督察民警庚', phone: '0900-1100002' },
    { duty: '刑侦大队值班', name: '刑侦民警辛', phone: '0900-1100003' },
    { duty: '法制大队值班', name: '法制民警壬', phone: '0900-1100004' },
  ],
  approvedRoots: [],
  localPolicy: true,
  idleLockMinutes: 10,
};

export const registration: InputOf<'cases.register'> = {
  registration: {
    occurredAt: at('24T20:35'),
    place: '虚构区示例路18号门前',
    kind: 'violentAssault',
    level: 'serious',
    source: 'unitReport',
    placeKind: 'publicRoad',
    activity: 'policeCall',
    step: 'atScene',
    alarmNumber: '虚警20260324001',
    brief: '',
    officers: [
      {
        name: '民警甲',
        category: 'officer',
        badgeNumber: '000001',
        unit: '示例派出所',
        injuryDescription: '左前臂被咬伤，皮肤破损',
      },
      {
        name: '民警乙',
        category: 'officer',
        badgeNumber: '000002',
        unit: '示例派出所',
        injuryDescription: '面部被击打，左颧部肿胀',
      },
    ],
    counterparties: [
      { name: '违法嫌疑人A', custody: 'summoned' },
      { name: '违法嫌疑人B', custody: 'summoned' },
    ],
  },
  activation: { triggers: ['officerInjured', 'violentAssault'], reason: '两名民警出警时遭暴力抗法受伤' },
};

export const brief =
  '2026年3月24日20时31分，示例派出所接110指令：示例路18号门前有人酒后打砸。20时33分，民警甲、民警乙带领辅警丙到达现场，表明身份后要求违法嫌疑人A停止打砸并接受询问。' +
  'A拒不配合并辱骂民警，经口头警告后仍挥拳击打民警乙面部，民警甲上前制止时被A咬住左前臂。违法嫌疑人B从旁拉扯民警乙、阻拦带离。20时41分，A、B被控制并口头传唤至办案场所。';

export const incidentDetails = {
  calledAt: at('24T20:31'),
  arrivedAt: at('24T20:33'),
  endedAt: at('24T20:45'),
  tool: '徒手',
  consequence: '民警甲左前臂皮肤破损，民警乙左颧部肿胀，执法记录仪挂夹损坏',
  propertyLossFen: 12_000,
};

/** What 民警甲 brings back from the hospital two days later. */
export const laterTreatment: Treatment = {
  at: at('26T09:00'),
  status: 'outpatient',
  hospital: '虚构市中心医院',
  diagnosis: '',
  note: '换药，恢复良好',
  costFen: 8_650,
  paidBy: '维权办垫付',
  by: '',
};

const emergency = {
  at: at('24T21:05'),
  status: 'emergency',
  hospital: '虚构市中心医院',
  paidBy: '维权办垫付',
  by: '',
} as const;

/** What the unit adds to each hurt officer after the first calls. */
export const officerDetails: Readonly<Record<string, Partial<AffectedOfficer>>> = {
  民警甲: {
    gender: 'male',
    post: '一级警员',
    phone: '0900-1000001',
    bornOn: Day.parse('1990-05-20'),
    dutyAtTheTime: '110接处警',
    bodyCamera: 'partial',
    bodyCameraReason: '扭打中记录仪脱落，约40秒后重新开启',
    injury: {
      parts: ['upperLimb'],
      description: '左前臂被咬伤，皮肤破损',
      diagnosis: '左前臂咬伤，皮肤破损',
      hospital: '虚构市中心医院',
      assessment: { status: 'pending', commissionedAt: at('24T22:40'), body: '虚构市公安司法鉴定中心' },
      treatments: [
        { ...emergency, diagnosis: '左前臂咬伤，皮肤破损', note: '清创、破伤风免疫球蛋白', costFen: 62_340 },
      ],
    },
  },
  民警乙: {
    gender: 'male',
    post: '二级警员',
    phone: '0900-1000002',
    bornOn: Day.parse('1994-11-02'),
    dutyAtTheTime: '110接处警',
    bodyCamera: 'full',
    injury: {
      parts: ['face'],
      description: '面部被击打，左颧部肿胀',
      diagnosis: '左颧部软组织挫伤',
      hospital: '虚构市中心医院',
      assessment: { status: 'pending', commissionedAt: at('24T22:40'), body: '虚构市公安司法鉴定中心' },
      treatments: [
        { ...emergency, diagnosis: '左颧部软组织挫伤', note: '冷敷，头颅检查未见异常', costFen: 41_200 },
      ],
    },
  },
};

export const counterpartyDetails: Readonly<Record<string, Partial<Counterparty>>> = {
  违法嫌疑人A: {
    gender: 'male',
    bornOn: Day.parse('1985-02-11'),
    deputy: 'no',
    address: '虚构区示例路18号',
    note: '现场有明显酒气',
  },
  违法嫌疑人B: {
    gender: 'male',
    bornOn: Day.parse('1988-09-30'),
    deputy: 'no',
    address: '虚构区示例路20号',
    note: '与A系朋友',
  },
};

export const witnesses = [{ name: '证人C', phone: '0900-1400001', note: '示例路18号商户' }];

export const taskForce: InputOf<'cases.formTaskForce'>['change'] = {
  members: [
    {
      name: '督察民警庚',
      badgeNumber: '000007',
      unitAndPost: '警务督察大队 大队长',
      body: 'inspectorate',
      role: 'leader',
      phone: '0900-1100002',
    },
    {
      name: '刑侦民警辛',
      badgeNumber: '000008',
      unitAndPost: '刑侦大队 中队长',
      body: 'criminalInvestigation',
      role: 'investigation',
      phone: '0900-1100003',
    },
    {
      name: '法制民警壬',
      badgeNumber: '000009',
      unitAndPost: '法制大队 民警',
      body: 'legalAffairs',
      role: 'legalReview',
      phone: '0900-1100004',
    },
    {
      name: '承办民警丁',
      badgeNumber: '000004',
      unitAndPost: '维权办 民警',
      body: 'inspectorate',
      role: 'evidence',
      phone: '0900-1234567',
    },
  ],
  caseWatchChief: '督察长己',
};

/** Papers of the main job, in working order; A03 is made with the dossier. */
export const paperIds = ['W01', 'W04', 'W05', 'W07', 'D01', 'E01', 'E05', 'C01', 'C03'];
