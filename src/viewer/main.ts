import type { ViewerDossier, ViewerFile } from '#domain/dossier/viewerDossier.ts';
import './viewer.css';
import { checkPanel } from './checkPanel.ts';
import type { CheckOutcome } from './checkPackage.ts';
import { byteSize, element } from './element.ts';
import { paneOf } from './pane.ts';

/** A row of the list and where it says how the check of its file went. */
interface Row {
  readonly file: ViewerFile;
  readonly node: HTMLElement;
  readonly state: HTMLElement;
}

const data = document.getElementById('dossier')?.textContent ?? '';
const page = document.getElementById('page');
if (page !== null) show(page, JSON.parse(data));

function show(place: HTMLElement, dossier: ViewerDossier): void {
  document.title = `${dossier.title} 卷宗`;
  const pane = element('div', {}, element('p', { class: 'quiet' }, '点一下左边的名称，就在这里打开。'));
  const rows: Row[] = [];
  const open = (row: Row) => {
    for (const each of rows) each.node.classList.toggle('open', each === row);
    pane.replaceChildren(paneOf(row.file));
  };
  const lists = dossier.groups.map(({ title, files }) => {
    const made = files.map((file) => rowOf(file, open));
    rows.push(...made);
    return element('section', {}, element('h2', {}, `${title}（${files.length}）`), table(made));
  });
  place.replaceChildren(
    head(dossier),
    checkPanel(dossier, (outcome) => rows.forEach((row) => tell(row, outcome))),
    element('div', { class: 'columns' }, element('div', {}, ...missing(dossier), ...lists), pane),
  );
}

function head({ title, facts }: ViewerDossier): HTMLElement {
  return element(
    'header',
    {},
    element('h1', {}, title),
    element('p', { class: 'quiet' }, '维权专卷电子移交件 · 只读 · 警察工作秘密，按规定保管'),
    element(
      'dl',
      { class: 'facts' },
      ...facts.map(([label, text]) =>
        element('div', {}, element('dt', {}, label), element('dd', {}, text === '' ? '未填写' : text)),
      ),
    ),
  );
}

function missing({ missing: gaps }: ViewerDossier): readonly HTMLElement[] {
  if (gaps.length === 0) return [];
  return [
    element(
      'section',
      {},
      element('h2', {}, `导出时卷内还缺（${gaps.length}）`),
      element('ul', {}, ...gaps.map((gap) => element('li', {}, gap))),
    ),
  ];
}

function table(rows: readonly Row[]): HTMLElement {
  const titles = ['名称', '日期', '大小', '核对'];
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...titles.map((title) => element('th', {}, title)))),
    element('tbody', {}, ...rows.map(({ node }) => node)),
  );
}

function rowOf(file: ViewerFile, open: (row: Row) => void): Row {
  const button = element('button', { type: 'button', class: 'title' }, file.title);
  const state = element('td', { class: 'state quiet' }, '未核对');
  const below = [file.number ?? '', file.remark].filter((text) => text !== '').join(' · ');
  const node = element(
    'tr',
    {},
    element('td', {}, button, element('div', { class: 'quiet' }, below)),
    element('td', { class: 'figure' }, file.date ?? ''),
    element('td', { class: 'figure' }, byteSize(file.sizeBytes)),
    state,
  );
  const row = { file, node, state };
  button.addEventListener('click', () => open(row));
  return row;
}

/** What the last check said of one file; nothing when it was not reached. */
function tell({ file, state }: Row, outcome: CheckOutcome | null): void {
  const path = file.path.normalize('NFC');
  const isGood = outcome?.goodPaths.has(path) === true;
  const isBad = outcome?.findings.some((finding) => finding.path.normalize('NFC') === path) === true;
  state.className = `state ${isBad ? 'bad' : isGood ? 'good' : 'quiet'}`;
  state.textContent = isBad ? '不符' : isGood ? '一致' : '未核对';
}
