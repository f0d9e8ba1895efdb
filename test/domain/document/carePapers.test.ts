import { describe, expect, it } from 'vitest';
import type { CondolenceVisit } from '#domain/care/condolenceVisit.ts';
import type { FamilyMember } from '#domain/care/familyMember.ts';
import { noRelief } from '#domain/care/relief.ts';
import type { ReliefApplication } from '#domain/care/relief.ts';
import type { RescueFile } from '#domain/care/rescueFile.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { visitFields } from '#domain/document/caseFields/careFields.ts';
import { applicationFields, signOffFields } from '#domain/document/caseFields/reliefFields.ts';
import { reportFields } from '#domain/document/caseFields/reportFields.ts';
import { medicalSlip, rescueFields } from '#domain/document/caseFields/rescueFields.ts';
import { paperSubjects } from '#domain/document/paperSubjects.ts';
import { Template } from '#domain/document/template.ts';
import type { Treatment } from '#domain/infringement/injury.ts';
import { Day } from '#domain/kernel/moment.ts';
import approvalForm from '../../../templates/C01/template.json' with { type: 'json' };
import letterForm from '../../../templates/C02/template.json' with { type: 'json' };
import { aCase, anItem, at } from '#test/people/aCase.ts';
import { aFamilyMember } from '#test/people/aFamilyMember.ts';
import { someSettings } from '#test/vault/sampleRecords.ts';

const unit = someSettings();
const day = (text: string) => Day.parse(text);

const two = {
  officers: ['甲', '乙'].map((name, index) => ({
    name: `测试民警${name}`,
    category: 'officer' as const,
    badgeNumber: `00000${index + 1}`,
    unit: '示例派出所',
    injuryDescription: '左前臂被咬伤',
  })),
};

const application = (changes: Partial<ReliefApplication> = {}): ReliefApplication => ({
  id: 'r1',
  kind: 'condolence',
  level: 'city',
  recipient: 'self',
  reason: '执行职务受伤住院',
  standardBasis: '本局慰问标准',
  shares: ['person1', 'person2'].map((officerId) => ({ officerId, amountFen: 100_000 })),
  goods: [{ name: '营养品', quantity: 2, unitPriceFen: 10_050 }],
  fundSource: '工会经费',
  plannedOn: day('2026-03-26'),
  overLimitReason: '',
  passedLimitFen: null,
  appliedAt: at('25T09:00'),
  appliedBy: '测试民警丁',
  appliedById: 'account1',
  returns: [],
  decision: null,
  payouts: [],
  ...changes,
});
const withApplication = (each: ReliefApplication): RightsCase =>
  aCase({ relief: { ...noRelief, applications: [each] } }, two);

describe('the papers of relief', () => {
  const form = Template.parse(approvalForm);
  const visit: CondolenceVisit = {
    id: 'v1',
    at: at('25T10:00'),
    place: '虚构市中心医院',
    level: 'district',
    visitors: [{ name: '测试领导戊', post: '', unit: '' }],
    officerIds: ['person1'],
    condition: '',
    needs: '',
    reply: '',
    amountFen: 100_000,
    fundSource: '工会经费',
    goods: [],
    followUpDays: null,
    psychology: 'advised',
    familyIds: [],
    photoConsent: 'given',
    photoIds: ['item1'],
  };

  it('[C-30] are made by application, and by visit while nobody applied', () => {
    expect(paperSubjects(form, aCase({ visits: [visit] }))).toEqual([{ id: 'v1', label: '本局第1次' }]);
    const applied = { ...withApplication(application()), visits: [visit] };
    expect(paperSubjects(form, applied)).toEqual([{ id: 'r1', label: '市局慰问第1份' }]);
  });

  it('[C-30] ask for each sum, and say why the limit is passed over', () => {
    const fields = applicationFields(withApplication(application()), application());
    expect(fields).toMatchObject({
      recipientName: '测试民警甲、测试民警乙',
      modes: ['慰问金', '慰问品'],
      amountFen: 200_000,
      totalFen: 220_100,
      overLimitText: null,
    });
    const over = application({ passedLimitFen: 50_000, overLimitReason: '伤情较重，住院时间长' });
    expect(applicationFields(withApplication(over), over).overLimitText).toBe(
      '一人最多¥1,100.50，超过本局限额¥500.00。理由：伤情较重，住院时间长',
    );
  });

  it('[C-30] show who signed how, and leave open what nobody has signed for', () => {
    const signed = application({
      payouts: [
        {
          officerId: 'person1',
          receivedOn: day('2026-03-26'),
          method: 'transfer',
          cardLastFour: '1234',
          proxy: { name: '测试亲属子', relation: '配偶', idLastFour: '002X' },
          by: '测试民警丁',
        },
      ],
    });
    expect(signOffFields(withApplication(signed), signed).rows).toMatchObject([
      { amountFen: 100_000, methodText: '转账', cardText: '1234', proxyText: '测试亲属子，配偶，002X' },
      { amountFen: 100_000, methodText: null, cardText: null, receivedOn: null, proxyText: null },
    ]);
  });

  describe('the record of a visit', () => {
    const photo = anItem(1, { id: 'item1' });
    const taken = anItem(1, {
      id: 'item1',
      file:
        photo.file === null
          ? null
          : { ...photo.file, claims: { ...photo.file.claims, widthPx: 4, heightPx: 3 } },
    });
    const visited = (changes: Partial<CondolenceVisit> = {}) =>
      visitFields({ ...visit, ...changes }, aCase({ evidence: [taken] }), '测试民警丁');

    it('[C-32] prints the needs that were raised at it, with what came of them', () => {
      const need = {
        id: 'n1',
        officerId: 'person1',
        raisedBy: 'family',
        raisedAt: at('25T10:00'),
        need: '请协调孩子临时托管',
        owner: '测试民警乙',
        dueOn: null,
        result: '已联系托管',
        doneOn: null,
        by: '测试民警丁',
      } as const;
      const needs = [
        { ...need, visitId: 'v1' },
        { ...need, id: 'n2', visitId: null },
      ];
      const fields = visitFields(visit, aCase({ relief: { ...noRelief, needs } }), '测试民警丁');
      expect(fields.tasks).toEqual([
        { matter: '请协调孩子临时托管', owner: '测试民警乙', dueOn: null, result: '已联系托管' },
      ]);
      expect(fields).toMatchObject({ typeText: '慰问', psychologyText: '建议疏导', consentText: '已同意' });
    });

    it('[C-32] shows photographs while the person agrees, and none once consent is taken back', () => {
      expect(visited().photos).toMatchObject([{ widthPx: 4, heightPx: 3, caption: '证据1　现场照片1' }]);
      expect(visited({ photoConsent: 'refused' })).toMatchObject({ photos: [], consentText: '未同意' });
      expect(visited({ photoConsent: 'unknown' })).toMatchObject({ photos: [], consentText: null });
    });
  });
});

