// Page headers that are more than a number and a known title: long and quoted names behind 第N版, and forms that only their place shows to be headers.
import { pageTitles } from './masthead-data.ts';
import type { MastheadToken } from './masthead.ts';
import { mastheadNumeral } from './numerals.ts';

/** What a header says. */
export interface PageHeader {
  /** As Page.number: `2`, `A5`. */
  readonly number: string;
  readonly title: string;
  /** Nothing else is written so; else blank lines round it must tell. */
  readonly sure: boolean;
}

const number = '[A-ZＡ-Ｚ]?[0-9０-９〇○零一二三四五六七八九十]{1,3}';
/** 第04版：…, 04版：…, 第04版“…”, 第04版 …. */
const ofPage = new RegExp(`^[【〔［\\[—－\\-◎●■◆▲□★☆ ]{0,4}(?:第[ ]?(${number})[ ]?版|(${number})版(?=[:：]))[】〕］\\]]?(.{0,30})$`);
/** 教育周刊·作文 第04版. */
const pageLast = new RegExp(`^([^ \\u3000]{2,12}?)[ 　|｜]{1,3}第[ ]?(${number})[ ]?版$`);
const known = `(?:${pageTitles}|[一-鿿]{2,4}(?:新闻|周刊|副刊|特刊|专刊|专版|报道|周报))`;
/** Whether a title is one that pages have. */
const isKnown = new RegExp(`^${known}(?:[·・/／&]${known})?$`);
/** 04 教育周刊, 02·要闻, 02 | 要闻, T04 特别报道, A06-07 要闻, ［3］民生, 1版要闻. */
const numberFirst = /^[［[【—\- ]{0,3}([A-Z]?[0-9]{1,2})(?:[-–—~～]([A-Z]?[0-9]{1,2}))?(?:[］\]】][ 　]{0,2}|[ 　]{0,2}[|｜/／·・][ 　]{0,2}|[ 　]{1,3}|版[ 　]{0,2})([一-鿿·・/／&]{2,12})[ —]{0,3}$/;
/** 要闻02, 要闻·02, 副刊 A04. */
const numberLast = /^([一-鿿]{2,6}(?:[·・/／&][一-鿿]{2,6})?)(?:[ 　]{0,2}[|｜/／·・][ 　]{0,2}|[ 　]{0,3})([A-Z]?0[1-9]|[A-Z][1-9][0-9]?)$/;

/** What sends the reader elsewhere: 相关新闻 A3, A3版有详细报道. */
const sends = /^(?:相关|更多|详[见情细]|有|见|请|看|下转|上接|紧接|转|接|全文|报道|导读|延伸|版|刊|登|的|是|为|和|与|在|至|到|以|、|，)/;

/** The header that a line may be by its words; null where it is none. `tokens`: those of the line, null where it has none. */
export function readPageHeader(text: string, tokens: readonly MastheadToken[] | null): PageHeader | null {
  if (text.length > 40 || !/[0-9０-９版]/.test(text) || sends.test(text)) return null;
  if (text.includes('版')) {
    const match = ofPage.exec(text);
    const title = match && titleBehind(match[3] ?? '');
    if (match && title !== null && title !== undefined) return { number: printed(match[1] ?? match[2]), title, sure: true };
    const last = pageLast.exec(text);
    if (last?.[1] && isKnownTitle(last[1]) && isName(last[1])) return { number: printed(last[2]), title: last[1], sure: true };
  }
  return dated(tokens) ?? bare(text);
}

/** Whether some part of a title is called as pages are: 教育周刊·作文. */
export function isKnownTitle(title: string): boolean {
  return title.split(/[·・/／ 　|｜“”《》（）()]/).some((part) => isKnown.test(part));
}

/** The name behind 第N版: with a colon up to two dozen characters without a sentence, in quotes or brackets whatever they hold, with a blank a short one; null where it is no name. */
function titleBehind(rest: string): string | null {
  const quoted = /^[ 　]{0,2}[:：]?[ 　]?([“《〈「（(][^“”《》〈〉「」（）()，。！？]{1,12}[”》〉」）)](?:副刊|周刊|特刊|专刊|专版|专题|版)?)$/.exec(rest);
  if (quoted?.[1]) return quoted[1];
  const colon = /^[ 　]?[:：][ 　]?(.{1,24})$/.exec(rest);
  if (colon?.[1]) return isName(colon[1]) ? colon[1] : null;
  const blank = /^[ 　]{1,3}(.{1,12})$/.exec(rest);
  return blank?.[1] && isName(blank[1]) && !/[ 　]/.test(blank[1]) && (blank[1].length <= 7 || /[·・/／|]/.test(blank[1])) ? blank[1] : null;
}

/** No sentence, nothing that another reader of mastheads knows better, nothing that sends the reader on. */
function isName(title: string): boolean {
  return !/[，。！？；：:、…（）()“”《》@]|第.{1,4}版|版$|责编|编辑|主编|校对|美编|版式|年\d|\d{4}年|电话|热线/.test(title) && /[一-鿿A-Za-z]/.test(title) && !sends.test(title);
}

/** 2026.03.20 星期五 民生 03, 3　2026年3月20日　星期五　民生: a day, its weekday, a known title and a number at the line's end or beginning. */
function dated(tokens: readonly MastheadToken[] | null): PageHeader | null {
  if (!tokens?.some((t) => t.kind === 'date') || !tokens.some((t) => t.kind === 'weekday') || tokens.some((t) => t.kind === 'page' || t.kind === 'count' || t.kind === 'number' || t.kind === 'total')) return null;
  const rest = tokens.filter((t) => t.kind === 'unknown');
  const [only] = rest;
  const title = tokens.find((t) => t.kind === 'title');
  if (!only || !title || rest.length > 1 || !/^[A-Z]?[0-9]{1,2}$/.test(only.text) || (only !== tokens[0] && only !== tokens.at(-1))) return null;
  return { number: printed(only.text), title: title.text, sure: true };
}

function bare(text: string): PageHeader | null {
  if (text.length > 16) return null;
  const first = numberFirst.exec(text);
  if (first?.[3] && isKnown.test(first[3]) && !sends.test(first[3])) return { number: printed(first[1]), title: first[3], sure: false };
  const last = numberLast.exec(text);
  return last?.[1] && isKnown.test(last[1]) ? { number: printed(last[2]), title: last[1], sure: false } : null;
}

function printed(numeral = ''): string {
  const letter = /^[A-ZＡ-Ｚ]/.exec(numeral)?.[0] ?? '';
  return `${letter.normalize('NFKC')}${mastheadNumeral(numeral.slice(letter.length)) ?? ''}`;
}
