// Splits a stretch of text into list items at its top level, and says in how many ways the items can be counted.
import { wordsFrom } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import type { Span } from '../../base/span.ts';
import { bitsOf, maskOf } from './separators.ts';

/** Items of a list and the numbers they can be read as. */
export interface Items {
  readonly items: readonly Span[];
  /** The likeliest first. */
  readonly readings: readonly number[];
  /** The last item ends in 等. */
  readonly open: boolean;
  /** Short, alike items: the list is surely one. */
  readonly clean: boolean;
}

const openers = charSet('“‘（(《〈「『【');
const closers = charSet('”’）)》〉」』】');

/** Cuts `[start, end)` at top-level separators; ”“ and 》《 side by side count as one. */
export function cut(text: string, start: number, end: number, separators: string): Span[] {
  const parting = maskOf(separators);
  const found: Span[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (has(openers, code)) depth++;
    else if (has(closers, code)) {
      depth = Math.max(0, depth - 1);
      const next = text.charCodeAt(i + 1);
      // ”“ and 》《
      if (depth === 0 && i + 1 < end && ((code === 0x201d && next === 0x201c) || (code === 0x300b && next === 0x300a))) {
        found.push({ start: from, end: i + 1 });
        from = i + 1;
      }
    } else if (depth === 0 && (bitsOf(code) & parting) !== 0) {
      if (i > from) found.push({ start: from, end: i });
      from = i + 1;
    }
  }
  if (end > from) found.push({ start: from, end });
  return found;
}

/** First top-level character of `marks` in `[start, end)`, or `end`. */
export function firstMark(text: string, start: number, end: number, marks: string): number {
  const ending = maskOf(marks);
  let depth = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (has(openers, code)) depth++;
    else if (has(closers, code)) {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0 && (bitsOf(code) & ending) !== 0) return i;
  }
  return end;
}

/** Items of a 、-list; `leading` says that the first item may begin with words that are not part of it,
 * `eager` that words behind the last item may belong to all (小麦、玉米和油菜播种面积). */
export function listItems(text: string, start: number, end: number, leading: boolean, eager = false): Items {
  let items = cut(text, start, end, '、');
  let open = false;
  const last = items.at(-1);
  if (last && endsOpen(text, last)) {
    const tail = text.slice(last.start, last.end);
    const close = /等(?:等|多)?$/.exec(tail);
    if (close && close.index > 0 && !/[高中初平同何]$/.test(tail.slice(0, close.index))) {
      open = true;
      items = [...items.slice(0, -1), { start: last.start, end: last.start + close.index }];
    }
  }
  const only = items.length === 1 ? items[0] : undefined;
  if (only && text[only.start] === '“' && text[only.end - 1] === '”') {
    const inner = cut(text, only.start + 1, only.end - 1, '、');
    if (inner.length > 1) items = inner;
  }
  const ways = besides(text, items, readings(text, items, leading, eager));
  // 《停车办法》和《燃气规定》: a last piece that is surely two
  const two = ways.length === 1 && ways[0] === items.length + 1;
  return { items, readings: ways, open, clean: items.every((s, i) => width(text, s) <= (leading && i === 0 ? 20 : two && i > 0 && i === items.length - 1 ? 24 : 12)) };
}

/** The item ends in 等 or 等多. */
function endsOpen(text: string, { end }: Span): boolean {
  const last = text.charCodeAt(end - 1);
  return last === 0x7b49 || (last === 0x591a && text.charCodeAt(end - 2) === 0x7b49);
}

/** Characters of an item without what stands in brackets. */
export function width(text: string, item: Span): number {
  if (!hasBracket(text, item)) return item.end - item.start;
  const words = text.slice(item.start, item.end);
  // bounded: every repeat has an upper limit
  return words.replace(/[（(][^）)]{0,60}[）)]/g, '').length;
}

function hasBracket(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (has(brackets, text.charCodeAt(i))) return true;
  return false;
}

const brackets = charSet('（(');

