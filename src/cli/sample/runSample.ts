import type { Client } from '#api/client.ts';
import type { CallName, InputOf, JobName, OutputOf } from '#api/contract.ts';
import { adviceFor } from '#api/failure.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { sampleStickManifest } from '#runtime/sampleStick/sampleStickManifest.ts';
import * as scenario from './scenario.ts';
import { answers } from './scenarioFacts.ts';
import type { ScriptedClock } from './scriptedClock.ts';

export interface SampleOutcome {
  readonly view: CaseView;
  readonly outcomes: OutputOf<'evidence.import'>['outcomes'];
  readonly receipt: OutputOf<'dossier.export'>['receipt'];
  readonly verdict: OutputOf<'dossier.verify'>;
  readonly substitutions: readonly string[];
}

/** Says one line of what is being done. */
export type Tell = (line: string) => void;

/** Plays the sample case through the contract, exactly as the screens would. Throws with the Chinese advice when anything is refused. */
export async function runSample(client: Client, clock: ScriptedClock, tell: Tell): Promise<SampleOutcome> {
  const play = new Play(client, clock);
  tell('首次设置');
  await play.call('unit.setUp', scenario.unit);
  tell('登记案件，启动维权机制');
  play.view = await play.call('cases.register', scenario.registration);
  await fillIn(play, tell);
  tell('从示例U盘导入证据');
  const imported = await importFromStick(play);
  await annotate(play);
  tell('填写定性事实，记录处置决定');
  await answerFacts(play);
  tell('记录本局、市局、省厅看望慰问');
  await recordVisits(play);
  tell('制作文书');
  clock.advanceTo(scenario.schedule.papers);
  const made = await play.run('documents.produce', {
    caseId: play.caseId,
    templateIds: [...scenario.paperIds],
  });
  tell('装订卷宗，导出到示例U盘并回读校验');
  clock.advanceTo(scenario.schedule.exported);
  const exported = await play.run('dossier.export', {
    caseId: play.caseId,
    folderToken: await play.stickToken(),
  });
  const verdict = await play.run('dossier.verify', { token: exported.receipt.packageToken });
  return {
    view: exported.view,
    outcomes: imported.outcomes,
    receipt: exported.receipt,
    verdict,
    substitutions: made.substitutions,
  };
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
  tell('成立督察、刑侦、法制专案组');
  await play.onCase('cases.formTaskForce', scenario.schedule.taskForce, scenario.taskForce);
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
      collectionAct: 'collection',
      collectedBy: ['刑侦民警辛', '承办民警丁'],
      collectedAt: scenario.schedule.evidence,
      provider: '示例派出所',
      storagePlace: '维权办保密柜',
    },
  });
  play.view = imported.view;
  return imported;
}

async function annotate(play: Play): Promise<void> {
  for (const item of play.current().rightsCase.evidence) {
    const note = sampleStickManifest.find((entry) => entry.fileName === item.fileName);
    if (note === undefined) continue;
    await play.onCase('evidence.annotate', scenario.schedule.evidence, {
      evidenceId: item.id,
      title: note.title,
      legalKind: note.legalKind,
      proves: [...note.proves],
      provesNote: note.provesNote,
      provider: item.provider,
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
  for (const person of counterparties) {
    const proposal = play.current().proposals[person.id];
    const leading = proposal?.tracks.find((track) => track.track === proposal.leading);
    if (leading === undefined) continue;
    await play.onCase('disposition.decide', scenario.schedule.facts, {
      counterpartyId: person.id,
      track: leading.track,
      measure: leading.measure.measure,
      finality: 'provisional',
      reason: '现场视频和陈述相互印证；伤情鉴定意见作出前为暂定意见，经专案组集体研究。',
      approver: '督察长己',
      decidedAt: scenario.schedule.facts,
    });
  }
}

async function recordVisits(play: Play): Promise<void> {
  const officerIds = play.current().rightsCase.officers.map((officer) => officer.id);
  for (const visit of scenario.visits) {
    await play.onCase('cases.recordVisit', scenario.schedule.visits, { ...visit, id: null, officerIds });
  }
}

/** Operations that change the case on screen. */
type OnCase = Extract<
  CallName,
  | 'cases.recordBasics'
  | 'cases.recordFirstStep'
  | 'cases.recordPeople'
  | 'cases.formTaskForce'
  | 'cases.recordVisit'
  | 'evidence.annotate'
  | 'disposition.recordFacts'
  | 'disposition.decide'
>;

class Play {
  view: CaseView | null = null;
  private readonly client: Client;
  private readonly clock: ScriptedClock;
  constructor(client: Client, clock: ScriptedClock) {
    this.client = client;
    this.clock = clock;
  }

  current(): CaseView {
    if (this.view === null) throw new Error('样例还没有登记案件');
    return this.view;
  }
  get caseId(): string {
    return this.current().rightsCase.id;
  }

  async call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    return accepted(name, await this.client.call(name, input));
  }

  async run<N extends JobName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    return accepted(name, await this.client.run(name, input, () => undefined).result);
  }

  async onCase<N extends OnCase>(name: N, at: Moment, change: InputOf<N>['change']): Promise<void> {
    this.clock.advanceTo(at);
    const target = { caseId: this.caseId, revision: this.current().rightsCase.revision };
    this.view = await this.call<OnCase>(name, { ...target, change } as InputOf<N>);
  }

  async stickToken(): Promise<string> {
    const roots = await this.call('drives.roots', {});
    const stick = roots.find((root) => root.label === STICK_LABEL);
    if (stick === undefined) throw new Error(`没有找到${STICK_LABEL}`);
    return stick.token;
  }
}

/** Label of the folder that plays the USB stick. */
export const STICK_LABEL = '示例U盘';

function accepted<T>(name: string, result: Result<T>): T {
  if (result.ok) return result.value;
  const advice = adviceFor(result.failure);
  throw new Error(`${name}:${advice.what}。${advice.next}`);
}
