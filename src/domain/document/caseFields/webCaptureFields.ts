import type { RightsCase } from '../../case/rightsCase.ts';
import type { WebCaptureFields } from '../evidenceGroups.ts';
import { numbersText } from './evidenceFields.ts';
import { orNull } from './wording.ts';

/** What was found on the net, as E05 lists it beside the files. */
export function webCaptureFields(rightsCase: RightsCase): readonly WebCaptureFields[] {
  const standing = rightsCase.webCaptures.filter(({ struck }) => struck === null);
  return standing.map((capture) => ({
    url: capture.url,
    platform: orNull(capture.platform),
    accountText: orNull(
      [capture.accountName, capture.accountId === '' ? '' : `（${capture.accountId}）`].join(''),
    ),
    publishedText: orNull(capture.publishedAt),
    capturedAt: capture.capturedAt,
    operatorsText: orNull(capture.operators.join('、')),
    methodText: orNull(capture.method),
    environment: orNull(capture.environment),
    content: orNull(capture.content),
    spread: orNull(capture.spread),
    evidenceText: orNull(numbersText(capture.evidenceIds, rightsCase)),
  }));
}
