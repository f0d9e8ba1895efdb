import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Tag } from 'antd';
import type { FormListFieldData } from 'antd';
import { reportParagraphs } from '#domain/document/caseFields/reportParagraphs.ts';
import type { RecordedParagraph } from '#domain/document/caseFields/reportParagraphs.ts';
import {
  paragraphFrom,
  paragraphStandingNames,
  standingOf,
  unsaidParagraphs,
} from '#domain/upward/paragraphStanding.ts';
import type { ParagraphStanding } from '#domain/upward/paragraphStanding.ts';
import { ReportSection, reportSectionNames } from '#domain/upward/upwardReport.ts';
import type { ReportEdition, ReportParagraph } from '#domain/upward/upwardReport.ts';
import { useOpenCase } from '../CaseContext.ts';

const colours: Readonly<Record<ParagraphStanding, string>> = {
  asRecorded: 'default',
  edited: 'warning',
  recordChanged: 'error',
  recordGone: 'error',
  ownWords: 'processing',
};

/** The four parts of the report, paragraph by paragraph, each marked where it differs from the record. */
export function ParagraphFields({ isLocked }: { readonly isLocked: boolean }) {
  const { rightsCase } = useOpenCase().view;
  const edition = Form.useWatch<ReportEdition | undefined>('edition', { preserve: true }) ?? 'first';
  const paragraphs =
    Form.useWatch<readonly ReportParagraph[] | undefined>('paragraphs', { preserve: true }) ?? [];
  const now = reportParagraphs(rightsCase, edition);
  return (
    <Form.List name="paragraphs">
      {(rows, { add, remove }) =>
        ReportSection.options.map((section, place) => (
          <section key={section} aria-label={reportSectionNames[section]}>
            <h3 className="case-form-head">
              {'一二三四'[place]}、{reportSectionNames[section]}
            </h3>
            {rows
              .filter(({ name }) => paragraphs[name]?.section === section)
              .map((row) => (
                <Paragraph
                  key={row.key}
                  row={row}
                  now={now}
                  isLocked={isLocked}
                  onRemove={() => remove(row.name)}
                />
              ))}
            {isLocked ? null : (
              <Missing
                section={section}
                unsaid={unsaidParagraphs(paragraphs, now).filter((one) => one.section === section)}
                onAdd={(paragraph) => add(paragraph)}
              />
            )}
          </section>
        ))
      }
    </Form.List>
  );
}

interface ParagraphProps {
  readonly row: FormListFieldData;
  readonly now: readonly RecordedParagraph[];
  readonly isLocked: boolean;
  readonly onRemove: () => void;
}

function Paragraph({ row, now, isLocked, onRemove }: ParagraphProps) {
  const form = Form.useFormInstance();
  const path = ['paragraphs', row.name];
  const paragraph = Form.useWatch<ReportParagraph | undefined>(path, { preserve: true });
  if (paragraph === undefined) return null;
  const standing = standingOf(paragraph, now);
  const current = now.find(({ key }) => key === paragraph.key);
  const differs = standing === 'edited' || standing === 'recordChanged';
  const takeRecord = () => {
    if (current !== undefined)
      form.setFieldValue(path, { ...paragraph, text: current.text, recorded: current.text });
  };
  const label = `${reportSectionNames[paragraph.section]} 段落`;
  return (
    <div className="upward-paragraph">
      <div className="upward-paragraph-head">
        <Tag color={colours[standing]}>{paragraphStandingNames[standing]}</Tag>
        <span className="case-gap" />
        {differs && !isLocked ? (
          <Button size="small" onClick={takeRecord}>
            改用记录的说法
          </Button>
        ) : null}
        {isLocked ? null : (
          <Button
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`删去这一段：${paragraph.text.slice(0, 20)}`}
            onClick={onRemove}
          />
        )}
      </div>
      <Form.Item
        name={[row.name, 'text']}
        rules={[{ required: true, whitespace: true, message: '请填写，或者删去这一段' }]}
      >
        <Input.TextArea autoSize maxLength={5000} aria-label={label} />
      </Form.Item>
      {differs ? <p className="upward-now quiet">记录现在是：{current?.text}</p> : null}
    </div>
  );
}

interface MissingProps {
  readonly section: ReportSection;
  readonly unsaid: readonly RecordedParagraph[];
  readonly onAdd: (paragraph: ReportParagraph) => void;
}

/** What the record says and the report does not, and room for own words. */
function Missing({ section, unsaid, onAdd }: MissingProps) {
  return (
    <>
      {unsaid.map((one) => (
        <div key={one.key} className="upward-paragraph-head">
          <span className="quiet">记录中有、专报没有写：{one.text}</span>
          <span className="case-gap" />
          <Button size="small" onClick={() => onAdd(paragraphFrom(one))}>
            写入
          </Button>
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onAdd({ id: crypto.randomUUID(), section, key: null, recorded: '', text: '' })}
      >
        自写一段
      </Button>
    </>
  );
}
