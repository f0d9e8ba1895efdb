import { join } from 'node:path';
import { BrowserWindow, Menu } from 'electron';
import type { MenuItemConstructorOptions, WebPreferences } from 'electron';

/** A page without Node, without the program's own world, inside the system's sandbox (Electron checklist 2–6). */
export const webPreferences: WebPreferences = {
  preload: join(import.meta.dirname, 'preload.cjs'),
  contextIsolation: true,
  nodeIntegration: false,
  sandbox: true,
  webSecurity: true,
  spellcheck: false,
};

/** The program's one window; shown once its page is painted. */
export function createWindow(): BrowserWindow {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title: '维权卷宗',
    autoHideMenuBar: true,
    webPreferences,
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

const menu: MenuItemConstructorOptions[] = [
  {
    label: '编辑',
    submenu: [
      { role: 'undo', label: '撤销' },
      { role: 'redo', label: '重做' },
      { type: 'separator' },
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选' },
    ],
  },
  {
    label: '视图',
    submenu: [
      { role: 'zoomIn', label: '放大' },
      { role: 'zoomOut', label: '缩小' },
      { role: 'resetZoom', label: '原始大小' },
      { role: 'togglefullscreen', label: '全屏' },
    ],
  },
];
