// What a line is by itself, whatever stands round it. Kept by line text, since most lines stay as they are between two versions.
import { isByline, isCredit, isDateline, isExpertRow, isNameRow, isUnnamed } from './bylines.ts';
import { lineEnd, type LineEnd } from './marks.ts';
import { type MastheadToken, readMasthead, weighMasthead } from './masthead.ts';
import { isJumpNote } from './jump-notes.ts';
import { type PageHeader, readPageHeader } from './page-headers.ts';
import { coreValues, noteOpeners, sectionTitles } from './sections-data.ts';

/** The kind a line shows on its face; `bare` lines are judged by their neighbours. */
export type Face = 'dateline' | 'byline' | 'credit' | 'caption' | 'brief' | 'jump' | 'note' | 'section' | 'rule' | 'image' | 'slogan' | 'staff' | 'page-header' | 'prose' | 'numbered' | 'bare';

/** A line's own qualities. */
export interface Traits {
  readonly text: string;
  readonly face: Face;
  readonly end: LineEnd;
  /** 。！？ stand within or at the end. */
  readonly stops: boolean;
  /** ，；： stand within. */
  readonly pauses: boolean;
  /** Two and more names and nothing else. */
  readonly nameRow: boolean;
  /** 单位 职称 姓名. */
  readonly expertRow: boolean;
  /** Masthead tokens of a short line; null where it has none that count. */
  readonly masthead: readonly MastheadToken[] | null;
  /** Weight of the masthead tokens, 0 where none. */
  readonly weight: number;
  /** Characters of the line that are no masthead token. */
  readonly unknown: number;
  /** The page header it is, or may be where its place shows it; null also where number and title are plain masthead tokens. */
  readonly header: PageHeader | null;
}

