import type { Client } from '#api/client.ts';
import type { CallName, InputOf, JobName, OutputOf } from '#api/contract.ts';
import { adviceFor } from '#api/failure.ts';
import type { CaseView } from '#api/views/caseView.ts';
import type { Role } from '#domain/access/role.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { Result } from '#domain/kernel/result.ts';
import { samplePeople } from './samplePeople.ts';
import type { ScriptedClock } from './scriptedClock.ts';

/** Label of the folder that plays the USB stick. */
export const STICK_LABEL = '示例U盘';

/** Operations that change the case on screen. */
type OnCase = Extract<
  CallName,
  | 'cases.recordBasics'
  | 'cases.recordFirstStep'
  | 'cases.recordPeople'
  | 'cases.formTaskForce'
  | 'cases.recordVisit'
  | 'cases.grantAccess'
  | 'care.applyForRelief'
  | 'care.decideRelief'
  | 'care.recordPayout'
  | 'evidence.annotate'
  | 'disposition.recordFacts'
  | 'disposition.judgeFault'
  | 'evidence.findConduct'
  | 'disposition.decide'
>;

/** Someone at the keyboard, with the sample case in front of them; throws with the Chinese advice when anything is refused. */
export class Play {
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

  /** One person leaves the keyboard, another enters; a case already there is opened anew as they see it. */
  async enter(role: Role): Promise<void> {
    const { loginName, password } = samplePeople[role];
    await this.call('session.enter', { loginName, password });
    const mayLook = !['systemAdministrator', 'securityOfficer', 'auditor'].includes(role);
    if (this.view !== null && mayLook) this.view = await this.call('cases.view', { caseId: this.caseId });
  }

  /** A person comes with the slip, and chooses a password of their own. */
  async enterFirst(role: Role, initialPassword: string): Promise<void> {
    const { loginName, password } = samplePeople[role];
    await this.call('session.enter', { loginName, password: initialPassword });
    await this.call('session.changePassword', { current: initialPassword, next: password });
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

function accepted<T>(name: string, result: Result<T>): T {
  if (result.ok) return result.value;
  const advice = adviceFor(result.failure);
  throw new Error(`${name}:${advice.what}。${advice.next}`);
}