/** Numbers of items: 和, 与, 及 split an item or do not; in the last item they do where both sides are of the list's kind. */
function readings(text: string, items: readonly Span[], leading: boolean, eager: boolean): number[] {
  const n = items.length;
  const joints = items.map((s) => conjunctions(text, s));
  const sum = joints.reduce((a, b) => a + b.length, 0);
  if (sum === 0) return [n];
  const last = items.at(-1);
  const lastJoints = joints.at(-1) ?? [];
  const at = lastJoints[0];
  if (last && n > 1 && at && lastJoints.length === 1 && sum === 1) {
    const x = { start: last.start, end: at.start };
    const y = { start: at.end, end: last.end };
    const others = items.slice(leading ? 1 : 0, -1);
    if (bodies(text, x, y, items) || alike(text, x, y, others, items[0]) || (eager && shortLike(text, x, y, others))) return [n + 1];
  }
  if (last && at && n > 2 && !leading && sum === 1 && ownShape(text, { start: last.start, end: at.start }, { start: at.end, end: last.end }, items.slice(0, -1), last)) return [n + 1];
  if (last && at && n > 3 && sum === 1 && lastJoints.length === 1 && evenBefore(text, { start: last.start, end: at.start }, { start: at.end, end: last.end }, items.slice(leading ? 1 : 0, -1), last)) return [n + 1];
  // 一把锄、一盏灯、一本账和一枚章: each has its own number
  if (last && at && n > 1 && sum === 1 && lastJoints.length === 1 && text[at.end] === '一' && items.every((s) => text[s.start] === '一')) return [n + 1];
  // 老耿和儿子、孙子: three short ones
  const [joint] = joints[0] ?? [];
  const first = items[0];
  if (n > 1 && sum === 1 && joint && first && [{ start: first.start, end: joint.start }, { start: joint.end, end: first.end }, ...items.slice(1)].every((s) => width(text, s) <= 3)) return [n + 1];
  const found = lastJoints.length > 0 && n > 1 ? [n + 1, n] : [n];
  for (let k = n + 1; k <= n + sum; k++) if (!found.includes(k)) found.push(k);
  return found;
}

/** 日晒盐、井矿盐以及其派生的低钠盐: what goes with an item may count beside it. */
function besides(text: string, items: readonly Span[], ways: number[]): number[] {
  const more = items.filter((s) => withWhat(text, s)).length;
  return more === 0 ? ways : [...new Set([...ways, ...ways.map((n) => n + more)])];
}

/** 大桥及其引桥: joined to what belongs to it. */
function withWhat(text: string, { start, end }: Span): boolean {
  const at = text.indexOf('及其', start + 1);
  return at > 0 && at + 2 < end && text[at + 2] !== '他' && text[at + 2] !== '它';
}

const body = /(?:镇|乡|街道|政府|医院|农场|林场|厂|局|委|会|台|院|公司|集团|中心|学校|小学|中学|幼儿园|馆|银行|支行|社|厅|处|大队|支队|站|所|企业|联盟|法院|公安)$/;

/** 市文旅局、团市委和市广播电视台: all are bodies by their last word, each side of 和 too. */
function bodies(text: string, x: Span, y: Span, items: readonly Span[]): boolean {
  return [x, y, ...items.slice(0, -1)].every((s) => s.end - s.start > 2 && body.test(text.slice(s.start, s.end)));
}

/** Both sides of 和 are items like the others: same last character, or same short length. */
function alike(text: string, x: Span, y: Span, others: readonly Span[], first: Span | undefined): boolean {
  const tails = [...others, ...(first ? [first] : [])].map((s) => tail(text, s));
  const tx = tail(text, x);
  const ty = tail(text, y);
  if (tx !== '' && tx === ty) return tails.includes(tx);
  const lx = width(text, x);
  const ly = width(text, y);
  // 小学组、初中组和高中组冠军: the first ends like the side before 和, and the side behind it goes on
  if (others.length === 0 && first && tx === tail(text, first) && lx > 1 && lx < 6 && text[y.start + lx - 1] === tx && !text.slice(y.start + lx, y.end).includes(tx)) return true;
  const quotedBoth = text[x.start] === '“' && text[y.start] === '“' && text[x.end - 1] === '”' && text[y.end - 1] === '”';
  const works = text[x.start] === '《' && text[y.start] === '《' && text[x.end - 1] === '》' && text[y.end - 1] === '》';
  if (quotedBoth || works) return true;
  return lx <= 5 && Math.abs(lx - ly) <= 1 && others.every((s) => Math.abs(width(text, s) - lx) <= 1);
}

