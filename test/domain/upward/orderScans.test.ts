import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { reportFields } from '#domain/document/caseFields/reportFields.ts';
import { attachmentsFor, proposedAttachments, scansNamed } from '#domain/upward/orderScans.ts';
import { draftParagraphs } from '#domain/upward/paragraphStanding.ts';
import type { SuperiorInstruction, UpwardReport } from '#domain/upward/upwardReport.ts';
import { aCase, anItem, stamp } from '#test/people/aCase.ts';
import { someSettings } from '#test/vault/sampleRecords.ts';

const order: SuperiorInstruction = {
  id: 'i1',
  reportId: null,
  level: 'city',
  office: '虚构市公安局',
  givenBy: '',
  receivedAt: stamp.now,
  text: '依法从快办理。',
  dueOn: null,
  owner: '测试民警丙',
  evidenceIds: ['item1', 'item2'],
  result: null,
  by: stamp.by,
  struck: null,
};
const withOrders = (...instructions: readonly SuperiorInstruction[]): RightsCase =>
  aCase({ evidence: [anItem(1), anItem(2)], upward: { reports: [], instructions } });
const named = '虚构市公安局批示交办件（证据1、2）';

describe('an order from above that is scanned', () => {
  it('[M-65] is named by its items of evidence', () => {
    const rightsCase = withOrders(order);
    expect(scansNamed(rightsCase, order.evidenceIds)).toBe('证据1、2');
    expect(scansNamed(rightsCase, [])).toBe('');
  });

  it('[M-65] goes with the final report, and with no other', () => {
    const strike = { at: stamp.now, by: stamp.by, reason: '重复' };
    const struck = { ...order, id: 'i2', office: '虚构省公安厅', struck: strike };
    const unscanned = { ...order, id: 'i3', office: '虚构市局维权办', evidenceIds: [] };
    const rightsCase = withOrders(order, struck, unscanned);
    expect(proposedAttachments(rightsCase, 'final')).toEqual([named]);
    expect(proposedAttachments(rightsCase, 'first')).toEqual([]);
    expect(proposedAttachments(rightsCase, 'followUp')).toEqual([]);
  });

  it('[M-65] follows the edition chosen and leaves what was typed', () => {
    const rightsCase = withOrders(order);
    const final = attachmentsFor(rightsCase, 'final', ['伤情照片']);
    expect(final).toEqual(['伤情照片', named]);
    expect(attachmentsFor(rightsCase, 'final', final)).toEqual(final);
    expect(attachmentsFor(rightsCase, 'followUp', final)).toEqual(['伤情照片']);
  });

  it('[M-65] is printed on the report as it was written, not as the record stands', () => {
    const written = withOrders(order);
    const report: UpwardReport = {
      id: 'r1',
      edition: 'final',
      paragraphs: draftParagraphs(written, 'final'),
      signerName: '',
      urgency: null,
      issuedOn: null,
      attachments: proposedAttachments(written, 'final'),
      recipients: [],
      writtenAt: stamp.now,
      by: stamp.by,
      struck: null,
    };
    const later = { ...written, upward: { reports: [report], instructions: [] } };
    const asked = { madeAt: stamp.now, subjectId: 'r1' };
    expect(reportFields(later, someSettings(), asked).attachments).toEqual([named]);
  });
});
