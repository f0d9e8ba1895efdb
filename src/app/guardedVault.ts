import { mayOpen, mayReview, reachOf } from '#domain/access/caseAccess.ts';
import type { Actor } from '#domain/access/userAccount.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { withoutNames } from '#domain/papers/numberRegister.ts';
import { isPackLine } from '#domain/templatePack/packLine.ts';
import type { PackageSigner, Vault } from './ports.ts';

/**
 * A vault that opens to one person only the cases that person may see; the one place where this is decided, whatever asks.
 *
 * Fails: `case.notYours` wherever a case is named, or its bytes are asked for, and the person has no business with it.
 * Source: SPEC A-C1, A-C2, A-C3.
 */
export function guardedVault(vault: Vault, actor: Actor): Vault {
  const revisionRead = new Map<string, number>();
  const reach = reachOf(actor);
  const notYours = refused(failure('case.notYours'));

  const admit = (read: Result<RightsCase>): Result<RightsCase> => {
    if (!read.ok) return read;
    const { id, members, revision } = read.value;
    if (mayOpen(actor, members)) {
      revisionRead.set(id, revision);
      return read;
    }
    revisionRead.delete(id);
    return notYours;
  };
  const readCase = async (caseId: string) =>
    reach === 'noCase' ? notYours : admit(await vault.readCase(caseId));
  const during = async <T>(caseId: string | null, act: () => Promise<Result<T>>): Promise<Result<T>> => {
    const may = caseId === null || reach === 'everyCase' ? ok(null) : await readCase(caseId);
    return may.ok ? act() : may;
  };
  const forCaseWorkers = async <T>(act: () => Promise<Result<T>>): Promise<Result<T>> =>
    reach === 'noCase' ? notYours : act();

  // Named one by one: a new method of the port must be thought about here before anything compiles.
  return {
    accounts: vault.accounts,
    // What they carry stays sealed; whom they are for, the dispatcher has decided.
    backups: vault.backups,
    repairs: vault.repairs,
    recoveredFrom: (caseId) => during(caseId, () => vault.recoveredFrom(caseId)),
    readSettings: () => vault.readSettings(),
    saveSettings: (next, what) => vault.saveSettings(next, what),
    ...numbersOf(vault, actor),
    examine: (progress) => vault.examine(progress),
    examineTrails: (progress) => vault.examineTrails(progress),
    ...submissionsOf(vault, actor),
    readCase,
    async findCases(query) {
      if (reach === 'noCase') return { total: 0, rows: [] };
      return vault.findCases({ ...query, visibleTo: reach === 'everyCase' ? query.visibleTo : actor.id });
    },
    ...surveysOf(vault, actor),
    async saveCase(next, deed) {
      // The state on disk decides, not the new one: whoever saves could have added himself. The revision read here is
      // that state, because the vault refuses any other.
      const isKnown = revisionRead.get(next.id) === next.revision;
      const isNew = next.revision === 0 && mayOpen(actor, next.members);
      const may = isKnown || isNew ? ok(next) : await readCase(next.id);
      if (!may.ok) return may;
      const saved = await vault.saveCase(next, deed);
      if (saved.ok) admit(saved);
      return saved;
    },
    storeObject: (source, progress) => forCaseWorkers(() => vault.storeObject(source, progress)),
    verifyObject: (sha256) => forCaseWorkers(() => vault.verifyObject(sha256)),
    openObject: (sha256) => forCaseWorkers(() => vault.openObject(sha256)),
    note: (caseId, deed) => during(caseId, () => vault.note(caseId, deed)),
    packageSigner: () => forCaseWorkers(() => vault.packageSigner()),
    packageSecret: () => forCaseWorkers(() => vault.packageSecret()),
    readTrail: (query) => during(query.caseId, () => vault.readTrail(query)),
    ...(actor.role === 'systemAdministrator' ? templateRoomOf(vault) : {}),
  };
}

/**
 * 系统管理员 works on no case, but keeps the bureau's own forms: their bytes can be stored and read back, and nothing else; and signs
 * 模板包, and nothing else: a signature of the vault over anything more would pass for one of a dossier.
 * Source: SPEC P-O6, P-T15.
 */
function templateRoomOf(vault: Vault): Pick<Vault, 'storeObject' | 'openObject' | 'packageSigner'> {
  return {
    storeObject: (source, progress) => vault.storeObject(source, progress),
    async openObject(sha256) {
      const settings = await vault.readSettings();
      const forms = settings.ok ? (settings.value?.ownForms ?? []) : [];
      const isForm = forms.some(({ versions }) => versions.some(({ file }) => file.sha256 === sha256));
      return isForm ? vault.openObject(sha256) : refused(failure('case.notYours'));
    },
    async packageSigner() {
      const signer = await vault.packageSigner();
      return signer.ok ? ok(forPacksOnly(signer.value)) : signer;
    },
  };
}

function forPacksOnly(signer: PackageSigner): PackageSigner {
  return {
    ...signer,
    signTagManifest(bytes) {
      if (!isPackLine(bytes)) throw new Fault('an administrator signs template packs only');
      return signer.signTagManifest(bytes);
    },
  };
}

/** What is counted over many cases without opening them; a member of no case counts none. */
function surveysOf(vault: Vault, actor: Actor): Pick<Vault, 'surveyCases' | 'surveyLedger' | 'surveyClocks'> {
  const reach = reachOf(actor);
  const own = reach === 'everyCase' ? null : actor.id;
  return {
    async surveyCases(query) {
      // Nobody has the empty id.
      return vault.surveyCases({ ...query, visibleTo: reach === 'noCase' ? '' : (own ?? query.visibleTo) });
    },
    surveyLedger: async (visibleTo) => (reach === 'noCase' ? [] : vault.surveyLedger(own ?? visibleTo)),
    surveyClocks: async (visibleTo) => (reach === 'noCase' ? [] : vault.surveyClocks(own ?? visibleTo)),
  };
}

/** Numbers of every case, but of whose business it is only to those who have any with it. Source: SPEC P-N8. */
function numbersOf(vault: Vault, actor: Actor): Pick<Vault, 'nextNumber' | 'givenNumbers' | 'surveyNumbers'> {
  return {
    nextNumber: (scheme, year) => vault.nextNumber(scheme, year),
    givenNumbers: () => vault.givenNumbers(),
    async surveyNumbers() {
      if (reachOf(actor) === 'noCase') return [];
      const all = await vault.surveyNumbers();
      return all.map((one) => (mayOpen(actor, one.members) ? one : withoutNames(one)));
    },
  };
}

/** What was sent in for review is the reviewer's alone. */
function submissionsOf(vault: Vault, actor: Actor): Pick<Vault, 'readSubmissions' | 'saveSubmissions'> {
  const forReviewers = async <T>(act: () => Promise<Result<T>>): Promise<Result<T>> =>
    mayReview(actor) ? act() : refused(failure('review.notYours'));
  return {
    readSubmissions: () => forReviewers(() => vault.readSubmissions()),
    saveSubmissions: (next, deed) => forReviewers(() => vault.saveSubmissions(next, deed)),
  };
}
