import { describe, expect, it } from 'vitest';
import { identityAdvice } from '#domain/deidentification/findIdentities.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import {
  identitiesOf,
  noticeFindings,
  noticeObstacle,
  noticePartAt,
} from '#domain/publicOpinion/noticeCheck.ts';
import type {
  ClearingNotice,
  DisciplinaryRecord,
  NameClearing,
  OpinionPost,
} from '#domain/publicOpinion/publicOpinion.ts';
import { clearedKinds } from '#domain/publicOpinion/publicOpinion.ts';
import { recordClearing, recordDiscipline, recordPost } from '#domain/publicOpinion/recordPublicOpinion.ts';
import { safeguardsOf } from '#domain/publicOpinion/safeguards.ts';
import { aCase, anItem, at, stamp } from '#test/people/aCase.ts';
import { anInterview } from '#test/people/anInterview.ts';
import { day } from '../registers/aRegister.ts';

function aPost(changes: Partial<OpinionPost> = {}): OpinionPost {
  return {
    id: 'p1',
    foundAt: at('24T20:50'),
    platform: '虚构短视频平台',
    account: '虚构网友一',
    url: '',
    content: '称民警先动手',
    spread: '',
    captureIds: [],
    evidenceIds: ['item1'],
    nature: 'untrue',
    verification: '经核对执法记录仪视频，民警没有先动手。',
    decision: {
      measures: ['cyberPolice', 'clarification'],
      responsible: '测试民警丙',
      decidedBy: '测试督察长巳',
      at: at('24T20:55'),
      draft: '',
    },
    tracking: [],
    ...changes,
  };
}
const theCase = aCase({ evidence: [anItem(1)] });
const fieldRefused = (post: OpinionPost) => {
  const recorded = recordPost(theCase, post, stamp);
  return recorded.ok ? null : (recorded.failure.detail?.['field'] ?? recorded.failure.code);
};

describe('who is known by name', () => {
  it('[O-1] is whoever the work on the case wrote down too: investigators, collectors, interviewed, applicant', () => {
    const item = anItem(1);
    const interview: EvidenceItem = {
      ...item,
      collection: {
        ...item.collection,
        by: ['测试民警辰'],
        attestingWitness: { name: '测试见证人卯', standing: 'outsider', signed: 'yes' },
      },
      particulars: anInterview({
        personName: '测试证人寅',
        interviewers: ['测试民警癸'],
        guardian: '测试家长丑',
      }),
    };
    const before = aCase({ evidence: [interview] });
    const application = {
      applicantType: 'closeRelative',
      applicantName: '测试家属庚',
      relation: '配偶',
      appliedAt: at('24T20:50'),
      facts: '被咬伤',
      requests: ['rescue'],
      isOral: false,
      takenBy: '',
    } as const;
    const { names } = identitiesOf({ ...before, procedure: { ...before.procedure, application } });
    expect(names).toEqual(
      expect.arrayContaining([
        '测试民警辰',
        '测试见证人卯',
        '测试证人寅',
        '测试民警癸',
        '测试家长丑',
        '测试家属庚',
      ]),
    );
    expect(names).not.toContain('');
  });
});

describe('a post about the case', () => {
  it('[O-4] is kept with its verification, decision and the captures that are evidence', () => {
    const recorded = recordPost(theCase, aPost(), stamp);
    expect(recorded.ok && recorded.value.publicOpinion.posts).toEqual([aPost()]);
  });

  it('[O-4] no nature without a verification, no clarification of what is not verified, no silence beside an answer', () => {
    const decision = aPost().decision;
    if (decision === null) throw new Error('a post has a decision');
    expect(fieldRefused(aPost({ verification: '' }))).toBe('核查结论');
    expect(fieldRefused(aPost({ nature: 'toVerify' }))).toBe('处置措施');
    const silent = { ...decision, measures: ['noResponse', 'cyberPolice'] as const };
    expect(fieldRefused(aPost({ decision: silent }))).toBe('处置措施');
    expect(fieldRefused(aPost({ evidenceIds: ['item9'] }))).toBe('evidence.notFound');
    expect(fieldRefused(aPost({ foundAt: at('25T10:00') }))).toBe('舆情时间');
  });
});

function aNotice(changes: Partial<ClearingNotice> = {}): ClearingNotice {
  return {
    id: 'n1',
    audience: 'unit',
    addressee: '示例派出所',
    problem: '反映测试民警甲先动手打人。',
    verification: '经核查没有事实依据。',
    closing: '',
    kept: [],
    publicityApprover: '',
    legalApprover: '',
    ...changes,
  };
}
function aClearing(changes: Partial<NameClearing> = {}): NameClearing {
  return {
    id: 'k1',
    officerId: 'person1',
    allegation: '先动手打人',
    channel: '网络',
    receivedOn: day('2026-03-24'),
    check: {
      by: '测试民警丙、测试民警丁',
      on: day('2026-03-24'),
      findings: '视频显示没有先动手',
      evidenceIds: [],
    },
    conclusion: {
      result: 'untrue',
      on: day('2026-03-24'),
      basis: '执法记录仪视频',
      approver: '测试督察长巳',
    },
    notices: [],
    ...changes,
  };
}

