// Ways of putting a story otherwise that change nothing of what it says. Each gives lists of edits `{ at, length, put }` in UTF-16 units; one list is one rephrasing.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const load = (path) => import(pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), '../out/server', path)).href);
const { applyEdits } = await load('testkit/check.js');
const { hanNumber: han } = await load('core/rules/date/rewrite.js');
const digits = '零一二三四五六七八九';

/** The line that holds `at`, where it is a paragraph of running text. */
function isProse(text, at) {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? text.length : end);
  return line.length >= 25 && line.includes('。') && !/^[#（(□【]/.test(line);
}

/** `at` lies between quotation marks, title marks or brackets of its line. */
function isInside(text, at) {
  let depth = 0;
  for (const c of text.slice(text.lastIndexOf('\n', at - 1) + 1, at)) depth += '“《（‘'.includes(c) ? 1 : '”》）’'.includes(c) ? -1 : 0;
  return depth > 0;
}

const places = (text, pattern) => [...text.matchAll(pattern)].map((m) => ({ at: m.index, length: m[0].length, words: m[0] })).filter(({ at }) => isProse(text, at) && !isInside(text, at));
const ends = (text) => places(text, /。(?=[^\n”）])/g).map(({ at }) => at + 1);
const pauses = (text) => places(text, /(?<=[^，。；：、！？\n]{8})，(?=[^，。；：、\n]{6})/g).map(({ at }) => at + 1);

/** One of the places, as the seed will have it. */
const one = (list, random) => (list.length > 0 ? [list[Math.floor(random() * list.length)]] : []);
const insert = (at, put) => [{ at, length: 0, put }];
const behindSentence = (put) => (text, random) => one(ends(text), random).map((at) => insert(at, put));
const everywhere = (pattern, put) => (text) => {
  const all = places(text, pattern);
  return all.length > 0 ? [all.map(({ at, length, words }) => ({ at, length, put: typeof put === 'function' ? put(words) : put }))] : [];
};

export const rephrasings = {
  '，据介绍，': (text, random) => one(pauses(text), random).map((at) => insert(at, '据介绍，')),
  '，算起来，': (text, random) => one(pauses(text), random).map((at) => insert(at, '算起来，')),
  'a sentence between': behindSentence('天气晴好，来往的人脸上都带着笑。'),
  'a paragraph between': (text, random) => one([...text.matchAll(/。\n\n(?=[^#\n（□【]{20})/g)], random).map((m) => insert(m.index + 3, '雨刚停，檐下还滴着水，巷口的早点铺已经冒起热气，香味一直飘到街对面。\n\n')),
  'a paragraph divided': (text, random) => one(ends(text), random).map((at) => insert(at, '\n\n')),
  'paragraphs joined': (text) => {
    const all = [...text.matchAll(/。\n\n(?=[^#\n（□【◆■●]{20})/g)].filter((m) => isProse(text, m.index));
    return all.length > 0 ? [all.map((m) => ({ at: m.index + 1, length: 2, put: '' }))] : [];
  },
  '，占 → 。占': (text, random) => one(places(text, /(?<=[^，。；：、\n]{4})，(?=(?:占|同比|环比|比上年|比去年|较上年|较去年|增长|下降|平均每)[^，。；：、\n]{2})/g), random).map(({ at }) => [{ at, length: 1, put: '。' }]),
  'marks at half width': everywhere(/，/g, ','),
  '12400 → 12,400': everywhere(/(?<![\d.,])\d{4,6}(?=[人名户个吨元亩件家株只头棵])/g, (w) => w.replace(/\B(?=(?:\d{3})+$)/g, ',')),
  '12,400 → 12400': everywhere(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,.])/g, (w) => w.replaceAll(',', '')),
  '15名 → 十五名': everywhere(/(?<![\d.,\-—~～第:：∶/×+])[3-9]\d?(?=[个名位项条家所座支种类届场次户人只头台辆套岁][^\d])/g, (w) => han(Number(w))),
  '三名 → 3名': everywhere(/(?<![一二三四五六七八九十百千万亿两几零第数每同这那上下前后任某统之周期初月])[三四五六七八九](?=[个名位项条家所座支种场户人只台辆套](?![^\n]{0,1}[是要]))/g, (w) => String(digits.indexOf(w))),
  '25% → 百分之二十五': everywhere(/(?<![\d.%])[1-9]\d?%(?!%)/g, (w) => `百分之${han(Number.parseInt(w, 10))}`),
  '% → ％': everywhere(/%(?!%)/g, '％'),
  '星期 → 周': everywhere(/星期(?=[一二三四五六日])/g, '周'),
  '名 → 位': everywhere(/(?<=[\d一二三四五六七八九十两]{1,3})名(?=[^列称字单额胜次])/g, '位'),
  '共 → 总共': everywhere(/(?<![一总共公合])共(?=\d)/g, '总共'),
  '其中 → 当中': everywhere(/(?<=[，。；])其中(?!，|之|一|任|最|午)/g, '当中'),
  '增长 → 增加': everywhere(/增长(?=\d)/g, '增加'),
  '比上年 → 较上年': everywhere(/比上年/g, '较上年'),
  '去年 → 上年': everywhere(/去年(?!的今天)/g, '上年'),
  '昨天 → 昨日': everywhere(/昨天/g, '昨日'),
  '目前 → 眼下': everywhere(/目前/g, '眼下'),
  '截至 → 截止': everywhere(/截至(?!到)/g, '截止'),
  '超过 → 突破': everywhere(/超过(?=\d)/g, '突破'),
  '达到 → 达': everywhere(/达到(?=\d)/g, '达'),
  '： → ，分别是': everywhere(/：(?=[^，。：“]{2,8}、)/g, '，分别是'),
  'somebody beside': behindSentence('邻居常满仓在一旁搭手。'),
  'a year beside': behindSentence('门前的老路2009年修过一次。'),
  'a sum of money beside': behindSentence('为此添置器材花去4700元。'),
};

/** The text with the edits made, and what becomes of spans of it. */
export function rephrased(text, edits, spans) {
  const moved = (offset, isEnd) => offset + edits.reduce((n, e) => (e.at + e.length <= offset && !(isEnd && e.at === offset) ? n + e.put.length - e.length : n), 0);
  return { text: applyEdits(text, edits.map(({ at, length, put }) => ({ span: { start: at, end: at + length }, newText: put }))), spans: spans.map(([start, end]) => [moved(start, false), Math.max(moved(end, true), moved(start, false) + 1)]) };
}
