import type { HealthFinding } from '#app/ports.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { adviceFor } from '#api/failure.ts';
import type { ComposeOptions } from './compose.ts';

/** What can be said of the program without a password: its templates are whole, its fonts are there and draw. */
export async function outsideFindings(
  options: Pick<ComposeOptions, 'templatesFolder' | 'fontFolder'>,
): Promise<readonly HealthFinding[]> {
  const shelf = openTemplateShelf(options.templatesFolder);
  const press = openDocumentPress(options.fontFolder === undefined ? {} : { fontFolder: options.fontFolder });
  const templates = await shelf.templates();
  const sheet = await shelf.template('X01');
  if (!sheet.ok)
    return [{ code: sheet.failure.code, severity: 'error', message: adviceFor(sheet.failure).what }];
  const pressed = await press.press(fillTemplate(sheet.value, {}).model, 'pdf');
  return [
    { code: 'program.templates', severity: 'ok', message: `文书模板 ${templates.length} 个，格式正确` },
    pressed.ok
      ? { code: 'program.fonts', severity: 'ok', message: '字体齐全，可以制作文书' }
      : { code: pressed.failure.code, severity: 'error', message: adviceFor(pressed.failure).what },
  ];
}