describe('the papers of rescue', () => {
  const line = (costFen: number | null): Treatment => ({
    at: at('24T20:50'),
    status: 'emergency',
    hospital: '虚构市中心医院',
    diagnosis: '左前臂咬伤',
    note: '清创',
    costFen,
    paidBy: '维权办垫付',
    by: '测试民警丁',
  });
  const file: RescueFile = {
    officerId: 'person1',
    slip: {
      hospital: '虚构市第二医院',
      arriveAt: null,
      escortName: '测试辅警壬',
      escortPhone: '10000000004',
      requests: ['emergencyFirst', 'admission'],
    },
    impacts: [
      {
        id: 'i1',
        noticedAt: at('25T08:00'),
        kind: 'sleep',
        description: '夜间惊醒',
        measure: '',
        by: '测试民警丁',
      },
    ],
    returnToDuty: { on: day('2026-04-08'), duty: 'light', lightUntil: day('2026-05-01'), arrangement: '' },
    marks: [
      {
        id: 'm1',
        side: 'back',
        region: 'leftForearm',
        description: '咬痕',
        diagnosis: '',
        evidenceIds: ['item1'],
      },
    ],
  };
  const rescued = (...costs: readonly (number | null)[]) => {
    const plain = aCase({ rescue: [file], evidence: [anItem(1, { id: 'item1' })] });
    const officers = plain.officers.map((each) => ({
      ...each,
      injury: { ...each.injury, hospital: '虚构市中心医院', treatments: costs.map(line) },
    }));
    return { ...plain, officers };
  };

  it('[C-31] take the slip as it was recorded, and what the case knows while there is none', () => {
    expect(medicalSlip(rescued(), unit, 'person1')).toMatchObject({
      hospitalName: '虚构市第二医院',
      escortName: '测试辅警壬',
      arriveAt: null,
      requests: ['优先急诊', '住院治疗'],
    });
    const without = { ...rescued(), rescue: [] };
    expect(medicalSlip(without, unit, 'person1')).toMatchObject({
      hospitalName: '虚构市中心医院',
      requests: [],
    });
  });

  it('[C-31] add up the known costs and say how many are open, with marks, impact and return', () => {
    const rightsCase = rescued(62_340, 385_000, null);
    expect(rescueFields(rightsCase.officers[0] ?? null, rightsCase)).toEqual({
      costFen: 447_340,
      costNote: '另有1条费用未填',
      marksText: '左前臂（后面）咬痕（证据1）',
      impactsText: '睡眠：夜间惊醒',
      returnedOn: '2026-04-08',
      dutyText: '轻便勤务，至2026年5月1日',
    });
    const unknown = rescued(null, null);
    expect(rescueFields(unknown.officers[0] ?? null, unknown)).toMatchObject({
      costFen: null,
      costNote: null,
    });
  });

  it('[C-31] tell the superior of costs and return only as far as they were recorded', () => {
    const told = reportFields(rescued(62_340, null), unit, { madeAt: at('25T09:00'), subjectId: null })
      .injuries[0];
    expect(told).toContain('已发生救治费用¥623.40（另有1条费用未填），2026年4月8日返岗');
    const silent = reportFields({ ...rescued(null), rescue: [] }, unit, {
      madeAt: at('25T09:00'),
      subjectId: null,
    }).injuries[0];
    expect(silent).not.toMatch(/费用|返岗/u);
  });
});

describe('the letter of condolence', () => {
  const letter = Template.parse(letterForm);
  const wife = aFamilyMember();
  const withFamily = (family: readonly FamilyMember[]) => {
    const rightsCase = aCase();
    return { ...rightsCase, relief: { ...rightsCase.relief, family } };
  };

  it('[C-67] goes to the officer and to the household, once however many of it are registered', () => {
    const own = { id: 'person1', label: '测试民警甲' };
    expect(paperSubjects(letter, withFamily([]))).toContainEqual(own);
    const labels = (family: readonly FamilyMember[]) =>
      paperSubjects(letter, withFamily(family)).map(({ label }) => label);
    const mother = aFamilyMember({ id: 'f2', name: '测试家属丑', relation: '母亲' });
    expect(labels([wife, mother]).filter((label) => label.startsWith('测试民警甲'))).toEqual([
      '测试民警甲',
      '测试民警甲家属',
    ]);
    const struck = { by: '测试民警丁', at: at('26T09:00'), reason: '登记错了' };
    expect(labels([aFamilyMember({ struck })])).not.toContain('测试民警甲家属');
  });
});
