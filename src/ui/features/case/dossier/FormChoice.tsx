import { PackageFormChoice } from '../../../shared/sealing/PackageFormChoice.tsx';
import type { PackageFormProps } from '../../../shared/sealing/PackageFormChoice.tsx';

const contents =
  '内容：装订好的卷宗、每份文书（PDF 和 DOCX）、证据原文件、文件目录和案卷目录、操作日志、校验清单和签名、离线查看页。不随卷的和不移交的封存卷，题名、姓名和内容以“××”代替，编号、理由、校验值照列。';

/** What the package is on the stick, and what lies in it. */
export function FormChoice(props: PackageFormProps) {
  return (
    <section className="section" aria-label="移交包">
      <p className="quiet">{contents}</p>
      <PackageFormChoice {...props} />
    </section>
  );
}
