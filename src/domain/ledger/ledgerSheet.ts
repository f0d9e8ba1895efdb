import { caseStageNames } from '../case/caseStage.ts';
import type { DocumentFields } from '../document/documentFields.ts';
import { infringementKindNames } from '../infringement/infringementKind.ts';
import { elapsedMs, spokenDuration } from '../kernel/moment.ts';
import { moneyText } from '../kernel/money.ts';
import { paidFenOf } from './ledgerFigures.ts';
import type { LedgerScope } from './ledgerScope.ts';
import { ledgerInjuryNames, ledgerMeasureName } from './ledgerStatistics.ts';
import { drunkText, minuteText, namesOpposite, remarkOf } from './ledgerTable.ts';
import type { LedgerRow } from './ledgerTable.ts';
import { periodFigures, periodSentence, periodWords } from './periodSentence.ts';

type Sheet = DocumentFields['ledger'];
type SheetRow = Sheet['rows'][number];

/** What the printed S01 says of a period: the same cases as on screen, each in one row of several lines. Source: SPEC S-22. */
export function ledgerSheet(cases: readonly LedgerRow[], scope: LedgerScope, isAnonymous: boolean): Sheet {
  const paidFen = cases.reduce((sum, { ledger }) => sum + paidFenOf(ledger), 0);
  const visits = cases.reduce((sum, { ledger }) => sum + ledger.visits, 0);
  return {
    words: `${scope.unit ?? ''}${periodWords(scope)}`,
    sentence: periodSentence(periodFigures(cases), scope),
    rows: cases.map((one) => rowOf(one, isAnonymous)),
    totalText: `合计${cases.length}起，慰问${visits}次${paidFen === 0 ? '' : `、实发${moneyText(paidFen) ?? ''}`}`,
    note: isAnonymous ? '侵害人姓名已隐去。' : null,
  };
}

function rowOf(one: LedgerRow, isAnonymous: boolean): SheetRow {
  const { ledger, occurredAt, activatedAt } = one;
  return {
    caseLines: present([one.caseNumber, `登记${one.registeredAt.slice(0, 10)}`, `承办${one.caseOfficer}`]),
    whenLines: present([minuteText(occurredAt), one.place]),
    officerLines: ledger.officers.map(({ name, badgeNumber, unit, injury }) =>
      [unit, `${name}${badgeNumber === '' ? '' : `（${badgeNumber}）`}`, ledgerInjuryNames[injury]]
        .filter((word) => word !== '')
        .join('，'),
    ),
    kindLines: present([
      infringementKindNames[one.kind],
      ledger.tool === '' ? '' : `工具：${ledger.tool}`,
      `醉酒：${drunkText(one)}`,
    ]),
    offenderLines: namesOpposite(one, isAnonymous).map((name, index) => offenderLine(one, name, index)),
    activationText: activatedAt === null ? '未启动' : spokenDuration(elapsedMs(occurredAt, activatedAt)),
    visitLines: present([
      `${ledger.visits}次`,
      paidFenOf(ledger) === 0 ? '' : `实发${moneyText(paidFenOf(ledger)) ?? ''}`,
    ]),
    supportLines: present([
      ledger.legalAssistanceAt === null ? '' : '法律援助',
      ledger.posts === 0 ? '' : `舆情${ledger.posts}条`,
      ledger.cleared === 0 ? '' : `正名${ledger.cleared}名`,
      ledger.notices === 0 ? '' : `督办${ledger.notices}次`,
    ]),
    stageLines: present([
      caseStageNames[one.stage],
      ledger.closedAt === null ? '' : `结案${ledger.closedAt.slice(0, 10)}`,
      ledger.archivedAt === null ? '' : `归档${ledger.archivedAt.slice(0, 10)}`,
      ledger.archiveNumber === '' ? '' : `归档号${ledger.archiveNumber}`,
      remarkOf(one),
    ]),
  };
}

/** Who, what was decided, and what came of it; what nobody took down is said to be open. */
function offenderLine({ ledger }: LedgerRow, name: string, index: number): string {
  const person = ledger.counterparties[index];
  if (person === undefined) return name;
  const results = person.results.length === 0 ? '结果未登记' : person.results.join('，');
  return `${name}：${ledgerMeasureName(person)}；${results}`;
}

const present = (words: readonly string[]) => words.filter((word) => word !== '');
