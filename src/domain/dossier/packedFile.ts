import type { Sha256, Sm3 } from '../kernel/digest.ts';
import type { Day } from '../kernel/moment.ts';

/** A payload file as it was written. */
export interface PackedFile {
  /** Relative to the payload folder, forward slashes. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: Sha256;
  readonly sm3: Sm3;
}

/** What the lists on the medium say of a file besides its bytes. */
export interface FileRemarks {
  readonly path: string;
  readonly title: string;
  /** 责任者: the person or office the content comes from. */
  readonly responsible: string;
  /** 文号; `null` when there is none. */
  readonly number: string | null;
  readonly date: Day | null;
  /** As IANA names it. */
  readonly mediaType: string;
  readonly remark: string;
}

export type ListedFile = PackedFile & FileRemarks;

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
  xsd: 'application/xml',
  json: 'application/json',
  jsonl: 'application/jsonl',
  jsonld: 'application/ld+json',
};

/** The media type of a file this program made; bytes whose kind nobody knows otherwise. */
export function mediaTypeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (
    (Object.hasOwn(mediaTypes, extension) ? mediaTypes[extension] : undefined) ?? 'application/octet-stream'
  );
}

/** Every packed file with what is known of it, in the order it was packed. */
export function listedFiles(
  packed: readonly PackedFile[],
  remarks: readonly FileRemarks[],
): readonly ListedFile[] {
  const known = new Map(remarks.map((remark) => [remark.path, remark]));
  return packed.map((file) => ({ ...(known.get(file.path) ?? bareRemarks(file.path)), ...file }));
}

function bareRemarks(path: string): FileRemarks {
  const title = path.slice(path.lastIndexOf('/') + 1);
  return {
    path,
    title,
    responsible: '',
    number: null,
    date: null,
    mediaType: mediaTypeOf(path),
    remark: '',
  };
}
