import { ImportedXmlComponent, Run } from 'docx';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

/** Word's own text-on-a-line shape; without its definition in the file Word draws nothing. */
const shapeType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>' +
  [
    'sum #0 0 10800',
    'prod #0 2 1',
    'sum 21600 0 @1',
    'sum 0 0 @2',
    'sum 21600 0 @3',
    'if @0 @3 0',
    'if @0 21600 @1',
    'if @0 0 @2',
    'if @0 @4 21600',
    'mid @5 @6',
    'mid @8 @5',
    'mid @7 @8',
    'mid @6 @7',
    'sum @6 0 @5',
  ]
    .map((formula) => `<v:f eqn="${formula}"/>`)
    .join('') +
  '</v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/></v:shapetype>';

/** Words across the page behind the text, as Word itself writes a watermark; `docx` has no such drawing. */
export class WatermarkRun extends Run {
  constructor(text: string) {
    super({});
    this.root.push(ImportedXmlComponent.fromXmlString(pictureOf(text)));
  }
}

function pictureOf(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const width = Math.min(420, 90 * Array.from(text).length);
  const height = Math.round(width / Math.max(Array.from(text).length, 1));
  return (
    `<w:pict ${namespaces}>${shapeType}<v:shape id="watermark" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;` +
    `width:${width}pt;height:${height}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;` +
    'mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="silver" stroked="f">' +
    `<v:fill opacity=".5"/><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${escaped}"/></v:shape></w:pict>`
  );
}
