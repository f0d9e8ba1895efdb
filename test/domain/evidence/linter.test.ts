import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Collection } from '#domain/evidence/collection.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import type { RecordingDevice } from '#domain/evidence/device.ts';
import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { LegalKind } from '#domain/evidence/legalKinds.ts';
import { countFindings, evidenceFindings, lintRules } from '#domain/evidence/linter/evidenceFindings.ts';
import { recordVerification } from '#domain/evidence/verification.ts';
import { Moment } from '#domain/kernel/moment.ts';
import type { Particulars } from '#domain/evidence/particulars.ts';
import { tickOf } from '#domain/evidence/proofTicks.ts';
import { aCase, aFile, anItem, at, aThing, noClaims, stamp } from '#test/people/aCase.ts';

type Of<K extends Particulars['kind']> = Extract<Particulars, { readonly kind: K }>;

const things: readonly LegalKind[] = ['physicalEvidence', 'documentaryEvidence'];
const two = ['测试民警乙', '测试民警丙'];
const outsider = { name: '测试证人甲', standing: 'outsider', signed: 'yes' } as const;
const clean: Collection = {
  ...bareCollection({ act: 'seizure', by: two, at: at('24T22:00') }),
  place: '虚构区示例路18号',
  method: '当场提取',
  provider: '示例店主',
  providerSigned: 'yes',
  collectorsSigned: 'yes',
  recordMade: 'yes',
  attestingWitness: outsider,
  filmed: 'yes',
  form: 'original',
  mediumSealed: 'yes',
};
const copy = {
  form: 'copy',
  originalPlace: '示例店',
  copyMaker: '测试民警乙',
  copiedAt: at('24T22:00'),
  copyReason: '原件须留店使用',
} as const;

const thing = (changes: Partial<Collection> = {}) => aThing(1, { collection: { ...clean, ...changes } });
const goodRecording: Of<'recording'> = {
  kind: 'recording',
  edited: 'no',
  editNote: '',
  doubted: 'no',
  doubtAnswered: '',
};
const data = (changes: Partial<Collection> = {}, particulars: Particulars = goodRecording) =>
  anItem(1, { legalKind: 'electronicData', particulars, collection: { ...clean, ...changes } });
/** Electronic data whose stored bytes were read again. */
function readAgain(state: 'differs' | 'missing'): EvidenceItem {
  const item = data();
  const found = { evidenceId: item.id, evidenceNumber: 1, title: item.title, state };
  const [read] = recordVerification(aCase({ evidence: [item] }), [found], stamp).evidence;
  if (read === undefined) throw new Error('the item is gone');
  return read;
}
const dataFile = (changes: Partial<EvidenceClaims>) =>
  anItem(1, {
    legalKind: 'electronicData',
    collection: clean,
    file: aFile(1, { claims: { ...noClaims, ...changes } }),
  });
const takenAt = '2026-03-24T18:50:00+08:00';
const video = (changes: Partial<Collection> = {}, more: Partial<EvidenceItem> = {}) =>
  anItem(1, {
    collection: { ...clean, ...changes },
    particulars: goodRecording,
    file: aFile(1, { claims: { ...noClaims, mediaType: 'video/mp4', durationMs: 9000, takenAt } }),
    transcript: [
      {
        id: 'line1',
        fromMs: 0,
        speaker: '甲',
        text: '别动',
        by: '测试民警乙',
        at: at('24T22:00'),
      },
    ],
    ...more,
  });

/** Called 自行制作, on a device of `devices`. */
const ownVideo = (changes: Partial<Collection>, deviceId: string | null) =>
  video({ act: 'selfMade', recordMade: 'no', provider: '', ...changes }, { deviceId });
