import { describe, expect, it } from 'vitest';
import { evidenceAnswering } from '#domain/disposition/answeredBy.ts';
import { factKeys } from '#domain/disposition/factKey.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { ruleSetFor } from '#domain/disposition/ruleSets.ts';
import { RuleSetFile } from '#domain/disposition/ruleSets.ts';
import { trackIds } from '#domain/disposition/tracks.ts';
import { measureLines, roadWarnings } from '#domain/document/caseFields/measureLines.ts';
import { closedRoadLines, newLines, openRoads } from '#domain/document/caseFields/roadFields.ts';
import { Day } from '#domain/kernel/moment.ts';
import { shipped } from '../shipped.ts';
import { anAuxiliary, anOfficer, aRecord } from './aRecord.ts';

const ruleSet = ruleSetFor(RuleSetFile.parse(shipped('law/ruleSets')), Day.parse('2026-03-24'));
const bitten = aRecord({
  acts: ['bite'],
  targets: [anOfficer({ injury: { status: 'pending', commissionedAt: null, body: '' } })],
});
const proposal = openTracks(bitten, ruleSet);
const leading = proposal.tracks.find(({ track }) => track === proposal.leading) ?? null;

describe('why the tool says what it says', () => {
  it('[D-Q3] every fact has evidence that usually answers it', () => {
    expect(factKeys.filter((key) => evidenceAnswering[key].length < 4)).toEqual([]);
  });

  it('[D-Q4] every track is open, forbidden, no law on the day, or closed with a condition that does not hold', () => {
    const told = [
      ...proposal.tracks.map(({ track }) => track),
      ...proposal.forbidden.map(({ track }) => track),
      ...proposal.notInForce,
      ...proposal.closed.map(({ track }) => track),
    ];
    expect(new Set(told.filter((track) => track !== null))).toEqual(new Set(trackIds));
    expect(proposal.closed.filter(({ unmet }) => unmet.length === 0)).toEqual([]);
    const grab = proposal.closed.find(({ track }) => track === '127');
    expect(grab).toMatchObject({ ruleId: 'D-G8c', unmet: [{ state: 'unmet', factKey: 'acts' }] });
  });

  it('[D-Q4] a road that leads after another fact is closed no more', () => {
    const grabbed = openTracks({ ...bitten, acts: ['bite', 'gunGrab'] }, ruleSet);
    expect(grabbed.closed.some(({ track }) => track === '127')).toBe(false);
    expect(grabbed.tracks.some(({ track }) => track === '127')).toBe(true);
  });

  it('[D-Q4] D01 prints every open road with evidence or what would answer it, the leading one first', () => {
    const lines = openRoads(proposal, leading, { acts: [1, 3] });
    const headings = lines.filter((line) => line.startsWith('◇'));
    expect(headings).toHaveLength(proposal.tracks.length);
    expect(headings[0]).toContain(leading?.qualification ?? '主导意见');
    expect(lines.some((line) => /【具备】行为包括.*（证据1、3）/u.test(line))).toBe(true);
    expect(lines.some((line) => line.includes('【待查】') && line.includes('可查：伤情鉴定意见'))).toBe(true);
    expect(lines.some((line) => /^第[\d、]+项未列证据。$/u.test(line))).toBe(true);
  });

  it('[P-P31] prints a condition in full once and points at it from the other roads', () => {
    const lines = openRoads(proposal, leading, {});
    const conditions = lines.flatMap((line) => /^\d+\. (?<text>.*)$/u.exec(line)?.groups?.['text'] ?? []);
    expect(new Set(conditions).size).toBe(conditions.length);
    const wanted = proposal.tracks.flatMap((track) => track.conditions.map(({ text }) => text));
    for (const text of wanted) expect(conditions.some((line) => line.includes(text))).toBe(true);
    const pointed = lines.filter((line) => line.startsWith('其余条件同上列')).join('');
    expect(pointed).toContain(`“${leading?.qualification ?? '主导意见'}”第`);
  });

  it('[D-Q4] and says of every closed road what the record does not carry', () => {
    const lines = closedRoadLines(proposal, []);
    const printed = proposal.closed.filter(({ qualification, unmet }) =>
      lines.some(
        (line) =>
          line.includes(qualification) && line.endsWith(`${unmet.map(({ text }) => text).join('，')}）`),
      ),
    );
    expect(printed).toHaveLength(proposal.closed.length);
  });

  it('[P-P31] says what was said of a person before only by its number', () => {
    expect(closedRoadLines(proposal, [proposal])).toEqual([`${proposal.closed.length}项同前面的对象`]);
    const grabbed = openTracks({ ...bitten, acts: ['bite', 'gunGrab'] }, ruleSet);
    const lines = closedRoadLines(proposal, [grabbed]);
    expect(lines.some((line) => line.includes('抢夺枪支罪'))).toBe(true);
    expect(lines.at(-1)).toMatch(/^另有\d+项同前面的对象$/u);
    expect(newLines(['甲', '乙'], ['乙'])).toEqual(['甲', '另有1项同前面的对象']);
    expect(newLines(['甲', '乙'], [])).toEqual(['甲', '乙']);
  });

  it('[D-K68] keeps what people weigh on D01 also where no road leads, with the road it belongs to', () => {
    const alone = openTracks(
      aRecord({ acts: ['push'], targets: [anAuxiliary({ withOfficerLeading: 'no' })] }),
      ruleSet,
    );
    expect(alone.leading).toBeNull();
    const lines = roadWarnings(alone.tracks, null);
    expect(lines.some((line) => /^涉嫌.+：.*解释第八条未作规定/u.test(line))).toBe(true);
    const told = roadWarnings(proposal.tracks, leading);
    const wanted = proposal.tracks.flatMap(({ warnings }) => warnings.map(({ text }) => text));
    for (const text of wanted) expect(told.filter((line) => line.endsWith(text))).toHaveLength(1);
    for (const { text } of leading?.warnings ?? []) expect(told).toContain(text);
  });

  it('[D-K69] says on D01 why the measure is proposed, who approves it and which papers go with it', () => {
    const lines = measureLines(leading);
    expect(lines).toContain('尚缺事实，暂不能提出。');
    expect(lines.some((line) => /^审批：.*县级以上公安机关负责人/u.test(line))).toBe(true);
    expect(lines.some((line) => line.startsWith('文书：') && line.includes('立案决定书'))).toBe(true);
    for (const reason of leading?.measure.reasons ?? []) expect(lines).toContain(reason);
    expect(measureLines(null)).toEqual([]);
  });
});
