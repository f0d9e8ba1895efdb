import type { DispositionFacts } from '../facts.ts';
import type { ActKind } from '../acts.ts';
import { clausesOf, policeNoun, saysOf, type Reading } from './clauses.ts';
import { fieldsOf, meaningOf, shown, textOf, type Findings } from './finding.ts';
import { roleWords } from './words.ts';

type Crowd = DispositionFacts['crowd'];
type Fields = Readonly<Record<string, unknown>>;

/** Was there a crowd, and what was this person in it? The words for leading count only where the police or an office do not lead. */
export function readCrowd(facts: Fields, story: string, acts: readonly ActKind[], findings: Findings): Crowd {
  const { crowd } = facts;
  if (typeof crowd !== 'boolean' && crowd !== null && crowd !== undefined)
    findings.add('facts.crowd', 'wordUnknown', `不认识的聚众记录“${shown(crowd)}”，按不明处理`);
  const stated = meaningOf(roleWords, textOf(facts['role'] ?? fieldsOf(crowd)['role']));
  if (crowd !== true) return { gathered: 'unknown', role: stated ?? 'unknown' };
  return { gathered: 'yes', role: stated ?? roleInWords(facts['violence'], story, acts) };
}

const people =
  '(?:村民|家属|亲属|亲友|家人|工友|同伙|群众|多人|他人|人员|众人|数十人|[一二三四五六七八九十百数多余几0-9]+余?(?:人|名))';
/** 伙同 is doing it together, not leading; 社区组织核酸, 民警带领辅警 lead nobody against the police. */
const organises: Reading = {
  words: new RegExp(
    `纠集|召集|领头|带头|为首|首要分子|(?:主要)?组织者|聚集[^，。；]{0,4}${people}|(?:组织|带领|率领|鼓动并带领)[^，。；]{0,4}${people}`,
  ),
  reach: 8,
  toOthersToo: true,
};
const incites: Reading = { words: /煽动|鼓动|教唆|怂恿/, reach: 3, toOthersToo: true };
const office = /(?:社区|居委会|村委会|镇政府|街道|单位|公司|学校|医院|政府)[^，。；]{0,4}(?:组织|带领|召集)/;

function roleInWords(violence: unknown, story: string, acts: readonly ActKind[]): Crowd['role'] {
  const clauses = clausesOf(story).filter((clause) => !office.test(clause));
  if (saysOf(clauses, organises)) return 'organiser';
  if (saysOf(clauses, incites)) return 'inciter';
  const stated = Array.isArray(violence) ? violence.length > 0 : violence !== null && violence !== undefined;
  if (stated && violence !== 'none' && violence !== 'unknown') return 'assaulter';
  if (looksOn(clauses)) return 'onlooker';
  // One who only will not comply stands in nobody's way; storming, surrounding and holding are left to people.
  const passive =
    acts.length > 0 &&
    acts.every((act) => act === 'blocking' || act === 'verbalAbuse' || act === 'grievance');
  return passive && !/围(?!观)|堵|拦|挡|阻/.test(story) ? 'blocker' : 'unknown';
}

/** 在旁围观, 围观村民拍摄; not 引发群众围观, which tells of others. */
function looksOn(clauses: readonly string[]): boolean {
  return clauses.some(
    (clause) =>
      /围观/.test(clause) &&
      !/(?:引发|引起|导致|造成|吸引|遭|被)[^，]{0,6}围观|(?:大量|众多|多名|路过)[^，]{0,4}围观/.test(
        clause,
      ) &&
      !new RegExp(`${policeNoun}[^，]{0,6}围观`).test(clause),
  );
}
