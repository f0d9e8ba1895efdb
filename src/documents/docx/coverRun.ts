import { ImportedXmlComponent, Run } from 'docx';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';

/** Distances from the upper left corner of the sheet. Units: points. */
export interface Covered {
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/**
 * A white patch over part of the page this run stands on.
 *
 * The line to sign in the footer of a form is on every page, and Word alone knows which page is the last; the patch goes with the last paragraph, so that the page that has its own line shows no second one, wherever editing moves it.
 */
export class CoverRun extends Run {
  /** `index`: of the patches of one file, which may not have the same name. */
  constructor({ leftPt, topPt, widthPt, heightPt }: Covered, index: number) {
    super({});
    const style = [
      'position:absolute',
      `margin-left:${leftPt.toFixed(1)}pt`,
      `margin-top:${topPt.toFixed(1)}pt`,
      `width:${widthPt.toFixed(1)}pt`,
      `height:${heightPt.toFixed(1)}pt`,
      'z-index:251658240',
      'mso-position-horizontal-relative:page',
      'mso-position-vertical-relative:page',
    ].join(';');
    this.root.push(
      ImportedXmlComponent.fromXmlString(
        `<w:pict ${namespaces}><v:rect id="cover${index + 1}" style="${style}" fillcolor="white" stroked="f"/></w:pict>`,
      ),
    );
  }
}
