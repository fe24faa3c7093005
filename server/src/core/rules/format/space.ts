// format/space: stray blanks inside Chinese sentences and figures, and blanks between Han and Latin by house style.
import { isDigit, isHan, isLatin } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { BlockKind, Part } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import { isPair } from '../../syntax/lexicon.ts';
import { surnameLength } from '../../facts/names/lexicon.ts';
import { isTabular } from '../../syntax/rows.ts';
import { defineStoryRule, type Edit } from '../define.ts';
import { isCutDecimal, isSplit } from './split-figure.ts';

const running: ReadonlySet<BlockKind> = new Set(['paragraph', 'brief', 'note']);
/** Blanks between Han and Latin from which on they are the story's habit. */
const habit = 3;
/** Behind a blank, or before it, these begin and end bylines, datelines and credits, which are set with blanks. */
const credit = /^(?:本报|记者|通讯员|见习|实习|特约|首席|新华社|制图|供图|摄影|撰文|编辑|责编|责任编辑|校对|版式|插图|统筹|策划|整理|报道|口述|作者|翻译|来源[：:]|[摄图文](?![\u4e00-\u9fff])|[\u4e00-\u9fff]{1,4} (?:摄|文|图|报道|供图|制图|整理)(?![\u4e00-\u9fff])|[\u4e00-\u9fff]{2,4}[／/])/;

/** Who speaks, before the blank and the name. */
const signature = /(?:[。！？”][ \u3000]?——[^，。；：]{2,22}|[。！？”][ \u3000]{1,2}[\u4e00-\u9fff]{2,8})$/;

/** What opens a line and is set off from it by a blank. */
const label = /^(?:温馨)?(?:提示|提醒|注|说明|备注|声明|链接|背景|地[点址]|时间|展期|票价|主办|承办|电话|咨询|小贴士|延伸阅读|新闻链接|相关链接)$/;

