import type { Client } from '#api/client.ts';

/** Lets the browser save what an address gives; without a name the host names it. */
export function download(href: string, fileName = ''): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
}

/** What the host keeps for a short while to be taken out. */
export interface Sheet {
  /** Its content path. */
  readonly sheet: string;
  readonly fileName: string;
}

/** Lets the browser save a sheet under its name. */
export function downloadSheet(client: Client, { sheet, fileName }: Sheet): void {
  download(`${client.contentUrl(sheet)}?download=1`, fileName);
}
