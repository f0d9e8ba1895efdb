import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API } from 'typescript/unstable/async';
import type { Diagnostic, Project } from 'typescript/unstable/async';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A folder for each set of globals a layer may see; `src` itself holds the settings of all layers that know Node and no browser. */
export const worlds = [
  'src',
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
  async typecheck(world: string): Promise<string> {
    const settings = resolve(root, world, 'tsconfig.json');
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

  close(): Promise<void> {
    return this.#api.close();
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
  // The nearest settings above it, as every tool finds them.
  const [layer] = worlds
    .filter((folder) => file.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length);
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
  // The longest first.
  const waiting: string[] = worlds.toReversed();
  const work = async () => {
    const compiler = new WorldCompiler();
    for (let world = waiting.shift(); world !== undefined; world = waiting.shift()) {
      const output = await compiler.typecheck(world);
      if (output === '') continue;
      console.error(output);
      process.exitCode = 1;
    }
    await compiler.close();
  };
  // Each compiler fills a core and takes a gigabyte.
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
}
