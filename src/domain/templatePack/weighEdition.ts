import type { Template } from '../document/template.ts';
import { statutoryObstacle } from '../ownForms/statutoryTitle.ts';
import { sortedChanges } from '../templateEditions/applyEdition.ts';
import { numberProblems } from '../templateEditions/checkNumber.ts';
import { wordText } from '../templateEditions/checkWording.ts';
import {
  chainProblems,
  draftChanges,
  labelProblems,
  orderProblems,
} from '../templateEditions/draftChanges.ts';
import type { DraftContext } from '../templateEditions/draftChanges.ts';
import { fieldNames } from '../templateEditions/fieldNames.ts';
import { isSameAs } from '../templateEditions/keepEdition.ts';
import { editionInForce, noChanges } from '../templateEditions/templateEdition.ts';
import type { EditionChanges, TemplateEditions } from '../templateEditions/templateEdition.ts';
import type { PackedEdition } from './templatePack.ts';

/** What an edition of a pack is to this bureau. */
export interface WeighedEdition {
  /** `differs` = this bureau changed the paper itself, in another way. */
  readonly standing: 'new' | 'same' | 'differs';
  /** Edition in force here; `null` = as delivered. */
  readonly ours: number | null;
  /** An edition of this bureau, no longer in force, that says the same. */
  readonly earlier: number | null;
  /** How many changes were made for another text than the one delivered here, and wait. */
  readonly waiting: number;
  /** What stands against taking it in, in Chinese; empty = it may be taken in. */
  readonly problems: readonly string[];
}

/** Weighs an edition against what is delivered and what this bureau changed, by the rules of editing. Source: SPEC P-T17. */
export function weighEdition(
  delivered: Template,
  packed: PackedEdition,
  { editions, context }: { readonly editions: TemplateEditions; readonly context: DraftContext },
): WeighedEdition {
  const { changes } = packed;
  const own = editions.filter(({ templateId }) => templateId === delivered.id);
  const current = editionInForce(own, delivered.id);
  const isSame = isSameAs(current?.changes ?? noChanges, changes);
  const earlier = own.findLast((edition) => edition !== current && isSameAs(edition.changes, changes));
  const isAsDelivered = isSameAs(current?.changes ?? noChanges, noChanges);
  const { waiting } = sortedChanges(delivered, changes);
  return {
    standing: isSame ? 'same' : isAsDelivered ? 'new' : 'differs',
    ours: isAsDelivered ? null : (current?.version ?? null),
    earlier: earlier?.version ?? null,
    waiting: waiting.length,
    problems: isSame ? [] : editionProblems(delivered, changes, context),
  };
}

/** What editing on screen would say against the same changes. */
function editionProblems(
  delivered: Template,
  changes: EditionChanges,
  context: DraftContext,
): readonly string[] {
  const { fitting } = sortedChanges(delivered, changes);
  const { labels, wording, rows, chains, number } = fitting;
  const drafted = draftChanges(
    delivered,
    { labels, wording, rows, chains, number: number?.to ?? null },
    context,
  );
  const problems = [...drafted.problems, ...waitingProblems(delivered, { changes, fitting }, context)];
  // Whatever this program keeps comes out of a draft just as it went in.
  const isOurs = problems.length > 0 || isSameAs(drafted.changes, fitting);
  return [...new Set(isOurs ? problems : ['改动不是按本程序的写法写的'])];
}

/** What waits has no place here yet; it is judged by the text it was made for, because an update may bring that back. */
function waitingProblems(
  delivered: Template,
  { changes, fitting }: { readonly changes: EditionChanges; readonly fitting: EditionChanges },
  { book, taken, organCode }: DraftContext,
): readonly string[] {
  const names = fieldNames(delivered);
  const wording = changes.wording.filter((change) => !fitting.wording.includes(change));
  const { title, class: kind } = delivered;
  const lines = wording.map(({ to }) => to);
  const obstacle = statutoryObstacle(book, { title, class: kind === 'B' ? 'B' : 'C', lines });
  const isWaiting = changes.number !== null && fitting.number === null;
  return [
    ...wording.flatMap(
      ({ place, from, to }) =>
        wordText({ place, role: 'paragraph', text: from, aliases: {} }, to, names).problems,
    ),
    ...changes.labels
      .filter((change) => !fitting.labels.includes(change))
      .flatMap(({ to }) => labelProblems(to)),
    ...changes.rows
      .filter((change) => !fitting.rows.includes(change))
      .flatMap(({ from, to }) => orderProblems(from, to)),
    ...changes.chains
      .filter((change) => !fitting.chains.includes(change))
      .flatMap(({ to }) => chainProblems(to)),
    ...(isWaiting ? numberProblems(changes.number?.to ?? '', taken, organCode) : []),
    ...(obstacle === null ? [] : [obstacle]),
  ];
}
