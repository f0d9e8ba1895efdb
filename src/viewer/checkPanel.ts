import type { ViewerDossier } from '#domain/dossier/viewerDossier.ts';
import { checkPackage } from './checkPackage.ts';
import type { CheckOutcome, CheckProgress } from './checkPackage.ts';
import { filesOfDrop, filesOfPicker } from './chosenFiles.ts';
import type { ChosenFile } from './chosenFiles.ts';
import { byteSize, element } from './element.ts';

const verdicts = {
  passed: '核对通过：清单列出的每个文件都在，内容一致',
  failed: '核对不通过：请不要使用，联系移交单位',
  incomplete: '没有核对完：不能说明卷宗完整',
} as const;

/** The part of the page where a person gives it the folder and reads what came of it. */
export function checkPanel(
  dossier: ViewerDossier,
  onOutcome: (outcome: CheckOutcome | null) => void,
): HTMLElement {
  const panel = element('section', { class: 'check', 'aria-label': '核对' });
  const fresh = () => panel.replaceChildren(...invitation(begin), warning());
  const begin = async (files: readonly ChosenFile[]) => {
    let isCancelled = false;
    panel.className = 'check';
    onOutcome(null);
    const { node, show } = progressLine(() => (isCancelled = true));
    panel.replaceChildren(node);
    const outcome = await checkPackage(dossier, files, {
      onProgress: show,
      isCancelled: () => isCancelled,
    });
    panel.className = `check ${outcome.state}`;
    panel.replaceChildren(...report(outcome), ...invitation(begin));
    onOutcome(outcome);
  };
  takeDrops(panel, begin);
  fresh();
  return panel;
}

type Begin = (files: readonly ChosenFile[]) => Promise<void>;

function invitation(begin: Begin): readonly HTMLElement[] {
  const input = element('input', { type: 'file', webkitdirectory: '', multiple: '' });
  input.addEventListener('change', () => {
    if (input.files !== null && input.files.length > 0) void begin(filesOfPicker(input.files));
  });
  return [
    element(
      'div',
      { class: 'bar' },
      element('label', { class: 'pick' }, '选择本页所在的文件夹，开始核对', input),
      element('span', { class: 'quiet' }, '也可以把文件夹拖到这里。文件只在本机读取，不会传到任何地方。'),
    ),
  ];
}

function warning(): HTMLElement {
  const words = '本页打开时没有核对任何文件；没有核对之前，不能说明内容没有改动。';
  return element('p', { class: 'quiet' }, words);
}

function takeDrops(panel: HTMLElement, begin: Begin): void {
  panel.addEventListener('dragover', (event) => {
    event.preventDefault();
    panel.classList.add('over');
  });
  panel.addEventListener('dragleave', () => panel.classList.remove('over'));
  panel.addEventListener('drop', (event) => {
    event.preventDefault();
    panel.classList.remove('over');
    if (event.dataTransfer === null) return;
    const cannot = () =>
      panel.prepend(
        element('p', { class: 'bad' }, '这个浏览器不让本页读取拖进来的文件夹。请用下面的按钮选择。'),
      );
    filesOfDrop(event.dataTransfer).then(begin, cannot);
  });
}

function progressLine(cancel: () => void) {
  const bar = element('progress', { max: '1', value: '0', 'aria-label': '核对进度' });
  const words = element('span', {}, '正在读取清单');
  const stop = element('button', { type: 'button' }, '停止');
  stop.addEventListener('click', cancel);
  const show = ({ doneBytes, totalBytes, doneFiles, totalFiles }: CheckProgress) => {
    bar.value = totalBytes === 0 ? 0 : doneBytes / totalBytes;
    words.textContent = `${doneFiles} / ${totalFiles} 个文件，${byteSize(doneBytes)} / ${byteSize(totalBytes)}`;
  };
  return { node: element('div', { class: 'bar', role: 'status' }, bar, words, stop), show };
}

function report(outcome: CheckOutcome): readonly HTMLElement[] {
  const { findings, checkedFiles, checkedBytes, tagManifestSha256, signature } = outcome;
  const tone = signature.state === 'valid' ? 'good' : signature.state === 'wrong' ? 'bad' : 'quiet';
  return [
    element('p', { class: 'verdict', role: 'status' }, verdicts[outcome.state]),
    ...(findings.length === 0 ? [] : [findingList(outcome)]),
    element(
      'ul',
      {},
      element('li', {}, `核对了 ${checkedFiles} 个文件、${byteSize(checkedBytes)}（SHA-256）。`),
      element('li', { class: tone }, `签名：${signature.says}。`),
      element(
        'li',
        {},
        '清单校验值（与移交清单上印的比对）：',
        element('code', {}, tagManifestSha256 ?? '没有'),
      ),
      element(
        'li',
        { class: 'quiet' },
        '没有核对：SM3 校验值；签名的密钥属于谁（要与移交单位另行告知的公钥指纹比对）；本页自己是否被换过（只有用别的程序核对才能知道）。',
      ),
    ),
  ];
}

function findingList({ findings }: CheckOutcome): HTMLElement {
  const shown = findings.slice(0, 500);
  const rest = findings.length - shown.length;
  return element(
    'ul',
    { class: 'list bad' },
    ...shown.map(({ path, what }) => element('li', {}, element('code', {}, path), ` ${what}`)),
    ...(rest === 0 ? [] : [element('li', {}, `另有 ${rest} 项`)]),
  );
}
