import { caseStageNames } from '../../case/caseStage.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import { terms } from '../../terms.ts';
import { evidenceName } from '../../evidence/evidenceItem.ts';
import type { FiledItem } from '../../evidence/evidenceItem.ts';
import type { Moment } from '../../kernel/moment.ts';
import { extensionOf } from '../mediaName.ts';

export interface CaseUcoBasis {
  readonly rightsCase: RightsCase;
  readonly unitName: string;
  /** The evidence that leaves, and where it lies in the package. */
  readonly evidence: readonly { readonly item: FiledItem; readonly path: string }[];
  readonly madeBy: string;
  readonly madeAt: Moment;
}

export const CASE_UCO_NAME = '其他/案件交换.jsonld';

/** Written out, because the file is read where there is no network. */
const context = {
  kb: 'urn:weiquan-dossier:',
  'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
  'case-vocabulary': 'https://ontology.caseontology.org/case/vocabulary/',
  'uco-action': 'https://ontology.unifiedcyberontology.org/uco/action/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
  'uco-location': 'https://ontology.unifiedcyberontology.org/uco/location/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
  'uco-tool': 'https://ontology.unifiedcyberontology.org/uco/tool/',
  'uco-types': 'https://ontology.unifiedcyberontology.org/uco/types/',
  'uco-vocabulary': 'https://ontology.unifiedcyberontology.org/uco/vocabulary/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

type Node = Readonly<Record<string, unknown>>;

const UNIT = 'organization';
const PROGRAM = 'tool';
const ref = (id: string) => ({ '@id': `kb:${id}` });
const time = (at: Moment) => ({ '@type': 'xsd:dateTime', '@value': at });
const typed = (type: string, value: string) => ({ '@type': type, '@value': value });

/**
 * The evidence that leaves as CASE/UCO JSON-LD: each file with its digests, the act by which it was fixed, by whom, where and when,
 * and the exhibit number it has in the case. Tools of digital forensics read it.
 *
 * Source: CASE 1.x, UCO 1.x (ontology.caseontology.org, ontology.unifiedcyberontology.org); SPEC B-27.
 */
export function caseUco(basis: CaseUcoBasis): string {
  const people = peopleOf(basis);
  const nodes: readonly Node[] = [
    { ...ref(UNIT), '@type': 'uco-identity:Organization', 'uco-core:name': basis.unitName },
    { ...ref(PROGRAM), '@type': 'uco-tool:Tool', 'uco-core:name': '维权卷宗' },
    ...people.map((name) => ({
      ...ref(personId(people, name)),
      '@type': 'uco-identity:Person',
      'uco-core:name': name,
    })),
    ...basis.evidence.flatMap((each) => evidenceNodes(basis, people, each)),
    exportAction(basis, people),
  ];
  const graph = [investigation(basis, nodes), ...nodes];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 1)}\n`;
}

function investigation({ rightsCase }: CaseUcoBasis, nodes: readonly Node[]): Node {
  return {
    ...ref(`investigation-${rightsCase.id}`),
    '@type': 'case-investigation:Investigation',
    'uco-core:name': rightsCase.name,
    ...(rightsCase.caseNumber === '' ? {} : { 'uco-core:description': rightsCase.caseNumber }),
    'case-investigation:investigationForm': typed('case-vocabulary:InvestigationFormVocab', 'case'),
    'case-investigation:investigationStatus': caseStageNames[rightsCase.stage],
    'uco-core:startTime': time(rightsCase.registeredAt),
    'uco-core:object': nodes.map((node) => ({ '@id': node['@id'] })),
  };
}

/** Whoever fixed something that leaves, and whoever hands it over. */
function peopleOf({ evidence, madeBy }: CaseUcoBasis): readonly string[] {
  return [...new Set([...evidence.flatMap(({ item }) => item.collection.by), madeBy])];
}

function personId(people: readonly string[], name: string): string {
  return `person-${people.indexOf(name) + 1}`;
}

function evidenceNodes(
  basis: CaseUcoBasis,
  people: readonly string[],
  { item, path }: CaseUcoBasis['evidence'][number],
): readonly Node[] {
  return [
    fileNode(basis, item, path),
    {
      ...ref(`provenance-${item.number}`),
      '@type': 'case-investigation:ProvenanceRecord',
      'uco-core:description': evidenceName(item),
      'case-investigation:exhibitNumber': `证据${item.number}`,
      'uco-core:object': [ref(`file-${item.number}`)],
    },
    ...placeNodes(item),
    collectionAction(item, people),
  ];
}

function fileNode({ evidence }: CaseUcoBasis, item: FiledItem, path: string): Node {
  const { file, origin, number, title } = item;
  const parent =
    'parentId' in origin ? evidence.find((other) => other.item.id === origin.parentId)?.item : undefined;
  return {
    ...ref(`file-${number}`),
    '@type': 'uco-observable:File',
    'uco-core:name': title,
    ...(parent === undefined ? {} : { 'case-investigation:wasDerivedFrom': [ref(`file-${parent.number}`)] }),
    'uco-core:hasFacet': [
      {
        ...ref(`file-facet-${number}`),
        '@type': 'uco-observable:FileFacet',
        'uco-observable:fileName': file.fileName,
        'uco-observable:filePath': path,
        'uco-observable:extension': extensionOf(file.fileName),
        'uco-observable:sizeInBytes': file.sizeBytes,
        'uco-observable:modifiedTime': time(file.sourceModifiedAt),
      },
      {
        ...ref(`content-facet-${number}`),
        '@type': 'uco-observable:ContentDataFacet',
        ...(file.claims.mediaType === null ? {} : { 'uco-observable:mimeType': file.claims.mediaType }),
        'uco-observable:sizeInBytes': file.sizeBytes,
        'uco-observable:hash': [
          hash(`sha256-${number}`, typed('uco-vocabulary:HashNameVocab', 'SHA256'), file.sha256),
          // The vocabulary has no Chinese algorithms; a plain text is allowed beside it.
          hash(`sm3-${number}`, 'SM3', file.sm3),
        ],
      },
    ],
  };
}

function hash(id: string, method: unknown, value: string): Node {
  return {
    ...ref(id),
    '@type': 'uco-types:Hash',
    'uco-types:hashMethod': method,
    'uco-types:hashValue': typed('xsd:hexBinary', value),
  };
}

function placeNodes({ number, collection }: FiledItem): readonly Node[] {
  if (collection.place === '') return [];
  return [
    { ...ref(`location-${number}`), '@type': 'uco-location:Location', 'uco-core:name': collection.place },
  ];
}

/** One performer is allowed; whoever else took part is a participant. */
function collectionAction({ number, collection }: FiledItem, people: readonly string[]): Node {
  const [first, ...others] = collection.by.map((name) => ref(personId(people, name)));
  return {
    ...ref(`collection-${number}`),
    '@type': 'case-investigation:InvestigativeAction',
    'uco-core:name': terms[collection.act],
    ...(collection.method === '' ? {} : { 'uco-core:description': collection.method }),
    'uco-action:startTime': time(collection.at),
    ...(first === undefined ? {} : { 'uco-action:performer': first }),
    ...(others.length === 0 ? {} : { 'uco-action:participant': others }),
    ...(collection.place === '' ? {} : { 'uco-action:location': [ref(`location-${number}`)] }),
    'uco-action:result': [ref(`file-${number}`), ref(`provenance-${number}`)],
  };
}

function exportAction({ evidence, madeBy, madeAt }: CaseUcoBasis, people: readonly string[]): Node {
  return {
    ...ref('export'),
    '@type': 'case-investigation:InvestigativeAction',
    'uco-core:name': '导出卷宗',
    'uco-action:startTime': time(madeAt),
    'uco-action:performer': ref(personId(people, madeBy)),
    'uco-action:instrument': [ref(PROGRAM)],
    'uco-action:object': evidence.map(({ item }) => ref(`file-${item.number}`)),
  };
}
