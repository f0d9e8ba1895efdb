import type { AdvisedFinding } from '#app/keepingPorts.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { advised } from '#domain/keeping/healthCode.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { adviceFor } from '#api/failure.ts';
import type { ComposeOptions } from './compose.ts';
import { examineProgramFiles } from './programFiles.ts';

/** What can be said of the program without a password: its templates are whole, its fonts are there and draw. */
export async function outsideFindings(
  options: Pick<ComposeOptions, 'templatesFolder' | 'fontFolder'>,
): Promise<readonly AdvisedFinding[]> {
  const shelf = openTemplateShelf(options.templatesFolder);
  const press = openDocumentPress(options.fontFolder === undefined ? {} : { fontFolder: options.fontFolder });
  const templates = await shelf.templates();
  const sheet = await shelf.template('X01');
  if (!sheet.ok) return [cannotPress(sheet.failure)];
  const pressed = await press.press(fillTemplate(sheet.value, {}).model, 'pdf');
  return [
    advised({
      code: 'program.templates',
      severity: 'ok',
      message: `文书模板 ${templates.length} 个，格式正确`,
    }),
    pressed.ok
      ? advised({ code: 'program.fonts', severity: 'ok', message: '字体齐全，可以制作文书' })
      : cannotPress(pressed.failure),
    ...(await examineProgramFiles(options)),
  ];
}

function cannotPress(bad: Failure): AdvisedFinding {
  return advised({ code: 'program.cannotPress', severity: 'error', message: adviceFor(bad).what });
}
