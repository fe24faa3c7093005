// Which paragraphs are broken off, and which may be the rest of another.
import { onward } from './jump-notes.ts';
import { isName } from './bylines.ts';
import type { Item } from './item.ts';
import { isDigit } from './marks.ts';
import { isEntry } from './rows.ts';

// bounded: the last eighty characters of a line; a way to reach someone needs no full stop
const contact = /(?:(?:电话|热线|微信|传真|咨询|联系|报名|QQ)[^。，]{0,30}(?:\d{5,}|\d{3,4}[ \u3000]\d{4})|(?:网址|邮箱|地址|邮编)[:：][^。]{0,60}|https?:[^。]{0,60}|www\.[^。]{0,60})$/;
/** 声明人：甘露; what a reader asks, and who asks it: 能省多少？　　读者 岑先生. */
const signed = /(?:(?:声明|联系|发布|启事|出让)人|摄影|供图|撰文|绘图|制图|统筹|策划)[:：][ \u3000]?[一-鿿·]{2,5}$|[。！？](?:读者|作者)[ \u3000][一-鿿]{2,4}$|[。！？][ \u3000]{1,4}(?:读者|作者|市民|居民|村民|网友|学生|家长|业主|顾客|旅客|乘客|游客|患者|用户|会员|校友|球迷|听众|观众|战士|职工|教师|家属|家长|一?[名位][^，。；]{2,6})[ \u3000]?[一-鿿]{1,4}(?:[ \u3000]\d{1,2}月\d{1,2}日)?$/;
/** 特此声明。2025年11月26日; 截止日期：2026年8月31日; 某某中学　2025年10月29日; A．2米　B．5米; 子　俞方　泣谢; 单位：元/公斤: what ends a notice, a question or a table's head. */
const closing = /[。！？”）)：:\s\u3000]\d{4}年\d{1,2}月\d{1,2}日$|[ \u3000][B-F][.．、][^。！？]{1,12}$|(?:泣谢|叩谢|敬启|谨启|敬上|谨上|顿首|哀告|泣告)$|(?:照片|图片?)[，\u3000 ][^。]{0,12}提供$|单位[:：][^。：:]{1,30}$|欢迎[^，。]{0,8}(?:来稿|投稿|参加|订阅|选购|监督)$/;
/** …能退多少？　常润生; …世人常混。城西 易老五: behind the last stop nothing but a name, and where it is from. */
// bounded: the last 28 characters of a line
const nameBehind = /[。！？?][”’]?(?=[^。！？]{0,14}[ \u3000—])[ \u3000]{0,4}(?:——)?(?:[一-鿿]{2,14}[ \u3000])?([一-鿿·]{2,4})$/;
const calledSo = /^[小老阿][一-鿿]$|^[一-鿿](?:先生|女士|师傅|阿姨|大爷|大妈|大姐|大哥|同学|老师)$/;

function isSigned(text: string): boolean {
  const name = nameBehind.exec(text.slice(-28))?.[1];
  return name !== undefined ? isName(name) || calledSo.test(name) : isNameList(text.slice(-20));
}

/** …杨柏　赵来顺　单永强: names and nothing else. */
function isNameList(tail: string): boolean {
  const names = tail.split(/[ \u3000]/).slice(1);
  return names.length >= 3 && names.every(isName);
}

/** …的轮渡。”——长门岛居民　洪大姐: who said it stands behind. */
const voiced = /[。！？…][”’]?[ \u3000]{0,2}——[^，。；：]{2,24}$/;
/** 1月30日（周五）：全市春运工作会议；…为期40天; 今天：…: an entry of a list of days. */
const scheduled = /^(?:\d{1,2}月)?\d{1,2}日(?:（(?:周|星期)[一二三四五六日天]）)?[：:][^。！？]{2,80}$/;
/** 蟹价一览（8月17日，单位：元/公斤）, 中签名单（每位两张）: the head of a table or a list, with what it holds. */
const tableHead = /^[^，。；：（()]{2,24}[（(](?:[^（()。]{0,16}单位[：:][^（()。]{1,16}|[^（()。]{4,24})[）)]$/;
const jumpAtEnd = /[（(【]?(?:下转|紧接|转|→)第?\s*[A-Z]?[0-9一二三四五六七八九十]{1,3}版[^。]{0,8}[）)】]?$/;

