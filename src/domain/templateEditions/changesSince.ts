import type { Template } from '../document/template.ts';
import { editionLines } from './editionLines.ts';
import type { EditionLine } from './editionLines.ts';
import { editionInForce, noChanges } from './templateEdition.ts';
import type { EditionChanges, TemplateEditions } from './templateEdition.ts';

const VERSION = /^(?<program>\d+\.\d+)(?:-局(?<edition>\d+))?$/u;
/** A line is read in a list of papers, not in the template. Units: characters. */
const MOST_SHOWN = 60;

/**
 * What papers of a template say otherwise since one was made with an older version, in Chinese, one line each.
 * What the program itself brought is not kept in its older words, and the line says so.
 * Source: SPEC P-Z25.
 */
export function changesSince(
  delivered: Template,
  editions: TemplateEditions,
  madeVersion: string,
): readonly string[] {
  const { program, edition } = VERSION.exec(madeVersion)?.groups ?? {};
  const then = edition === undefined ? noChanges : changesOf(editions, delivered.id, Number(edition));
  const now = editionInForce(editions, delivered.id)?.changes ?? noChanges;
  const updated =
    program === delivered.version
      ? []
      : [
          `程序更新了这份模板（${program ?? madeVersion}改为${delivered.version}），旧的文字没有留存，请对照旧文书`,
        ];
  return [...updated, ...differences(editionLines(delivered, then), editionLines(delivered, now))];
}

function changesOf(editions: TemplateEditions, templateId: string, version: number): EditionChanges {
  return (
    editions.find((one) => one.templateId === templateId && one.version === version)?.changes ?? noChanges
  );
}

/** Each place that reads otherwise now; one nobody changed reads as delivered. */
function differences(then: readonly EditionLine[], now: readonly EditionLine[]): readonly string[] {
  const keyOf = ({ where, from }: EditionLine) => `${where}\n${from}`;
  const before = new Map(then.map((line) => [keyOf(line), line.to]));
  const after = new Map(now.map((line) => [keyOf(line), line.to]));
  const places = new Map([...then, ...now].map((line) => [keyOf(line), line]));
  return [...places].flatMap(([key, { where, from }]) => {
    const [old, current] = [before.get(key) ?? from, after.get(key) ?? from];
    return old === current ? [] : [`${where}：“${brief(old)}”改为“${brief(current)}”`];
  });
}

function brief(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}……` : line;
}
