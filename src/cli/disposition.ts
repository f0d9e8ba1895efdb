import { adviceFor } from '#api/failure.ts';
import type { PublishedReport } from '#domain/disposition/published/publishedReport.ts';
import { Day, dayOf, momentOfEpoch } from '#domain/kernel/moment.ts';
import { sourceTreePlace } from '#hosts/sourceTreePlace.ts';
import { judgePublishedCases } from '#runtime/judgePublishedCases.ts';
import { readCaseFile } from './caseFileText.ts';

const exitCodes = { judged: 0, partly: 1, unreadable: 2 } as const;

export const dispositionHelp = `用法:npm run -s dossier -- disposition <cases.json> [--json] [--on=YYYY-MM-DD]

读入案例文件（{"cases":[…]} 或者直接是列表，每案一个 facts），按现行规则逐案逐人给出处置意见；不读资料库，不作决定。
facts 里的 null 一律按“不明”，不认识的词点名后按“不明”处理。police_fault（无、一般、较大、严重）是人补充的认定，来源不写。
文件用 UTF-8；GB18030、UTF-16 的也读，并且说明。

--on=YYYY-MM-DD 评判日期，按这一天有效的法律；不写为今天。同一文件、同一日期，结果不随电脑的日期变化。
--json 打印一个对象：
  format        格式号，现为 1；只增加字段时不变
  rulesVersion  规则集版本；judgedOn 评判日期（按当日有效的法律）
  counts        cases、judged、notJudged、withFindings
  cases[]       id、title、actDate（不明为 null）、judged、findings[]（path、code、message）、persons[]
  persons[]     person、ruleSet、openTracks[]、leading（没有主导意见为 null）、
                tracks[]（track、standing、qualification、ruleIds、basis、penalty（法定幅度）、limits（幅度的数：warning、detentionDays[]、fineYuan、fineAloneYuan、fineDueFromDays；刑事为 null）、conditions、missingFacts、finalBlocked、aggravating、
                warnings（由人判断的事项）、measure（measure、label、state、range、reasons、approvals、documents、warnings））、
                missingFacts[]（fact、question、why、opens、closes）、forbidden[]（track、conclusion、reason、ruleId、basis）、
                closed[]（没有打开的定性：track、qualification、最接近的规则 ruleId、不符合的条件 unmet[]）、notInForce[]（当日没有条文的定性）、
                warnings[]、leniency[]、ruleIds[]、atActDate（按行为时的法律：ruleSet、openTracks、leading、forbidden[]；不明或者没有规则集为 null）、
                lawComparison（行为时与评判时的法律：actDate、decidedOn、atAct、atDecision、rows[]（track、qualification、atAct、atDecision 各为 basis[]、penalty，没有打开为 null）；没有差别或者日期不明为 null）
  standing      supported 条件具备 · provisional 只等伤情鉴定 · pending 尚缺事实或者须权衡 · doubtful 因执法过错存疑
  findings.code wordUnknown、shapeUnknown、missing、contradiction、readFromText（从叙述读出）、lowestMeaning（按最低含义）

退出码：0 全部案例都已评判；1 有案例无法评判（没有 facts 等，见 findings）；2 文件读不了或者不是案例文件。`;

/** `disposition <cases.json> [--json] [--on=day]`: exit 0 all judged, 1 some case could not be judged, 2 unreadable. */
export async function disposition(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(dispositionHelp);
    return exitCodes.judged;
  }
  const asked = askedFor(args);
  if (asked === null) return exitCodes.unreadable;
  const text = await readCaseFile(asked.path);
  if (text === null) return exitCodes.unreadable;
  const { templatesFolder } = await sourceTreePlace();
  const report = await judgePublishedCases(text, templatesFolder, asked.on);
  if (!report.ok) {
    const { what, next } = adviceFor(report.failure);
    console.error(`${asked.path}：${what}。${next}`);
    return exitCodes.unreadable;
  }
  if (asked.json) console.log(JSON.stringify(report.value));
  else tell(report.value);
  return report.value.counts.notJudged === 0 ? exitCodes.judged : exitCodes.partly;
}

