import { Day } from '#domain/kernel/moment.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import type { BureauRegisters } from '#domain/registers/bureauRegisters.ts';
import { changeRegisters } from '#domain/registers/changeRegisters.ts';
import type { RegisterChange } from '#domain/registers/changeRegisters.ts';
import type { CommissionMember } from '#domain/registers/commission.ts';
import type { ContractedFirm, ContractedLawyer } from '#domain/registers/contractedFirm.ts';
import type { EquipmentKinds, EquipmentLot } from '#domain/registers/equipment.ts';
import type { InspectorateTip } from '#domain/registers/inspectorateTip.ts';
import type { TrainingSession } from '#domain/registers/training.ts';
import { noAnswers } from '#domain/registers/trainingAnswers.ts';

export const day = (text: string) => Day.parse(text);

export const kinds: EquipmentKinds = {
  version: '1.0',
  effectiveFrom: day('2026-01-01'),
  source: '测试',
  verified: false,
  kinds: [
    { id: 'stabVest', name: '防刺背心' },
    { id: 'riotFork', name: '伸缩防暴钢叉' },
  ],
};

export const now = { stamp: { now: Moment.parse('2026-11-28T10:00:00+08:00'), by: '测试民警丁' }, kinds };

export function aMember(changes: Partial<CommissionMember> = {}): CommissionMember {
  return {
    id: 'm1',
    name: '测试督察长巳',
    post: '虚构市公安局示例分局局长',
    role: 'chair',
    duties: ['command'],
    phone: '10000000001',
    since: day('2024-01-01'),
    until: null,
    ...changes,
  };
}

export function aLot(changes: Partial<EquipmentLot> = {}): EquipmentLot {
  return {
    id: 'e1',
    kindId: 'stabVest',
    name: '防刺背心',
    quantity: 100,
    unitPriceFen: 60_000,
    boughtOn: day('2026-03-01'),
    fundSource: '公安业务费',
    issues: [{ unit: '示例派出所', quantity: 40, issuedOn: day('2026-03-05') }],
    note: '',
    ...changes,
  };
}

export function aSession(changes: Partial<TrainingSession> = {}): TrainingSession {
  return {
    id: 't1',
    heldOn: day('2026-04-10'),
    kind: 'warning',
    topic: '典型案例警示教育',
    teacher: '测试教官庚',
    place: '虚构市公安局示例分局礼堂',
    attendances: [
      { unit: '示例派出所', count: 60 },
      { unit: '另一派出所', count: 40 },
    ],
    reason: '夜间处警多发',
    answers: noAnswers,
    caseIds: [],
    ...changes,
  };
}

export function aLawyer(changes: Partial<ContractedLawyer> = {}): ContractedLawyer {
  return {
    id: 'l1',
    name: '测试律师辛',
    licenceNumber: '19999202600000001',
    licenceUntil: day('2027-05-31'),
    phone: '10000000002',
    ...changes,
  };
}

export function aFirm(changes: Partial<ContractedFirm> = {}): ContractedFirm {
  return {
    id: 'f1',
    name: '虚构律师事务所',
    licenceNumber: '39999202600000001',
    phone: '10000000003',
    contractFrom: day('2026-01-01'),
    contractUntil: day('2027-12-31'),
    lawyers: [aLawyer()],
    note: '',
    ...changes,
  };
}

export function aTip(changes: Partial<InspectorateTip> = {}): InspectorateTip {
  return {
    id: 'p1',
    kind: 'tip',
    issue: '2026年第1期',
    title: '处置醉酒警情先控制、后询问',
    editedOn: day('2026-11-28'),
    situation: '夜间接处警，询问环节。',
    facts: '民警询问时距离过近，被当事人咬伤。',
    risks: '两人都站在当事人正面。',
    advice: '一人询问，一人在侧后警戒。',
    caseIds: ['c'.repeat(26)],
    kept: [],
    picturesSeen: true,
    approver: '测试督察长巳',
    ...changes,
  };
}

/** Registers after these changes, each of which must be taken. */
export function registersWith(...changes: readonly RegisterChange[]): BureauRegisters {
  return changes.reduce((registers, change) => {
    const changed = changeRegisters(registers, change, now);
    if (!changed.ok) throw new Error(JSON.stringify(changed.failure));
    return changed.value.registers;
  }, emptyRegisters);
}
