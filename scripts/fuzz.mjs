// Draws other examples for the property tests, then fuzzes parser, facts, rules, features, edits, rewriting, decoding, settings, registers, office files and protocol for a bounded time:
// `npm run fuzz -- [SECONDS] [SEED] [--kind KIND]`; with a kind, or `--no-properties`, the property tests are left out.
// What fails is kept in test-fixtures/fuzz and tried again by every unit test run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import JSZip from 'jszip';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (path) => import(pathToFileURL(join(root, 'out/server', path)).href);
const { probeBytes, probeIncremental, probeOffice, probeProtocol, probeRegisters, probeRewriting, probeSettings, probeText, seeded } = await load('testkit/probe.js');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { kind: { type: 'string' }, properties: { type: 'boolean', default: true } }, allowNegative: true });
const seconds = Number(positionals[0] ?? 60);
const seed = Number(positionals[1] ?? Date.now()) >>> 0;
console.log(`seed ${seed}`);
const properties = values.properties && !values.kind ? spawnSync(process.execPath, [join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter', 'dot', '--timeout', '120000', ...propertyTests(join(root, 'out/server'))], { cwd: root, stdio: 'inherit', env: { ...process.env, COPYDESK_SEED: String(seed) } }).status : 0;
const random = seeded(seed);
const pick = (list) => list[Math.floor(random() * list.length)];

const seeds = texts(join(root, 'test-fixtures')).concat(rulePages(join(root, 'server/src/core/rules')));
const tokens = ['\n', '\n\n', '\r\n', '\r', '　', ' ', '。', '，', '、', '；', '：', '“', '”', '‘', '《', '》', '（', '）', '(', ')', '—', '——', '～', '-', '…', '·', '◆', '■', '# ', '## ', '---\n', '![', '](', '第', '版', '期', '年', '月', '日', '星期', '农历', '万', '亿', '%', '百分之', '成', '倍', '十', '〇', '两', '0', '9', '12', '2026年2月29日', '第02版:要闻\n', '本报讯（记者 ', '）', '新华社北京3月1日电', '（下转第', '记者 甲乙 摄\n', '其中', '分别', '增长', '占', '从', '到', '至', '以下简称“', '机制', '\ud83d', '\udc00', '\u0000', '\ufeff', '𠮷', 'é', 'https://a.b/', '@', '1,234', '1.2.3', '－'];
const hostile = ['(', '（', '“', '《', '0', '9', '十', ' ', '　', '#', '-', '，', '年', '1-', '1、', '和', '、甲', '3%，', '的', '2026年', '第1', '\n', '甲\n', '\r'];
/** A line of each kind of block, for pages of nothing else. */
const runs = ['第1版\n', '第02版:要闻\n', '要闻02\n', '夜读岚溪 4版\n', '青桐日报\n', '2026年5月13日 星期三 总第3188期\n', '# 大桥合龙\n', '## 一条船\n', '渡口的灯修好了\n\n', '——青桐的一天\n', '□ 本报记者 钟一苇\n', '钟一苇\n', '昨天，桥通了。\n', '昨天，桥通了，行人走\n', '昨天，桥通了，行人走\n\n图为大桥。\n\n过了桥。\n\n', '本报讯 昨天，桥通了。\n', '◆ 昨天，桥通了。\n', '编者按：今天起推出。\n', '图为大桥。\n', '![桥](a.jpg)\n', '图片由江边书屋提供\n', '专家点评\n', '富强 民主 文明 和谐\n', '责任编辑：钟一苇\n', '（下转第3版）\n', '（上接第1版）昨天，桥通了。\n', '07:00 早安青桐\n', '一、怎么建\n', '---\n'];

/** A text made from a seed by cutting, doubling, joining and sprinkling; now and then a long run of one token or of lines of one kind. */
function mutate() {
  if (random() < 0.03) return pick(hostile).repeat(1000 + Math.floor(random() * 20_000));
  if (random() < 0.03) return pick(runs).repeat(100 + Math.floor(random() * 4000));
  let text = pick(seeds);
  const from = Math.floor(random() * text.length);
  text = text.slice(from, from + 50 + Math.floor(random() * 3000));
  for (let n = Math.floor(random() * 12); n > 0; n--) {
    const at = Math.floor(random() * text.length);
    const to = Math.min(text.length, at + Math.floor(random() * (random() < 0.3 ? 200 : 4)));
    const kind = random();
    if (kind < 0.35) text = text.slice(0, at) + pick(tokens) + text.slice(at);
    else if (kind < 0.6) text = text.slice(0, at) + text.slice(to);
    else if (kind < 0.75) text = text.slice(0, to) + text.slice(at, to).repeat(1 + Math.floor(random() * 3)) + text.slice(to);
    else if (kind < 0.9) {
      const other = pick(seeds);
      const there = Math.floor(random() * other.length);
      text = text.slice(0, at) + other.slice(there, there + Math.floor(random() * 300)) + text.slice(at);
    } else text = text.slice(0, at) + pick(tokens).repeat(1 + Math.floor(random() * 30)) + text.slice(to);
  }
  return text;
}

/** Each kind makes an input and tries it; `weight` is its share of the tries where no kind is asked for. */
const kinds = {
  text: { weight: 60, try: (text) => attempt('text', text, () => probeText(text)) },
  incremental: { weight: 12, try: (text) => {
    const own = Math.floor(random() * 2 ** 32);
    return attempt('incremental', text, () => probeIncremental(text, seeded(own)));
  } },
  rewriting: { weight: 10, try: (text) => attempt('rewriting', text, () => probeRewriting(text)) },
  bytes: { weight: 4, try: (text) => {
    const bytes = spoil(Buffer.from(text, pick(['utf8', 'utf16le', 'latin1'])), 20);
    return attempt('bytes', bytes.toString('base64'), () => probeBytes(bytes));
  } },
  settings: { weight: 4, try: (text) => {
    const yaml = thin(`rules:\n  date/*: off\nstyle: {spacing: one}\ndate: 2026-03-20\n${text}`);
    return attempt('settings', yaml, () => probeSettings(yaml));
  } },
  registers: { weight: 4, try: (text) => {
    const yaml = thin(`people:\n  - canonical: 计长风\n    accepted: [老计, "计局"]\n    titles:\n      - title: 局长\n        from: 2023-05\nterms:\n- canonical: ${text.slice(0, 80)}\n`, 0.01);
    return attempt('registers', yaml, () => probeRegisters(yaml));
  } },
  office: { weight: 3, try: async () => {
    const bytes = spoil(Buffer.from(document), 6);
    return attempt('office', bytes.toString('base64'), () => probeOffice(bytes));
  } },
  protocol: { weight: 3, try: (text) => attempt('protocol', text, () => probeProtocol(text, random)) },
};
if (values.kind && !kinds[values.kind]) throw new Error(`no such kind; there are ${Object.keys(kinds).join(', ')}`);
const lots = values.kind ? [values.kind] : Object.entries(kinds).flatMap(([name, { weight }]) => Array(weight).fill(name));
const document = await new JSZip().file('word/document.xml', '<w:document/>'.repeat(50)).file('[Content_Types].xml', '<Types/>').generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
const until = Date.now() + seconds * 1000;
const counts = Object.fromEntries(Object.keys(kinds).map((name) => [name, 0]));
const failures = new Map();
while (Date.now() < until && failures.size < 20) await kinds[pick(lots)].try(mutate());
console.log(counts);
for (const [message, file] of failures) console.error(`${file}: ${message}`);
console.log(failures.size ? `${failures.size} failures` : 'nothing failed');
process.exit(failures.size || properties !== 0 ? 1 : 0);

async function attempt(kind, input, probe) {
  counts[kind]++;
  try { await probe(); } catch (error) { keep(kind, input, error); }
}

function spoil(bytes, most) {
  for (let n = Math.floor(random() * most); n > 0; n--) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}

/** Some characters left out, the rest cut short. */
function thin(text, share = 0.02) {
  return text.split('').filter(() => random() > share).join('').slice(0, 400);
}

/** One file a kind of failure: the same message from the same place is kept once. */
function keep(kind, input, error) {
  const place = /\(?file:\S*out\/server\/([^)\s]*)/.exec(error.stack ?? '')?.[1] ?? '';
  const message = `${String(error.message).split('\n')[0].slice(0, 120)} ${place}`;
  if (failures.has(message)) return;
  const folder = join(root, 'test-fixtures/fuzz');
  mkdirSync(folder, { recursive: true });
  const name = `${kind}-${createHash('sha256').update(input).digest('hex').slice(0, 10)}.json`;
  writeFileSync(join(folder, name), `${JSON.stringify({ kind, message, input })}\n`);
  failures.set(message, name);
}

function texts(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? (e.name === 'fuzz' ? [] : texts(join(folder, e.name))) : /\.(?:issue|txt|md)$/.test(e.name) ? [readFileSync(join(folder, e.name), 'utf8')] : []));
}

function propertyTests(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((path) => path.endsWith('.test.js') && readFileSync(path, 'utf8').includes("from 'fast-check'"));
}

function rulePages(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? rulePages(join(folder, e.name)) : e.name.endsWith('.md') ? [...readFileSync(join(folder, e.name), 'utf8').matchAll(/^```(?:bad|good|fix)\n([\s\S]*?)^```$/gm)].map((m) => m[1].replace(/[⟦⟧]/g, '')) : []));
}
