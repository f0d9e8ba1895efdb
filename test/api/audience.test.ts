import { describe, expect, it } from 'vitest';
import { contract, isOperationName } from '#api/contract.ts';
import type { OperationName } from '#api/contract.ts';
import { createDispatcher } from '#api/dispatcher.ts';
import type { DoorHandlers, InsideHandlers, Present } from '#api/dispatcher.ts';
import type { JobEvent, Reply } from '#api/reply.ts';
import { roleNames, roles, systemRoles } from '#domain/access/role.ts';
import type { Role } from '#domain/access/role.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';

const names = Object.keys(contract).filter(isOperationName);

/** Written down by hand, apart from the contract: who may ask what. Every operation stands in exactly one list. */
const atTheDoor = [
  'session.read',
  'session.enter',
  'session.recover',
  'unit.setUp',
  'backup.offers',
  'backup.restore',
];
const everybody = [
  'session.leave',
  'session.stayAwake',
  'session.changePassword',
  'unit.read',
  'drives.roots',
  'drives.list',
  'law.shelf',
  'law.marks',
  'law.text',
];
const duties: Readonly<Record<'systemAdministrator' | 'securityOfficer' | 'auditor', readonly string[]>> = {
  systemAdministrator: [
    'unit.save',
    'law.importPack',
    'law.keepDiscretion',
    'forms.list',
    'forms.fields',
    'forms.check',
    'forms.import',
    'forms.retire',
    'templates.list',
    'templates.read',
    'templates.preview',
    'templates.change',
    'templates.restore',
    'templates.packOut',
    'templates.packLook',
    'templates.packIn',
    'accounts.add',
    'accounts.resetPassword',
    'backup.run',
    'backup.list',
    'backup.drill',
    'repair.offers',
    'repair.accept',
    'repair.fromOriginal',
  ],
  securityOfficer: ['accounts.approve', 'accounts.disable', 'accounts.unlock', 'accounts.newRecoverySheet'],
  auditor: ['audit.read', 'audit.verify'],
};
/** Looking at the list of people and at the health of the vault is no duty of one of the three alone. */
const allThree = ['accounts.list', 'unit.examine'];
const readsCases = [
  'care.earlierHarm',
  'desk.read',
  'clocks.board',
  'cases.find',
  'ledger.read',
  'ledger.trace',
  'ledger.press',
  'ledger.traceMust',
  'ledger.pressMusts',
  'registers.read',
  'registers.onDuty',
  'registers.answering',
  'registers.foreseen',
  'registers.press',
  'registers.pressReport',
  'ledger.print',
  'numbers.read',
  'numbers.press',
  'numbers.print',
  'registers.pressStatistics',
  'cases.view',
  'cases.history',
  'cases.noteUse',
  'accounts.colleagues',
  'evidence.verify',
  'evidence.verifyItem',
  'evidence.noteViewing',
  'evidence.readText',
  'documents.checkFormat',
  'forms.ofCase',
  'dossier.verify',
  'dossier.recipients',
  'dossier.volumes',
  'dossier.keepRecipient',
  'dossier.dropRecipient',
];
const changesCases = [
  'upward.recordReport',
  'upward.recordInstruction',
  'upward.strike',
  'care.recordRescue',
  'care.markBody',
  'care.applyForRelief',
  'care.recordPayout',
  'care.planVisit',
  'care.strikePlan',
  'care.recordFamily',
  'care.strikeFamily',
  'care.recordNeed',
  'care.recordContact',
  'care.tellOutcome',
  'disposition.recordOutcome',
  'disposition.strikeOutcome',
  'supervision.recordRisk',
  'supervision.watch',
  'supervision.answerNotice',
  'cases.recordApplication',
  'cases.recordAcceptance',
  'cases.recordAdmonition',
  'cases.recordClosing',
  'legal.recordRequest',
  'legal.recordClaim',
  'opinion.recordPost',
  'cases.register',
  'cases.activate',
  'cases.recordFirstStep',
  'cases.recordBasics',
  'cases.recordPeople',
  'cases.formTaskForce',
  'cases.recordVisit',
  'cases.setAside',
  'clocks.happened',
  'clocks.extend',
  'clocks.pause',
  'clocks.resume',
  'clocks.withdraw',
  'cases.grantAccess',
  'cases.withdrawAccess',
  'evidence.import',
  'evidence.annotate',
  'evidence.handOver',
  'evidence.setGapDuty',
  'evidence.closeGapDuty',
  'evidence.gatherConduct',
  'evidence.mark',
  'evidence.recordDevice',
  'evidence.removeDevice',
  'evidence.chooseTime',
  'evidence.explainSilence',
  'evidence.recordCollection',
  'evidence.recordParticulars',
  'evidence.recordThing',
  'evidence.tieScan',
  'evidence.untieScan',
  'evidence.recordWebCapture',
  'evidence.strikeWebCapture',
  'evidence.takeStill',
  'evidence.compareStill',
  'evidence.redact',
  'evidence.unmark',
  'evidence.transcribe',
  'evidence.untranscribe',
  'disposition.recordFacts',
  'disposition.decide',
  'documents.produce',
  'forms.produce',
  'documents.finalise',
  'documents.withdrawFinal',
  'documents.recordPrint',
  'documents.recordSigning',
  'documents.takeScans',
  'documents.placeScan',
  'documents.placeScanByHand',
  'documents.setScanAside',
  'labels.press',
  'dossier.compile',
  'dossier.export',
  'dossier.takeOpinion',
  'dossier.answerFinding',
];
/** Dossiers of others are judged by 法制 alone. */
const judgesDossiers = [
  'review.list',
  'review.view',
  'review.receive',
  'review.noteFinding',
  'review.dropFinding',
  'review.giveOpinion',
  'review.exportOpinion',
];
/** Whether the police acted lawfully is found by 督察 and 法制, never by whoever handles the case. */
const findsConduct = ['evidence.findConduct', 'disposition.judgeFault'];
/** 督察长 and 维权办 drive cases; the chief alone takes a settled one up again. */
const drivesCases = [
  'care.keepHospitals',
  'care.decideRelief',
  'supervision.board',
  'registers.change',
  'registers.knownIn',
  'numbers.void',
  'registers.pressTip',
  'opinion.recordClearing',
  'opinion.recordDiscipline',
  'supervision.issueNotice',
  'supervision.pressNotice',
  'supervision.endNotice',
  'supervision.reviewQuality',
  'cases.moveStage',
  'cases.numberArchive',
  'ledger.packOut',
  'ledger.packIn',
  'ledger.settle',
];
const chiefAlone = ['cases.reopen'];
/** Only 法制 says that the law was compared with its official text. */
const checksLaw = ['law.check'];
const mayByRole: Readonly<Record<Role, readonly string[]>> = {
  systemAdministrator: [...everybody, ...allThree, ...duties.systemAdministrator],
  securityOfficer: [...everybody, ...allThree, ...duties.securityOfficer],
  auditor: [...everybody, ...allThree, ...duties.auditor],
  caseOfficer: [...everybody, ...readsCases, ...changesCases],
  rightsOffice: [...everybody, ...readsCases, ...changesCases, ...drivesCases],
  inspectorateChief: [
    ...everybody,
    ...readsCases,
    ...changesCases,
    ...findsConduct,
    ...drivesCases,
    ...chiefAlone,
  ],
  legalReviewer: [...everybody, ...readsCases, ...findsConduct, ...judgesDossiers, ...checksLaw],
};

