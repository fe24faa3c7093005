// Lines of tables and lists: broadcasts by the hour, prices, results, particulars with their labels. Several in a row are no heads.
import type { Item } from './item.ts';

const time = /^(?:(?:\d{1,2}月)?\d{1,2}日(?:（[^（）]{1,8}）)?[ \u3000]?|(?:周|星期)[一二三四五六日天][ \u3000])?\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分|半)?)(?:\s?[—–~～-]{1,2}\s?\d{1,2}[:：]\d{2})?(?:[ \u3000\t]|[一-鿿《])/;
/** 6月3日（周三）　体育馆　武术汇演　免费: a day, and what is on, field by field. */
const dated = /^(?:\d{1,2}月)?\d{1,2}日(?:（[^（）]{1,8}）[ \u3000]?|[ \u3000])[^。\u3000]{2,24}\u3000[^。]{2,}$/;
const label = /^(?:\d{1,3}[路组班楼厅]|[^，。：:；！？“”《》\s\d])[^，。：:；！？“”《》]{0,9}[：:][ \u3000]?[^。]{1,60}$/;
const speakers = /^(?:问|答|记者|主持人|嘉宾|专家|读者|网友|编者按|[QA])[：:]/;
/** 17日 星期五 晴, 周一　红烧肉　清炒时蔬: a day of the week, and what is on or to be had. */
const weekly = /^(?:(?:[今明后][天日]|(?:\d{1,2}月)?\d{1,2}日)?[ \u3000]?[（(]?(?:本|下)?(?:周|星期)[一二三四五六日天][）)]?)[ \u3000][^。！？]{2,50}$/;
const columns = /[^\s\u3000][ \u3000\t]{2,12}[^\s\u3000]/;
/** 1,280, ￥12.5, 68%, 3.6万人次. */
const cell = /^[￥¥]?-?[\d.,]{1,12}(?:[元%％℃分万亿]{0,2}|[万亿]?(?:人次?|户|吨|亩|公顷|公里|千?米|平方米|[公千]?斤|[个件台套辆场名位家所座处条张份本株棵头只元倍]|人次)|元\/(?:公?斤|吨|个|袋|箱|枚|条|只|升))$/;

/** ◆ 5月1日　县大剧院　木偶戏: entries under one mark, none of them a sentence. */
export const entryMarks = '◆●○◇★☆▶►▪•◎※';

/** 小白菜3.6，前一日3.2，上涨12.5%: what a thing costs, and how that compares. */
const priced = /^[一-鿿（）]{1,10}\d[\d.]{0,8}[^\d，。；]{0,6}，[^。；！？]{0,12}\d[^。；！？]{0,30}$/;

/** 阎福根，谷物烘干机1台，补贴21400元: who, what, and how much. */
const itemised = /^[一-鿿（）·]{2,16}，[^。；！？：“”]{2,40}\d[\d.,]{0,9}[万亿]?(?:元|公斤|吨|亩|户|人|分|票|名|个|台|份)$/;

type RowKind = 'time' | 'day' | 'label' | 'columns' | 'priced' | 'itemised' | `marked ${string}`;

/** What kind of row a line may be; null where it is none. */
function rowKind(item: Item | undefined): RowKind | null {
  if (!item || item.kind === 'masthead' || item.kind === 'page-header' || item.wrapped !== null) return null;
  const { line, traits: { text, end, face } } = item;
  // | 日期 | 主题 |
  if (line.level === 0 && text[0] === '|' && text.endsWith('|') && text.length > 2) return 'columns';
  // 编号…　滇朴　树龄460年　…　长势：旺盛: a record, field by field
  if (line.level === 0 && end !== 'stop' && text.length <= 120 && (text.match(/\u3000/g)?.length ?? 0) > 3 && !/[，。；！？]/.test(text)) return 'columns';
  if (line.level === 0 && end !== 'stop' && text.length <= 60 && entryMarks.includes(text[0] ?? '的') && (face === 'brief' || face === 'bare' || face === 'prose') && !/[。！？：]/.test(text)) return `marked ${text[0] ?? ''}`;
  if (line.level > 0 || text.length > 80 || end === 'stop' || end === 'pause' || (face !== 'bare' && face !== 'prose')) return null;
  if (text.length <= 50 && priced.test(text)) return 'priced';
  if (text.length <= 60 && itemised.test(text)) return 'itemised';
  if (columns.test(text) && !/[，。；：]/.test(text.replace(/（[^（）]{0,20}）/g, ''))) return 'columns';
  if (isTabular(text)) return time.test(text) || dated.test(text) ? 'time' : 'columns';
  if (weekly.test(text)) return 'day';
  return label.test(text) && !speakers.test(text) ? 'label' : null;
}

/** 复合肥（45%，50公斤袋装）　165元（持平）: what stands in brackets is no cell. */
function bare(text: string): string {
  return text.length <= 80 && text.includes('（') ? text.replace(/（[^（）]{0,24}）/g, '') : text;
}

/** A line of figures in columns, or of what is on at an hour: its blanks divide. */
export function isTabular(text: string): boolean {
  if (time.test(text) || dated.test(text)) return true;
  const cellsOnly = bare(text);
  if (text.length > 80 || /[，。：；]/.test(cellsOnly)) return false;
  const cells = cellsOnly.split(/[ \u3000\t]+/);
  const figures = cells.filter((one) => cell.test(one)).length;
  return cells.length >= 2 && figures >= 1 && figures * 3 >= cells.length;
}