export default defineStoryRule({
  id: 'format/space',
  severity: 'information',
  fixable: true,
  needs: ['marks'],
  source: '报纸排版惯例：汉字之间、汉字与数字字母之间不空格',
  messages: {
    word: { zh: '汉字之间多了空格', en: 'A stray blank between Han characters' },
    mark: { zh: '标点前后多了空格', en: 'A stray blank beside a mark' },
    figure: { zh: '数字中间多了空格', en: 'A stray blank inside a figure' },
    mixed: { zh: '汉字与数字、字母之间不空格', en: 'No blank between Han and figures or letters' },
    mixedAll: { zh: '本稿{n}处汉字与数字、字母之间有空格', en: '{n} blanks between Han and figures or letters in this story' },
    missing: { zh: '汉字与数字、字母之间应空一格', en: 'House style sets a blank between Han and figures or letters' },
    missingAll: { zh: '本稿{n}处汉字与数字、字母之间没有空格', en: '{n} places without a blank between Han and figures or letters' },
    drop: { zh: '删去空格', en: 'Remove the blank' },
    add: { zh: '加空格', en: 'Add a blank' },
  },
  check({ copy: { text, parts }, facts: { marks }, config, report }) {
    const mixed: Span[] = [];
    const style = config.style.spacing;
    const blanksOf = eachPart(text, parts, marks.blanks);
    for (const [part, blanks] of blanksOf) {
      const width = part.end - part.start;
      // the blanks of （记者 苗青禾） are no habit of the paragraph
      const between = blanks.filter((b) => isHan(text.charCodeAt(b.start - 1)) && isHan(text.charCodeAt(b.end)) && !inBrackets(text, part, b.start)).length;
      for (const blank of blanks) {
        if (blank.start === part.start || blank.end === part.end) continue;
        const kind = kindOf(text, blank, between, width);
        // a heading of its own line is set off with an ideographic space
        if (kind === 'word' && text[blank.start] === '\u3000' && !/[，。]/.test(text.slice(part.start, blank.start)) && !(between === 1 && part.end - part.start > 40 && isPair(text.charCodeAt(blank.start - 1), text.charCodeAt(blank.end)))) continue;
        if (kind === 'mark' ? !isSentence(text, part) || endsInCredit(text, part, blank) : kind !== 'figure' && inByline(text, part, blank)) continue;
        // 刊号 CN 33-0785　地址：…号　邮编675300: fields of an imprint
        if (kind && fields.test(text.slice(blank.end, blank.end + 16))) continue;
        // 提示 以上信息仅供参考
        if (kind === 'word' && label.test(text.slice(part.start, blank.start))) continue;
        // 店主 汤予安（29岁）：who speaks in a row of voices
        if (kind === 'word' && isSpeaker(text, part, blank)) continue;
        // “…。”——长门岛居民　洪大姐; …谢谢她。　旅客　拓跋明: who said or wrote it
        if (kind === 'word' && text[blank.start] === '\u3000' && /^[\u4e00-\u9fff]{2,4}(?:[ \u3000]\d{1,2}月\d{1,2}日)?$/.test(text.slice(blank.end, Math.min(part.end, blank.end + 12))) && signature.test(text.slice(Math.max(part.start, blank.start - 26), blank.start))) continue;
        // 洪先生 13900000002
        if (kind === 'mixed' && /^\d{7,}/.test(text.slice(blank.end, blank.end + 8))) continue;
        if (kind === 'mixed') {
          if (style === 'none') mixed.push(blank);
        } else if (kind) {
          const wide = kind === 'word' || kind === 'figure' ? reach(text, part, blank) : { start: blank.start - 1, end: blank.end + 1 };
          report({ message: kind, span: wide, fixes: [{ title: 'drop', safety: kind === 'mark' || kind === 'word' ? 'safe' : 'confirm', edits: [{ span: blank, newText: '' }] }] });
        }
      }
    }
    // 家门口的“健身 圈”: heads are set with blanks, but not inside a short quotation
    for (const part of parts) {
      if (!headings.has(part.kind)) continue;
      for (const blank of marks.blanks) {
        if (blank.start <= part.start || blank.end >= part.end || blank.end - blank.start > 1 || !isHan(text.charCodeAt(blank.start - 1)) || !isHan(text.charCodeAt(blank.end))) continue;
        const quoted = /“([^“” ]{1,6})$/.exec(text.slice(Math.max(part.start, blank.start - 8), blank.start))?.[1];
        const rest = /^([^“” ]{1,6})”/.exec(text.slice(blank.end, blank.end + 8))?.[1];
        if (quoted && rest && Math.min(quoted.length, rest.length) === 1 && quoted.length + rest.length > 2) report({ message: 'word', span: reach(text, part, blank), fixes: [{ title: 'drop', safety: 'confirm', edits: [{ span: blank, newText: '' }] }] });
      }
    }
    const edits = (spans: readonly Span[], newText: string): Edit[] => spans.map((span) => ({ span, newText }));
    tell(mixed, 'mixed', 'mixedAll', 'drop', '');
    if (style === 'one') tell(seams(text, parts), 'missing', 'missingAll', 'add', ' ');

    function tell(spans: readonly Span[], one: 'mixed' | 'missing', all: 'mixedAll' | 'missingAll', title: 'drop' | 'add', newText: string): void {
      const around = (s: Span): Span => ({ start: s.start - 1, end: s.end + 1 });
      const [first] = spans;
      if (first && spans.length >= habit) report({ message: all, data: { n: spans.length }, span: around(first), fixes: [{ title, safety: 'safe', edits: edits(spans, newText) }] });
      else for (const s of spans) report({ message: one, span: around(s), fixes: [{ title, safety: 'safe', edits: edits([s], newText) }] });
    }
  },
});

/** A calling and a name, with what is said of it in brackets, before a colon; 昨天 王海说：is a sentence. */
function isSpeaker(text: string, part: Part, blank: Span): boolean {
  const head = text.slice(part.start, blank.start);
  return head.length <= 10 && /^\p{Script=Han}+$/u.test(head) && /^\p{Script=Han}{1,3}(?![说道称问答绍示调出为])\p{Script=Han}(?:（[^（）。]{1,30}）)?[：:]/u.test(text.slice(blank.end, blank.end + 40));
}

/** What stands behind the blank is the next field of an imprint or an address. */
const fields = /^(?:CN[ 　]?\d{2}[-－—–]|(?:邮编|邮政编码|邮发代号|地址|社址|电话|传真|网址|邮箱|定价|零售价?|印刷|承印|广告经营许可证)(?:[:：]|[ 　]?\d))/;

/** Blanks of each part of running text. */
function eachPart(text: string, parts: readonly Part[], blanks: readonly Span[]): [Part, Span[]][] {
  const found: [Part, Span[]][] = [];
  let next = 0;
  for (const part of parts) {
    const own: Span[] = [];
    for (let b = blanks[next]; b && b.start < part.end; b = blanks[++next]) if (b.start >= part.start) own.push(b);
    if (running.has(part.kind) && own.length > 0 && hasSentence(text.slice(part.start, part.end)) && !isTabular(text.slice(part.start, part.end))) found.push([part, own]);
  }
  return found;
}