/** Bears the name a recorder gives. */
function named(item: EvidenceItem): EvidenceItem {
  const fromName = {
    profileId: 'p',
    badgeNumber: '000001',
    deviceNumber: null,
    startedAt: null,
    sequence: null,
  };
  const claims = { ...(item.file?.claims ?? noClaims), fromName };
  return { ...item, file: aFile(1, { claims }) };
}
const aDevice = (id: string, kind: RecordingDevice['kind'], wearer: string): RecordingDevice => ({
  id,
  kind,
  label: id,
  model: '',
  number: '',
  wearer,
  badgeNumber: '',
  deviation: null,
  silences: [],
});
const devices = [
  aDevice('camera', 'bodyCamera', '测试民警甲'),
  aDevice('phone', 'phone', '测试民警乙'),
  aDevice('phoneOfA', 'phone', '违法嫌疑人A'),
  aDevice('wall', 'surveillance', ''),
];

const goodInterview: Of<'interview'> = {
  kind: 'interview',
  personId: null,
  personName: '测试证人乙',
  startedAt: at('25T09:00'),
  endedAt: at('25T10:00'),
  place: '示例派出所',
  interviewers: two,
  recorder: '测试民警丙',
  confirmed: 'yes',
  rightsTold: 'yes',
  heldSeparately: 'yes',
  drunk: 'no',
  recorded: 'yes',
  inHandlingCentre: 'yes',
  isMinor: 'no',
  guardian: '',
  needsInterpreter: 'no',
  interpreter: '',
};
/** 治安管理处罚法第一百零八条. */
const heldByOne = { interviewers: ['测试民警乙'], recorded: 'yes', inHandlingCentre: 'yes' } as const;
const paper = (legalKind: LegalKind, particulars: Particulars | null, number = 1) =>
  anItem(number, { legalKind, particulars, collection: { ...clean, act: 'selfMade' } });
const testimony = (changes: Partial<Of<'interview'>> = {}) =>
  paper('witnessTestimony', { ...goodInterview, ...changes });
const confession = (changes: Partial<Of<'interview'>> = {}) =>
  paper('counterpartyStatement', { ...goodInterview, ...changes });
const appraisal = (changes: Partial<Of<'appraisal'>> = {}) => ({
  ...paper('expertOpinion', {
    kind: 'appraisal',
    institution: '虚构区公安局鉴定中心',
    appraisers: ['测试鉴定人甲', '测试鉴定人乙'],
    isQualified: 'yes',
    sampleOriginClear: 'yes',
    signed: 'yes',
    stamped: 'yes',
    toldBothSides: 'yes',
    ...changes,
  }),
  proofs: [tickOf('injuryProved')],
});
const lineup = (changes: Partial<Of<'lineup'>> = {}) =>
  paper('examinationRecord', {
    kind: 'lineup',
    of: 'people',
    count: 7,
    conductedBy: two,
    prompted: 'no',
    seenBefore: 'no',
    heldSeparately: 'yes',
    ...changes,
  });
const explanation = (changes: Partial<Of<'explanation'>> = {}) =>
  paper('documentaryEvidence', {
    kind: 'explanation',
    handlers: two,
    signed: 'yes',
    stamped: 'yes',
    ...changes,
  });
const examination = (changes: Partial<Of<'examination'>> = {}) =>
  paper('examinationRecord', {
    kind: 'examination',
    conductedBy: two,
    startedAt: at('24T22:00'),
    endedAt: at('24T22:30'),
    signed: 'yes',
    ...changes,
  });
const standing = (who: NonNullable<Collection['attestingWitness']>['standing']) =>
  thing({ attestingWitness: { ...outsider, standing: who } });
const alone = { attestingWitness: null, noWitnessReason: '深夜无人', filmed: 'yes' } as const;

const recording = (changes: Partial<Of<'recording'>>) =>
  video({}, { particulars: { ...goodRecording, ...changes } });
const featureless = {
  ...thing(),
  origin: { kind: 'registered', quantity: '1个', features: '', sealNumber: '' } as const,
};

/** A page called 自行制作 without saying on what. */
const photoOfPaper = (deviceId: string | null) =>
  anItem(1, {
    legalKind: 'documentaryEvidence',
    collection: { ...clean, act: 'selfMade', provider: '', recordMade: 'unknown' },
    deviceId,
  });

/** What takes several items or hand-overs: below, and in `handover.test.ts`. */
const triedElsewhere = ['E-94', 'E-205', 'E-206'];

