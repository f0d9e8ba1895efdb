import type { Client } from '#api/client.ts';
import type { OutputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import type { Role } from '#domain/access/role.ts';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { withTicks } from '#domain/evidence/proofTicks.ts';
import { sampleStickManifest } from '#runtime/sampleStick/sampleStickManifest.ts';
import { handOver } from './handOver.ts';
import type { HandedOver } from './handOver.ts';
import { Play } from './play.ts';
import { founding, laterAccounts } from './samplePeople.ts';
import * as scenario from './scenario.ts';
import { answers, conductFindings, faultFindings } from './scenarioFacts.ts';
import { grantRelief, recordPayouts } from './grantRelief.ts';
import { notAsked, visits } from './scenarioVisits.ts';
import type { ScriptedClock } from './scriptedClock.ts';

export interface SampleOutcome extends HandedOver {
  readonly view: CaseView;
  readonly outcomes: OutputOf<'evidence.import'>['outcomes'];
  readonly recoveryCode: string;
  /** What 法制审核员 found when reading every item again. */
  readonly reviewed: OutputOf<'evidence.verify'>;
  /** What 审计员 found in the trails, and 系统管理员 in the vault. */
  readonly trails: OutputOf<'audit.verify'>;
  readonly health: OutputOf<'unit.examine'>;
}

/** Says one line of what is being done. */
export type Tell = (line: string) => void;

/**
 * Plays the sample case through the contract, exactly as the screens would, everybody doing their own part.
 * Throws with the Chinese advice when anything is refused.
 */
export async function runSample(client: Client, clock: ScriptedClock, tell: Tell): Promise<SampleOutcome> {
  const play = new Play(client, clock);
  tell('首次设置；各人用初始口令登录并设置自己的口令');
  const recoveryCode = await bringPeopleIn(play);
  tell('办案民警登记案件，启动维权机制');
  await play.enter('caseOfficer');
  play.view = await play.call('cases.register', scenario.registration);
  await fillIn(play, tell);
  tell('从示例U盘导入证据');
  const imported = await importFromStick(play);
  await annotate(play);
  tell('填写定性事实；督察长、法制审核员共同认定执法过错；督察长记录处置决定');
  await answerFacts(play);
  await openToReviewer(play);
  for (const role of ['legalReviewer', 'inspectorateChief'] as const) await judgeFault(play, role);
  await reviewConduct(play);
  await decide(play);
  await play.enter('caseOfficer');
  tell('办案民警申请慰问，督察长审批');
  await grantRelief(play);
  await recordLaterTreatment(play);
  tell('维权办记录本局、市局、省厅看望慰问和签收');
  await play.enter('rightsOffice');
  await recordVisits(play);
  const reviewed = await review(play, tell);
  const handedOver = await handOver(play, { clock, tell });
  tell('审计员核验操作日志，系统管理员体检资料库');
  const { view } = play;
  // The vault closes and signs where its trails stand; 审计员 opens it again.
  await play.call('session.leave', {});
  await play.enter('auditor');
  const trails = await play.run('audit.verify', {});
  await play.enter('systemAdministrator');
  const health = await play.run('unit.examine', {});
  await play.call('session.leave', {});
  if (view === null) throw new Error('样例没有案件');
  return { ...handedOver, view, outcomes: imported.outcomes, recoveryCode, reviewed, trails, health };
}

/** The first start, three more accounts, and everybody's own password; nobody does another's duty. */
export async function bringPeopleIn(play: Play): Promise<string> {
  const { initialPasswords, recoveryCode } = await play.call('unit.setUp', founding);
  const slips = new Map<Role, string>(
    initialPasswords.map(({ account, password }) => [account.role, password]),
  );
  await play.enter('systemAdministrator');
  const accountIds: string[] = [];
  for (const draft of laterAccounts) {
    const { account, password } = await play.call('accounts.add', draft);
    slips.set(account.role, password);
    accountIds.push(account.id);
  }
  await play.enterFirst('securityOfficer', slips.get('securityOfficer') ?? '');
  for (const accountId of accountIds) await play.call('accounts.approve', { accountId });
  for (const [role, password] of slips) if (role !== 'securityOfficer') await play.enterFirst(role, password);
  return recoveryCode;
}

async function recordLaterTreatment(play: Play): Promise<void> {
  const { officers, counterparties, witnesses } = play.current().rightsCase;
  const withTreatment = (officer: AffectedOfficer): AffectedOfficer => ({
    ...officer,
    injury: { ...officer.injury, treatments: [...officer.injury.treatments, scenario.laterTreatment] },
  });
  await play.onCase('cases.recordPeople', scenario.schedule.treated, {
    officers: officers.map((officer) => (officer.name === '民警甲' ? withTreatment(officer) : officer)),
    counterparties: [...counterparties],
    witnesses: [...witnesses],
  });
}

/** 办案民警 opens the case to 法制审核员. */
async function openToReviewer(play: Play): Promise<void> {
  const people = await play.call('accounts.colleagues', {});
  const reviewer = people.find(({ role }) => role === 'legalReviewer');
  await play.onCase('cases.grantAccess', scenario.schedule.facts, { accountId: reviewer?.id ?? '' });
}

/** 法制审核员 reads every item again. */
async function review(play: Play, tell: Tell): Promise<OutputOf<'evidence.verify'>> {
  tell('法制审核员复核证据');
  await play.enter('legalReviewer');
  const reviewed = await play.run('evidence.verify', { caseId: play.caseId });
  await play.enter('caseOfficer');
  return reviewed;
}

async function fillIn(play: Play, tell: Tell): Promise<void> {
  const { rightsCase } = play.current();
  tell('补全基本情况、人员、伤情');
  await play.onCase('cases.recordBasics', scenario.schedule.basics, {
    name: rightsCase.name,
    kind: rightsCase.kind,
    level: rightsCase.level,
    incident: { ...rightsCase.incident, ...scenario.incidentDetails, brief: scenario.brief },
  });
  await play.onCase('cases.recordFirstStep', scenario.schedule.basics, {
    step: 'rescue',
    doneAt: scenario.schedule.rescue,
    note: '虚构市中心医院',
  });
  await play.onCase('cases.recordFirstStep', scenario.schedule.basics, {
    step: 'legalAssistance',
    doneAt: scenario.schedule.legalAssistance,
    note: '虚构律师事务所',
  });
  tell('督察长成立督察、刑侦、法制专案组');
  await play.enter('inspectorateChief');
  await play.onCase('cases.formTaskForce', scenario.schedule.taskForce, scenario.taskForce);
  await play.enter('caseOfficer');
  await play.onCase('cases.recordPeople', scenario.schedule.evidence, {
    officers: rightsCase.officers.map((officer) => ({
      ...officer,
      ...scenario.officerDetails[officer.name],
    })),
    counterparties: rightsCase.counterparties.map((person) => ({
      ...person,
      ...scenario.counterpartyDetails[person.name],
    })),
    witnesses: scenario.witnesses.map((witness, index) => ({ ...witness, id: `witness${index + 1}` })),
  });
}

async function importFromStick(play: Play): Promise<OutputOf<'evidence.import'>> {
  const imported = await play.run('evidence.import', {
    caseId: play.caseId,
    tokens: [await play.stickToken()],
    circumstances: {
      ...bareCollection({
        act: 'collection',
        by: ['刑侦民警辛', '承办民警丁'],
        at: scenario.schedule.evidence,
      }),
      provider: '示例派出所',
      storagePlace: '维权办保密柜',
    },
  });
  play.view = imported.view;
  return imported;
}

async function annotate(play: Play): Promise<void> {
  for (const item of play.current().rightsCase.evidence) {
    const note = sampleStickManifest.find((entry) => entry.fileName === item.file?.fileName);
    if (note === undefined) continue;
    await play.onCase('evidence.annotate', scenario.schedule.evidence, {
      evidenceId: item.id,
      title: note.title,
      legalKind: note.legalKind,
      proofs: withTicks(item.proofs, note.proves),
      provesNote: note.provesNote,
      provider: item.collection.provider,
      storagePlace: item.storagePlace,
    });
  }
}

async function answerFacts(play: Play): Promise<void> {
  const { officers, counterparties } = play.current().rightsCase;
  for (const person of counterparties) {
    const answer = answers[person.name];
    if (answer === undefined) continue;
    const facts = answer(
      emptyFacts(),
      officers.map((officer) => officer.id),
    );
    await play.onCase('disposition.recordFacts', scenario.schedule.facts, {
      counterpartyId: person.id,
      facts,
    });
  }
}

async function judgeFault(play: Play, role: keyof typeof faultFindings): Promise<void> {
  await play.enter(role);
  for (const { id } of play.current().rightsCase.counterparties) {
    const finding = { counterpartyId: id, ...faultFindings[role] };
    await play.onCase('disposition.judgeFault', scenario.schedule.facts, finding);
  }
}

/** 督察长 is at the keyboard. */
async function reviewConduct(play: Play): Promise<void> {
  for (const [questionId, answer, reason] of conductFindings)
    await play.onCase('evidence.findConduct', scenario.schedule.facts, { questionId, answer, reason });
}

async function decide(play: Play): Promise<void> {
  for (const person of play.current().rightsCase.counterparties) {
    const proposal = play.current().proposals[person.id];
    const leading = proposal?.tracks.find((track) => track.track === proposal.leading);
    if (leading === undefined) continue;
    await play.onCase('disposition.decide', scenario.schedule.facts, {
      counterpartyId: person.id,
      track: leading.track,
      measure: leading.measure.measure,
      finality: 'provisional',
      reason: '现场视频和陈述相互印证；伤情鉴定意见作出前为暂定意见，经专案组集体研究。',
      legalOpinion: '',
      approver: '督察长己',
      approverBadgeNumber: '',
      decidedAt: scenario.schedule.facts,
    });
  }
}

async function recordVisits(play: Play): Promise<void> {
  const officerIds = play.current().rightsCase.officers.map((officer) => officer.id);
  for (const visit of visits) {
    await play.onCase('cases.recordVisit', scenario.schedule.visits, {
      ...visit,
      ...notAsked,
      id: null,
      officerIds,
    });
  }
  await recordPayouts(play);
}