/** 地址：瓷园路19号 电话：8 59…, 读者 曲美玲: lines without a sentence are set with blanks. */
const hasSentence = (line: string): boolean => /[。！？，]/.test(line);

/** Slogans and lists set in lines of their own may have blanks behind their marks. */
function isSentence(text: string, part: Part): boolean {
  return '。！？…”）'.includes(text[part.end - 1] ?? ' ') || part.end - part.start > 40;
}

/** What stands behind the blank is no sentence but a credit: 本报记者 甲 摄. Inside brackets too. */
function endsInCredit(text: string, part: Part, blank: Span): boolean {
  const tail = text.slice(blank.end, Math.min(part.end, blank.end + 40));
  return inMarks(text, part, blank.start) || (blank.end + tail.length === part.end && !/[。！？，]/.test(tail) && credit.test(tail)) || (inByline(text, part, blank) && !'。！？'.includes(text[blank.start - 1] ?? ' '));
}

function kindOf(text: string, { start, end }: Span, count: number, width: number): 'word' | 'mark' | 'figure' | 'mixed' | null {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const left = text[start - 1] ?? '';
  const right = text[end] ?? '';
  const ideographic = text[start] === '\u3000';
  // 孙 燕、高 岩: names of two characters as wide as those of three
  const word = count === 1 && isPair(before, after);
  if (isHan(before) && isHan(after) && end - start === 1 && !word && isRowName(text, start, end)) return null;
  if (isHan(before) && isHan(after)) return (ideographic ? count === 1 && width >= 40 && end - start === 1 : count <= 2 && width >= 20 && end - start <= 2) ? 'word' : null;
  if (isHan(before) && '，。、；：！？”）》'.includes(right)) return 'mark';
  if ('，。、；！？：”）》“（《'.includes(left) && (isHan(after) || '“《（'.includes(right)) && !ideographic) return 'mark';
  if (isDigit(before) && isDigit(after)) return isGrouped(text, start, end) ? 'figure' : null;
  if (isDigit(before) && (right === '%' || (right === '.' && isDigit(text.charCodeAt(end + 1))))) return 'figure';
  if (left === '.' && isDigit(after) && isDigit(text.charCodeAt(start - 2)) && end - start === 1 && /^\d+[%\u4e00-\u9fff]/.test(text.slice(end, end + 6)) && (/[\u4e00-\u9fff]\d+\.$/.test(text.slice(Math.max(0, start - 8), start)) || isDecimal(text, start, end))) return 'figure';
  if (ideographic || end - start > 1) return null;
  const foreign = (code: number, c: string): boolean => isDigit(code) || isLatin(code) || c === '%';
  return (isHan(before) && foreign(after, right)) || (foreign(before, left) && isHan(after)) ? 'mixed' : null;
}

/** 、1. 2万: behind a mark, with what it counts, where no other figure with a point opens an item. */
function isDecimal(text: string, start: number, end: number): boolean {
  const line = text.slice(Math.max(0, start - 80), start).replace(/^.*\n/s, '');
  const rest = text.slice(end, end + 80).replace(/\n.*$/s, '');
  return /[、，（～—约近超达]\d{1,4}\.$/.test(line) && /^\d{1,3}(?:%|‰|[万亿]|[元吨亩倍米斤克岁里升度]|平方|立方|公[里斤顷]|千[米克瓦]|厘米|毫米|个百分点)/.test(rest) && !/\d[.．] /.test(line + rest);
}

/** A character on each side of the blank between the marks of a row of names. */
function isRowName(text: string, start: number, end: number): boolean {
  const [left, right] = [text[start - 2] ?? '、', text[end + 1] ?? '、'];
  return '、：（和\n'.includes(left) && '、。）和\n'.includes(right) && surnameLength(text, start - 1) === 1 && !(isPair(text.charCodeAt(start - 1), text.charCodeAt(end)) && isAlone(text, start, end));
}

/** 遮阳伞、毛 巾和药: the only blank of its row. */
const isAlone = (text: string, start: number, end: number): boolean => !/[ \u3000]/.test(text.slice(Math.max(0, start - 9), start) + text.slice(end, end + 9));

