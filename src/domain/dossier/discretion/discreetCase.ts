import type { RightsCase } from '../../case/rightsCase.ts';
import type { Departure } from '../departure.ts';
import { hiddenCapture, hiddenCounterparty, hiddenItem, hiddenWitness } from './hiddenItem.ts';
import { hiddenMaterial } from './hiddenMaterial.ts';
import type { HiddenMaterial } from './hiddenMaterial.ts';
import { hiddenWords } from './hiddenWords.ts';
import { MASK, masksOf } from './maskedWords.ts';
import type { Masks } from './maskedWords.ts';

/** A case and its departure as the receiver may see them, and the means to treat everything else the same. */
export interface DiscreetCase {
  readonly rightsCase: RightsCase;
  readonly departure: Departure;
  readonly masks: Masks;
  /** Whether anything is covered at all. */
  readonly hides: boolean;
}

/**
 * The case as it leaves: of what is kept back or sealed there is the number, the kind, the digests, the reason; neither its title, nor
 * what it says, nor whom a sealed volume protects.
 * Source: SPEC B-29.
 */
export function discreetCase(rightsCase: RightsCase, departure: Departure): DiscreetCase {
  const hidden = hiddenMaterial(rightsCase, departure);
  const hides = hidden.items.length > 0 || hidden.papers.length > 0;
  const masks = masksOf(hides ? hiddenWords(rightsCase, hidden) : nothing);
  if (!hides) return { rightsCase, departure, masks, hides };
  const covered = masks.record(withoutContent(rightsCase, hidden));
  return { rightsCase: covered, departure: discreetDeparture(departure, covered, masks), masks, hides };
}

const nothing = { always: [], exceptInReasons: [], numbered: [] };

function withoutContent(rightsCase: RightsCase, hidden: HiddenMaterial): RightsCase {
  const has = (all: readonly { readonly id: string }[]) => {
    const ids = new Set(all.map(({ id }) => id));
    return ({ id }: { readonly id: string }) => ids.has(id);
  };
  const [isItem, isPaper, isOfficial] = [has(hidden.items), has(hidden.papers), has(hidden.officialPapers)];
  const [isWitness, isOther] = [has(hidden.witnesses), has(hidden.counterparties)];
  const isCovered = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => isItem({ id }));
  const { compilation } = rightsCase;
  const officialPapers = compilation.officialPapers.map((paper) =>
    isOfficial(paper) ? { ...paper, title: MASK, number: '', servedTo: '' } : paper,
  );
  return {
    ...rightsCase,
    evidence: rightsCase.evidence.map((item) => (isItem(item) ? hiddenItem(item) : item)),
    webCaptures: rightsCase.webCaptures.map((capture) =>
      isCovered(capture.evidenceIds) ? hiddenCapture(capture) : capture,
    ),
    documents: rightsCase.documents.map((document) =>
      isPaper(document) ? { ...document, documentNumber: null } : document,
    ),
    witnesses: rightsCase.witnesses.map((person) => (isWitness(person) ? hiddenWitness(person) : person)),
    counterparties: rightsCase.counterparties.map((person) =>
      isOther(person) ? hiddenCounterparty(person) : person,
    ),
    compilation: { ...compilation, officialPapers },
  };
}

/** The volumes, where each item is the one of the covered case. */
function discreetDeparture(
  departure: Departure,
  { evidence, documents }: RightsCase,
  masks: Masks,
): Departure {
  const { volumes, ...rest } = masks.record(departure);
  return {
    ...rest,
    volumes: volumes.map((volume) => ({
      ...volume,
      items: volume.items.map((item) => {
        const { carried } = item;
        const title =
          item.withheld !== null && carried.as !== 'paper'
            ? `证据${carried.item.number} ${MASK}`
            : item.title;
        if (carried.as === 'paper') {
          const document = documents.find(({ id }) => id === carried.entry.document.id);
          return {
            ...item,
            carried: {
              ...carried,
              entry: { ...carried.entry, document: document ?? carried.entry.document },
            },
          };
        }
        const found = evidence.find(({ id }) => id === carried.item.id);
        return {
          ...item,
          title,
          official: item.withheld === null ? item.official : null,
          carried: { ...carried, item: found ?? carried.item } as typeof carried,
        };
      }),
    })),
  };
}
