// Slips put into clean pages: one figure, name, weekday, programme or age is misprinted where the page itself holds the other half of the evidence; how many are found?
// node scripts/slips.mjs [--kind sum] [--show 20] [folder …]   the folders default to the clean pages of our own
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { draw, misprint, numbersIn, paragraphsOf, places } from './slips-text.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = (path) => import(join(root, 'out/server', path));
const { Analyzer } = await built('core/analysis/analyzer.js');
const { allRules } = await built('core/rules/index.generated.js');
const { Newsrooms } = await built('host/newsroom.js');
const { diskFiles } = await built('host/disk-files.js');

const { values: options, positionals } = parseArgs({ options: { kind: { type: 'string' }, show: { type: 'string' } }, allowPositionals: true });
const folders = positionals.length > 0 ? positionals : [join(root, 'test-fixtures/clean')];
const factual = /^(?:date|figure|issue|name|programme)\//;
const weekdays = '一二三四五六日';
const countWords = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** Characters of one sound that names are misprinted with. */
const soundAlikes = alikes('伟炜玮|明铭茗|骅桦|钧军|建健剑|丽莉俐|静婧靖|涛韬|辉晖|宏鸿洪弘|志智|雯文|萍苹|英瑛颖|玲铃龄|燕艳雁|梅枚|峰锋枫|琳霖|云芸耘|新欣昕鑫|立力励|福富|嘉佳|宜怡仪|琪琦祺|涵晗|慧惠蕙|浩皓昊|彬斌|义艺谊|荷禾|瑜渝|远媛|柏伯|彤桐童|旭序叙');

function alikes(groups) {
  const map = new Map();
  for (const group of groups.split('|')) for (const c of group) if (!map.has(c)) map.set(c, [...group].filter((x) => x !== c));
  return map;
}

/** A slip: at `at` the page has `old`, which becomes `now`; `mates` are the places that say otherwise. */
const kinds = {
  repeat(text, numbers) {
    const slips = [];
    for (const told of groupBy(numbers.filter((n) => n.digits >= 3), (n) => n.value + n.unit)) {
      if (new Set(told.map((n) => sentenceStart(text, n.at))).size < 2) continue;
      slips.push(...misprinted(told[draw(told.length)], told));
    }
    return slips;
  },
  sum(text, numbers) {
    const slips = [];
    for (const span of paragraphsOf(text)) {
      for (const list of groupBy(within(numbers, span), (n) => n.unit)) {
        const addends = list.length <= 12 ? totalAndParts(list) : null;
        if (addends) slips.push(...misprinted(addends[draw(addends.length)], addends));
      }
    }
    return slips;
  },
  growth: (text, numbers) => percentages(text, numbers, (rate, x, y, near) => Math.abs(Math.abs(y.value - x.value) / x.value * 100 - rate) <= near && rate > 1),
  share: (text, numbers) => percentages(text, numbers, (rate, x, y, near) => x.value < y.value && Math.abs(x.value / y.value * 100 - rate) <= near),
  count(text) {
    const slips = [];
    for (const { start, end } of paragraphsOf(text)) {
      for (const m of text.slice(start, end).matchAll(/(?<![第十百千万点\d.])([两二三四五六七八九]|[2-9](?!\d))(个方面|个环节|个阶段|个步骤|大类|类|项|个|条|大|种|家|名|处|点|位|支|道|座|所|样|件)/g)) {
        const value = countWords[m[1]] ?? Number(m[1]);
        if (listed(text.slice(start + m.index + m[0].length, end)) !== value) continue;
        const other = value === 9 ? 8 : value === 2 ? 3 : value + (draw(2) ? 1 : -1);
        slips.push({ at: start + m.index, old: m[1], now: /\d/.test(m[1]) ? String(other) : other === 2 ? '两' : '零一二三四五六七八九'[other], mates: [] });
      }
    }
    return slips;
  },
  weekday: (text) => [...text.matchAll(/(?:\d{4}年)?\d{1,2}月\d{1,2}日[ 　（]?(?:星期|周)([一二三四五六日])/g)].map((m) => ({
    at: m.index + m[0].length - 1, old: m[1], now: weekdays[(weekdays.indexOf(m[1]) + 1 + draw(6)) % 7], mates: [],
  })),
  name(text, _numbers, analysis) {
    const slips = [];
    for (const name of namesRead(analysis)) {
      const at = places(text, name);
      const given = [...name].map((_, i) => i).filter((i) => i > 0 && soundAlikes.has(name[i]));
      if (name.length < 3 || at.length < 2 || given.length === 0) continue;
      const i = given[draw(given.length)];
      const others = soundAlikes.get(name[i]);
      const now = name.slice(0, i) + others[draw(others.length)] + name.slice(i + 1);
      if (!text.includes(now)) slips.push(oneOf(at, name, now));
    }
    return slips;
  },
  programme(text) {
    const slips = [];
    for (const [code] of groupBy([...text.matchAll(/“([^“”\n]{2,16})”/g)].map((m) => m[1]).filter((c) => /\d/.test(c)), (c) => c)) {
      const at = places(text, `“${code}”`).map((p) => p + 1);
      const now = misprint(code);
      if (at.length > 1 && now && !text.includes(`“${now}”`)) slips.push(oneOf(at, code, now));
    }
    return slips;
  },
  age: (text, _numbers, analysis) => spans(text, analysis, '岁'),
  years: (text, _numbers, analysis) => spans(text, analysis, '周年|年来|年间|年前|年'),
};

