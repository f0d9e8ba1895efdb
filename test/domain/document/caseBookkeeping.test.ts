import { describe, expect, it } from 'vitest';
import { acceptanceFields, providersOf } from '#domain/document/caseFields/acceptanceFields.ts';
import { custodyFields } from '#domain/document/caseFields/custodyFields.ts';
import { findingFields, gapFields } from '#domain/document/caseFields/gapFields.ts';
import { handoverFields } from '#domain/document/caseFields/handoverFields.ts';
import { judgingWordsIn, narrationFields } from '#domain/document/caseFields/narrationFields.ts';
import { redactionFields } from '#domain/document/caseFields/redactionFields.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import { checkTemplate } from '#domain/document/checkTemplate.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { Template } from '#domain/document/template.ts';
import { noCompilation } from '#domain/dossier/caseCompilation.ts';
import type { ExportSealing } from '#domain/dossier/packageSealing.ts';
import { EvidenceChecklist } from '#domain/evidence/checklist.ts';
import { gapKey } from '#domain/evidence/gapDuty.ts';
import type { Gap, GapDuty } from '#domain/evidence/gapDuty.ts';
import { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { sourceMarks } from '#domain/lawShelf/sourceMarks.ts';
import type { Handover } from '#domain/evidence/custody.ts';
import { readBackNote } from '#domain/evidence/verification.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import checklistData from '../../../templates/checklists/evidence.json' with { type: 'json' };
import catalogueData from '../../../templates/law/catalogue.json' with { type: 'json' };
import acceptanceData from '../../../templates/E02/template.json' with { type: 'json' };
import { aCase, anItem, at, aThing, stamp } from '#test/people/aCase.ts';

const law = LawCatalogue.parse(catalogueData);
const checklist = EvidenceChecklist.parse(checklistData);
const prefilled = Template.parse(acceptanceData);

describe('the custody table', () => {
  const handover: Handover = {
    id: 'h1',
    evidenceIds: ['item1'],
    at: at('25T09:00'),
    from: { name: '测试民警甲', unit: '示例派出所' },
    to: { name: '测试鉴定人庚', unit: '' },
    reason: 'appraisal',
    seal: 'opened',
    sealNote: '取样',
    sealNumbers: ['F1', 'F2'],
    place: '虚构市物证鉴定所',
    dueBackOn: dayOf(at('30T09:00')),
    note: '',
    recordedBy: '测试民警丁',
    recordedAt: at('25T09:10'),
  };
  const viewings = [{ personId: 'p1', by: '测试法制员', lastAt: at('24T23:00'), minutes: [] }];

  it('[E-115] makes one row of what one person did at once, and one of a day’s looks', () => {
    const later = viewings.map((viewing) => ({ ...viewing, lastAt: at('24T23:05') }));
    const evidence = [anItem(1, { viewings }), anItem(2), anItem(3, { viewings: later })];
    const rows = custodyFields(aCase({ evidence, handovers: [handover] }));
    expect(rows.map(({ evidenceText, reasonText, at: when }) => [evidenceText, reasonText, when])).toEqual([
      ['证据1至证据3', '取得', at('24T22:00')],
      ['证据1至证据3', '入库', at('24T22:00')],
      ['证据1、证据3', '查看', at('24T23:05')],
      ['证据1', '送检', at('25T09:00')],
    ]);
  });

  it('[E-115] writes the reading back of a taken in file into its row, and later checks into their own', () => {
    const [imported] = anItem(1).custody;
    const link = { at: at('24T22:01'), act: 'verified', by: '测试民警丁', note: readBackNote } as const;
    const again = { ...link, at: at('25T08:00'), note: '回读校验：字节与登记的校验值不符' };
    const item = anItem(1, { custody: imported === undefined ? [link] : [imported, link, again] });
    const rows = custodyFields(aCase({ evidence: [item] }));
    expect(rows.map(({ reasonText, note }) => [reasonText, note])).toEqual([
      ['取得', null],
      ['入库', '入库后回读一致'],
      ['复核', '回读校验：字节与登记的校验值不符'],
    ]);
  });

  it('[E-115] names both parties, the seal and when it must be back', () => {
    const row = custodyFields(aCase({ evidence: [anItem(1)], handovers: [handover] })).at(-1);
    expect(row).toMatchObject({
      fromText: '测试民警甲\n（示例派出所）',
      toText: '测试鉴定人庚',
      sealText: '启封：取样',
      sealNumbersText: 'F1、F2',
      dueBackOn: '2026-03-30',
    });
  });
});

describe('the list of what is handed over', () => {
  const exported = (sealing: ExportSealing | null) => ({
    id: 'x1',
    at: at('25T09:00'),
    by: '测试民警丁',
    driveLabel: '测试U盘',
    folderName: 'dossier-1.zip.age',
    files: 3,
    bytes: 3000,
    tagManifestSha256: Sha256.parse('0'.repeat(64)),
    verifiedAt: at('25T09:01'),
    sealing,
    sealedFile: null,
    contents: null,
  });
  const said = (sealing: ExportSealing | null) =>
    handoverFields(aCase({ exports: [exported(sealing)] })).sealingText;

  it('[B-30] says whether anybody can read the medium, and who can', () => {
    const recipient = `age1${'q'.repeat(58)}`;
    expect(handoverFields(aCase()).sealingText).toBeNull();
    expect(said(null)).toBe('未加密，持有介质的人都能阅读');
    expect(said({ by: 'passphrase' })).toBe('口令加密，口令另行告知');
    const recipients = [{ name: '虚构区法制大队', recipient }];
    expect(said({ by: 'recipients', recipients })).toBe('用虚构区法制大队（age1qqqqqq…qqqqqq）的公钥加密');
  });

  it('[B-43] tells the digest both parties can take without opening the seal, and of a folder none', () => {
    const sealedFile = { sha256: Sha256.parse('7'.repeat(64)), sizeBytes: 3200 };
    const sent = { ...exported({ by: 'passphrase' }), sealedFile };
    expect(handoverFields(aCase({ exports: [sent] }))).toMatchObject({
      sealedSha256: '7'.repeat(64),
    });
    expect(handoverFields(aCase({ exports: [exported(null)] })).sealedSha256).toBeNull();
  });

  it('[B-43] tells of the volumes as they left, whatever is decided later', () => {
    const contents = {
      kinds: [
        { kind: 'rights' as const, volumes: 1, items: 2, leaves: true },
        { kind: 'pseudonym' as const, volumes: 1, items: 1, leaves: false },
      ],
      withheld: 1,
      stays: ['evidence:item1', 'evidence:item2'],
      sealedFor: null,
    };
    const decided = { reason: '以后才决定', at: stamp.now, by: stamp.by };
    const compilation = { ...noCompilation, withheld: [{ key: 'evidence:item4', ...decided }] };
    const evidence = [aThing(1), aThing(2), aThing(3)];
    const sent = { ...exported(null), contents };
    const fields = handoverFields(aCase({ evidence, compilation, exports: [sent] }));
    expect(fields.contentsText).toBe(
      '随同移交：维权专卷1卷2件；另有1件未随卷，见移交包中的未随卷材料清单；没有移交：化名保密卷1卷',
    );
    expect(fields.things.map(({ number }) => number)).toEqual(['3']);
    expect(fields.missingText).toBeNull();
  });

  it('[B-29] [B-30] names no thing that is kept back or sealed, and counts it', () => {
    const decided = { reason: '涉及未成年人', at: stamp.now, by: stamp.by };
    const compilation = {
      ...noCompilation,
      withheld: [{ key: 'evidence:item1', ...decided }],
      placed: [{ key: 'evidence:item2', kind: 'minorSealed' as const, ...decided }],
    };
    const fields = handoverFields(aCase({ evidence: [aThing(1), aThing(2), aThing(3)], compilation }));
    expect(fields.things.map(({ number }) => number)).toEqual(['3']);
    expect(fields.missingText).toBe('另有1件不随卷，见移交包中的未随卷材料清单；另有1件在封存卷中');
  });
});

describe('the list of gaps', () => {
  const [first, second] = checklist.requirements;
  const proof = (elementId: string, strength: 'direct' | 'supporting') => ({
    elementId,
    counterpartyId: null,
    strength,
  });
  const duty = (gap: Gap): GapDuty => ({
    id: gapKey(gap),
    gap,
    label: '行为由本人实施（违法嫌疑人A）',
    measure: '补做辨认',
    owner: '测试民警丁',
    dueOn: dayOf(at('30T09:00')),
    by: stamp.by,
    at: stamp.now,
    closed: null,
  });

  it('[E-116] tells direct proof from supporting proof and from none', () => {
    const proofs = [proof(first?.id ?? '', 'direct'), proof(second?.id ?? '', 'supporting')];
    const rows = gapFields(aCase({ evidence: [anItem(1, { proofs })] }), checklist);
    expect(rows.slice(0, 3).map(({ stateText }) => stateText)).toEqual(['具备', '部分', '缺失']);
  });

  it('[E-167] lists every duty, those of elements under their own names', () => {
    const closed = { at: at('29T09:00'), by: '测试民警丁', brought: true, evidenceIds: ['item1'], note: '' };
    const gapDuties = [
      { ...duty({ kind: 'requirement', elementId: first?.id ?? '' }), closed },
      duty({ kind: 'element', elementId: 'doneByHim', track: '277-5', counterpartyId: 'person2' }),
    ];
    const rows = gapFields(aCase({ evidence: [anItem(1)], gapDuties }), checklist);
    expect(rows[0]).toMatchObject({
      measureText: '补做辨认',
      ownerText: '测试民警丁',
      doneText: '2026年3月29日，已补：证据1',
    });
    expect(rows.at(-1)).toMatchObject({
      requirementText: '行为由本人实施（违法嫌疑人A）',
      stateText: null,
      doneText: '未完成',
      measureText: '补做辨认（违法嫌疑人A）',
    });
  });

  it('[E-116] prints every question nobody has answered, once for the items that leave the same open', () => {
    const evidence = [anItem(1), anItem(2), anItem(3), aThing(4)];
    const findings = evidenceFindings(aCase({ evidence }));
    const unsaid = findingFields(findings, sourceMarks(law)).filter(
      ({ severityText }) => severityText === '未填',
    );
    expect(unsaid.map(({ evidenceText }) => evidenceText)).toEqual(['证据1至证据3', '证据4']);
    for (const row of unsaid) {
      const number = Number(/\d+/u.exec(row.evidenceText ?? '')?.[0]);
      const open = findings.filter(
        ({ kind, evidenceNumber }) => kind === 'unsaid' && evidenceNumber === number,
      );
      expect(open.length).toBeGreaterThan(1);
      expect(row.text?.split('\n')).toEqual(open.map(({ text }) => `□${text}`));
    }
  });
});

describe('the list of covered places', () => {
  it('[E-117] has a row for each place, with both digests', () => {
    const box = { x: 1, y: 2, width: 30, height: 40 };
    const origin = {
      kind: 'redacted',
      parentId: 'item1',
      parentSha256: Sha256.parse('b'.repeat(64)),
      page: 2,
      boxes: [
        { ...box, reason: '面部' },
        { ...box, reason: '车牌' },
      ],
      proof: { pixelsChecked: 2400, hasNoMetadata: true, textsNotFound: ['甲'] },
    } as const;
    const rows = redactionFields(aCase({ evidence: [anItem(1), anItem(2, { origin })] }));
    expect(rows.map(({ reason }) => reason)).toEqual(['面部', '车牌']);
    expect(rows[0]).toMatchObject({
      evidenceText: '证据2',
      pageText: '第2页',
      boxText: '左1 上2 宽30 高40',
      parentSha256: 'b'.repeat(64),
      sha256: anItem(2).file?.sha256,
    });
  });
});

describe('the statement of facts', () => {
  it('[E-118] says nothing the record does not know', () => {
    const rightsCase = aCase();
    const { steps } = narrationFields(rightsCase);
    expect(steps).toEqual(['2026年3月24日20时35分，在虚构区示例路18号执行职务时受到侵害。']);
    const incident = {
      ...rightsCase.incident,
      calledAt: at('24T20:20'),
      arrivedAt: at('24T20:31'),
      alarmNumber: '110-1',
    };
    expect(narrationFields({ ...rightsCase, incident }).steps.slice(0, 2)).toEqual([
      '2026年3月24日20时20分，接到警情（编号110-1）。',
      '2026年3月24日20时31分，到达虚构区示例路18号。',
    ]);
  });

  it('[E-118] finds words that judge', () => {
    expect(judgingWordsIn('歹徒持刀，犯罪分子逃离')).toEqual(['犯罪分子', '歹徒']);
    const rightsCase = aCase();
    const incident = { ...rightsCase.incident, brief: '歹徒持刀。' };
    expect(narrationFields({ ...rightsCase, incident }).wording).toBeNull();
    expect(narrationFields(rightsCase).wording).toBe('中性');
  });
});

describe('prefilled papers', () => {
  it('[E-119] carry their watermark whatever anyone wants', () => {
    const bare = { ...prefilled, page: { ...prefilled.page, watermark: null } };
    const watermarkOf = (template: Template) =>
      fillTemplate(template, {}, { watermark: '草稿' }).model.page.watermark;
    expect(watermarkOf(bare)).toBe('预填稿 非正式法律文书 以执法办案系统为准');
    expect(watermarkOf({ ...bare, class: 'C' })).toBe('草稿');
  });

  it('[E-119] are no official papers: those cannot be made', () => {
    expect(checkTemplate({ ...prefilled, class: 'A' })).toContain('A 类文书只登记，不由本工具制作');
    expect(checkTemplate(prefilled)).toEqual([]);
  });

  it('[E-119] are made once per provider, with what that one handed in', () => {
    const given = (number: number, provider: string, act: 'acceptance' | 'seizure' = 'acceptance') =>
      anItem(number, { collection: { ...anItem(number).collection, act, provider } });
    const rightsCase = aCase({
      evidence: [
        given(1, '测试证人B'),
        given(2, '测试证人C'),
        given(3, '测试证人B'),
        given(4, '测试证人D', 'seizure'),
        given(5, ''),
      ],
    });
    const providers = providersOf(rightsCase);
    expect(providers.map(({ label }) => label)).toEqual(['测试证人B', '测试证人C']);
    const { items } = acceptanceFields(rightsCase, providers[0]?.id ?? null, {});
    expect(items.map(({ number }) => number)).toEqual([1, 3]);
  });
});
