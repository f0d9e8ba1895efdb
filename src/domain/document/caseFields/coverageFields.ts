import type { RightsCase } from '../../case/rightsCase.ts';
import { cameraCoverage } from '../../evidence/cameraCoverage.ts';
import {
  outsideWords,
  overlapWords,
  togetherWords,
  uncoveredLines,
  windowWords,
} from '../../evidence/coverageWords.ts';
import { clockText } from '../../evidence/deviceClock.ts';
import { incidentCoverage, incidentWindow } from '../../evidence/incidentCoverage.ts';
import type { DocumentFields } from '../documentFields.ts';
import { orNull } from './wording.ts';

/** What the cameras recorded of the incident, as E04 prints it; nothing while its end is not known. Source: SPEC E-163. */
export function coverageFields(rightsCase: RightsCase): DocumentFields['coverage'] {
  const window = incidentWindow(rightsCase.incident);
  if (window === null) return { windowText: null, togetherText: null, rows: [] };
  const cameras = cameraCoverage(rightsCase.evidence, rightsCase.devices);
  const coverage = incidentCoverage(cameras, rightsCase.devices, window);
  return {
    windowText: windowWords(window),
    togetherText: togetherWords(coverage),
    rows: coverage.cameras.map((camera) => ({
      deviceText: camera.device,
      percentText: `${camera.percent}%\n${clockText(camera.coveredMs)}`,
      uncoveredText: orNull(uncoveredLines(camera.uncovered).join('\n')) ?? '没有空白',
      overlapText: orNull(overlapWords(camera)),
      outsideText: orNull(outsideWords(camera).join('\n')),
    })),
  };
}