/** 八段锦、智能手机应用、家庭园艺和朗诵: names of many lengths, both sides of 和 as long as any of them, and longer than all together. */
function ownShape(text: string, x: Span, y: Span, others: readonly Span[], both: Span): boolean {
  const widths = others.map((s) => width(text, s));
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  if (most > 9 || most - least < 2 || width(text, both) <= most || compounds.test(text.slice(both.start, both.end)) || text.slice(both.start, both.end).includes('的')) return false;
  return [x, y].every((s) => width(text, s) >= Math.max(2, least - 1) && width(text, s) <= most + 1);
}

/** 噪声、占道、消防和垃圾清运: the side before 和 is as long as every other item, and the side behind it no longer than two of them. */
function evenBefore(text: string, x: Span, y: Span, others: readonly Span[], both: Span): boolean {
  const w = width(text, x);
  const behind = width(text, y);
  return others.length > 1 && w >= 2 && w <= 5 && behind >= w && behind <= 2 * w && others.every((s) => width(text, s) === w) && !compounds.test(text.slice(both.start, both.end)) && !text.slice(y.start, y.end).includes('的');
}

/** One thing by two words: offices, and what always goes together. */
const compounds = /文化和|旅游和|资源和|住房和|工业和|信息化|规划和|发展和|改革和|卫生和|农业和|农村和|经济和|教育和|体育和|监督和|生产和|生活和|意见和|建议和|时间和|地点和|人力和|物力和|老人和|儿童和|老师和|学生和|家长和|男女|水和|米和|面和|权利和|义务和|城镇和|城市和|工程和|技术和|[与及]/;

/** The side before 和 is as short as the other items, whatever follows the side behind it. */
function shortLike(text: string, x: Span, y: Span, others: readonly Span[]): boolean {
  const lx = width(text, x);
  return others.length > 0 && lx <= 5 && width(text, y) >= lx && others.every((s) => Math.abs(width(text, s) - lx) <= 1);
}

function tail(text: string, s: Span): string {
  let i = s.end;
  let depth = 0;
  while (i > s.start) {
    const c = text[i - 1] ?? '';
    if (c === '）' || c === ')') depth++;
    else if (c === '（' || c === '(') depth--;
    else if (depth === 0 && !'”’》'.includes(c)) return c;
    i--;
  }
  return '';
}

/** Words that hold 和, 与, 及 without joining. */
const whole = wordsFrom(['和谐', '和平', '共和', '总和', '饱和', '温和', '缓和', '柔和', '和美', '和田', '祥和', '和解', '颐和', '亲和力', '亲和感', '平和', '和声', '和园', '和睦', '参与', '与会', '赠与', '与时', '与众', '给与', '及时', '普及', '涉及', '及格', '触及', '波及', '顾及', '埃及', '及其', '以及其', '调和', '仁和', '太和', '和合', '和家', '和县']);
const joints = charSet('和与及暨或');

/** What lies between two named things. */
const meeting = /(?:交叉口|交汇处|交会处|交界处|路口|之间|接合部|连接线)$/;

/** Top-level 和, 与, 及, 以及, 暨, 或 inside an item. */
function conjunctions(text: string, item: Span): Span[] {
  const found: Span[] = [];
  let depth = 0;
  for (let i = item.start; i < item.end - 1; i++) {
    const code = text.charCodeAt(i);
    if (has(openers, code)) depth++;
    else if (has(closers, code)) depth = Math.max(0, depth - 1);
    else if (i === item.start) continue;
    else if (depth === 0 && has(joints, code)) {
      if (whole.longest(text, i, text.length) !== null || whole.longest(text, i - 1, text.length) !== null) continue;
      // 人民路与解放路交叉口: two roads, one place
      if (meeting.test(text.slice(i + 1, item.end))) continue;
      const start = code === 0x53ca && text[i - 1] === '以' ? i - 1 : i;
      if (start > item.start) found.push({ start, end: i + 1 });
    }
  }
  return found;
}
