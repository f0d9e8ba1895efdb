import { Input, Tabs } from 'antd';
import type { TemplateDetail } from '#api/operations/templateOperations.ts';
import { EditionHistory } from './EditionHistory.tsx';
import { OrderList } from './OrderList.tsx';
import { TextFields } from './TextFields.tsx';
import type { TypedEdition } from './typedEdition.ts';

export interface EditionFieldsProps {
  readonly detail: TemplateDetail;
  readonly typed: TypedEdition;
  readonly onTyped: (next: TypedEdition) => void;
}

/** What may be changed, by kind. */
export function EditionFields(props: EditionFieldsProps) {
  const { detail } = props;
  return (
    <Tabs
      size="small"
      items={[
        { key: 'texts', label: '栏目和文字', children: <Texts {...props} /> },
        ...(detail.forms.length === 0
          ? []
          : [{ key: 'forms', label: '次序和签署栏', children: <Forms {...props} /> }]),
        { key: 'names', label: '文号和字段叫法', children: <Names {...props} /> },
        {
          key: 'history',
          label: `局版记录 ${detail.editions.length}`,
          children: <EditionHistory editions={detail.editions} />,
        },
      ]}
    />
  );
}

function Texts({ detail, typed, onTyped }: EditionFieldsProps) {
  return (
    <>
      <p className="quiet">
        双花括号里是从案件取的内容，位置可以移动，不能去掉。
        {detail.fields.length === 0 ? null : (
          <details>
            <summary>可以加用的字段</summary>
            {detail.fields.map((name) => `{{${name}}}`).join('、')}
          </details>
        )}
      </p>
      <TextFields
        name="文字"
        rows={detail.texts.map(({ place, role, ...text }) => ({ ...text, key: place, kind: role }))}
        typed={typed.texts}
        onTyped={(texts) => onTyped({ ...typed, texts })}
      />
    </>
  );
}

function Forms({ detail, typed, onTyped }: EditionFieldsProps) {
  return detail.forms.map(({ place, rows, chain }, index) => (
    <section key={place} className="section" aria-label={`第${index + 1}张表`}>
      {chain === null ? null : (
        <>
          <div className="section-head">
            <h2>签署栏</h2>
            <span className="quiet">谁签、先后和几个；印出来是空栏，由本人手写。</span>
          </div>
          <OrderList
            name={`第${index + 1}张表签署栏`}
            items={typed.chains[place] ?? chain.now}
            mayChangeItems
            onItems={(to) => onTyped({ ...typed, chains: { ...typed.chains, [place]: to } })}
          />
        </>
      )}
      {rows.delivered.length < 2 ? null : (
        <>
          <div className="section-head">
            <h2>行次</h2>
            <span className="quiet">连在一起的几行一起移动。</span>
          </div>
          <OrderList
            name={`第${index + 1}张表行次`}
            items={typed.rows[place] ?? rows.now}
            mayChangeItems={false}
            onItems={(to) => onTyped({ ...typed, rows: { ...typed.rows, [place]: to } })}
          />
        </>
      )}
    </section>
  ));
}

function Names({ detail, typed, onTyped }: EditionFieldsProps) {
  const { number } = detail;
  return (
    <>
      {number === null ? (
        <p className="quiet">这份文书没有本工具编的文号。</p>
      ) : (
        <label className="templates-number">
          文号
          <Input
            aria-label="文号"
            value={typed.number ?? ''}
            maxLength={80}
            onChange={({ target }) => onTyped({ ...typed, number: target.value })}
          />
          <span className="quiet">
            {'{{机关代字}}、{{年份}}、{{序号}}'}
            各写一个。改了文号，序号接着本年已用的往下走；已有文号的文书再制作仍用原号。原文：
            {number.delivered}
          </span>
        </label>
      )}
      <p className="lead quiet">字段叫法：有缺项时照这个名称提醒，不印在纸上。</p>
      <TextFields
        name="字段叫法"
        rows={detail.labels.map(({ key, delivered, now }) => ({
          key,
          delivered,
          now,
          kind: '',
          fixed: null,
        }))}
        typed={typed.labels}
        onTyped={(labels) => onTyped({ ...typed, labels })}
      />
    </>
  );
}
