/** `1小时02分03秒`, `2分30秒`, `8秒`: the length of a recording or of its gap. Units: milliseconds. */
export function spokenLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (count: number) => String(count).padStart(2, '0');
  if (hours > 0) return `${hours}小时${two(minutes)}分${two(seconds % 60)}秒`;
  return minutes > 0 ? `${minutes}分${two(seconds % 60)}秒` : `${seconds}秒`;
}
