import type { WebCapture } from './webCapture.ts';

/**
 * What a record of something found on the net does not say yet, each with what to do; nothing of it stops the recording.
 * Source: SPEC E-20.
 */
export function captureGaps(
  capture: Pick<
    WebCapture,
    | 'operators'
    | 'platform'
    | 'accountName'
    | 'accountId'
    | 'environment'
    | 'method'
    | 'spread'
    | 'evidenceIds'
  >,
): readonly string[] {
  const people = new Set(capture.operators.map((name) => name.trim()).filter((name) => name !== ''));
  const isBlank = (...texts: readonly string[]) => texts.every((text) => text.trim() === '');
  return [
    ...(people.size < 2 ? ['固定人不足二人，请补填另一名固定人'] : []),
    ...(capture.evidenceIds.length === 0 ? ['没有选择截图、录屏或者网页文件，请先导入再选择'] : []),
    ...(isBlank(capture.platform) ? ['没有写明平台'] : []),
    ...(isBlank(capture.accountName, capture.accountId) ? ['没有写明账号'] : []),
    ...(isBlank(capture.environment) ? ['没有写明所用设备、浏览器、网络和时间核对'] : []),
    ...(isBlank(capture.method) ? ['没有写明固定方法'] : []),
    ...(isBlank(capture.spread) ? ['没有写明浏览、评论、转发数量'] : []),
  ];
}
