import { createDispatcher } from '#api/dispatcher.ts';
import type { Dispatcher, FaultLog } from '#api/dispatcher.ts';
import type { Clock } from '#app/ports.ts';
import { openSheetMemory } from '#app/sheetMemory.ts';
import { openSightings } from '#app/sightings.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openFormPress } from '#documents/forms/formPress.ts';
import { openTextReader } from '#documents/reading/textReader.ts';
import { openTablePress } from '#documents/tables/tablePress.ts';
import { ledgerPackFiles } from '#dossier/ledgerPackFiles.ts';
import { templatePackFiles } from '#dossier/templatePackFiles.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok } from '#domain/kernel/result.ts';
import { openPackager } from '#dossier/packager.ts';
import { ageSealer } from '#dossier/sealed/ageSealer.ts';
import { openDrives } from '#drives/drives.ts';
import { openInspector } from '#drives/inspector/inspector.ts';
import { openPictureChecker } from '#drives/pictures/pictureChecker.ts';
import { openPictureShrinker } from '#drives/pictures/pictureShrinker.ts';
import type { ScryptCost } from '#vault/door/keySlots.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import type { Content } from './content.ts';
import { caseHandlers } from './handlers.ts';
import { openForPresent } from './openForPresent.ts';
import { doorHandlers, personHandlers } from './personHandlers.ts';
import type { House } from './personHandlers.ts';
import { randomIds } from './randomIds.ts';
import { SessionKeeper } from './sessionKeeper.ts';
import type { Tools } from './sessionKeeper.ts';
import { openSheetRack } from './sheetRack.ts';
import { systemClock } from './systemClock.ts';
import { viewerShelf } from './viewerShelf.ts';
import { systemTicks } from './ticks.ts';
import type { Ticks } from './ticks.ts';

/** The whole product without a carrier. */
export interface RunningApp {
  readonly dispatcher: Dispatcher;
  /** Path such as `evidence/<caseId>/<evidenceId>`, `thumbnail/<caseId>/<evidenceId>` or `document/<caseId>/<documentId>.pdf`; only what the person present may see. */
  openContent(path: string): Promise<Result<Content>>;
  /** Windows locks or sleeps: whoever is present leaves at once. */
  lock(): void;
  close(): Promise<void>;
}

export interface ComposeOptions {
  readonly vaultFolder: string;
  readonly templatesFolder: string;
  /** Where the packaged app keeps its fonts; the npm packages otherwise. */
  readonly fontFolder?: string;
  /** Tells where the page that goes with packages lies; a source tree builds it first. */
  readonly viewerFile: () => Promise<string>;
  readonly programVersion: string;
  /** Folders that play removable drives besides those the unit approved: tests, the sample run. */
  readonly extraRoots?: readonly { readonly label: string; readonly path: string }[];
  readonly clock?: Clock;
  /** The PC's own clocks, by which the lock falls, unless a test moves them. */
  readonly ticks?: Ticks;
  readonly log?: FaultLog;
  /** What trying a password costs, unless a test enters hundreds of times. */
  readonly passwordCost?: ScryptCost;
}

/**
 * Wires adapters to actions; the one file that knows every adapter. The vault stays closed until someone enters.
 *
 * Fails: `vault.inUse`, `vault.newerThanProgram` and other refusals of the vault's door.
 */
export async function compose(options: ComposeOptions): Promise<Result<RunningApp>> {
  const clock = options.clock ?? systemClock();
  const ticks = options.ticks ?? systemTicks();
  const log = options.log ?? logToStandardError;
  const ids = randomIds();
  const incidentId = () => ids.next().slice(0, 8);
  const uptimeMs = () => ticks.look().monotonicMs;
  const sheets = openSheetRack(uptimeMs, () => ids.next());
  const { tools, drives, closeTools } = openTools(options, {
    clock,
    ids,
    uptimeMs,
    approved: () => approvedRoots(keeper),
  });
  const opened = await openVaultDoor({
    folder: options.vaultFolder,
    clock,
    ids,
    drives: { resolveFolder: (token) => drives.resolveFolder(token) },
    ...(options.passwordCost && { passwordCost: options.passwordCost }),
  });
  if (!opened.ok) {
    await closeTools();
    return opened;
  }
  const door = opened.value;
  const step = { door, shelf: tools.shelf, press: tools.press, clock, ids };
  const place = { programVersion: options.programVersion, vaultPlace: options.vaultFolder };
  const keeper: SessionKeeper = new SessionKeeper({
    door,
    tools,
    ticks,
    handlersFor: (stay) => ({ ...caseHandlers(stay.around), ...personHandlers(stay, house) }),
    onChange: () => sheets.clear(),
    onFault: (fault) => log(incidentId(), 'session', fault),
  });
  const house: House = { keeper, step, sheets, place, drives, programPlaces: options };
  const whyClosed = () => failure(door.condition() === 'empty' ? 'unit.notSetUp' : 'session.locked');
  const reception = { door: doorHandlers(house), present: keeper.present, whyClosed };
  return ok({
    dispatcher: createDispatcher(reception, log, incidentId),
    openContent: (path) => openForPresent(house, path),
    lock: () => void keeper.leave('system'),
    async close() {
      await keeper.close();
      await closeTools();
    },
  });
}

interface ToolParts extends Pick<Tools, 'clock' | 'ids'> {
  uptimeMs(): number;
  approved(): Promise<readonly { readonly label: string; readonly path: string }[]>;
}

function openTools(options: ComposeOptions, parts: ToolParts) {
  const { clock, ids } = parts;
  const drives = openDrives({
    approvedRoots: async () => [...(options.extraRoots ?? []), ...(await parts.approved())],
  });
  const inspector = openInspector();
  const shrinker = openPictureShrinker();
  const tools: Tools = {
    drives,
    inspector,
    textReader: openTextReader(),
    pictures: openPictureChecker(),
    shrinker,
    shelf: openTemplateShelf(options.templatesFolder),
    press: openDocumentPress(options.fontFolder === undefined ? {} : { fontFolder: options.fontFolder }),
    forms: openFormPress(),
    tables: openTablePress(),
    ledgerPacks: ledgerPackFiles(),
    templatePacks: templatePackFiles(),
    packager: openPackager({
      resolveFolder: (token) => drives.resolveFolder(token),
      tokenFor: (path) => drives.tokenFor(path),
      viewerShell: viewerShelf(options.viewerFile),
    }),
    sealer: ageSealer(),
    clock,
    ids,
    sightings: openSightings(parts.uptimeMs),
    sheetMemory: openSheetMemory(),
  };
  const closeTools = async () => {
    await inspector.close();
    await shrinker.close();
  };
  return { tools, drives, closeTools };
}

/** What 系统管理员 approved; nothing while the door is closed. */
async function approvedRoots(keeper: SessionKeeper) {
  const settings = await keeper.openVault()?.readSettings();
  return settings?.ok === true ? (settings.value?.approvedRoots ?? []) : [];
}

/** Faults without names: the stack and the cause's message stay on this PC. */
const logToStandardError: FaultLog = (incident, operation, fault) => {
  console.error(`[${incident}] ${operation}`, fault);
};
