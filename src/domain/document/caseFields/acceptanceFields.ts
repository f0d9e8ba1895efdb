import type { RightsCase } from '../../case/rightsCase.ts';
import type { EvidenceItem } from '../../evidence/evidenceItem.ts';
import { compareMoments } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import { evidenceFields } from './evidenceFields.ts';
import type { ElementNames } from './evidenceFields.ts';
import { orNull } from './wording.ts';

const PREFIX = 'provider:';

/** Who gave material that was accepted, each once, as subjects of E02. */
export function providersOf({
  evidence,
}: RightsCase): readonly { readonly id: string; readonly label: string }[] {
  const names = evidence.filter(isAccepted).map(({ collection }) => collection.provider);
  return [...new Set(names)].map((name) => ({ id: PREFIX + name, label: name }));
}

function isAccepted({ collection }: EvidenceItem): boolean {
  return collection.act === 'acceptance' && collection.provider !== '';
}

/** 接受证据材料清单 of one provider. Source: SPEC E-119. */
export function acceptanceFields(
  rightsCase: RightsCase,
  subjectId: string | null,
  names: ElementNames,
): DocumentFields['acceptance'] {
  const items = rightsCase.evidence
    .filter(isAccepted)
    .filter(({ collection }) => PREFIX + collection.provider === subjectId)
    .toSorted((a, b) => compareMoments(a.collection.at, b.collection.at));
  const first = items[0]?.collection ?? null;
  return {
    providerName: first?.provider ?? null,
    acceptedAt: first?.at ?? null,
    place: orNull(first?.place ?? ''),
    acceptedByText: orNull([...new Set(items.flatMap(({ collection }) => collection.by))].join('、')),
    items: items.map((item) => evidenceFields(item, names)),
  };
}
