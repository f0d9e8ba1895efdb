/** A size as an officer reads it: `0 B`, `813 KB`, `1.24 GB`. Units: 1024 bytes, as Windows Explorer counts. */
export function byteSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const amount = bytes / 1024 ** step;
  return `${step === 0 || amount >= 100 ? Math.round(amount) : amount.toPrecision(3)} ${units[step]}`;
}
