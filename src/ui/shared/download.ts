/** Lets the browser save what an address gives; without a name the host names it. */
export function download(href: string, fileName = ''): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
}
