// A rank told of one whose place a list of values gives: 桐坞区以41枚居首，长栎县33枚，禾溪县、青榆县分别获得28枚、24枚 … 青榆 … 金牌榜第三位.
import { smallNumber } from '../../base/small-number.ts';
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { listedAt } from './phrases.ts';
import type { Figure, Row } from './rows.ts';

/** 居首, 领先, 领跑, 第一, 榜首, 夺魁, 头名. */
const topCue = cues.cue('首领一魁头');
const top = /居首|位居第一|排名第一|名列第一|第一名|列第一|排第一|领跑|领先|榜首|夺魁|头名/;
/** Farthest, in characters, that a rank stands behind its list. */
const reach = 400;
const claim = /第(\d{1,2}|[一二三四五六七八九十]{1,2})(?:位|名|(?=[，。；”！]))/g;
const verb = '(?:排名|排在|排列|位列|位居|名列|列|居|排|获得?|拿到|夺得)(?:在|了|到)?';
const elsewhere = /全[国省市县区]|去年|上[届次季年轮]|往[届年]|此前|历[届年]|单项|并列|目标|力争|争取|争夺|争进|冲击|离|差|只要|如果|若|前[两三四五六七八九十]/;

interface Item {
  readonly name: string;
  readonly f: Figure;
}

/** The first rank of a story that is not the place its list gives. */
export function readRankTable(text: string, rows: readonly Row[]): Statement[] {
  for (const row of rows) {
    if (!(row.cues & topCue) || row.figures.length < 3 || !top.test(row.text)) continue;
    const items = itemsOf(text, row);
    const last = items.at(-1);
    if (!last) continue;
    const made = claimed(text, row, items);
    if (made) return [made];
  }
  return [];
}

/** The names and values of a sentence, the largest first; empty where it is no such list. */
function itemsOf(text: string, row: Row): Item[] {
  const items: Item[] = [];
  let names: string[] = [];
  let end = row.sentence.start;
  const unit = row.figures.at(-1)?.q.unit;
  for (const f of row.figures) {
    // 前五名 before the list, 二 of 二中
    if (f.q.unit !== unit && (items.length === 0 || (f.q.han && f.q.value < 10))) continue;
    if (f.q.unit !== unit || f.q.approximator !== 'exact' || f.q.value <= 0 || (f.q.kind !== 'count' && f.q.kind !== 'measure')) return [];
    const gap = text.slice(end, f.q.start);
    end = f.q.end;
    if (gap !== '、' && gap !== '和') names = namesIn(gap, items.length === 0);
    const name = names.shift();
    if (name === undefined || items.some((i) => i.name === name)) return [];
    items.push({ name, f });
  }
  const falls = items.every(({ f }, i) => i === 0 || baseValue(f.q) < baseValue(items[i - 1]?.f.q ?? f.q));
  return falls && items.length > 2 && names.length === 0 && top.test(text.slice(items[0]?.f.q.start ?? 0, items[1]?.f.q.start ?? 0) + row.text.slice(0, (items[0]?.f.q.start ?? 0) - row.sentence.start)) ? items : [];
}

/** The names right before a value or a row of values: 紧随其后，禾溪县、青榆县分别获得. */
function namesIn(gap: string, first: boolean): string[] {
  const clause = (gap.split(/[，；：（）]/).at(-1) ?? '').replace(/^(?:的成绩)?(?:和|、)/, '');
  const bare = clause.replace(/^第[一二三四五六七八九十][名位](?:是|为)?/, '').replace(/(?:分别|依次|则|也|各自)?(?:以|获得|得到|拿到|夺得|卖出|收获|贡献|完成|有|为|达|是|获|得)?了?$/, '').replace(/(?:分别|依次)$/, '');
  const names = bare.split(/[、和]/).filter((n) => n !== '');
  return names.every((n) => /^\p{Script=Han}{2,8}$/u.test(n) && !/其中|其余|比|同比|增|去年|平均/.test(n)) && (names.length > 0 || first) ? names : [];
}

/** 青榆 of 青榆县 and 青榆代表团. */
const stem = (name: string): string => (name.length > 2 ? name.replace(/(?:街道|代表队|[县区市镇乡村队])$/, '') : name);

function claimed(text: string, row: Row, items: readonly Item[]): Statement | null {
  const from = row.sentence.end;
  const window = text.slice(from, from + reach);
  const board = /(\p{Script=Han}{2,3}榜)/u.exec(row.text)?.[1]?.slice(-3);
  const names = items.map((i) => i.name).join('|');
  const direct = new RegExp(`(${names})(?:以[^，。]{0,8})?(?:最终|这次|本次|暂时|目前)?${verb}$`);
  for (const m of window.matchAll(claim)) {
    const start = lastMark(window, m.index, '。！\n');
    const rest = window.slice(m.index).search(/[。！\n]/);
    const stop = rest < 0 ? window.length : m.index + rest;
    if (elsewhere.test(window.slice(start, m.index))) continue;
    const before = window.slice(lastMark(window, m.index, '，。；：！\n“'), m.index);
    let name = direct.exec(before)?.[1];
    if (name !== undefined && (/榜/.test(before) || window.slice(0, m.index).split('。').length > 2)) continue;
    // 六中是第一次参赛，排在第三: the verb alone, of the one the sentence began with
    if (name === undefined && alone.test(before)) name = subjectOf(window.slice(start, m.index), items);
    if (name === undefined && board !== undefined && new RegExp(`${board}(?:的|上)?(?:${verb})?$`).test(before)) {
      // 上水村 of whom the story goes on to tell: the only one of the list named since
      const near = window.slice(0, stop + 30);
      const told = items.filter((i) => near.includes(stem(i.name)));
      name = told.length === 1 ? told[0]?.name : undefined;
    }
    const at = items.findIndex((i) => i.name === name);
    const item = items[at];
    if (name === undefined || !item) continue;
    const n = smallNumber(m[1] ?? '零');
    const span = { start: from + m.index, end: from + m.index + m[0].length };
    const value = text.slice(item.f.q.start, item.f.q.end);
    return statement('rank-place', [member('total', item.f.q), member('from', span)], { claim: span, holds: n === at + 1, working: listedAt(name, value, at + 1), right: null, fault: 'places' });
  }
  return null;
}

const alone = new RegExp(`^(?:最终|这次|本次|暂时|目前|也|却|还是|仍|就)?${verb}$`);

/** The one of the list that a sentence begins with and the only one it names; undefined where another may be meant. */
function subjectOf(words: string, items: readonly Item[]): string | undefined {
  const named = items.filter((i) => words.includes(stem(i.name)));
  const [only] = named;
  return only && named.length === 1 && words.startsWith(stem(only.name)) && !/[“”：；]/.test(words) ? only.name : undefined;
}

function lastMark(words: string, at: number, marks: string): number {
  let i = at;
  while (i > 0 && !marks.includes(words[i - 1] ?? '\n')) i--;
  return i;
}
