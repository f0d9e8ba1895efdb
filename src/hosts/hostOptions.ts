import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { ComposeOptions } from '#runtime/compose.ts';

/** What this PC told the program: command line and environment. */
export interface Launch {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}
/** Where the program's own files lie, in a source tree or in a package. */
export interface ProgramPlace {
  readonly templatesFolder: string;
  readonly fontFolder?: string;
  /** Tells where the page that goes with packages lies; a source tree builds it first. */
  readonly viewerFile: () => Promise<string>;
  readonly uiFolder: string;
  readonly programVersion: string;
}

const ExtraRoots = z.array(z.strictObject({ label: z.string().min(1), path: z.string().min(1) }));

/**
 * Settles what the host composes.
 *
 * Shape: `--vault=<folder>` or `WEIQUAN_VAULT` names the vault; `WEIQUAN_EXTRA_ROOTS` lists folders that play removable drives,
 * as JSON `[{label, path}]`.
 * Fails: throws when `WEIQUAN_EXTRA_ROOTS` is not such a list.
 */
export function readHostOptions(launch: Launch, place: ProgramPlace): ComposeOptions {
  const { templatesFolder, fontFolder, viewerFile, programVersion } = place;
  const vaultArgument = launch.argv
    .find((argument) => argument.startsWith('--vault='))
    ?.slice('--vault='.length);
  const extraRoots = launch.env['WEIQUAN_EXTRA_ROOTS'];
  return {
    vaultFolder: resolve(
      vaultArgument ??
        launch.env['WEIQUAN_VAULT'] ??
        defaultVaultFolder(process.platform, launch.env, homedir()),
    ),
    templatesFolder,
    programVersion,
    viewerFile,
    ...(fontFolder === undefined ? {} : { fontFolder }),
    ...(extraRoots === undefined ? {} : { extraRoots: ExtraRoots.parse(JSON.parse(extraRoots)) }),
  };
}

/** The vault of this user when nobody names another. */
export function defaultVaultFolder(platform: NodeJS.Platform, env: Launch['env'], home: string): string {
  const dataFolder =
    platform === 'win32'
      ? (env['APPDATA'] ?? join(home, 'AppData', 'Roaming'))
      : (env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'));
  return join(dataFolder, 'weiquan-dossier');
}
