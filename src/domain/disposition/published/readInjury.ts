import type { InjuryAssessment, InjuryGrade } from '../../infringement/injury.ts';
import { Day } from '../../kernel/moment.ts';
import { normalised } from './clauses.ts';
import { meaningOf, shown, textOf, wordIn, type Findings } from './finding.ts';
import { injuryWords } from './words.ts';

/** A grade in a publication carries no opinion number; what the product stores wants one. */
const publishedOpinion = { opinionNumber: '来源所载', receivedOn: Day.parse('2000-01-01'), body: '来源所载' };
const graded = (grade: InjuryGrade): InjuryAssessment => ({ status: 'graded', grade, ...publishedOpinion });

/** The harm of one person: the written word first, the text beside it where the word is missing, and both named where they differ. */
export function readInjury(
  target: Readonly<Record<string, unknown>>,
  path: string,
  findings: Findings,
): InjuryAssessment {
  const written = wordIn(target['injury'], ['grade', 'level', 'status', 'text']);
  const note = normalised(textOf(target['injury_text']));
  const inText = gradeInText(note);
  if (written === null || written === undefined || written === '') {
    if (inText === null) return { status: 'unknown' };
    findings.add(
      `${path}.injury_text`,
      'readFromText',
      `伤情等级未载，按“${shown(note)}”读作${names[inText]}`,
    );
    return graded(inText);
  }
  const read = readWord(written, path, findings);
  if (inText === null || !differs(read, inText)) return read;
  const kept = read.status === 'graded' ? '按等级处理' : '按不明处理';
  findings.add(
    `${path}.injury_text`,
    'contradiction',
    `伤情写“${shown(written)}”，说明却是“${shown(note)}”：${kept}，须核对鉴定意见`,
  );
  return read.status === 'graded' ? read : { status: 'unknown' };
}

const names: Readonly<Record<InjuryGrade, string>> = {
  belowMinor: '未达轻微伤',
  minor: '轻微伤',
  lightSecond: '轻伤二级',
  lightFirst: '轻伤一级',
  seriousSecond: '重伤二级',
  seriousFirst: '重伤一级',
  death: '死亡',
};

function readWord(written: unknown, path: string, findings: Findings): InjuryAssessment {
  const word = textOf(written).trim();
  const full = normalised(word);
  const bare = full.replace(/（.*）$/, '');
  const step = full.replace(/（(一级|二级)）$/, '$1');
  const listed = [word, word.toLowerCase(), full, step, bare].find(
    (form) => meaningOf(injuryWords, form) !== undefined,
  );
  const known = listed === undefined ? gradeInText(full) : meaningOf(injuryWords, listed);
  if (known === undefined || known === null) {
    findings.add(`${path}.injury`, 'wordUnknown', `不认识的伤情“${shown(written)}”，按不明处理`);
    return { status: 'unknown' };
  }
  if (known === 'none') return { status: 'none' };
  if (known === 'pending') return { status: 'pending', commissionedAt: null, body: '' };
  if (known === 'belowMinor')
    findings.add(`${path}.injury`, 'lowestMeaning', `“${word}”按未达轻微伤处理，以鉴定意见为准`);
  else if (listed === undefined)
    findings.add(`${path}.injury`, 'readFromText', `伤情“${shown(word)}”读作${names[known]}`);
  else if ((listed !== step && listed !== word.toLowerCase()) || /^[轻重]伤$/.test(listed))
    findings.add(`${path}.injury`, 'lowestMeaning', `“${word}”没有写明级别，按最低一级处理`);
  return graded(known);
}

/** What somebody only claims, fears or waits for is no grade. */
const unsure = /辩|被告|所称|自称|争议|疑似|可能|待鉴定|待查|另案|未作|申请/;
const grades: readonly (readonly [RegExp, InjuryGrade])[] = [
  [/死亡|身亡|牺牲|殉职/, 'death'],
  [/重伤一级|一级重伤/, 'seriousFirst'],
  [/重伤/, 'seriousSecond'],
  [/轻伤一级|一级轻伤/, 'lightFirst'],
  [/轻伤/, 'lightSecond'],
  [/轻微伤/, 'minor'],
];
const notReached = /(?:未|不|没有|尚未|未能|低于|不足)(?:造成|构成|达到|达|够|致|到)?[^，。；]{0,4}$/;

/** The gravest grade a text affirms; `belowMinor` where it only says that 轻微伤 was not reached. */
export function gradeInText(note: string): InjuryGrade | null {
  if (unsure.test(note)) return null;
  for (const [words, grade] of grades)
    for (const clause of note.split(/[，。；、]/)) {
      const match = words.exec(clause);
      if (match !== null && !notReached.test(clause.slice(0, match.index))) return grade;
    }
  return /(?:未|不|没有)(?:造成|构成|达)[^，。；]{0,4}轻微伤/.test(note) ? 'belowMinor' : null;
}

function differs(read: InjuryAssessment, inText: InjuryGrade): boolean {
  if (read.status === 'none') return inText !== 'belowMinor';
  return read.status === 'graded' && read.grade !== inText;
}
