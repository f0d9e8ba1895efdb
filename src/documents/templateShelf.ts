import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateShelf } from '#app/paperPorts.ts';
import { checkTemplate } from '#domain/document/checkTemplate.ts';
import { Template } from '#domain/document/template.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused, type Result } from '#domain/kernel/result.ts';

const TEMPLATE_ID = /^[A-Z]\d{2}$/;
/** Letters and digits only, at most three folders deep: nothing that could lead out of the shelf. */
const DATA_NAME = /^[A-Za-z0-9_-]{1,60}(?:\/[A-Za-z0-9_-]{1,60}){0,3}$/;

interface Shelved<T> {
  readonly modifiedMs: number;
  readonly read: Result<T>;
}

/**
 * The folder of templates and other dated data.
 *
 * A file is read again when it has changed, so an administrator's edit shows at the next paper.
 * Fails: `document.templateUnknown` when there is none, `document.templateDamaged` naming the first fault.
 */
export function openTemplateShelf(folder: string): TemplateShelf {
  const template = keptWhileUnchanged(
    (id) => (TEMPLATE_ID.test(id) ? join(folder, id, 'template.json') : null),
    readTemplate,
  );
  return {
    template,
    delivered: template,
    async templates() {
      const ids = (await readdir(folder)).filter((name) => TEMPLATE_ID.test(name)).sort();
      const all = await Promise.all(ids.map(template));
      return all.flatMap((result) => (result.ok ? [result.value] : []));
    },
    data: keptWhileUnchanged(
      (name) => (DATA_NAME.test(name) ? join(folder, `${name}.json`) : null),
      readJson,
    ),
  };
}

/** Reads a file by its name, and again only when it has changed; `null` for a name that may not be on the shelf. */
function keptWhileUnchanged<T>(
  placeOf: (name: string) => string | null,
  read: (path: string, name: string) => Promise<Result<T>>,
): (name: string) => Promise<Result<T>> {
  const shelvedByName = new Map<string, Shelved<T>>();
  return async (name) => {
    const path = placeOf(name);
    const modifiedMs = path === null ? null : await modified(path);
    if (path === null || modifiedMs === null)
      return refused(failure('document.templateUnknown', { template: name }));
    const known = shelvedByName.get(name);
    if (known?.modifiedMs === modifiedMs) return known.read;
    const fresh = await read(path, name);
    shelvedByName.set(name, { modifiedMs, read: fresh });
    return fresh;
  };
}

async function readTemplate(path: string, id: string): Promise<Result<Template>> {
  const json = await readJson(path, id);
  if (!json.ok) return json;
  const parsed = Template.safeParse(json.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return damaged(id, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  if (parsed.data.id !== id) return damaged(id, `编号写成了${parsed.data.id}`);
  const [problem] = checkTemplate(parsed.data);
  return problem === undefined ? ok(parsed.data) : damaged(id, problem);
}

async function readJson(path: string, name: string): Promise<Result<unknown>> {
  const text = await readFile(path, 'utf8');
  // Checking what is nested without end ends the program's stack.
  if (deepest(text) > DEEPEST) return damaged(name, `层次超过${DEEPEST}层`);
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return ok(value);
  } catch (error) {
    if (error instanceof SyntaxError) return damaged(name, '不是有效的 JSON 文件');
    throw error;
  }
}

/** Real ones stay below twenty. */
const DEEPEST = 100;

/** How many brackets are open at once at most; those within strings count too, which only makes a strange file stranger. */
function deepest(json: string): number {
  let depth = 0;
  let most = 0;
  for (const character of json) {
    if (character === '[' || character === '{') most = Math.max(most, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return most;
}

async function modified(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? found.mtimeMs : null;
}

function damaged(template: string, problem: string): Result<never> {
  return refused(failure('document.templateDamaged', { template, problem: problem.trim() }));
}
