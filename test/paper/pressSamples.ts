import type { DocumentModel } from '#domain/document/blocks.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { fieldsOf, templatesFolder, type TemplateId, type Variant } from '#test/golden/templateVariants.ts';
import { withTestPictures } from '#test/golden/testPictures.ts';

const shelf = openTemplateShelf(templatesFolder);

/** A template filled with its sample data, or with the longest or the fewest words. */
export async function sampleModel(id: TemplateId, variant: Variant): Promise<DocumentModel> {
  const template = await shelf.template(id);
  if (!template.ok) throw new Error(JSON.stringify(template.failure));
  return withTestPictures(fillTemplate(template.value, fieldsOf(id, variant)).model);
}

/** Sample papers as files. */
export function openSamplePress(useSystemFonts: boolean) {
  const press = openDocumentPress({ useSystemFonts });
  return async (model: DocumentModel, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
    const pressed = await press.press(model, format);
    if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
    return pressed.value.bytes;
  };
}
