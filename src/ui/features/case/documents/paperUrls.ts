import type { Client } from '#api/client.ts';

export interface PaperUrls {
  readonly pdf: string;
  readonly pdfDownload: string;
  readonly docxDownload: string;
}

/** Where the host serves a final, and a scan of it. */
export function finalUrl(client: Client, caseId: string, finalId: string): string {
  return client.contentUrl(`final/${caseId}/${finalId}.pdf`);
}
/** The same paper as PDF/A-2b, made when it is asked for. */
export function archivalFinalUrl(client: Client, caseId: string, finalId: string): string {
  return client.contentUrl(`final/${caseId}/${finalId}.pdfa.pdf`);
}
export function scanUrl(client: Client, caseId: string, scanId: string): string {
  return client.contentUrl(`scan/${caseId}/${scanId}`);
}

/** Where the host serves a paper made from the bureau's own form. */
export function ownPaperUrl(client: Client, caseId: string, paperId: string): string {
  return client.contentUrl(`ownPaper/${caseId}/${paperId}.docx`);
}

/** Where the host serves a made paper. */
export function paperUrls(client: Client, caseId: string, documentId: string): PaperUrls {
  const pdf = client.contentUrl(`document/${caseId}/${documentId}.pdf`);
  const docx = client.contentUrl(`document/${caseId}/${documentId}.docx`);
  return { pdf, pdfDownload: `${pdf}?download=1`, docxDownload: `${docx}?download=1` };
}
