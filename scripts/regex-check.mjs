// Proves that every regular expression of ours runs in linear time, by the recheck library: those written as literals, found in the sources,
// and those built from strings, caught while the compiled modules load and read the fixtures. Needs out/ (tsc -b). An expression that only ever sees a short, bounded
// text may say so in a comment on its line or the line above: `// bounded: why`. Those are counted, not proven; docs/reliability.md says so.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check } from 'recheck';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folders = process.argv.slice(2).length ? process.argv.slice(2) : ['server/src', 'client/src'];
let excused = 0;
const literals = folders.flatMap((folder) => files(join(root, folder))).flatMap((path) => regexesOf(readFileSync(path, 'utf8')).map((r) => ({ ...r, path: relative(root, path) })));
if (process.argv.length < 3) literals.push(...(await builtAtRunTime()));
const bad = [];
let next = 0;
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  while (next < literals.length) {
    const literal = literals[next++];
    let answer = await check(literal.source, literal.flags, { timeout: 5000, checker: 'auto' });
    // on a busy machine the time may have run out
    // a busy machine may run out of time: more of it, then the other method
    if (answer.status === 'unknown') answer = await check(literal.source, literal.flags, { timeout: 60_000, checker: 'auto' });
    if (answer.status === 'unknown') answer = await check(literal.source, literal.flags, { timeout: 60_000, checker: 'automaton' });
    // the fuzzer only measures, and measures wrongly where the machine is busy: what it suspects the automaton decides
    if (answer.status === 'vulnerable' && answer.checker === 'fuzz') answer = await check(literal.source, literal.flags, { timeout: 120_000, checker: 'automaton' });
    const { status, complexity, attack } = answer;
    if (status !== 'safe') bad.push({ ...literal, status, complexity: complexity?.summary ?? '', attack: attack?.pattern ?? '' });
  }
}));
bad.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
for (const b of bad) console.log(`${b.path}:${b.line} /${b.source}/${b.flags}\n    ${b.status}: ${b.complexity} ${b.attack}`);
console.log(`${literals.length} expressions, ${bad.length} not proven linear; ${excused} more are only ever given a bounded text`);
process.exit(bad.length ? 1 : 0);

/** Expressions made by `new RegExp` in our own modules: at their loading, and in reading every fixture once. */
async function builtAtRunTime() {
  const found = new Map();
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [source, flags], self) {
      const made = Reflect.construct(target, flags === undefined ? [source] : [source, flags], self);
      const place = /out\/server\/([^):]+)\.js:(\d+)/.exec(new Error().stack.split('\n')[2] ?? '');
      if (place && !/testkit\//.test(place[1])) found.set(`${made.source}/${made.flags}`, { source: made.source, flags: made.flags, path: `server/src/${place[1]}.ts (built)`, line: 0 });
      return made;
    },
  });
  const load = (path) => import(pathToFileURL(join(root, 'out/server', path)).href);
  const { probeText } = await load('testkit/probe.js');
  await load('cli/program.js');
  for (const path of texts(join(root, 'test-fixtures'))) probeText(readFileSync(path, 'utf8'));
  globalThis.RegExp = Native;
  return [...found.values()];
}

function texts(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:issue|txt|md)$/.test(name)).map((name) => join(folder, name));
}

function files(path) {
  if (!statSync(path).isDirectory()) return /\.ts$/.test(path) && !/\.test\.ts$/.test(path) ? [path] : [];
  if (/testkit$|e2e$/.test(path)) return [];
  return readdirSync(path).flatMap((name) => files(join(path, name)));
}

/** Regex literals of TypeScript source with their lines; strings, templates and comments are passed over. */
function regexesOf(text) {
  const found = [];
  const lines = text.split('\n');
  let i = text.startsWith('#!') ? text.indexOf('\n') : 0;
  let before = '';
  /** Nesting of template literals: the depth of braces at each `${`. */
  const templates = [];
  let depth = 0;
  while (i < text.length) {
    const c = text[i];
    if (c === '/' && text[i + 1] === '/') i = endOf(text, i, '\n');
    else if (c === '/' && text[i + 1] === '*') i = endOf(text, i, '*/');
    else if (c === '"' || c === "'") {
      i = quoted(text, i);
      before = 'x';
    } else if (c === '`') {
      i = template(text, i + 1, templates, depth);
      before = 'x';
    } else if (c === '{') {
      depth++;
      before = c;
      i++;
    } else if (c === '}') {
      depth--;
      if (templates.at(-1) === depth) {
        templates.pop();
        i = template(text, i + 1, templates, depth);
        before = 'x';
      } else {
        before = c;
        i++;
      }
    } else if (c === '/' && (/[(,=:[!&|?{};+<>]/.test(before) || before === '' || before === 'return')) {
      const end = literal(text, i);
      const flags = /^[a-z]*/.exec(text.slice(end))[0];
      const line = text.slice(0, i).split('\n').length;
      if ([lines[line - 1], lines[line - 2] ?? ''].some((l) => /\/\/ bounded: \S/.test(l))) excused++;
      else found.push({ source: text.slice(i + 1, end - 1), flags, line });
      i = end + flags.length;
      before = 'x';
    } else if (/\s/.test(c)) i++;
    else if (/[\w$]/.test(c)) {
      const word = /^[\w$]+/.exec(text.slice(i, i + 80))[0];
      before = word === 'return' || word === 'typeof' || word === 'case' ? 'return' : 'x';
      i += word.length;
    } else {
      before = c;
      i++;
    }
  }
  return found;
}

function endOf(text, i, mark) {
  const end = text.indexOf(mark, i + 2);
  return end < 0 ? text.length : end + mark.length;
}

function quoted(text, i) {
  let at = i + 1;
  while (at < text.length && text[at] !== text[i]) at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Passes over template text up to its end, or up to `${`, which is pushed. */
function template(text, i, templates, depth) {
  let at = i;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text[at] === '`') return at + 1;
    else if (text[at] === '$' && text[at + 1] === '{') {
      templates.push(depth);
      // the brace itself is counted by the caller
      return at + 1;
    } else at++;
  }
  return at;
}

function literal(text, i) {
  let inClass = false;
  let at = i + 1;
  while (at < text.length) {
    const c = text[at];
    if (c === '\\') at++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '/' && !inClass) return at + 1;
    at++;
  }
  return at;
}