interface Asked {
  readonly path: string;
  readonly json: boolean;
  readonly on: Day;
}

/** What was asked for; `null` = it was not understood, and that has been said. A word that is ignored would change what is judged. */
function askedFor(args: readonly string[]): Asked | null {
  const refuse = (why: string) => {
    console.error(`${why}\n\n${dispositionHelp}`);
    return null;
  };
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json' && !arg.startsWith('--on='));
  if (unknown !== undefined) return refuse(`不认识的选项 ${unknown}。`);
  const [path, ...more] = args.filter((arg) => !arg.startsWith('-'));
  if (path === undefined) return refuse('没有写案例文件。');
  if (more.length > 0) return refuse(`一次只读一个案例文件，多出 ${more.join('、')}。`);
  const told = args.findLast((arg) => arg.startsWith('--on='))?.slice('--on='.length);
  const on = told === undefined ? dayOf(momentOfEpoch(Date.now())) : Day.safeParse(told).data;
  return on === undefined
    ? refuse(`评判日期 ${told} 不是 YYYY-MM-DD 的日期。`)
    : { path, json: args.includes('--json'), on };
}

const standingMarks = {
  supported: '具备',
  provisional: '待鉴定',
  pending: '待定',
  doubtful: '存疑',
} as const;

function tell({ cases, counts, rulesVersion }: PublishedReport): void {
  for (const { id, title, actDate, persons, findings } of cases) {
    console.log(`${id} ${title}（行为日期 ${actDate ?? '不明'}）`);
    for (const person of persons) tellPerson(person);
    for (const finding of findings) console.log(`    读取 ${finding.path}：${finding.message}`);
  }
  console.log(
    `共 ${counts.cases} 案，评判 ${counts.judged} 案，无法评判 ${counts.notJudged} 案；规则集 ${rulesVersion}。以上是建议，由人决定。`,
  );
}

function tellPerson(person: PublishedReport['cases'][number]['persons'][number]): void {
  const tracks = person.tracks.map(({ track, standing }) => `${track}（${standingMarks[standing]}）`);
  console.log(`  ${person.person}`);
  console.log(`    意见 ${tracks.join('、') || '没有打开的定性'}`);
  console.log(`    主导 ${person.leading ?? '尚无，先补事实'}`);
  if (person.atActDate !== null && person.atActDate.ruleSet !== person.ruleSet)
    tellOfActDate(person.atActDate);
  console.log(`    缺少 ${person.missingFacts.map(({ question }) => question).join('；') || '无'}`);
  console.log(`    不得 ${refusedIn(person)}`);
  for (const { track, ruleId, unmet } of person.closed)
    console.log(`    未打开 ${track}[${ruleId}] 不符合：${unmet.map(({ text }) => text).join('；')}`);
  if (person.notInForce.length > 0) console.log(`    当日没有条文 ${person.notInForce.join('、')}`);
  const warned = [...person.tracks.flatMap(({ warnings }) => warnings), ...person.warnings];
  for (const text of new Set(warned.map((one) => one.text))) console.log(`    由人判断 ${text}`);
  console.log(`    规则 ${person.ruleIds.join(' ')}`);
}

type Person = PublishedReport['cases'][number]['persons'][number];

function tellOfActDate(then: NonNullable<Person['atActDate']>): void {
  console.log(`    行为时的法律（${then.ruleSet}）${then.openTracks.join('、')}；不得 ${refusedIn(then)}`);
}

function refusedIn({ forbidden }: Pick<Person, 'forbidden'>): string {
  return [...new Set(forbidden.map(({ conclusion, ruleId }) => `${conclusion}[${ruleId}]`))].join('、');
}
