import { createDispatcher } from '#api/dispatcher.ts';
import type { Dispatcher, FaultLog } from '#api/dispatcher.ts';
import type { ByteRange, ByteSource, Clock } from '#app/ports.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok } from '#domain/kernel/result.ts';
import { openPackager } from '#dossier/packager.ts';
import { openDrives } from '#drives/drives.ts';
import { openInspector } from '#drives/inspector/inspector.ts';
import { openVault } from '#vault/openVault.ts';
import { openContent } from './content.ts';
import { handlersFor } from './handlers.ts';
import { randomIds } from './randomIds.ts';
import { systemClock } from './systemClock.ts';

/** Bytes a browser may stream: evidence or a made paper. */
export interface Content {
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly fileName: string;
  stream(range?: ByteRange): ByteSource;
}

/** The whole product without a carrier. */
export interface RunningApp {
  readonly dispatcher: Dispatcher;
  /** Path such as `evidence/<caseId>/<evidenceId>` or `document/<caseId>/<documentId>.pdf`. */
  openContent(path: string): Promise<Result<Content>>;
  close(): Promise<void>;
}

export interface ComposeOptions {
  readonly vaultFolder: string;
  readonly templatesFolder: string;
  /** Where the packaged app keeps its fonts; the npm packages otherwise. */
  readonly fontFolder?: string;
  readonly programVersion: string;
  /** Folders that play removable drives besides those the unit approved: tests, the sample run. */
  readonly extraRoots?: readonly { readonly label: string; readonly path: string }[];
  readonly clock?: Clock;
  readonly log?: FaultLog;
}

/**
 * Wires adapters to actions; the one file that knows every adapter.
 *
 * Fails: `vault.inUse`, `vault.newerThanProgram` and other refusals of the vault.
 */
export async function compose(options: ComposeOptions): Promise<Result<RunningApp>> {
  const clock = options.clock ?? systemClock();
  const ids = randomIds();
  const opened = await openVault({ folder: options.vaultFolder, clock, ids });
  if (!opened.ok) return opened;
  const vault = opened.value;
  const drives = openDrives({
    approvedRoots: async () => {
      const settings = await vault.readSettings();
      const approved = settings.ok ? (settings.value?.approvedRoots ?? []) : [];
      return [...(options.extraRoots ?? []), ...approved];
    },
  });
  const inspector = openInspector();
  const around: Surroundings = {
    vault,
    drives,
    inspector,
    shelf: openTemplateShelf(options.templatesFolder),
    press: openDocumentPress(options.fontFolder === undefined ? {} : { fontFolder: options.fontFolder }),
    packager: openPackager({
      resolveFolder: (token) => drives.resolveFolder(token),
      tokenFor: (path) => drives.tokenFor(path),
    }),
    clock,
    ids,
  };
  const place = { programVersion: options.programVersion, vaultPlace: options.vaultFolder };
  const dispatcher = createDispatcher(handlersFor(around, place), options.log ?? logToStandardError, () =>
    ids.next().slice(0, 8),
  );
  return ok({
    dispatcher,
    openContent: (path) => openContent(around, path),
    async close() {
      await inspector.close();
      await vault.close();
    },
  });
}

/** Faults without names: the stack and the cause's message stay on this PC. */
const logToStandardError: FaultLog = (incident, operation, fault) => {
  console.error(`[${incident}] ${operation}`, fault);
};