/** A row of figures set in columns: 梭子蟹　86　新上市. */
const columns = /[\u3000\t]\d[\d.,]{0,9}[\u3000\t]/;
/** The last hours of a timetable's row, what they are for behind them: 15:00—17:00 数学. */
const timed = /\d[:：]\d\d[—～~–-]{1,2}\d{1,2}[:：]\d\d(?:[ \u3000]?[\p{Script=Han}/]{2,6})?$/u;

/** Text that may be cut: paragraphs, notes, briefs. */
export function isBody(item: Item | undefined): boolean {
  return item !== undefined && (item.kind === 'paragraph' || item.kind === 'note' || item.kind === 'brief');
}

/** A dash, a bullet, a number or a speaker begins a line of its own. */
const opensLine = /^(?:(?:问|答|记者|主持人|嘉宾|专家|读者|网友|编者|编辑|法官|律师|医生|回复|答复|回音|编后|恢复|饮食|饮水|穿着|作息|热身|拉伸|补水|交通|住宿|安检|流言|谣言|真相|传言|辟谣|提问|答案|解答|分析|点评|案情|释法|说法|提醒|用料|做法|票价|电话|[\p{Script=Han}]{0,4}(?:时间|地点|范围|路段|对象|方式|条件)|[QA])[：:]|——|[-—•·●○◎⊙◉■□▪◆◇◈❖▲△▶▷►▸★☆✦✓※→➤*]|[①-⑩⑴-⑽❶-❿]|[（(]?\d{1,2}[)）.．、](?!\d)|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** 陈岚：, before what someone says. */
function namesSpeaker(text: string): boolean {
  return (text[2] === '：' || text[3] === '：') && isName(/^([\p{Script=Han}]{2,3})：/u.exec(text)?.[1] ?? '');
}

/** Whether a paragraph may go on from another: reports and briefs begin of themselves. */
export function mayContinue(item: Item | undefined): boolean {
  if (item && namesSpeaker(item.traits.text)) return false;
  return item !== undefined && !item.row && item.traits.face !== 'dateline' && item.traits.face !== 'note' && item.kind !== 'brief' && !opensLine.test(item.traits.text);
}

/** A paragraph of prose that ends without the mark a sentence ends with. */
export function isBrokenEnd(items: readonly Item[], i: number): boolean {
  const { traits, cut, wrapped } = items[i] ?? {};
  // the next line goes on anyway
  if (!traits || items[i]?.row || items[i + 1]?.wrapped === 'goes-on' || traits.end === 'stop' || traits.end === 'colon') return false;
  const { text } = traits;
  // a deck as long as prose, between the headline and who wrote it
  if (items[i + 1]?.kind === 'byline' && isHead(items[i - 1]) && !traits.stops) return false;
  // a row of a Markdown table; fields with their names in bold
  // 编号…　滇朴　树龄460年　树高27.5米　位于小寨村: a record in fields
  const blanks = traits.stops ? 0 : (text.match(/[\u3000\t]/g)?.length ?? 0);
  if (blanks > 3 || (blanks === 3 && !traits.pauses)) return false;
  if (columns.test(text) || timed.test(text.slice(-24)) || text.startsWith('|') || (!traits.stops && /^\*\*[^*。：:]{1,8}\*\*/.test(text))) return false;
  if (!traits.stops && isDated(items[i]) && (isDated(items[i - 1]) || isDated(items[i + 1]))) return false;
  if (!traits.stops && isMarked(items[i]) && (isMarked(items[i - 1]) || isMarked(items[i + 1]))) return false;
  // an entry of a list of points, each a line of its own
  if (endsEntry(text) && isBody(items[i + 1]) && isListed(items, i)) return false;
  if (!traits.stops && ((traits.weight >= 3 && traits.unknown === 0) || isEntry(items, i) || (text.startsWith('——') && text.length <= 30))) return false;
  if (isDigit(text.charCodeAt(text.length - 1)) && isBody(items[i + 1]) && afterDigits.test(items[i + 1]?.traits.text ?? '')) return true;
  if (!(cut || wrapped === 'goes-on' || traits.stops || traits.pauses || text.length >= 24)) return false;
  const digitsGoOn = isDigit(text.charCodeAt(text.length - 1)) && isDigit((items[i + 1]?.traits.text ?? '').charCodeAt(0));
  if (digitsGoOn) return true;
  if (/^[（(].*[）)]$/.test(text) || tableHead.test(text) || voiced.test(text.slice(-34)) || scheduled.test(text) || signed.test(text.slice(-24)) || isSigned(text) || closing.test(text.slice(-40)) || (traits.end === 'word' && contact.test(text.slice(-80))) || jumpAtEnd.test(text.slice(-30)) || onward.test(text.slice(-60)) || /[!-~]{6}$/.test(text)) return false;
  return cut || wrapped === 'goes-on' || !isVerse(items, i);
}

/** 1953｜年普查, 312｜天，: the rest of a figure and its unit. */
const afterDigits = /^(?:[万亿余多]|[年月日点分秒个名位户岁天米吨亩元人件台辆次项家](?!\p{Script=Han}{0,3}$)|公[里斤顷]|平方)/u;

const endsEntry = (text: string): boolean => text.endsWith('；') || text.endsWith(';');

/** 一是…；: one of several points, told by what stands above and below or by its own beginning. */
function isListed(items: readonly Item[], i: number): boolean {
  const [before, own, next] = [items[i - 1]?.traits, items[i]?.traits, items[i + 1]?.traits];
  if (!own || !next || !before) return true;
  return !own.stops || endsEntry(before.text) || before.end === 'colon' || endsEntry(next.text) || opensLine.test(own.text) || opensLine.test(next.text) || ordinal.test(own.text) || ordinal.test(next.text);
}

const ordinal = /^(?:[一二三四五六七八九十][是要、]|首先|其次|再次|最后|第[一二三四五六七八九十]|[^，。；：]{1,12}：)/;

/** 6月23日，第26070期：红球03、09…: one of several lines without a stop that begin with a day. */
function isDated(item: Item | undefined): boolean {
  return item !== undefined && !item.traits.stops && item.traits.text.length <= 80 && /^\d{1,2}月\d{1,2}日/.test(item.traits.text);
}

/** ▲《运河两岸》特展　5月10日—8月30日: one of several lines without a stop that begin with a mark. */
const isMarked = (item: Item | undefined): boolean => item !== undefined && !item.traits.stops && /^[▲▼△▽►]/.test(item.traits.text);

function isHead(item: Item | undefined): boolean {
  return item?.kind === 'headline' || item?.kind === 'deck' || item?.kind === 'kicker';
}

/** A short line beside another of about its length, or among other lines as short. */
function isVerse(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if ([0, 1, 2, 3].some((before) => [0, 1, 2, 3].every((n) => isShort(items[i - before + n])))) return true;
  const length = item?.traits.text.length ?? 0;
  if (isAnnounced(items, i)) return true;
  if (/\d/.test(item?.traits.text ?? '')) return false;
  const alike = (other: Item | undefined): boolean => other?.kind === 'paragraph' && Math.abs(other.traits.text.length - length) <= 3 && !/[。！？]./.test(other.traits.text);
  return length <= 24 && item?.traits.stops === false && (alike(items[i - 1]) || alike(items[i + 1]));
}

/** Lines of a recipe, a rhyme or rules on the wall behind 写的是：, two and more, none longer than a verse. */
function isAnnounced(items: readonly Item[], i: number): boolean {
  let from = i;
  while (i - from < longestList && isLine(items[from])) from--;
  const lead = items[from];
  return from < i && lead?.kind === 'paragraph' && lead.traits.end === 'colon' && isLine(items[i]) && (i - from > 1 || isLine(items[i + 1]));
}

const longestList = 12;
const isLine = (item: Item | undefined): boolean => item?.kind === 'paragraph' && item.traits.text.length <= 20 && !item.traits.stops && item.traits.end !== 'colon' && item.traits.end !== 'stop';

/** A clause or two on a line of their own, as verse has them. */
const isShort = (item: Item | undefined): boolean => item?.kind === 'paragraph' && item.traits.text.length <= 14 && !/[。！？]./.test(item.traits.text);