interface Trial {
  readonly wrong?: readonly EvidenceItem[];
  readonly unsaid?: readonly EvidenceItem[];
  readonly fine: readonly EvidenceItem[];
}

const trials: readonly (readonly [string, Trial])[] = [
  [
    '[E-57] a statement or opinion whose formalities nobody filled in is not taken for good',
    {
      wrong: [paper('expertOpinion', goodInterview)],
      unsaid: [
        paper('witnessTestimony', null),
        paper('expertOpinion', null),
        paper('examinationRecord', null),
      ],
      fine: [testimony(), appraisal(), lineup(), examination(), thing()],
    },
  ],
  [
    '[E-58] an examination record is signed and made by two',
    {
      wrong: [examination({ signed: 'no' }), examination({ conductedBy: ['测试民警乙'] })],
      unsaid: [examination({ signed: 'unknown' }), examination({ conductedBy: [] })],
      fine: [examination()],
    },
  ],
  [
    '[E-59] a minor who is a witness has a guardian there',
    {
      wrong: [testimony({ isMinor: 'yes' })],
      unsaid: [testimony({ isMinor: 'unknown' })],
      fine: [
        testimony(),
        testimony({ isMinor: 'yes', guardian: '测试家长' }),
        confession({ isMinor: 'yes' }),
      ],
    },
  ],
  [
    '[E-60] a thing without a record or list of its source is out',
    {
      wrong: [thing({ recordMade: 'no' }), thing({ act: 'selfMade', recordMade: 'no' })],
      unsaid: [thing({ recordMade: 'unknown' }), photoOfPaper(null)],
      fine: [thing(), explanation(), photoOfPaper('phone')],
    },
  ],
  [
    '[E-61] those who took a thing sign',
    {
      wrong: [thing({ collectorsSigned: 'no' })],
      unsaid: [thing({ collectorsSigned: 'unknown' })],
      fine: [thing()],
    },
  ],
  [
    '[E-62] whoever held a thing signs',
    {
      wrong: [thing({ providerSigned: 'no' })],
      unsaid: [thing({ providerSigned: 'unknown' })],
      fine: [thing()],
    },
  ],
  [
    '[E-63] two take a thing, and the same name twice is one',
    { wrong: [thing({ by: ['测试民警乙', '测试民警乙'] })], unsaid: [thing({ by: [] })], fine: [thing()] },
  ],
  [
    '[E-64] a copy says where the original is',
    { wrong: [thing({ ...copy, originalPlace: ' ' })], fine: [thing(copy), thing()] },
  ],
  ['[E-65] a copy says who made it', { wrong: [thing({ ...copy, copyMaker: '' })], fine: [thing(copy)] }],
  [
    '[E-66] a copy says when it was made',
    { wrong: [thing({ ...copy, copiedAt: null })], fine: [thing(copy)] },
  ],
  [
    '[E-67] a copy of a thing or paper says why the original was left',
    { wrong: [thing({ ...copy, copyReason: '' })], fine: [thing(copy), video({ ...copy, copyReason: '' })] },
  ],
  [
    '[E-68] original or copy is said',
    { unsaid: [thing({ form: 'unknown' }), video({ form: 'unknown' })], fine: [thing(), thing(copy)] },
  ],
  [
    '[E-69] police do not attest, nor whoever did the act, under any other word',
    {
      wrong: [
        standing('police'),
        thing({ attestingWitness: { ...outsider, name: ' 测试民警丙 ' } }),
        {
          ...examination(),
          collection: { ...clean, by: ['测试民警丁'], attestingWitness: { ...outsider, name: '测试民警乙' } },
        },
      ],
      fine: [thing(), examination()],
    },
  ],
  ['[E-70] auxiliaries do not attest', { wrong: [standing('auxiliary')], fine: [thing()] }],
  [
    '[E-71] the interested do not attest, nor a party under any other word',
    {
      wrong: [standing('interested'), thing({ attestingWitness: { ...outsider, name: '违法嫌疑人A' } })],
      fine: [thing()],
    },
  ],
  ['[E-72] the unfit do not attest', { wrong: [standing('unfit')], fine: [thing()] }],
  [
    '[E-73] an attesting witness of unknown standing is not taken for fit',
    { unsaid: [standing('unknown')], fine: [thing()] },
  ],
  [
    '[E-74] the attesting witness signs',
    {
      wrong: [thing({ attestingWitness: { ...outsider, signed: 'no' } })],
      unsaid: [thing({ attestingWitness: { ...outsider, signed: 'unknown' } })],
      fine: [thing()],
    },
  ],
  [
    '[E-75] no attesting witness wants a reason',
    {
      wrong: [thing({ ...alone, noWitnessReason: '' })],
      unsaid: [thing({ ...alone, noWitnessReason: '', filmed: 'unknown' })],
      fine: [
        thing(alone),
        thing(),
        paper('documentaryEvidence', null),
        { ...thing({ act: 'collection', attestingWitness: null }), legalKind: 'documentaryEvidence' },
      ],
    },
  ],
  [
    '[E-76] no attesting witness wants the whole act filmed',
    {
      wrong: [thing({ ...alone, filmed: 'no' }), data({ ...alone, filmed: 'no' })],
      unsaid: [thing({ ...alone, filmed: 'unknown' })],
      fine: [thing(alone), thing({ filmed: 'no' }), thing({ ...alone, act: 'acceptance', filmed: 'no' })],
    },
  ],
  [
    '[E-77] the medium of electronic data is sealed or the reason is said',
    {
      wrong: [data({ mediumSealed: 'no' })],
      unsaid: [data({ mediumSealed: 'unknown' })],
      fine: [data(), data({ mediumSealed: 'no', notSealedReason: '服务器不能停机' })],
    },
  ],
  [
    '[E-78] electronic data have a record and a list',
    { wrong: [data({ recordMade: 'no' })], unsaid: [data({ recordMade: 'unknown' })], fine: [data()] },
  ],
  [
    '[E-79] those who extract electronic data sign',
    {
      wrong: [data({ collectorsSigned: 'no' })],
      unsaid: [data({ collectorsSigned: 'unknown' })],
      fine: [data()],
    },
  ],
  [
    '[E-80] the holder of electronic data signs, or else the witness',
    {
      wrong: [data({ providerSigned: 'no', attestingWitness: null })],
      unsaid: [data({ providerSigned: 'unknown' })],
      fine: [data(), data({ providerSigned: 'no' })],
    },
  ],
  [
    '[E-81] two extract electronic data',
    { wrong: [data({ by: ['测试民警乙'] })], unsaid: [data({ by: [] })], fine: [data()] },
  ],
  [
    '[E-82] electronic data have a clear type and format',
    { wrong: [dataFile({ mediaType: null }), dataFile({ extensionMatches: false })], fine: [data()] },
  ],
  [
    '[E-83] the digest of electronic data is compared',
    {
      wrong: [{ ...data(), file: null }, readAgain('differs'), readAgain('missing')],
      unsaid: [{ ...data(), file: aFile(1, { readBackAt: null }) }],
      fine: [data()],
    },
  ],
  [
    '[E-84] a damaged file or a program is out',
    {
      wrong: [dataFile({ damage: '文件不完整' }), dataFile({ isExecutable: true })],
      fine: [data(), video()],
    },
  ],
  [
    '[E-85] a recording from outside has a note of its extraction',
    {
      wrong: [video({ recordMade: 'no' })],
      // 自行制作 is no way round it: somebody else gave it, it hung on a wall, or nobody says what made it.
      unsaid: [
        video({ recordMade: 'unknown' }),
        video({ act: 'selfMade', recordMade: 'no' }),
        ownVideo({ provider: '示例店主' }, 'camera'),
        ownVideo({ recordMade: 'unknown' }, 'wall'),
        ownVideo({}, 'phoneOfA'),
        ownVideo({}, null),
      ],
      fine: [
        video(),
        ownVideo({}, 'camera'),
        ownVideo({}, 'phone'),
        ownVideo({ provider: '测试民警甲' }, 'camera'),
        ownVideo({ recordMade: 'yes' }, 'wall'),
        named(ownVideo({}, null)),
      ],
    },
  ],
  [
    '[E-86] a copy of a recording says why it is no original',
    { wrong: [video({ ...copy, copyReason: '' })], fine: [video(copy), video()] },
  ],
  [
    '[E-87] a recording says where, how and from whom it came',
    {
      unsaid: [video({ place: '' }), video({ method: '' }), video({ provider: '' }), ownVideo({}, null)],
      fine: [video(), ownVideo({}, 'camera'), ownVideo({ provider: '示例店主' }, null)],
    },
  ],
  [
    '[E-88] a recording has its words written down',
    { wrong: [video({}, { transcript: [] })], fine: [video(), anItem(1)] },
  ],
  ['[E-89] a recording has a time found for it', { unsaid: [anItem(1)], fine: [video()] }],
  [
    '[E-90] interviews held together are out',
    {
      wrong: [testimony({ heldSeparately: 'no' })],
      unsaid: [testimony({ heldSeparately: 'unknown' })],
      fine: [testimony()],
    },
  ],
  [
    '[E-91] a statement nobody confirmed is out',
    {
      wrong: [testimony({ confirmed: 'no' }), confession({ confirmed: 'no' })],
      unsaid: [testimony({ confirmed: 'unknown' })],
      fine: [testimony()],
    },
  ],
  [
    '[E-92] an interview has start, end and place',
    {
      wrong: [testimony({ startedAt: null }), testimony({ endedAt: null }), testimony({ place: '' })],
      fine: [testimony()],
    },
  ],
  [
    '[E-204] an interview or a search ends after it began',
    {
      wrong: [
        testimony({ endedAt: at('25T08:59') }),
        testimony({ endedAt: at('25T09:00') }),
        examination({ endedAt: at('24T21:59') }),
      ],
      fine: [
        testimony(),
        examination(),
        testimony({ endedAt: null }),
        examination({ startedAt: null }),
        thing(),
      ],
    },
  ],
  [
    '[E-93] two hold an interview',
    {
      wrong: [
        testimony({ ...heldByOne, recorded: 'no' }),
        testimony({ ...heldByOne, inHandlingCentre: 'unknown' }),
        testimony({ ...heldByOne, startedAt: Moment.parse('2025-12-31T23:59:59+08:00') }),
        testimony({ ...heldByOne, startedAt: null }),
      ],
      unsaid: [testimony({ interviewers: [] })],
      fine: [
        testimony(),
        testimony(heldByOne),
        testimony({ ...heldByOne, startedAt: Moment.parse('2026-01-01T00:00:00+08:00') }),
      ],
    },
  ],
  [
    '[E-174] one officer alone in a handling centre, recorded, may do so in public order cases',
    { wrong: [testimony(heldByOne)], fine: [testimony(), testimony({ interviewers: [] })] },
  ],
  [
    '[E-95] a drunk witness is out',
    {
      wrong: [testimony({ drunk: 'yes' })],
      unsaid: [testimony({ drunk: 'unknown' })],
      fine: [testimony(), confession({ drunk: 'yes' })],
    },
  ],
  [
    '[E-96] a minor who is accused has a guardian there, or it is out',
    {
      wrong: [confession({ isMinor: 'yes' })],
      unsaid: [confession({ isMinor: 'unknown' })],
      fine: [
        confession(),
        confession({ isMinor: 'yes', guardian: '测试家长' }),
        testimony({ isMinor: 'yes' }),
      ],
    },
  ],
  [
    '[E-97] whoever needs an interpreter has one',
    {
      wrong: [testimony({ needsInterpreter: 'yes' })],
      unsaid: [testimony({ needsInterpreter: 'unknown' })],
      fine: [testimony({ needsInterpreter: 'yes', interpreter: '测试翻译' })],
    },
  ],
  [
    '[E-98] rights are told',
    {
      wrong: [testimony({ rightsTold: 'no' })],
      unsaid: [testimony({ rightsTold: 'unknown' })],
      fine: [testimony()],
    },
  ],
  [
    '[E-99] an interview in a handling centre is recorded',
    {
      wrong: [confession({ recorded: 'no' })],
      unsaid: [
        confession({ recorded: 'unknown' }),
        confession({ recorded: 'no', inHandlingCentre: 'unknown' }),
      ],
      fine: [confession(), testimony({ recorded: 'no', inHandlingCentre: 'no' })],
    },
  ],
  [
    '[E-100] an unqualified appraisal is out',
    {
      wrong: [appraisal({ isQualified: 'no' })],
      unsaid: [appraisal({ isQualified: 'unknown' })],
      fine: [appraisal()],
    },
  ],
  [
    '[E-101] an appraisal of samples of unclear origin is out',
    {
      wrong: [appraisal({ sampleOriginClear: 'no' })],
      unsaid: [appraisal({ sampleOriginClear: 'unknown' })],
      fine: [appraisal()],
    },
  ],
  [
    '[E-102] an appraisal is signed and stamped',
    {
      wrong: [
        appraisal({ signed: 'no' }),
        appraisal({ stamped: 'no' }),
        appraisal({ signed: 'unknown', stamped: 'no' }),
      ],
      unsaid: [appraisal({ stamped: 'unknown' })],
      fine: [appraisal()],
    },
  ],
  [
    '[E-103] two appraise and both sides are told',
    {
      wrong: [appraisal({ appraisers: ['测试鉴定人甲'] }), appraisal({ toldBothSides: 'no' })],
      unsaid: [appraisal({ toldBothSides: 'unknown' })],
      fine: [appraisal()],
    },
  ],
  [
    '[E-104] a line-up has seven people, ten photographs or five things',
    {
      wrong: [lineup({ count: 6 }), lineup({ of: 'photos', count: 9 }), lineup({ of: 'objects', count: 4 })],
      unsaid: [lineup({ count: null })],
      fine: [lineup(), lineup({ of: 'photos', count: 10 }), lineup({ of: 'objects', count: 5 })],
    },
  ],
  [
    '[E-105] a prompted line-up is out',
    { wrong: [lineup({ prompted: 'yes' })], unsaid: [lineup({ prompted: 'unknown' })], fine: [lineup()] },
  ],
  [
    '[E-106] a line-up of what was seen before is out',
    { wrong: [lineup({ seenBefore: 'yes' })], unsaid: [lineup({ seenBefore: 'unknown' })], fine: [lineup()] },
  ],
  [
    '[E-107] a line-up is held apart and by two',
    {
      wrong: [lineup({ heldSeparately: 'no' }), lineup({ conductedBy: ['测试民警乙'] })],
      unsaid: [lineup({ heldSeparately: 'unknown' })],
      fine: [lineup()],
    },
  ],
  [
    '[E-108] an explanation is signed and stamped',
    {
      wrong: [explanation({ signed: 'no' }), explanation({ stamped: 'no' })],
      unsaid: [
        explanation({ signed: 'unknown' }),
        ...['关于李某到案情况的情况说明', '抓获经过', '工作说明（二）', '投案自首证明'].map((title) => ({
          ...paper('documentaryEvidence', null),
          title,
        })),
        { ...testimony(), title: '到案经过' },
        { ...video(), title: '情况说明照片' },
      ],
      fine: [
        explanation(),
        { ...explanation(), title: '情况说明' },
        { ...paper('documentaryEvidence', null), title: '商品情况登记表' },
      ],
    },
  ],
  [
    '[E-109] parties and witnesses collect nothing and interview nobody',
    {
      wrong: [
        thing({ by: ['测试民警甲', '测试民警乙'] }),
        testimony({ interviewers: ['测试民警甲', '测试民警乙'] }),
        testimony({ recorder: '测试证人丙' }),
        lineup({ conductedBy: ['违法嫌疑人A', '测试民警乙'] }),
        ownVideo({ by: ['测试民警甲'] }, null),
        thing({ act: 'selfMade', by: ['测试民警甲', '测试民警乙'] }),
      ],
      fine: [thing(), testimony(), ownVideo({ by: ['测试民警甲'] }, 'camera')],
    },
  ],
  [
    '[E-153] whoever cut, added or took out says how',
    {
      wrong: [recording({ edited: 'yes' }), data({}, { ...goodRecording, edited: 'yes' })],
      unsaid: [recording({ edited: 'unknown' }), anItem(1)],
      fine: [video(), recording({ edited: 'yes', editNote: '采集站自动分段，未删改' }), thing()],
    },
  ],
  [
    '[E-154] a doubt nobody answers puts a recording out',
    {
      wrong: [recording({ doubted: 'yes' })],
      unsaid: [recording({ doubted: 'unknown' }), anItem(1)],
      fine: [data(), recording({ doubted: 'yes', doubtAnswered: '已鉴定，未见篡改' })],
    },
  ],
  [
    '[E-155] an interview names who wrote it down',
    { unsaid: [testimony({ recorder: ' ' })], fine: [testimony()] },
  ],
  [
    '[E-156] an interview names who was interviewed',
    {
      unsaid: [testimony({ personName: '' })],
      fine: [testimony(), testimony({ personName: '', personId: 'person2' })],
    },
  ],
  [
    '[E-157] an opinion is tied to a fact of the case',
    { unsaid: [{ ...appraisal(), proofs: [] }], fine: [appraisal()] },
  ],
  ['[E-158] a registered thing has its features and number', { unsaid: [featureless], fine: [thing()] }],
];

