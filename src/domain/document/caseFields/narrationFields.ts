import type { RightsCase } from '../../case/rightsCase.ts';
import { timeOf } from '../../evidence/itemTime.ts';
import { momentAt } from '../../evidence/mediaClock.ts';
import { compareMoments, officialDateTime } from '../../kernel/moment.ts';
import type { Moment } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import { recordingsOf } from './recordingFields.ts';
import { orNull } from './wording.ts';

/** Words that judge before a court has; a statement of facts does without them. Source: documents.md §6.3 E07. */
const judgingWords = ['犯罪分子', '罪犯', '歹徒', '凶手', '暴徒', '恶徒'] as const;

/** The judging words a text contains. Source: SPEC E-118. */
export function judgingWordsIn(text: string): readonly string[] {
  return judgingWords.filter((word) => text.includes(word));
}

/** 工作情况说明: the course of events as the record knows it, and nothing it does not. Source: SPEC E-118. */
export function narrationFields(rightsCase: RightsCase): DocumentFields['narration'] {
  const { incident, officers } = rightsCase;
  const told = [
    incident.brief,
    ...recordingsOf(rightsCase).flatMap(({ markers }) => markers.map(({ note }) => note)),
  ];
  return {
    steps: courseOf(rightsCase).map(({ at, text }) => `${officialDateTime(at)}，${text}。`),
    brief: orNull(incident.brief),
    wording: judgingWordsIn(told.join('\n')).length === 0 ? '中性' : null,
    signers: officers.map(({ name, unit, badgeNumber }) =>
      [name, unit, badgeNumber === '' ? '' : `警号${badgeNumber}`].filter((part) => part !== '').join('，'),
    ),
    evidenceText: orNull(
      recordingsOf(rightsCase)
        .map(({ number, title }) => `证据${number}${title}`)
        .join('、'),
    ),
  };
}

interface Step {
  readonly at: Moment;
  readonly text: string;
}

function courseOf(rightsCase: RightsCase): readonly Step[] {
  const { incident, activation, officers } = rightsCase;
  const number = incident.alarmNumber === '' ? '' : `（编号${incident.alarmNumber}）`;
  const steps: readonly (Step | null)[] = [
    incident.calledAt === null ? null : { at: incident.calledAt, text: `接到警情${number}` },
    incident.arrivedAt === null ? null : { at: incident.arrivedAt, text: `到达${incident.place}` },
    { at: incident.occurredAt, text: `在${incident.place}执行职务时受到侵害` },
    ...markedSteps(rightsCase),
    ...officers.flatMap(({ name, injury }) =>
      injury.treatments.map(({ at, hospital }) => ({
        at,
        text: hospital === '' ? `${name}接受救治` : `${name}在${hospital}接受救治`,
      })),
    ),
    activation === null ? null : { at: activation.activatedAt, text: '启动维权机制' },
  ];
  return steps.filter((step) => step !== null).toSorted((a, b) => compareMoments(a.at, b.at));
}

/** What was marked in recordings whose time is known. */
function markedSteps(rightsCase: RightsCase): readonly Step[] {
  return recordingsOf(rightsCase).flatMap((item) => {
    const from = timeOf(item, rightsCase.devices)?.from ?? null;
    if (from === null) return [];
    return item.markers.map(({ fromMs, note }) => ({
      at: momentAt(from, fromMs),
      text: `${note.replace(/。$/u, '')}（见证据${item.number}）`,
    }));
  });
}