/** No operation takes this, so whoever is let through hears that the input is wrong, and nothing happens. */
const nonsense = { nonsense: true };

interface Asker {
  readonly role: Role;
  readonly mustChangePassword: boolean;
}

/** The code of the refusal an asker gets for nonsense. */
async function answer(asker: Asker | null, name: OperationName): Promise<Reply> {
  const present: Present | null =
    asker === null
      ? null
      : {
          ...asker,
          handlers: unreachable as InsideHandlers,
          stirred: () => undefined,
          during: (work) => work(),
          isHeard: () => true,
        };
  const dispatcher = createDispatcher(
    { door: unreachable as DoorHandlers, present: () => present, whyClosed: () => failure('session.locked') },
    (_, operation, fault) => {
      throw new Error(operation, { cause: fault });
    },
    () => 'incident',
  );
  if (contract[name].kind !== 'job') return dispatcher.call(name, nonsense);
  return new Promise((resolve) => {
    dispatcher.start(name, nonsense, (event) => event.kind === 'result' && resolve(event.reply));
  });
}
const unreachable = Object.fromEntries(
  names.map((name) => [
    name,
    async () => {
      throw new Error(`${name} was reached with nonsense`);
    },
  ]),
) as unknown;

const letIn = { ok: false, failure: { code: 'api.badInput' } };

describe('who may ask what', () => {
  it('[A-S1] is written down here for every operation of the contract, and for no other', () => {
    const written = [
      ...atTheDoor,
      ...everybody,
      ...allThree,
      ...Object.values(duties).flat(),
      ...readsCases,
      ...changesCases,
      ...findsConduct,
      ...drivesCases,
      ...chiefAlone,
      ...checksLaw,
      ...judgesDossiers,
    ];
    expect(written.toSorted()).toEqual([...names].toSorted());
  });

  it.each(names)('[A-S2] nobody who has not entered reaches %s, but for the door', async (name) => {
    const reply = await answer(null, name);
    expect(reply).toMatchObject(
      atTheDoor.includes(name) ? letIn : { ok: false, failure: { code: 'session.locked' } },
    );
  });

  describe.each(roles)('%s', (role) => {
    it.each(names)('[A-S1] asks %s', async (name) => {
      const reply = await answer({ role, mustChangePassword: false }, name);
      const may = atTheDoor.includes(name) || mayByRole[role].includes(name);
      const notAllowed = { code: 'session.notAllowed', detail: { role: roleNames[role] } };
      expect(reply).toMatchObject(may ? letIn : { ok: false, failure: notAllowed });
    });

    it.each(names)('[A-S3] asks %s with a password someone else gave out', async (name) => {
      const reply = await answer({ role, mustChangePassword: true }, name);
      const may = atTheDoor.includes(name) || name.startsWith('session.');
      const code = mayByRole[role].includes(name) ? 'session.passwordMustChange' : 'session.notAllowed';
      expect(reply).toMatchObject(may ? letIn : { ok: false, failure: { code } });
    });
  });
});

