import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './importGraph.ts';
import { layers } from './arrows.ts';

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter(existsSync);
const code = sourceFiles(['src', 'electron', 'test']);

describe('the house', () => {
  it('has only the rooms the customer and the tools ask for at the top', () => {
    const top = new Set(tracked.map((path) => path.split('/')[0]));
    const allowed = [
      '.ci',
      '.gitattributes',
      '.gitignore',
      '.oxlintrc.json',
      '.prettierignore',
      'CHANGELOG.md',
      'README.md',
      'electron',
      'forge.config.ts',
      'package-lock.json',
      'package.json',
      'src',
      'templates',
      'test',
      'tsconfig.json',
    ];
    expect([...top].filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
  });

  it('describes every room in src/README.md and no room that is not there', () => {
    const readme = readFileSync('src/README.md', 'utf8');
    const rooms = [...readme.matchAll(/^\| `([a-z]+(?:\/[a-zA-Z]+)*)\/?` \|/gm)].map(
      (match) => match[1] ?? '',
    );
    const real = (path: string) => existsSync(`src/${path}`) || existsSync(path);
    expect(rooms.filter((room) => !real(room))).toEqual([]);
    const missing = Object.keys(layers).filter((layer) => !rooms.includes(layer));
    expect(missing).toEqual([]);
    const domainRooms = readdirSync('src/domain', { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(
      domainRooms.map((entry) => `domain/${entry.name}`).filter((room) => !rooms.includes(room)),
    ).toEqual([]);
  });

  it('names its npm scripts in README.md and has every script README.md names', () => {
    const readme = readFileSync('README.md', 'utf8');
    const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z:]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => !['ci', 'install'].includes(name));
    expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(
      ['start', 'sample', 'test', 'bench', 'dev', 'dossier'].filter((name) => !named.includes(name)),
    ).toEqual([]);
  });

  it('numbers its decisions from 0001 without a gap', () => {
    const numbers = readdirSync('src/decisions').map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('the words of the house', () => {
  const barred: readonly (readonly [RegExp, string])[] = [
    [/\b(policeman|cop)\b/i, 'officer'],
    [/\bvictim/i, 'affectedOfficer'],
    [/\brecorder(Id|Number)\b/, 'bodyCamera'],
    // After a colon it is a word of somebody else’s vocabulary.
    [/(?<!:)\b(md5|hash)(Value|Of|Hex)\b/, 'sha256 or digest'],
    [/\blegalAid\b/, 'legalAssistance'],
  ];
  it.each(barred)('use no %s', (word, instead) => {
    const files = code.filter((file) => file.startsWith('src/') && word.test(readFileSync(file, 'utf8')));
    expect(files, `say ${instead}`).toEqual([]);
  });

  it('keep barrels, helpers and utils out', () => {
    expect(
      code.filter((file) => /(^|\/)(index|utils?|helpers?|types|common|misc)\.tsx?$/.test(file)),
    ).toEqual([]);
  });

  it('name no working note of the makers where an officer reads', () => {
    const note = /\b(documents|law|mission|screens|peers|quality|architecture|tech-[a-z]+)\.md\b/;
    const isComment = /^\s*(\/\/|\/?\*)/;
    const read = [
      ...code.filter((file) => file.startsWith('src/')),
      ...tracked.filter((path) => /^templates\/.*\.json$/.test(path)),
    ];
    const named = read.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => note.test(line) && !isComment.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(named).toEqual([]);
  });

  it('ask and tell on the screen they belong to, in its look, and never on a layer of their own', () => {
    const unmoored =
      /\bModal\.(?:confirm|info|success|warning|error)\(|import \{[^}]*\b(?:message|notification)\b[^}]*\} from 'antd'/;
    expect(
      code.filter((file) => file.startsWith('src/ui/') && unmoored.test(readFileSync(file, 'utf8'))),
    ).toEqual([]);
  });

  it('suppress no rule and no type', () => {
    const suppression =
      /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|\bas any\b|: any\b|prettier-ignore/;
    expect(
      code.filter(
        (file) => !file.endsWith('houseRules.test.ts') && suppression.test(readFileSync(file, 'utf8')),
      ),
    ).toEqual([]);
  });
});

describe('nobody real is in the repository', () => {
  const text = tracked.filter(
    (path) => /\.(ts|tsx|json|md|txt|mjs|html)$/.test(path) && path !== 'package-lock.json',
  );
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const isPlausibleId = (id: string) => {
    const sum = weights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
    return '10X98765432'[sum % 11] === id[17]?.toUpperCase() && !id.startsWith('999999');
  };
  /** Numbers printed in public standards as worked examples. */
  const published = ['11010519491231002X', '440524188001010014'];

  it('no plausible resident ID number outside region 999999', () => {
    const found = text.flatMap((path) =>
      (
        readFileSync(path, 'utf8').match(
          /(?<![0-9a-fA-F])[1-9]\d{5}(19|20|18)\d{2}(0\d|1[0-2])[0-3]\d{4}[\dXx](?![0-9a-fA-F])/g,
        ) ?? []
      )
        .filter((id) => isPlausibleId(id) && !published.includes(id.toUpperCase()))
        .map((id) => `${path}: ${id}`),
    );
    expect(found).toEqual([]);
  });

  it('no plausible mobile number except obviously fictional ones', () => {
    const found = text.flatMap((path) =>
      (readFileSync(path, 'utf8').match(/(?<![\da-fA-F.])1[3-9]\d{9}(?![\da-fA-F])/g) ?? [])
        .filter((phone) => !/(\d)\1{5}|12345678/.test(phone))
        .map((phone) => `${path}: ${phone}`),
    );
    expect(found).toEqual([]);
  });
});

describe('form', () => {
  it('every file is formatted by Prettier', () => {
    expect(() =>
      execFileSync(
        process.execPath,
        ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
        { stdio: 'pipe' },
      ),
    ).not.toThrow();
  });

  it('the type-aware linter finds nothing', () => {
    const lint = () =>
      execFileSync(process.execPath, ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'], {
        stdio: 'pipe',
        encoding: 'utf8',
      });
    expect(lint).not.toThrow();
  });
});