/** 1 320: one to three figures, a blank, exactly three more, and what they count. */
function isGrouped(text: string, start: number, end: number): boolean {
  if (/[^\d][12]\d{0,2}$/.test(text.slice(Math.max(0, start - 4), start)) && /^\d{1,3}年/.test(text.slice(end, end + 4)) && end - start === 1 && yearLength(text, start, end) === 4) return true;
  if (end - start === 1 && (isSplit(text, start, end) || isCutDecimal(text, start, end))) return true;
  const left = /(?:^|[^\d.])\d{1,3}$/.test(text.slice(Math.max(0, start - 4), start));
  return left && end - start === 1 && /^\d{3}(?:[个件人名家户亩万亿元吨米公平只条台辆张份套次起处座所本册部双斤棵株头余多里度千盏艘位间栋款块批组项场篇封箱袋瓶支枚颗盘株%]|\.\d| \d{3}(?!\d))/.test(text.slice(end, end + 8));
}

/** How many figures stand round the blank. */
function yearLength(text: string, start: number, end: number): number {
  let n = 0;
  for (let i = start - 1; isDigit(text.charCodeAt(i)); i--) n++;
  for (let i = end; isDigit(text.charCodeAt(i)); i++) n++;
  return n;
}

/** （记者 甲 通讯员 乙）, 本报记者 甲 摄, 新华社某地某日电 记者: stretches that are set with blanks. */
function inByline(text: string, part: Part, blank: Span): boolean {
  if (inMarks(text, part, blank.start) || inBrackets(text, part, blank.start)) return true;
  if (credit.test(text.slice(blank.end, blank.end + 12))) return true;
  const line = text.slice(Math.max(part.start, blank.start - 12), blank.start);
  // bounded: every repeat has an upper limit
  return /(?:(?:记者|通讯员|读者|摄影|编辑|校对|责编|作者|供图|报讯|[日社]电|■|●|□|▲|◆|▶|★|【[^】]{0,20}】)[\u4e00-\u9fff]{0,4}|(?:^|[。！？”）])[\u4e00-\u9fff]{0,3}[文图摄][／/][\u4e00-\u9fff]{0,4}|^[一二三四五六七八九十\d]{1,3}[、.．]?)$/.test(line);
}

function inBrackets(text: string, part: Part, at: number): boolean {
  let inner = 0;
  for (let i = at - 1; i >= part.start && i > at - 40; i--) {
    const c = text[i] ?? '';
    if (c === '）' || c === ')') inner++;
    else if (c === '（' || c === '(') {
      // （记者站 高二（3）班 徐念慈）
      if (inner === 0) return true;
      inner--;
    } else if (c === '。') return false;
  }
  return false;
}

/** Inside 《》 and “ ” blanks part the issuers of a document, or the halves of a headline or a motto. */
function inMarks(text: string, part: Part, at: number): boolean {
  for (let i = at - 1; i >= part.start && i > at - 40; i--) {
    const c = text[i] ?? '';
    // “花轿图书 车”: one character is no half of anything
    if (c === '“' && /^(?:[^“”，。、 ]{2,7} [^“”，。、 ]|[^“”，。、 ] [^“”，。、 ]{2,7})”/.test(text.slice(i + 1, at + 10))) return false;
    if (c === '“') return !/[，。]/.test(text.slice(i, Math.min(part.end, at + 30)).replace(/”.*$/s, ''));
    if (c === '《' || c === '「') return true;
    if (c === '》' || c === '”' || c === '」' || c === '。') return false;
  }
  return false;
}

/** The stretch to show: the characters round the blank, or the whole figure. */
function reach(text: string, part: Part, blank: Span): Span {
  let { start, end } = blank;
  const inFigure = (at: number): boolean => isDigit(text.charCodeAt(at)) || (text[at] === '.' && (isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at + 1))));
  if (inFigure(start - 1)) {
    while (start > part.start && inFigure(start - 1)) start--;
    while (end < part.end && inFigure(end)) end++;
    return { start, end };
  }
  return { start: start - 1, end: end + 1 };
}

/** Empty spans where Han meets a figure or letter in running text. */
function seams(text: string, parts: readonly Part[]): Span[] {
  const found: Span[] = [];
  for (const part of parts) {
    if (!running.has(part.kind)) continue;
    for (let i = part.start + 1; i < part.end; i++) {
      const a = text.charCodeAt(i - 1);
      const b = text.charCodeAt(i);
      if ((isHan(a) && (isDigit(b) || isLatin(b))) || ((isDigit(a) || isLatin(a)) && isHan(b))) found.push({ start: i, end: i });
    }
  }
  return found;
}