const jump = /^[（(【[]?\s*[▶→↓>■●]{0,2}\s*(?:下转|上接|紧接|转接|转|接|详见|详情?请?见|相关(?:报道|内容|图片)?见|全文见|更多.{0,10}见|[^，。：]{0,12}(?:详情?)?请?(?:见|看))(?:本报)?(?:今日)?第?\s*[A-Z]?[0-9一二三四五六七八九十]{1,3}版.{0,10}[）)】\]]?$/;
// bounded: every repeat has an upper limit
const captionEnd = /(?:(?:[\s\u3000。（(/／]|记者|通讯员)[^，。\s]{0,12}(?:摄|摄影|供图|摄影报道)|[（(](?:资料图片?|资料照片|图片由.{1,20}提供|[^（(]{0,14}供图|[^（(]{0,24}摄|图[/／][^（(]{1,12}|文[/／][^（(]{1,16}|效果图|示意图|手绘图?|速写|漫画|插[图画]|航拍图?|[^（(]{0,6}(?:视频)?截图|本报资料[^（(]{0,3}|图片来源[^（(]{1,16})[）)])$/;
/** 菜窖，摄于东皋村. */
const takenAt = /^[^。；：\n]{2,24}[，　 （(]摄于[^，。；\s]{2,12}$/;
/** Last characters of what `captionEnd` accepts. */
const captionEnds = new Set('摄影图道）)');
const captionStart = /^(?:[①-⑳]{1,3}$|图为|图[①②③④⑤⑥⑦⑧⑨]|图[一二三四五六1-9][：:为 ]|[上下左右]图[为：:是]|题图[：:为]|[▲▼△▽►◀←→↑↓]\s*[^\s]|(?:组图|配图|漫画|图)[：:]|图说[：:]|图片说明[：:]|[（(]图[一二三四1-9][）)])/;
/** ▲工人合影。: what a picture shows; several of them below one another are a list. */
const shortCaption = /^[▲▼△▽][ \u3000]?[^，。！？；：、\d]{2,20}。$/;
const note = new RegExp(`^[【\\[（(〔]?(?:${noteOpeners})[】\\])）〕]?(?:$|[：:　 ]|(?<=[】\\])）〕]))`);
const numbered = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节篇部][ 　：:])/;
const image = /^!\[([^\]]*)\]\([^)]*\)\s*$/;
const brackets = /^[【〔[◎●◆■□▣◇○★☆▍▎·•〖]\s{0,4}([^】〕\]〗]{2,12}?)\s{0,4}[】〕\]·•〗]?$/;

/** Reads a line; `text` has no outer blanks and no heading marks. */
export function traitsOf(text: string): Traits {
  const end = lineEnd(text, 0, text.length);
  const short = text.length <= 160;
  const stops = /[。！？]/.test(short ? text : text.slice(0, 400));
  const masthead = short && !(stops && text.length > 60) ? readMasthead(text) : null;
  const { weight, unknown, kinds } = masthead ? weighMasthead(masthead) : { weight: 0, unknown: text.length, kinds: null };
  const header = masthead && readPageHeader(text, masthead);
  const face = faceOf(text, end, stops, { weight, unknown, page: kinds?.has('page') ?? false, staff: kinds?.has('staff') ?? false, header: header?.sure ?? false, tokens: masthead });
  return {
    text, face, end, stops, pauses: /[，；：,;]/.test(short ? text : text.slice(0, 400)),
    nameRow: isNameRow(text), expertRow: isExpertRow(text), masthead: weight > 0 ? masthead : null, weight, unknown, header,
  };
}

interface Weighed {
  readonly weight: number;
  readonly unknown: number;
  readonly page: boolean;
  readonly staff: boolean;
  /** A header beyond doubt. */
  readonly header: boolean;
  readonly tokens: readonly MastheadToken[] | null;
}

function faceOf(text: string, end: LineEnd, stops: boolean, masthead: Weighed): Face {
  if (text.length > 160) return isDateline(text) ? 'dateline' : note.test(text.slice(0, 20)) ? 'note' : text[0] === '◆' ? 'brief' : 'prose';
  if (/^(?:[-—－─=_*＊·.]\s?){3,}$/.test(text)) return 'rule';
  if (text[0] === '!' && image.test(text)) return 'image';
  if (isJumpNote(text)) return 'jump';
  if (masthead.header || (masthead.page && isPageHeader(masthead) && !sendsOn.test(text))) return 'page-header';
  if (isDateline(text)) return 'dateline';
  if (/版/.test(text) && text.length <= 40 && jump.test(text)) return 'jump';
  if (isCredit(text)) return 'credit';
  if ((/^[■●◆◎□▣◇○★☆▍▎]/.test(text) && isSection(text) && !isUnnamed(text.replace(/^.[ \u3000]*/, ''))) || sectionEnds.test(text) || sectionTitles.has(text)) return 'section';
  if (masthead.staff && masthead.unknown === 0 && made.test(text)) return 'staff';
  if (isByline(text)) return 'byline';
  if (masthead.staff && masthead.unknown === 0) return 'staff';
  if (note.test(text)) return 'note';
  if (isSlogan(text)) return 'slogan';
  if (shortCaption.test(text)) return 'caption';
  if (/^[◆]/.test(text) || (/^[●▲△▽■★☆◇○▶※►▪•]/.test(text) && stops && end === 'stop')) return 'brief';
  if (captionStart.test(text) || (captionEnds.has(text.at(-1) ?? '') && captionEnd.test(text)) || (text.length < 40 && takenAt.test(text))) return 'caption';
  if (isSection(text)) return 'section';
  if (numbered.test(text) && text.length <= 40 && end !== 'stop') return 'numbered';
  if (/^[（(].*[）)]$/.test(text) || letterEnd.test(text)) return 'prose';
  if (end === 'stop' || end === 'pause' || end === 'colon' || /。/.test(text) || text.length > 60 || isLongSentence(text)) return 'prose';
  return 'bare';
}

/** What closes a letter, before and above the name. */
const letterEnd = /^(?:此致|敬礼|祝[您你]{1,2}|祝好|祝安|谨[祝致]|顺[祝颂致]|即颂|此颂|致以)[！!]?$/;

/** What only those do who make a page; 编辑 alone may have written it. */
const made = /校对|审读|组版|版式|美编|美术编辑|视觉|值班|责任编辑|责编|本版编辑/;

/** Too long and too pausing for a head. */
function isLongSentence(text: string): boolean {
  const pauses = text.length >= 20 ? text.match(/[，,；]/g)?.length ?? 0 : 0;
  return (pauses >= 1 && text.length >= 34) || (pauses >= 2 && text.length >= 24);
}

/** 相关新闻 A3, A3版有详细报道. */
const sendsOn = /^(?:相关|更多|详见|延伸)|^[A-Z]?\d{1,3}版有/;

/** A page number with nothing but a title, a name, a date or editors beside it. */
function isPageHeader({ tokens, unknown, weight }: Weighed): boolean {
  if (!tokens) return false;
  if (unknown === 0) return true;
  const at = tokens.findIndex((token) => token.kind === 'page');
  const rest = tokens.filter((token) => token.kind === 'unknown');
  const title = rest[0];
  if (rest.length !== 1 || !title || unknown > (weight >= 6 ? 12 : 6) || /[《》“”！？（）()]/.test(title.text)) return false;
  return weight >= 6 || tokens[at + 1] === title || (at === 1 && tokens[0] === title);
}

function isSlogan(text: string): boolean {
  if (text.length > 40 || !coreValues.has(text.slice(0, 2))) return false;
  const words = text.split(/[\s　·、]+/);
  if (words.length >= 2 && words.every((word) => coreValues.has(word))) return true;
  // 富强民主文明和谐
  const pairs = words.join('').match(/../gu) ?? [];
  return text.length >= 8 && text.length <= 40 && pairs.length * 2 === words.join('').length && pairs.every((pair) => coreValues.has(pair));
}

/** 记者调查, 班组来稿, 部门回应, 今日节气. */
const sectionEnds = /^(?:记者(?:调查|追访|走访|追踪|探访|体验|点评|连线|帮办)|[一-鿿]{2,4}(?:来稿|来信|诗页|诗笺)|(?:部门|官方|各方)(?:回应|回复|答复)|(?:新闻|事件|案件|政策|赛事|背景|相关|知识)(?:背景|链接|回放|回顾|延伸|助读|解读|提示|资料|速读|卡片|纵深)|律师说法|法官说法|医生提醒|(?:今[日晚夜]|明[日天]|本周|每日)(?:节气|天气|限行|菜价|油价|潮汐|影讯|荐读|一词|一句|金句|一图|日历))$/;

function isSection(text: string): boolean {
  if (sectionTitles.has(text) || sectionEnds.test(text)) return true;
  const inner = brackets.exec(text)?.[1];
  return inner !== undefined && (/^[【〔[〖]/.test(text) || sectionTitles.has(inner) || sectionEnds.test(inner)) && !/[，。：]/.test(inner);
}