describe('the three who run the system', () => {
  const allows = (role: Role, name: OperationName) => {
    const { audience } = contract[name];
    return audience !== 'anyone' && audience !== 'everyUser' && audience.includes(role);
  };

  it('[A-S1] share no duty: what changes anything, and what reads the trail, belongs to one of them', () => {
    const shared = names.filter((name) => systemRoles.filter((role) => allows(role, name)).length > 1);
    expect(shared.toSorted()).toEqual([...allThree].toSorted());
  });

  it('[A-S1] reach no case, no evidence, no paper, no disposition and no dossier', () => {
    const caseWork = /^(desk|cases|clocks|supervision|evidence|documents|disposition|dossier)\./u;
    const reached = names.filter(
      (name) => caseWork.test(name) && systemRoles.some((role) => allows(role, name)),
    );
    expect(reached).toEqual([]);
  });

  it('[A-S1] are alone with accounts, settings and the trail', () => {
    const system = names.filter(
      (name) => /^(accounts|audit)\.|^unit\.(save|examine)$/u.test(name) && name !== 'accounts.colleagues',
    );
    const others = roles.filter((role) => !systemRoles.includes(role));
    expect(system.filter((name) => others.some((role) => allows(role, name)))).toEqual([]);
    expect(system.length).toBeGreaterThan(8);
  });
});

describe('the gates of a case', () => {
  it('[M-24] are opened by 维权办 or 督察长, and a settled case is taken up again by 督察长 alone', () => {
    expect(contract['cases.moveStage'].audience).toEqual(['rightsOffice', 'inspectorateChief']);
    expect(contract['cases.reopen'].audience).toEqual(['inspectorateChief']);
  });
});

describe('the order of questions', () => {
  it('[A-S2] an unknown name says so to anyone, whether it exists for others or not', async () => {
    const dispatcher = createDispatcher(
      { door: unreachable as DoorHandlers, present: () => null, whyClosed: () => failure('session.locked') },
      () => undefined,
      () => 'incident',
    );
    expect(await dispatcher.call('cases.steal', {})).toMatchObject({
      ok: false,
      failure: { code: 'api.unknownOperation' },
    });
    expect(await dispatcher.call('dossier.export', {})).toMatchObject({
      ok: false,
      failure: { code: 'api.unknownOperation' },
    });
  });

  it('[A-S1] nothing of the input is looked at before it is known who asks', async () => {
    const trap = {
      get caseId(): string {
        throw new Error('looked at');
      },
    };
    const present: Present = {
      role: 'auditor',
      mustChangePassword: false,
      handlers: unreachable as InsideHandlers,
      stirred: () => undefined,
      during: (work) => work(),
      isHeard: () => true,
    };
    const dispatcher = createDispatcher(
      {
        door: unreachable as DoorHandlers,
        present: () => present,
        whyClosed: () => failure('session.locked'),
      },
      () => undefined,
      () => 'incident',
    );
    expect(await dispatcher.call('cases.view', trap)).toMatchObject({
      failure: { code: 'session.notAllowed' },
    });
  });
});

describe('a job whose person has left', () => {
  const jobOf = async (isHeard: boolean) => {
    const events: JobEvent[] = [];
    const present: Present = {
      role: 'auditor',
      mustChangePassword: false,
      handlers: {
        ...(unreachable as InsideHandlers),
        'audit.verify': async (_, job) => {
          job.report({ phase: '核验', doneBytes: 0, totalBytes: 0, doneFiles: 1, totalFiles: 2 });
          return ok({ chains: 1, entries: 1, checkpoints: 1, broken: [] });
        },
      },
      stirred: () => undefined,
      during: (work) => work(),
      isHeard: () => isHeard,
    };
    const dispatcher = createDispatcher(
      {
        door: unreachable as DoorHandlers,
        present: () => present,
        whyClosed: () => failure('session.locked'),
      },
      () => undefined,
      () => 'incident',
    );
    await new Promise<void>((resolve) => {
      dispatcher.start('audit.verify', {}, (event) => {
        events.push(event);
        if (event.kind === 'result') resolve();
      });
    });
    return events;
  };

  it('is told to the same person, or while nobody is there', async () => {
    expect((await jobOf(true)).map((event) => event.kind)).toEqual(['progress', 'result']);
  });

  it('says nothing of its content to somebody else', async () => {
    expect(await jobOf(false)).toEqual([
      { kind: 'result', reply: { ok: false, failure: { code: 'api.jobUnknown' } } },
    ]);
  });
});