describe('clearing a name', () => {
  it('[O-5] goes from check to conclusion to notice', () => {
    const refusedFor = (clearing: NameClearing) => {
      const recorded = recordClearing(aCase(), clearing, stamp);
      return recorded.ok ? null : recorded.failure.detail?.['field'];
    };
    expect(refusedFor(aClearing({ notices: [aNotice()] }))).toBeNull();
    expect(refusedFor(aClearing({ check: null }))).toBe('结论');
    expect(refusedFor(aClearing({ conclusion: null, notices: [aNotice()] }))).toBe('澄清通知');
    const other = { result: 'true', on: day('2026-03-24'), basis: '视频', approver: '测试督察长巳' } as const;
    expect(refusedFor(aClearing({ conclusion: other, notices: [aNotice()] }))).toBe('澄清通知');
    expect(refusedFor(aClearing({ receivedOn: day('2026-03-25') }))).toBe('澄清正名的日期');
  });

  it('[O-6] the unit reads whom it is about and nobody else; the public reads nobody', () => {
    const clearing = aClearing();
    const findings = (notice: ClearingNotice) =>
      noticeFindings(aCase(), clearing, notice).map(({ text }) => text);
    expect(findings(aNotice())).toEqual([]);
    expect(findings(aNotice({ problem: '违法嫌疑人A举报测试民警甲。' }))).toEqual(['违法嫌疑人A']);
    expect(findings(aNotice({ audience: 'public' }))).toEqual(['测试民警甲']);
    expect(noticeObstacle(aCase(), clearing, aNotice({ audience: 'public' }))).toBe(
      '文中还有1处能认出人的内容：测试民警甲',
    );
    expect(noticeObstacle(aCase(), clearing, aNotice())).toBeNull();
  });

  it('[O-7] the public version needs the word of 宣传 and 法制', () => {
    const clean = aNotice({ audience: 'public', problem: '反映我局民警先动手打人。' });
    expect(noticeObstacle(aCase(), aClearing(), clean)).toContain('宣传、法制');
    const agreed = { ...clean, publicityApprover: '测试民警戊', legalApprover: '测试民警己' };
    expect(noticeObstacle(aCase(), aClearing(), agreed)).toBeNull();
  });
});

describe('clearing a name, told to whoever writes the notice', () => {
  it('[O-10] is meant for false accusation, unfounded complaint and wrongful accountability', () => {
    expect(clearedKinds.map((kind) => infringementKindNames[kind])).toEqual([
      '诬告陷害、打击报复',
      '恶意投诉、炒作',
      '错误追责或不公正处理',
    ]);
  });

  it('[O-11] a finding is told with its field and with what to write instead', () => {
    const notice = aNotice({ verification: '陕F·T1234停在门口。' });
    const [plate] = noticeFindings(aCase(), aClearing(), notice);
    expect(plate).toMatchObject({ kind: 'plate', text: '陕F·T1234' });
    expect(noticePartAt(notice, plate?.at ?? -1)).toBe('核查结果');
    expect(noticePartAt(notice, 0)).toBe('主送');
    expect(identityAdvice.plate).toContain('一辆小客车');
  });
});

function aStep(changes: Partial<DisciplinaryRecord> = {}): DisciplinaryRecord {
  return {
    id: 's1',
    officerId: 'person1',
    step: 'suspension',
    decidedOn: day('2026-03-24'),
    decidedBy: '虚构市公安局示例分局',
    ground: '公安机关督察条例第十二条',
    days: 30,
    hasLegalGround: 'yes',
    followedProcedure: 'yes',
    wasHeard: 'yes',
    drivenByOpinion: 'no',
    followUp: '',
    ...changes,
  };
}

describe('a step taken against an officer', () => {
  it('[O-8] every answer that is not the right one brings its safeguard, 不清楚 as well', () => {
    const before = safeguardsOf(aStep()).length;
    const unclear = safeguardsOf(aStep({ wasHeard: 'unknown', drivenByOpinion: 'yes' }));
    expect(unclear).toHaveLength(before + 2);
    expect(unclear.filter(({ isUrgent }) => isUrgent)).toHaveLength(1);
    const recorded = recordDiscipline(aCase(), aStep({ ground: '' }), stamp);
    expect(recorded.ok).toBe(false);
    expect(recordDiscipline(aCase(), aStep(), stamp).ok).toBe(true);
  });

  it.each([
    ['suspension', 90, true],
    ['suspension', 60, false],
    ['confinement', 8, true],
    ['confinement', 7, false],
  ] as const)('[O-9] %s of %s days is outside the rule: %s', (step, days, isOutside) => {
    expect(safeguardsOf(aStep({ step, days })).some(({ isUrgent }) => isUrgent)).toBe(isOutside);
  });

  it('[O-9] names where and until when to object', () => {
    expect(safeguardsOf(aStep()).at(-1)?.source).toBe('公安机关督察条例第十四条');
    expect(safeguardsOf(aStep({ step: 'sanction', days: null })).at(-1)?.source).toBe('公务员法第九十五条');
  });
});
