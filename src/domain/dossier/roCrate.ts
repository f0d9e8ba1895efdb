import type { Moment } from '../kernel/moment.ts';
import type { ListedFile } from './packedFile.ts';

export interface CrateHead {
  readonly caseName: string;
  readonly caseNumber: string;
  readonly caseId: string;
  readonly description: string;
  readonly unitName: string;
  readonly madeBy: string;
  readonly madeAt: Moment;
}

export const CRATE_NAME = 'ro-crate-metadata.json';

const ref = (id: string) => ({ '@id': id });
const ORGANIZATION = '#organization';
const PERSON = '#person';
const PROGRAM = '#program';
const EXPORT = '#export';
const LICENCE = '#handling';

/**
 * ro-crate-metadata.json: every payload file with its digests, who handed it over and when. JSON-LD; all names it needs and RO-Crate
 * does not have are defined in its own context, so that it can be read offline.
 *
 * Source: RO-Crate 1.1; 档案法 第三十七条 (来源可靠、程序规范、要素合规: creator, activity, time).
 */
export function roCrate(head: CrateHead, files: readonly ListedFile[]): string {
  const crate = {
    '@context': [
      'https://w3id.org/ro/crate/1.1/context',
      { sha256: 'https://schema.org/sha256', sm3: 'urn:oid:1.2.156.10197.1.401' },
    ],
    '@graph': [
      {
        '@id': CRATE_NAME,
        '@type': 'CreativeWork',
        about: ref('./'),
        conformsTo: ref('https://w3id.org/ro/crate/1.1'),
      },
      rootOf(head, files),
      ...files.map(fileEntity),
      ...contextOf(head),
    ],
  };
  return `${JSON.stringify(crate, null, 1)}\n`;
}

function rootOf(head: CrateHead, files: readonly ListedFile[]) {
  return {
    '@id': './',
    '@type': 'Dataset',
    name: head.caseName,
    description: head.description,
    identifier: [head.caseNumber, head.caseId].filter((text) => text !== ''),
    datePublished: head.madeAt,
    inLanguage: 'zh-CN',
    license: ref(LICENCE),
    creator: ref(ORGANIZATION),
    mentions: ref(EXPORT),
    hasPart: files.map(({ path }) => ref(crateId(path))),
  };
}

function fileEntity(file: ListedFile) {
  return {
    '@id': crateId(file.path),
    '@type': 'File',
    name: file.title,
    ...(file.number === null ? {} : { identifier: file.number }),
    ...(file.responsible === '' ? {} : { creditText: file.responsible }),
    ...(file.date === null ? {} : { dateCreated: file.date }),
    ...(file.remark === '' ? {} : { description: file.remark }),
    encodingFormat: file.mediaType,
    contentSize: String(file.sizeBytes),
    sha256: file.sha256,
    sm3: file.sm3,
  };
}

function contextOf({ unitName, madeBy, madeAt }: CrateHead) {
  return [
    { '@id': ORGANIZATION, '@type': 'Organization', name: unitName },
    { '@id': PERSON, '@type': 'Person', name: madeBy, affiliation: ref(ORGANIZATION) },
    { '@id': PROGRAM, '@type': 'SoftwareApplication', name: '维权卷宗' },
    {
      '@id': EXPORT,
      '@type': 'CreateAction',
      name: '导出卷宗',
      agent: ref(PERSON),
      instrument: ref(PROGRAM),
      endTime: madeAt,
      result: ref('./'),
    },
    {
      '@id': LICENCE,
      '@type': 'CreativeWork',
      name: '警察工作秘密',
      description: '按规定保管，不得公开。',
    },
  ];
}

/** A path as a relative IRI: Chinese stays readable, what an IRI may not hold is escaped. Source: RFC 3987 §2.2. */
export function crateId(path: string): string {
  return path.replace(
    /[\u0000-\u0020"#%<>?[\\\]^`{|}\u007f]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
