import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Repository path of the target, or the package name. */
  readonly target: string;
  readonly isPackage: boolean;
}

/** Every import of a source text: static, type-only, re-export and dynamic alike. */
export function importsOf(file: string, text: string): readonly Import[] {
  const { module } = parseSync(file, text);
  const specifiers = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) => entry.entries.map((part) => part.moduleRequest?.value)),
    ...module.dynamicImports.map((entry) =>
      text.slice(entry.moduleRequest.start, entry.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    ),
  ].filter((specifier) => specifier !== undefined);
  return [...new Set(specifiers)].map((specifier) => resolveImport(file, specifier));
}

/** Starts whatever entry point it is told; its one import has no fixed target. */
const launcher = 'src/cli/launch.mjs';

/** Every import in the product's source. */
export function importGraph(roots: readonly string[]): readonly Import[] {
  const files = sourceFiles(roots).filter((file) => file !== launcher);
  return files.flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));
}

/** TypeScript files below folders, as repository paths. */
export function sourceFiles(roots: readonly string[]): readonly string[] {
  return roots.flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

function resolveImport(file: string, specifier: string): Import {
  if (specifier.startsWith('.')) {
    return { from: file, specifier, target: posix.join(dirname(file), specifier), isPackage: false };
  }
  if (specifier.startsWith('#')) {
    const path = specifier.slice(1);
    const isRootFolder = /^(electron|test)\//.test(path);
    return { from: file, specifier, target: isRootFolder ? path : `src/${path}`, isPackage: false };
  }
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
  return { from: file, specifier, target: name, isPackage: true };
}
