import { lawRules } from '#app/shelfData.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import {
  casesIn,
  publishedReport,
  type PublishedReport,
} from '#domain/disposition/published/publishedReport.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Day } from '#domain/kernel/moment.ts';
import { ok, refused, type Result } from '#domain/kernel/result.ts';

/**
 * Judges a file of published cases by the stored rules, without a vault.
 * Fails: `disposition.casesUnreadable` when it is no JSON or holds no list of cases; what loading the rules refuses.
 */
export async function judgePublishedCases(
  text: string,
  templatesFolder: string,
  today: Day,
): Promise<Result<PublishedReport>> {
  const rules = await lawRules(openTemplateShelf(templatesFolder));
  if (!rules.ok) return rules;
  const cases = casesIn(parsed(text));
  if (cases === null) return refused(failure('disposition.casesUnreadable', {}));
  return ok(publishedReport(cases, rules.value, today));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