const withWitness = (evidence: readonly EvidenceItem[]) =>
  aCase({ evidence, devices, witnesses: [{ id: 'witness1', name: '测试证人丙', phone: '', note: '' }] });
const verdictsOf = (id: string, item: EvidenceItem) =>
  evidenceFindings(withWitness([item]))
    .filter(({ ruleId }) => ruleId === id)
    .map(({ kind }) => kind);

describe('the admissibility linter', () => {
  it.each(trials)('%s', (title, { wrong = [], unsaid = [], fine }) => {
    const id = /^\[(E-\d+)\]/u.exec(title)?.[1] ?? '';
    expect(wrong.map((item) => verdictsOf(id, item))).toEqual(wrong.map(() => ['wrong']));
    expect(unsaid.map((item) => verdictsOf(id, item))).toEqual(unsaid.map(() => ['unsaid']));
    expect(fine.map((item) => verdictsOf(id, item))).toEqual(fine.map(() => []));
  });

  it('[E-94] finds one officer in two interviews at once, not in touching ones nor in two papers of one person', () => {
    const held = (number: number, personName: string, from: string, until: string) =>
      paper(
        'witnessTestimony',
        { ...goodInterview, personName, startedAt: at(from), endedAt: at(until) },
        number,
      );
    const clash = (...evidence: readonly EvidenceItem[]) =>
      evidenceFindings(aCase({ evidence })).filter(({ ruleId }) => ruleId === 'E-94');
    const found = clash(held(1, '甲', '25T09:00', '25T10:00'), held(2, '乙', '25T09:59', '25T11:00'));
    expect(found.map(({ evidenceNumber }) => evidenceNumber)).toEqual([1, 2]);
    expect(found[0]?.text).toContain('测试民警乙（证据2）');
    expect(clash(held(1, '甲', '25T09:00', '25T10:00'), held(2, '乙', '25T10:00', '25T11:00'))).toEqual([]);
    expect(clash(held(1, '甲', '25T09:00', '25T10:00'), held(2, '甲', '25T09:00', '25T10:00'))).toEqual([]);
  });

  it('[E-190] lets no thing, page or data off because it is called 自行制作', () => {
    const bare = bareCollection({ act: 'selfMade', by: two, at: at('24T22:00') });
    const rulesOf = (legalKind: LegalKind, deviceId: string | null = null) =>
      evidenceFindings(withWitness([anItem(1, { legalKind, collection: bare, deviceId })])).map(
        ({ ruleId }) => ruleId,
      );
    const ofThings = ['E-60', 'E-61', 'E-62', 'E-68'];
    expect(rulesOf('physicalEvidence', 'camera')).toEqual(expect.arrayContaining(ofThings));
    expect(rulesOf('documentaryEvidence')).toEqual(expect.arrayContaining(ofThings));
    expect(rulesOf('documentaryEvidence', 'phoneOfA')).toEqual(expect.arrayContaining(ofThings));
    expect(rulesOf('electronicData', 'wall')).toEqual(
      expect.arrayContaining(['E-77', 'E-78', 'E-79', 'E-80']),
    );
    expect(rulesOf('documentaryEvidence', 'phone')).not.toContain('E-60');
    expect(rulesOf('electronicData', 'camera')).not.toContain('E-77');
  });

  it('finds nothing in a set where everything was done', () => {
    const papers = [testimony(), confession(), appraisal(), lineup(), explanation(), examination()];
    const set = [thing(), data(), video(), ...papers];
    expect(set.flatMap((item) => evidenceFindings(aCase({ evidence: [item] })))).toEqual([]);
  });

  it('tries every rule it has', () => {
    const tried = new Set([...triedElsewhere, ...trials.map(([title]) => /E-\d+/u.exec(title)?.[0] ?? '')]);
    expect(new Set(lintRules.map(({ id }) => id))).toEqual(tried);
    expect(tried.size).toBe(lintRules.length);
  });

  it('puts what is out first and what is not said last, and counts them apart', () => {
    const evidence = [
      thing({ recordMade: 'unknown', ...copy, copyReason: '' }),
      { ...appraisal({ isQualified: 'no' }), number: 2 },
    ];
    const findings = evidenceFindings(aCase({ evidence }));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['E-100', 'E-67', 'E-60']);
    expect(countFindings(findings)).toEqual({ out: 1, defect: 0, hint: 1, unsaid: 1 });
  });

  it('answers for any record, and a source nobody answered for is always a finding', () => {
    const answer = fc.constantFrom('yes', 'no', 'unknown');
    const names = fc.array(fc.constantFrom('测试民警甲', '测试民警乙', ' ', '违法嫌疑人A'), { maxLength: 3 });
    const collection = fc.record({
      act: fc.constantFrom('collection', 'seizure', 'sealing', 'acceptance', 'selfMade'),
      by: names,
      recordMade: answer,
      collectorsSigned: answer,
      providerSigned: answer,
      filmed: answer,
      mediumSealed: answer,
      form: fc.constantFrom('original', 'copy', 'unknown'),
      attestingWitness: fc.option(
        fc.record({
          name: fc.string({ minLength: 1 }),
          standing: fc.constantFrom('outsider', 'unfit', 'unknown'),
          signed: answer,
        }),
      ),
    });
    const particulars = fc.option(
      fc.oneof(
        fc
          .record({
            confirmed: answer,
            heldSeparately: answer,
            drunk: answer,
            recorded: answer,
            inHandlingCentre: answer,
            isMinor: answer,
            needsInterpreter: answer,
            rightsTold: answer,
            interviewers: names,
            personName: fc.string(),
          })
          .map((changes) => ({ ...goodInterview, ...changes })),
        fc.record({ kind: fc.constant('explanation'), handlers: names, signed: answer, stamped: answer }),
      ),
    );
    const item = fc.record({
      legalKind: fc.constantFrom(...LegalKind.options),
      collection,
      particulars,
      isFiled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (drawn) => {
        const evidence = drawn.map(({ isFiled, collection: act, ...rest }, index) =>
          EvidenceItem.parse({
            ...anItem(index + 1, { file: isFiled ? aFile(index) : null }),
            ...rest,
            collection: { ...clean, ...act },
          }),
        );
        const findings = evidenceFindings(aCase({ evidence }));
        expect(findings.every(({ text, mend }) => text.endsWith('。') && mend.endsWith('。'))).toBe(true);
        const unanswered = evidence.filter(
          ({ collection: act, legalKind, particulars: paper }) =>
            act.recordMade === 'unknown' &&
            things.includes(legalKind) &&
            !(act.act === 'selfMade' && legalKind === 'documentaryEvidence' && paper !== null),
        );
        const unsaid = findings.filter(({ ruleId, kind }) => ruleId === 'E-60' && kind === 'unsaid');
        expect(unsaid.map(({ evidenceId }) => evidenceId)).toEqual(unanswered.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });
});
