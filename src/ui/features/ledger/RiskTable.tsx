import type { LedgerView } from '#api/operations/ledgerOperations.ts';
import { riskLevelNames } from '#domain/ledger/riskAssessment.ts';

type Risks = LedgerView['risks'];
const groupNames: Readonly<Record<Risks[number]['group'], string>> = { activity: '执法活动', post: '岗位' };

/** Duties and posts by what happened in them, to decide where to train and equip; never a person. */
export function RiskTable({ risks }: { readonly risks: Risks }) {
  return (
    <section className="section" aria-label="情形、岗位风险评估">
      <div className="section-head">
        <h2>情形、岗位风险评估</h2>
      </div>
      <table className="ledger-times">
        <thead>
          <tr>
            {['', '情形或者岗位', '案件', '受伤', '轻伤以上', '评估'].map((title) => (
              <th key={title} scope="col">
                {title === '' ? <span className="only-read">类别</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {risks.map(({ group, label, cases, hurt, grave, level }, index) => (
            <tr key={`${group}${label}`}>
              <td className="quiet">{group === risks[index - 1]?.group ? '' : groupNames[group]}</td>
              <th scope="row">{label}</th>
              <td className="figures">{cases} 起</td>
              <td className="figures">{hurt} 人</td>
              <td className="figures">{grave} 起</td>
              <td className={level === 'notable' ? 'late' : 'quiet'}>{riskLevelNames[level]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet ledger-note">
        满10起才评，起数少于3起的不评；案件占四成以上，或者半数以上案件有人经鉴定为轻伤以上的，列为重点防范。只评情形和岗位，不评人；结论由人作出。
      </p>
    </section>
  );
}