/** Marks lines that stand among others of their kind. A line above a report is its head, whatever it looks like. */
export function markRows(items: readonly Item[]): void {
  for (let start = 0; start < items.length; ) {
    const kind = rowKind(items[start]);
    let end = start + 1;
    while (kind !== null && (items[end]?.gap ?? 9) <= 1 && rowKind(items[end]) === kind) end++;
    const behind = items[end]?.traits.face;
    if (kind !== null && end - start >= (kind === 'priced' || kind === 'itemised' ? 3 : 2) && behind !== 'dateline' && behind !== 'byline') for (const item of items.slice(start, end)) item.row = true;
    start = end;
  }
  markEntries(items);
}

/** Three and more entries of one list. */
function markEntries(items: readonly Item[]): void {
  for (let start = 0; start < items.length; ) {
    let end = start + 1;
    let shape = shapeOf(items[start]);
    for (let next = shape && shapeOf(items[end]); isAlike(shape, next); next = shapeOf(items[++end])) shape = next;
    const behind = items[end]?.traits.face;
    if (end - start >= 3 && behind !== 'dateline' && behind !== 'byline') for (const item of items.slice(start, end)) item.row = true;
    start = end;
  }
}

/** What an entry's first and last figures are of, and what it begins with. */
interface Shape {
  readonly mark: string;
  readonly first: string;
  readonly last: string;
  readonly named: boolean;
}

const firstFigure = /^([^\d]{0,20})\d[\d.,]{0,9}([^\d\s])/;
const lastFigure = /\d[\d.,]{0,9}([^\d。！？，；]{0,4})$/;

/** The shape of a line with figures and without a stop, as lists have them; null where it is no such line. */
function shapeOf(item: Item | undefined): Shape | null {
  if (!item || item.line.level > 0 || item.traits.stops || item.traits.text.length > 80 || item.kind === 'masthead' || item.kind === 'page-header') return null;
  const { face } = item.traits;
  if (face !== 'bare' && face !== 'prose' && face !== 'brief') return null;
  const text = bare(item.traits.text);
  const first = firstFigure.exec(text);
  if (!first || !/[，,：:；;　 ]/.test(text) || /[的了在是和与及把被将、]$/.test(text)) return null;
  return { mark: /^[^\u4e00-\u9fff\d\s]/.exec(text)?.[0] ?? '', first: first[2] ?? '', last: /(?:持平|不变)$/.exec(text)?.[0] ?? lastFigure.exec(text)?.[1] ?? '', named: /^.{1,12}[ \u3000]$/.test(first[1] ?? '') };
}

/** Whether two lines are entries of one list: prices, results, timetables. */
function isAlike(a: Shape | null, b: Shape | null): boolean {
  return a !== null && b !== null && a.mark === b.mark && (a.mark !== '' || a.first === b.first || (a.named && b.named) || (a.last !== '' && a.last === b.last));
}

/** 夜1路 火车站—南苑，每30分钟一班 beside 夜2路 岚津西站—体育城，每40分钟一班: an entry of a list, that nothing goes on from. */
export function isEntry(items: readonly Item[], i: number): boolean {
  const own = shapeOf(items[i]);
  return own !== null && (isAlike(own, shapeOf(items[i - 1])) || isAlike(own, shapeOf(items[i + 1])));
}

/** A report of one paragraph under its mark, and no entry of a list. */
export const isBrief = (item: Item | undefined): boolean => item?.traits.face === 'brief' && !item.row;

/** No list has more points than this. */
const mostPoints = 30;

/** 梳理出以下五点变化：, and below it ◆ 支线更短：8条支线…: a point of the paragraph above, no report of its own. */
export function isPoint(items: readonly Item[], i: number): boolean {
  const mark = items[i]?.traits.text[0] ?? '';
  let above = i - 1;
  const marked = (item: Item | undefined): boolean => isBrief(item) || /^[▲▼△▽►]/.test(item?.traits.text ?? '');
  while (above > i - mostPoints && marked(items[above]) && items[above]?.traits.text[0] === mark) above--;
  const lead = items[above];
  return marked(items[i]) && lead !== undefined && lead.line.level === 0 && (lead.traits.face === 'prose' || lead.traits.face === 'dateline') && lead.traits.text.length > 20 && /[\u4e00-\u9fff”]：$/.test(lead.traits.text);
}

const notice = /^(?!一[份张则纸封]|这份|发布|晒出|公布|张贴|看到)[^，。：；！？“”]{0,14}(?:启事|公告|声明|通告|公示|讣告|须知|名单|光荣榜|曝光台|节目预告|停[电水气]预告|天气|限行|菜价|开奖公告|中奖号码|征稿|征文|招聘|招租|出租|求租|求购|出售|转让|寻人|招领|赛程|积分榜|彩票|油价|影讯|今日提示|喜报|贺信|唁电|倡议书|公开信|表扬信|感谢信|菜单|食谱|课程表|值班表|开奖|开奖(?:信息|结果))$/;
/** 公　告: a short title set with blanks between its characters. */
const spacedOut = /^[\u4e00-\u9fff](?:[ \u3000]{1,4}[\u4e00-\u9fff]){1,3}$/;

/** 遗失声明, 停电预告: a line that heads a notice or a table of a service page. */
export function isNoticeTitle(text: string): boolean {
  return text.length <= 16 && notice.test(spacedOut.test(text) ? text.replace(/[ \u3000]/g, '') : text);
}
