// Holds the layers: base → syntax, registers → facts → rules → analysis → features → host → lsp → cli; client apart.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'server/src');
/** A layer may import from itself and from the layers named here. */
const may = {
  'core/base': [],
  'core/syntax': ['core/base'],
  'core/registers': ['core/base'],
  'core/facts': ['core/base', 'core/syntax', 'core/registers'],
  'core/rules': ['core/base', 'core/syntax', 'core/registers', 'core/facts'],
  'core/analysis': ['core/base', 'core/syntax', 'core/registers', 'core/facts', 'core/rules'],
  'core/features': ['core/base', 'core/syntax', 'core/registers', 'core/facts', 'core/rules', 'core/analysis'],
  host: ['core'],
  lsp: ['core', 'host'],
  cli: ['core', 'host', 'lsp'],
  testkit: ['core', 'host', 'lsp', 'cli'],
};
const layerOf = (path) => Object.keys(may).find((l) => path === l || path.startsWith(`${l}/`));
const problems = [];

function walk(dir) {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) walk(path);
    else if (/\.ts$/.test(name)) inspect(path);
  }
}

function inspect(path) {
  const text = readFileSync(path, 'utf8');
  const rel = relative(source, path);
  const layer = layerOf(rel);
  const test = /\.test\.ts$/.test(rel);
  if (!layer) return problems.push(`${rel}: belongs to no layer`);
  if (!/^(?:#!.*\n)?\/\/ \S/.test(text)) problems.push(`${rel}: the first line must say what the file is for`);
  const limit = /generated|\.test\.ts$|^testkit\//.test(rel) ? Infinity : 400;
  const lines = text.split('\n').length - 1;
  if (lines > limit) problems.push(`${rel}: ${lines} lines, the limit is ${limit}`);
  for (const [, specifier] of text.matchAll(/(?:from|import)\s+'(\.[^']*)'/g)) {
    const target = layerOf(relative(source, resolve(dirname(path), specifier)));
    if (!target || target === layer) continue;
    if (test && target === 'testkit') continue;
    if (!may[layer].some((m) => target === m || target.startsWith(`${m}/`))) problems.push(`${rel}: ${layer} must not import ${target}`);
  }
  if (layer.startsWith('core') && !test && /from '(?:node:|vscode|nodejieba)/.test(text)) problems.push(`${rel}: the core knows no ${/from '([^']*)/.exec(text.slice(text.search(/from '(?:node:|vscode|nodejieba)/)))?.[1]}`);
}

walk(source);
for (const p of problems) console.error(p);
if (problems.length) process.exit(1);
