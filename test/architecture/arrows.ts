import type { Import } from './importGraph.ts';

interface LayerRule {
  /** Layers (or single files) it may import besides itself. */
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
  readonly advice: string;
}

const node = 'node:*';

/** architecture.md §2 as data: an arrow that is not here is forbidden, type-only or not. */
export const layers: Readonly<Record<string, LayerRule>> = {
  domain: {
    mayImport: [],
    packages: ['zod'],
    advice: 'rules are pure: pass values in, or move this line to an action in src/app',
  },
  api: {
    mayImport: ['domain'],
    packages: ['zod'],
    advice: 'the contract knows only the domain; put work in src/app and carry it through runtime/handlers',
  },
  app: {
    mayImport: ['domain'],
    packages: [],
    advice: 'actions talk to ports only; add a port to src/app/ports.ts and implement it in an adapter',
  },
  vault: {
    mayImport: ['domain', 'app/ports.ts', 'app/keepingPorts.ts', 'app/trailPorts.ts'],
    packages: [node, 'zod', 'lowdb', 'hash-wasm', 'pinyin-pro'],
    advice: 'the vault stores; it knows ports and parsed records, no other adapter',
  },
  documents: {
    mayImport: ['domain', 'app/ports.ts', 'app/keepingPorts.ts', 'app/paperPorts.ts', 'app/readingPorts.ts'],
    packages: [
      node,
      'zod',
      'docx',
      'docxtemplater',
      'pizzip',
      'pdfmake',
      'fontkit',
      'linebreak',
      'pdfjs-dist',
      'mammoth',
      'read-excel-file',
      'write-excel-file',
    ],
    advice: 'paper is made from the neutral model; it knows no case, no vault',
  },
  dossier: {
    mayImport: ['domain', 'app/ports.ts', 'app/keepingPorts.ts', 'app/paperPorts.ts'],
    packages: [node, 'zod', 'yauzl', 'hash-wasm', 'age-encryption', '@noble/ciphers', '@scure/base'],
    advice: 'packages are bytes and digests; it knows no case, no vault',
  },
  drives: {
    mayImport: ['domain', 'app/ports.ts', 'app/drivePorts.ts', 'app/keepingPorts.ts', 'app/picturePorts.ts'],
    packages: [node, 'zod', 'exifr', 'file-type', 'pngjs'],
    advice: 'drives list and read; they know no case, no vault',
  },
  runtime: {
    mayImport: ['domain', 'app', 'api', 'vault', 'documents', 'dossier', 'drives'],
    packages: [node, 'zod', 'jpeg-js', 'piexifjs', 'h264-mp4-encoder', 'fontkit'],
    advice: 'runtime wires adapters to actions; hosts are above it',
  },
  hosts: {
    mayImport: ['runtime', 'api', 'domain/kernel', 'app/ports.ts', 'app/keepingPorts.ts'],
    packages: [node, 'zod', 'vite'],
    advice: 'a host carries messages; it asks runtime for everything else',
  },
  cli: {
    mayImport: ['runtime', 'api', 'hosts', 'domain', 'app/ports.ts', 'app/keepingPorts.ts'],
    packages: [node, 'zod'],
    advice: 'the command line carries messages; it asks runtime for everything else',
  },
  ui: {
    mayImport: ['api', 'domain'],
    packages: [
      'react',
      'react-dom',
      'antd',
      '@ant-design/icons',
      '@tanstack/react-query',
      'react-router',
      'dayjs',
      'pdfjs-dist',
      'qr',
      'vite',
      '@vitejs/plugin-react',
      'zod',
      node,
    ],
    advice: 'the screen knows the contract and the domain, nothing behind them',
  },
  viewer: {
    mayImport: ['domain'],
    packages: ['vite', node],
    advice:
      'the page in the package runs alone in a stranger’s browser; it knows the domain and nothing else',
  },
  electron: {
    mayImport: ['runtime', 'api', 'hosts', 'domain/kernel', 'app/ports.ts', 'app/keepingPorts.ts'],
    packages: [node, 'zod', 'electron', 'vite'],
    advice: 'the Electron host carries messages; it asks runtime for everything else',
  },
};

/** Packages with exactly one home. */
export const homes: Readonly<Record<string, string>> = {
  lowdb: 'src/vault',
  docx: 'src/documents/docx',
  docxtemplater: 'src/documents/forms',
  pizzip: 'src/documents/forms',
  mammoth: 'src/documents/reading',
  'read-excel-file': 'src/documents/reading',
  'write-excel-file': 'src/documents/tables',
  pdfmake: 'src/documents/pdf',
  yauzl: 'src/dossier/zip',
  'age-encryption': 'src/dossier/sealed',
  '@noble/ciphers': 'src/dossier/sealed',
  '@scure/base': 'src/dossier/sealed',
  exifr: 'src/drives',
  'file-type': 'src/drives',
  pngjs: 'src/drives/pictures',
  electron: 'electron',
  antd: 'src/ui',
  react: 'src/ui',
};

/** Layer of a repository path, e.g. `src/vault/x.ts` → `vault`. */
export function layerOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'src' ? (parts[1] ?? '') : (parts[0] ?? '');
}

/** What is wrong with one import, in words for the person who wrote it; `null` when the arrow exists. */
export function brokenArrow(entry: Import): string | null {
  const layer = layerOf(entry.from);
  const rule = layers[layer];
  if (rule === undefined) return `${entry.from}: no layer named "${layer}" in architecture`;
  return entry.isPackage ? brokenPackage(entry, layer, rule) : brokenLayer(entry, layer, rule);
}

function brokenPackage(entry: Import, layer: string, rule: LayerRule): string | null {
  const home = homes[entry.target];
  if (home !== undefined && !entry.from.startsWith(`${home}/`)) {
    return `${entry.from} imports ${entry.target}, whose one home is ${home}`;
  }
  const name = entry.target.startsWith('node:') ? node : entry.target;
  // Only the build configuration of a page runs under Node.
  if ((layer === 'ui' || layer === 'viewer') && name === node && !entry.from.endsWith('.config.ts'))
    return `${entry.from} imports ${entry.target}: ${rule.advice}`;
  return rule.packages.includes(name) ? null : `${entry.from} imports ${entry.target}: ${rule.advice}`;
}

function brokenLayer(entry: Import, layer: string, rule: LayerRule): string | null {
  const target = layerOf(entry.target);
  const feature = featureOf(entry.from);
  const otherFeature = featureOf(entry.target);
  if (feature !== null && otherFeature !== null && feature !== otherFeature) {
    return `${entry.from} imports ${entry.target}: features do not import each other; share through src/ui/shared`;
  }
  if (target === layer) return null;
  const inside = entry.target.replace(/^src\//, '');
  const allowed = rule.mayImport.some(
    (permitted) => inside === permitted || inside.startsWith(`${permitted}/`),
  );
  return allowed ? null : `${entry.from} imports ${entry.target}: ${rule.advice}`;
}

function featureOf(path: string): string | null {
  return /^src\/ui\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}