function groupBy(list, key) {
  const groups = new Map();
  for (const x of list) groups.set(key(x), [...(groups.get(key(x)) ?? []), x]);
  return [...groups.values()].filter((g) => g.length > 1 || typeof g[0] === 'string');
}

function within(numbers, { start, end }) {
  return numbers.filter((n) => n.at >= start && n.end <= end);
}

function sentenceStart(text, at) {
  return Math.max(...['。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, at - 1)));
}

function misprinted(number, all) {
  const now = misprint(number.words);
  return now ? [{ at: number.at, old: number.words, now, mates: all.filter((n) => n !== number).map((n) => n.at) }] : [];
}

function oneOf(at, old, now) {
  const chosen = at[draw(at.length)];
  return { at: chosen, old, now, mates: at.filter((p) => p !== chosen) };
}

/** A figure and its two to six neighbours on one side that come to it. */
function totalAndParts(list) {
  for (const [t, total] of list.entries()) {
    if (total.digits < 2) continue;
    for (const parts of [list.slice(t + 1), list.slice(0, t).reverse()]) {
      let sum = 0;
      for (const [i, part] of parts.slice(0, 6).entries()) {
        sum += part.value;
        if (i > 0 && Math.abs(sum - total.value) < 1e-9 * Math.max(1, sum)) return [total, ...parts.slice(0, i + 1)];
      }
    }
  }
  return null;
}

/** Percentages that two figures of one unit at most 80 characters away come to. */
function percentages(text, numbers, comes) {
  const slips = [];
  for (const { start, end } of paragraphsOf(text)) {
    const near = within(numbers, { start, end }).filter((n) => !/[%％点]/.test(n.unit));
    for (const m of text.slice(start, end).matchAll(/(\d+(?:\.\d+)?)[%％]/g)) {
      const at = start + m.index;
      const pair = pairOf(near.filter((n) => Math.abs(n.at - at) <= 80), (x, y) => comes(Number(m[1]), x, y, m[1].includes('.') ? 0.051 : 0.5));
      const now = pair ? misprint(m[1]) : null;
      if (pair && now && Number(now) > 0) slips.push({ at, old: m[1], now, mates: pair.map((n) => n.at) });
    }
  }
  return slips;
}

function pairOf(numbers, fits) {
  for (const x of numbers) for (const y of numbers) {
    if (x !== y && x.unit === y.unit && x.value > 0 && x.value !== y.value && Math.max(x.digits, y.digits) >= 3 && fits(x, y)) return [x, y];
  }
  return null;
}

/** How many things a list right behind a count has: 一是…二是…, or items between 、; 0 where there is none. */
function listed(rest) {
  const marks = [...rest.matchAll(/(?:^|[：，；。！？])“?第?([一二三四五六七八九])(?:是|要|曰|，|、|看|讲)/g)];
  if (marks.length > 1 && marks[0].index < 60 && marks.every((m, i) => m[1] === '一二三四五六七八九'[i])) return marks.length;
  const items = /^[^。；、]{0,14}?[：（]((?:[^、。，；：（）]{1,14}、){1,8}[^、。，；：（）]{1,14})[。；）]/.exec(rest.slice(0, 160))?.[1];
  return items && !/[和等]/.test(items) ? items.split('、').length : 0;
}

/** Years since a year told in the same paragraph: 1998年 … 28岁. */
function spans(text, analysis, unit) {
  const year = analysis.tree.issue?.date?.year ?? Number(/(20\d\d)年/.exec(text)?.[1] ?? 0);
  const slips = [];
  for (const { start, end } of year > 0 ? paragraphsOf(text) : []) {
    const words = text.slice(start, end);
    const told = [...words.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)];
    for (const m of words.matchAll(new RegExp(`(?<![\\d.第])(\\d{2,3})(?:${unit})(?!代|级|度|期|底|初|\\d)`, 'g'))) {
      const mates = told.filter((t) => year - Number(t[1]) === Number(m[1]));
      const now = Number(m[1]) + (draw(2) ? 3 + draw(6) : -3 - draw(5));
      if (mates.length > 0 && now > 2) slips.push({ at: start + m.index, old: m[1], now: String(now), mates: mates.map((t) => start + t.index) });
    }
  }
  return slips;
}

function namesRead(analysis) {
  const names = new Set();
  for (const story of analysis.tree.stories) for (const { name } of analysis.facts(story).get('people')) if (/^\p{Script=Han}{2,4}$/u.test(name ?? '')) names.add(name);
  return names;
}

/** Whether a factual finding, or a place it points to, touches the slip or one of its mates. */
function isFound(findings, slip) {
  const moved = slip.mates.map((p) => (p > slip.at ? p + slip.now.length - slip.old.length : p));
  const touched = [slip.at, ...moved].map((p) => ({ start: p, end: p + slip.now.length }));
  return findings.some(({ span, related }) => [span, ...related.map((r) => r.span)].some((s) => s && touched.some((t) => s.start <= t.end && s.end >= t.start)));
}

const rooms = new Newsrooms(diskFiles);
const scores = new Map();
const missed = [];
for (const folder of folders) for (const file of readdirSync(folder, { recursive: true }).filter((f) => /\.(?:txt|md)$/.test(f) && !f.startsWith('README')).sort()) {
  const path = join(folder, file);
  const room = rooms.of(path);
  const analyze = (text) => new Analyzer(allRules).analyze(text, room);
  const text = readFileSync(path, 'utf8');
  const analysis = analyze(text);
  const numbers = numbersIn(text);
  for (const [kind, slipsOf] of Object.entries(kinds)) {
    if (options.kind && options.kind !== kind) continue;
    draw.seed(basename(folder) + file + kind);
    for (const slip of slipsOf(text, numbers, analysis)) {
      const broken = text.slice(0, slip.at) + slip.now + text.slice(slip.at + slip.old.length);
      const score = scores.get(kind) ?? { of: 0, found: 0 };
      scores.set(kind, score);
      score.of++;
      if (isFound(analyze(broken).findings.filter((f) => factual.test(f.rule)), slip)) score.found++;
      else missed.push(`${kind} ${file}: ${slip.old} → ${slip.now}  …${broken.slice(Math.max(0, slip.at - 60), slip.at + 60).replace(/\n/g, '⏎')}…`);
    }
  }
}
for (const line of missed.slice(0, Number(options.show ?? 0))) console.log(line);
const row = (kind, { of, found }) => console.log(`${kind.padEnd(10)} ${String(found).padStart(5)} of ${String(of).padStart(5)}  ${(100 * found / of).toFixed(1)} %`);
for (const [kind, score] of scores) row(kind, score);
const all = [...scores.values()];
if (all.length > 0) row('all', { of: all.reduce((n, s) => n + s.of, 0), found: all.reduce((n, s) => n + s.found, 0) });
else console.log('No slip can be put into these pages: no figure, name or weekday of theirs has other evidence beside it.');
