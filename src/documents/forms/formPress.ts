import type { FormPress } from '#app/paperPorts.ts';
import { ok } from '#domain/kernel/result.ts';
import { compileForm, renderForm } from './formEngine.ts';
import { withNotice } from './formNotice.ts';
import { formLines } from './formText.ts';
import { openForm } from './openForm.ts';

/** Opens the press for the bureau's own Word forms. */
export function openFormPress(): FormPress {
  return {
    read(bytes) {
      const zip = openForm(bytes);
      if (!zip.ok) return zip;
      const lines = formLines(zip.value);
      const { tags, faults } = compileForm(zip.value);
      return ok({ tags, lines, faults: [...faults, ...wideBraces(lines)] });
    },
    fill(bytes, { scope, notice }) {
      const zip = openForm(bytes);
      if (!zip.ok) return zip;
      const filled = renderForm(zip.value, scope);
      const lines = formLines(filled);
      if (notice !== null) withNotice(filled, notice);
      return ok({ bytes: filled.generate({ type: 'uint8array', compression: 'DEFLATE' }), lines });
    },
  };
}

/** A Chinese keyboard gives full-width braces, which are no braces to the engine. */
function wideBraces(lines: readonly string[]): readonly string[] {
  const found = lines
    .map((line) => /｛｛[^｝]{0,40}｝?/u.exec(line)?.[0])
    .filter((text) => text !== undefined);
  return found.map((text) => `“${text}”：用了全角花括号，请改成半角的 {{ }}`);
}
