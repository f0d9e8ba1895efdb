import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API } from 'typescript/unstable/async';
import type { Diagnostic, Project } from 'typescript/unstable/async';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Layers that know Node and no browser: one world, looked at together because their settings are alike. */
export const nodeLayers = [
  'src/vault',
  'src/documents',
  'src/dossier',
  'src/drives',
  'src/runtime',
  'src/hosts',
  'src/cli',
] as const;

/** Folders that compile alone, each with only the globals its layer may see. */
export const loneWorlds = [
  'src/domain',
  'src/api',
  'src/app',
  'src/ui',
  'src/viewer',
  'electron',
  'test',
] as const;

/** The globals a world may name. */
interface Globals {
  readonly lib: readonly string[];
  readonly types: readonly string[];
}

/**
 * One compiler that looks at worlds one after the other and reads what they share once.
 * A world looks at its own files, and at those of another layer only when that layer knows a global this one does not:
 * what is sound with fewer globals is sound here, and looking again at all a world imports took most of the time.
 */
export class WorldCompiler {
  readonly #api = new API({ cwd: root });
  #opened: readonly string[] = [];

  /** Compiler messages of one world; empty when it is sound. */
  typecheck(world: string): Promise<string> {
    return this.#messagesOf(resolve(root, world, 'tsconfig.json'));
  }

  /** The same of all layers that know Node, at once. Their own settings must be alike. */
  typecheckNodeLayers(): Promise<string> {
    mkdirSync(join(root, '.work'), { recursive: true });
    const project = join(root, '.work', 'nodeLayers.json');
    const include = nodeLayers.flatMap((layer) => [`../${layer}/**/*.ts`, `../${layer}/**/*.tsx`]);
    writeFileSync(project, JSON.stringify({ extends: '../src/runtime/tsconfig.json', include }));
    return this.#messagesOf(project);
  }

  close(): Promise<void> {
    return this.#api.close();
  }

  async #messagesOf(settings: string): Promise<string> {
    const snapshot = await this.#api.updateSnapshot({
      openProjects: [settings],
      closeProjects: [...this.#opened],
    });
    this.#opened = [settings];
    const project = snapshot.getProject(settings);
    if (project === undefined) return `${settings} is no project`;
    const { program } = project;
    const found = [
      ...(await program.getConfigFileParsingDiagnostics()),
      ...(await program.getProgramDiagnostics()),
      ...(await program.getSyntacticDiagnostics()),
    ];
    for (const file of await filesToLookAt(project)) {
      found.push(
        ...(await program.getBindDiagnostics(file)),
        ...(await program.getSemanticDiagnostics(file)),
      );
    }
    await snapshot.dispose();
    return [...new Set(found.map(inWords))].join('\n');
  }
}

async function filesToLookAt(project: Project): Promise<readonly string[]> {
  const own = new Set(project.rootFiles);
  const here: Globals = globalsOf(project.compilerOptions);
  const imported = (await project.program.getSourceFileNames()).filter(
    (file) =>
      !own.has(file) && !file.includes('/node_modules/') && /\.tsx?$/u.test(file) && file.startsWith(root),
  );
  return [...own, ...imported.filter((file) => !knowsAllOf(here, layerGlobals(relative(root, file))))];
}

const knowsAllOf = (here: Globals, there: Globals | null): boolean =>
  there !== null &&
  there.lib.every((name) => here.lib.includes(name)) &&
  there.types.every((name) => here.types.includes(name));

/** What the layer of a file may name; `null` when the file is in none of them. */
function layerGlobals(file: string): Globals | null {
  const layer = [...loneWorlds, ...nodeLayers].find((folder) => file.startsWith(`${folder}/`));
  return layer === undefined ? null : globalsWritten(layer);
}

/** As the settings of the layer write them, which is the same for all its files. */
function globalsWritten(layer: string): Globals {
  const settings: { readonly compilerOptions?: Partial<Globals> } = JSON.parse(
    readFileSync(join(root, layer, 'tsconfig.json'), 'utf8'),
  );
  return globalsOf(settings.compilerOptions ?? {});
}

/** The compiler names a library by its file, the settings by its name. */
function globalsOf({ lib, types }: { readonly lib?: unknown; readonly types?: unknown }): Globals {
  const names = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);
  const short = (name: string) => name.toLowerCase().replace(/^lib\.(.*)\.d\.ts$/u, '$1');
  return { lib: names(lib).map(short), types: names(types) };
}

function inWords({ fileName, pos, code, text, messageChain }: Diagnostic): string {
  const where = fileName === undefined ? '' : `${relative(root, fileName)}(${placeIn(fileName, pos)}): `;
  const because = (messageChain ?? []).map((next) => `\n  ${next.text}`).join('');
  return `${where}error TS${code}: ${text}${because}`;
}

function placeIn(file: string, position: number): string {
  const before = readFileSync(file, 'utf8').slice(0, position).split('\n');
  return `${before.length},${(before.at(-1) ?? '').length + 1}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const waiting = [
    (compiler: WorldCompiler) => compiler.typecheckNodeLayers(),
    ...['test', ...loneWorlds.filter((world) => world !== 'test')].map(
      (world) => (compiler: WorldCompiler) => compiler.typecheck(world),
    ),
  ];
  const work = async () => {
    const compiler = new WorldCompiler();
    for (let look = waiting.shift(); look !== undefined; look = waiting.shift()) {
      const output = await look(compiler);
      if (output === '') continue;
      console.error(output);
      process.exitCode = 1;
    }
    await compiler.close();
  };
  // Each compiler fills a core and takes a gigabyte.
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
}
