import type { RightsCase } from '../../case/rightsCase.ts';
import type { EvidenceItem } from '../../evidence/evidenceItem.ts';
import { madeFrom } from '../../evidence/standIns.ts';
import type { HiddenMaterial } from './hiddenMaterial.ts';
import type { HiddenWords } from './maskedWords.ts';

/** Shorter ones are common words as often as not. */
const DISTINCT = 4;
/** Sentences somebody wrote down; shorter ones say nothing by themselves. */
const SENTENCE = 6;

/**
 * Words by which what stays could be known. A title that something else bears too, and leaves with, says nothing: it is covered only beside
 * its number. Names of people a sealed volume protects are always covered.
 * Source: SPEC B-29.
 */
export function hiddenWords(rightsCase: RightsCase, hidden: HiddenMaterial): HiddenWords {
  const seen = visibleText(rightsCase, hidden);
  const isTelling = (word: string) => word.length >= 2 && !seen.includes(word);
  const titles = hidden.items.map(({ title }) => title).filter(isTelling);
  const people = [...hidden.witnesses, ...hidden.counterparties].map(({ name }) => name);
  const others = [
    ...hidden.items.flatMap(wordsOf),
    ...hidden.officialPapers.flatMap(({ title, number, servedTo }) => [title, number, servedTo]),
    ...hidden.papers.flatMap(({ title, documentNumber }) => [labelIn(title), documentNumber ?? '']),
    ...hidden.witnesses.map(({ phone }) => phone),
    ...hidden.counterparties.flatMap(({ phone, idNumber, address }) => [phone, idNumber, address]),
    ...hidden.names,
  ].filter(isTelling);
  const names = people.filter(({ length }) => length >= 2);
  return {
    always: [...names, ...others, ...titles.filter(({ length }) => length >= DISTINCT)],
    exceptInReasons: titles.filter(({ length }) => length < DISTINCT),
    numbered: hidden.items.map(({ number, title }) => ({ label: `证据${number}`, title })),
  };
}

/** Whom a paper is made for, as its title ends: `绿色通道联系单（测试民警甲）`. */
function labelIn(title: string): string {
  return /（([^（）]+)）$/u.exec(title)?.[1] ?? '';
}

function wordsOf({ file, collection, origin, provesNote, markers, transcript }: EvidenceItem) {
  const sentences = [
    provesNote,
    origin.kind === 'registered' ? origin.features : '',
    ...markers.map(({ note }) => note),
    ...transcript.map(({ text }) => text),
  ].filter(({ length }) => length >= SENTENCE);
  const names = [collection.provider, collection.attestingWitness?.name ?? ''];
  return [...(file === null ? [] : [file.fileName, file.originalPath]), ...names, ...sentences];
}

/** What the receiver reads in any case. */
function visibleText(rightsCase: RightsCase, { items, witnesses, counterparties }: HiddenMaterial): string {
  const ids = new Set([...items, ...witnesses, ...counterparties].map(({ id }) => id));
  const isLeft = ({ id }: { readonly id: string }) => !ids.has(id);
  // What was made from an item is called after it.
  const namedAfter = new Set(items.flatMap((item) => madeFrom(rightsCase.evidence, item)));
  const leaving = rightsCase.evidence.filter((item) => isLeft(item) && !namedAfter.has(item));
  const { officers, incident, caseOfficer, documents } = rightsCase;
  return JSON.stringify([
    officers,
    incident,
    caseOfficer,
    documents.map(({ templateId, title }) => [templateId, title.replace(/（[^（）]+）$/u, '')]),
    rightsCase.counterparties.filter(isLeft),
    rightsCase.witnesses.filter(isLeft),
    leaving.map(({ title, file, collection }) => [title, file?.fileName, collection]),
  ]);
}
