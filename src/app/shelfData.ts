import { CarePolicy } from '#domain/care/carePolicy.ts';
import { DiscretionTable } from '#domain/disposition/discretion.ts';
import { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { LocalPolicy } from '#domain/disposition/localPolicy.ts';
import { RuleSetFile } from '#domain/disposition/ruleSets.ts';
import { BagitProfile } from '#domain/dossier/bagitProfile.ts';
import { DossierOrder } from '#domain/dossier/composeDossier.ts';
import { VolumeRules } from '#domain/dossier/volumeKind.ts';
import { ElementsFile } from '#domain/evidence/elements.ts';
import { EvidenceChecklist } from '#domain/evidence/checklist.ts';
import { ConductChecklist } from '#domain/evidence/conductReview.ts';
import { VerificationPolicy } from '#domain/evidence/verification.ts';
import { ImportProfileFile } from '#domain/evidence/importProfile.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { StatisticsCodes } from '#domain/ledger/statisticsCodes.ts';
import { FormBook } from '#domain/ownForms/formBook.ts';
import { ReviewKinds } from '#domain/review/reviewOpinion.ts';
import { OversightLists } from '#domain/supervision/oversightLists.ts';
import { HolidayYear } from '#domain/timeLimits/holidays.ts';
import { TimeLimitFile } from '#domain/timeLimits/timeLimitRule.ts';
import type { TemplateShelf } from './paperPorts.ts';

/** Anything that parses unknown data the way zod does. */
interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

type DataReader<T> = (shelf: TemplateShelf) => Promise<Result<T>>;

/** The laws and their articles. */
export const lawCatalogue = dataFile('law/catalogue', LawCatalogue);
/** What the law of each period says of the acts. */
export const lawRules = dataFile('law/ruleSets', RuleSetFile);
export const timeLimits = dataFile('law/timeLimits', TimeLimitFile);
export const localPolicy = dataFile('policy/hantai', LocalPolicy);
/** 裁量基准: what the table of discretion suggests on recorded circumstances. */
export const discretionTable = dataFile('policy/discretion', DiscretionTable);
/** What the bureau laid down for condolence and relief. */
export const carePolicy = dataFile('policy/care', CarePolicy);
/** What a case of each kind must prove. */
export const evidenceChecklist = dataFile('checklists/evidence', EvidenceChecklist);
/** The elements of the offences and the facts to be proved. */
export const offenceElements = dataFile('checklists/elements', ElementsFile);
/** How the police's own conduct is looked into. */
export const conductChecklist = dataFile('checklists/conduct', ConductChecklist);
/** What is asked before and after a duty. */
export const oversightLists = dataFile('checklists/oversight', OversightLists);
/** What reviewers look for. */
export const reviewKinds = dataFile('checklists/review', ReviewKinds);
/** How devices name their files. */
export const importProfiles = dataFile('evidence/importProfiles', ImportProfileFile);
/** How old a verification may be when an item is opened. */
export const verificationPolicy = dataFile('evidence/verification', VerificationPolicy);
/** The order of a 维权专卷. */
export const dossierOrder = dataFile('dossier/rightsDossier', DossierOrder);
/** What goes into which volume. */
export const volumeRules = dataFile('dossier/volumes', VolumeRules);
/** The field list of the bureau's own Word forms. */
export const formBook = dataFile('ownForms/fields', FormBook);
/** What those above count by, as delivered: without the codes of the bureau's units. */
export const statisticsCodes = dataFile('registers/statisticsCodes', StatisticsCodes);
/** What a package must have. */
export const bagitProfile = dataFile('dossier/bagitProfile', BagitProfile);

const readHolidays = parsedOnce(HolidayYear);

/** Fails: `document.templateUnknown` when the year is not on file. */
export function holidaysOf(shelf: TemplateShelf, year: number): Promise<Result<HolidayYear>> {
  return readHolidays(shelf, `holidays/${year}`);
}

function dataFile<T>(name: string, schema: Schema<T>): DataReader<T> {
  const read = parsedOnce(schema);
  return (shelf) => read(shelf, name);
}

/**
 * Reads a data file and parses it, unless the shelf gives the very object it gave before: the catalogue of laws is large, and
 * every look at a case needs it.
 * Fails: `document.templateDamaged` names the file.
 */
function parsedOnce<T>(schema: Schema<T>): (shelf: TemplateShelf, name: string) => Promise<Result<T>> {
  const parsedByRaw = new WeakMap<object, Result<T>>();
  return async (shelf, name) => {
    const raw = await shelf.data(name);
    if (!raw.ok) return raw;
    const key = typeof raw.value === 'object' && raw.value !== null ? raw.value : {};
    const known = parsedByRaw.get(key);
    if (known !== undefined) return known;
    const parsed = schema.safeParse(raw.value);
    const read = parsed.success
      ? ok(parsed.data)
      : refused(failure('document.templateDamaged', { template: name, problem: '内容不符合格式' }));
    parsedByRaw.set(key, read);
    return read;
  };
}
