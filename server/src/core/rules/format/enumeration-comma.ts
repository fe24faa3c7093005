// format/enumeration-comma: 、 between adjacent quoted items or titles, and inside approximate numbers.
import { hanDigit } from '../../base/characters.ts';
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { defineStoryRule } from '../define.ts';

/** Words before which an enumeration has no 、. */
const joining = /^(?:等(?![级待候身效同离闲量式号价次额差第分边孩我你他她妈爸爷奶])等?|和(?!\d{1,2}[盘局场]|[一二两三四五六七八九][盘局场]|[平谐睦解美气田善煦顺服县硕静声弦缓蔼亲风衷而合鸣盘棋音事盛畅悦乐暖])|及(?![时格早至第]))/;
/** Chains from which on 、 between quoted items is the story's style and not a slip. */
const habit = 3;
/** What an approximate pair counts; without one of these behind it, 三、四 are two things and not “three or four”. */
const approximated = ['个', '天', '年', '个月', '岁', '里', '公里', '米', '厘米', '公斤', '斤', '吨', '亩', '元', '块', '次', '回', '人', '名', '位', '家', '户', '辆', '台', '件', '条', '张', '只', '头', '棵', '本', '支', '间', '层', '代', '遍', '趟', '分钟', '小时', '成', '倍', '句', '步', '场', '顿', '十', '百', '千', '万', '桌', '碗', '箱', '袋', '筐', '平方米', '周', '圈', '杯', '瓶', '勺', '盏', '双', '匹', '把', '处', '座', '所', '份', '幅', '篇', '首', '根', '颗', '粒', '艘', '套', '堂', '节课', '个星期', '星期'];
/** Words behind such a unit that make the pair exact after all. */
const exact = ['等', '月份', '季度', '级', '号', '产业', '线', '期', '版', '楼', '班', '标段', '组', '类', '档', '审', '把手', '卷', '章', '条例', '决赛', '争夺', '附加赛', '排位', '名次'];

export default defineStoryRule({
  id: 'format/enumeration-comma',
  severity: 'information',
  fixable: true,
  needs: ['marks'],
  roles: ['article', 'furniture'],
  source: 'GB/T 15834—2011 4.5.3.4、4.5.3.5',
  messages: {
    quotes: { zh: '并列的引号之间不用顿号', en: 'No “、” between adjacent quotation marks' },
    titles: { zh: '并列的书名号之间不用顿号', en: 'No “、” between adjacent title marks' },
    approximate: { zh: '相邻两数连用表示概数，中间不用顿号', en: 'No “、” inside an approximate number' },
    figures: { zh: '相邻两数连用表示概数，用汉字，中间不用顿号：{whole}', en: 'An approximate number takes Han figures without “、”: {whole}' },
    exact: { zh: '缩略的序数不是概数，中间用顿号', en: 'Contracted ordinals are no approximate number: “、” between them' },
    etc: { zh: '“等”前不用顿号', en: 'No “、” before “等”' },
    and: { zh: '“{word}”前不用顿号', en: 'No “、” before {word}' },
    correct: { zh: '改为“{whole}”', en: 'Change to “{whole}”' },
    habit: { zh: '本稿{n}处并列的引号、书名号之间用了顿号，可以不用', en: '{n} places with “、” between adjacent quoted items; none is needed' },
    missing: { zh: '按本报体例，并列的引号、书名号之间用顿号', en: 'House style asks for “、” between adjacent quoted items' },
    drop: { zh: '删去顿号', en: 'Remove “、”' },
    add: { zh: '加顿号', en: 'Add “、”' },
  },
  check({ copy: { text }, facts, config, report }) {
    const style = config.style.commaBetweenQuotes;
    let chains: { span: Span; commas: number[] }[] = [];
    for (const at of facts.marks.at('、')) {
      const before = text[at - 1] ?? '';
      const after = text[at + 1] ?? '';
      if ((before === '”' && after === '“') || (before === '》' && after === '《')) {
        const last = chains.at(-1);
        if (last && isOneItem(text, last.span.end - 1, at)) {
          last.commas.push(at);
          last.span = { start: last.span.start, end: at + 2 };
        } else chains.push({ span: { start: at - 1, end: at + 2 }, commas: [at] });
      } else {
        const span = approximatePair(text, at);
        const arabic = arabicPair(text, at);
        const word = isWith(text, at + 1) || text[at + 2] === '、' ? '' : (joining.exec(text.slice(at + 1, at + 4))?.[0] ?? '');
        if (arabic) report({ message: 'figures', data: { whole: arabic.whole }, span: arabic, fixes: [{ title: 'correct', data: { whole: arabic.whole }, safety: 'confirm', edits: [{ span: { start: at - 1, end: at + 2 }, newText: arabic.whole.slice(0, 2) }] }] });
        else if (word !== '') report({ message: word.startsWith('等') ? 'etc' : 'and', data: { word }, span: { start: at, end: at + 1 + word.length }, fixes: [{ title: 'drop', safety: 'confirm', edits: cut([at]) }] });
        if (span) report({ message: 'approximate', span, fixes: [{ title: 'drop', safety: 'confirm', edits: cut([at]) }] });
      }
    }
    for (const at of exactPairs(text)) report({ message: 'exact', span: { start: at, end: at + 2 }, fixes: [{ title: 'add', safety: 'confirm', edits: [{ span: { start: at + 1, end: at + 1 }, newText: '、' }] }] });
    chains = chains.filter((c) => !isMixed(text, c.span));
    const [first] = chains;
    const bare = chains.length >= habit && [...facts.marks.at('”'), ...facts.marks.at('》')].some((at) => text[at + 1] === (text[at] === '”' ? '“' : '《'));
    if (style === 'never' && first && chains.length >= habit && !bare) report({ message: 'habit', data: { n: chains.length }, severity: 'hint', span: first.span, fixes: [{ title: 'drop', safety: 'safe', edits: cut(chains.flatMap((c) => c.commas)) }] });
    else if (style === 'never') for (const { span, commas } of chains) report({ message: text[span.start] === '”' ? 'quotes' : 'titles', span, fixes: [{ title: 'drop', safety: 'safe', edits: cut(commas) }] });
    if (style !== 'always') return;
    for (const [close, open] of [['”', '“'], ['》', '《']] as const) {
      for (const at of facts.marks.at(close)) {
        if (text[at + 1] !== open) continue;
        report({ message: 'missing', span: { start: at, end: at + 2 }, fixes: [{ title: 'add', safety: 'safe', edits: [{ span: { start: at + 1, end: at + 1 }, newText: '、' }] }] });
      }
    }
  },
});

/** Nouns of which two neighbouring figures name the one and the other: 二三等奖 are not “two or three” prizes. 一二三产业 and 三四线城市 are set without 、 everywhere. */
const ranked = ['等奖', '等功', '季度'];

/** Places of two neighbouring Han figures without 、 right before such a noun; three in a row are left alone. */
function exactPairs(text: string): number[] {
  const found: number[] = [];
  for (const noun of ranked) {
    for (let at = find(text, noun); at >= 0; at = text.indexOf(noun, at + noun.length)) {
      const [low, high] = [hanDigit(text[at - 2] ?? ''), hanDigit(text[at - 1] ?? '')];
      const before = text[at - 3] ?? '';
      if (low < 1 || high !== low + 1 || hanDigit(before) > 0 || '第、十百千万零〇初'.includes(before || '，') || at < 2) continue;
      found.push(at - 2);
    }
  }
  return found.sort((a, b) => a - b);
}

/** 和谁去、几点回; 和邻居下棋: 和 says with whom, and what follows is done with them; before another 、 it joins no last item either. */
function isWith(text: string, at: number): boolean {
  return text[at] === '和' && /^和(?:谁|[^，。、；：！？“”\n]{1,8}(?:、|一起|一道|一同|一块|聊|谈|说|打[^，。]?[球牌]|下棋|商量|交流|见面|团聚|叙|合影|合唱|吵|比[赛试划]|作伴|做伴|作对|打交道))/.test(text.slice(at, at + 14));
}

function cut(commas: readonly number[]): { span: Span; newText: string }[] {
  return commas.map((at) => ({ span: { start: at, end: at + 1 }, newText: '' }));
}

/** Whether the list goes on with items that are not quoted, or with a word behind the last: then 、 holds it together. */
function isMixed(text: string, { start, end }: Span): boolean {
  const close = text.indexOf(text[end - 1] === '“' ? '”' : '》', end);
  if (close < 0) return false;
  if (text[close + 1] === '、' || text[close + 1] === '号' || text[close + 1] === '（') return true;
  const open = text.lastIndexOf(text[start] === '”' ? '“' : '《', start);
  return text[open - 1] === '、';
}

/** Whether one quoted item, and nothing else, stands between the opening mark at `open` and the 、 at `comma`. */
function isOneItem(text: string, open: number, comma: number): boolean {
  const close = text[open] === '“' ? '”' : '》';
  return text.indexOf(close, open) === comma - 1;
}

/** 三、四天, 七、八十人: two neighbouring Han figures and what they count; not 一、二等奖, 二、三产业, 第一、二季度. */
function approximatePair(text: string, at: number): Span | null {
  const low = text[at - 1] === '两' ? 2 : hanDigit(text[at - 1] ?? '');
  const high = low === 1 && text[at + 1] === '两' ? 2 : hanDigit(text[at + 1] ?? '');
  if (low < 1 || low > 8 || high !== low + 1) return null;
  const before = text[at - 2] ?? '';
  if (before !== '' && '第、十百千万初之其〇零'.includes(before)) return before === '十' ? teens(text, at) : null;
  if (text[at + 2] === '、' || shared.test(text.slice(Math.max(0, at - 3), at - 1))) return null;
  return counted(text, at - 1, at + 2);
}

/** 分列二、三位: each has a place of its own. */
const shared = /[分位][列获居占别]$/;

/** 十三、四岁. */
function teens(text: string, at: number): Span | null {
  const tens = hanDigit(text[at - 3] ?? '') > 0;
  const before = text[at - (tens ? 4 : 3)];
  return before === '第' || before === '、' || before === '百' ? null : counted(text, at - (tens ? 3 : 2), at + 2);
}

/** 3、4天: two neighbouring single figures and what they count. */
function arabicPair(text: string, at: number): (Span & { readonly whole: string }) | null {
  const low = text.charCodeAt(at - 1) - 48;
  const high = text.charCodeAt(at + 1) - 48;
  if (low < 1 || low > 8 || high !== low + 1 || /[\d.、第之—～-]/.test(text[at - 2] ?? ' ') || /[\d.、]/.test(text[at + 2] ?? ' ')) return null;
  const range = counted(text, at - 1, at + 2);
  const figures = '〇一二三四五六七八九';
  if (!range || /^(?:年级|月)/.test(text.slice(at + 2, at + 4))) return null;
  return { start: range.start, end: range.end, whole: `${figures[low] ?? ''}${figures[high] ?? ''}${text.slice(at + 2, range.end)}` };
}

function counted(text: string, start: number, end: number): Span | null {
  let unitAt = end;
  while (unitAt < text.length && '十百千万多余'.includes(text[unitAt] ?? '') && unitAt < end + 3) unitAt++;
  const unit = longest(text, unitAt) ?? (unitAt > end ? '' : null);
  if (unit === null) return null;
  const stop = unitAt + unit.length;
  // 住在一、二层 names the storeys, 三、四层楼高 counts them
  if (unit === '层' && !/^(?:小?楼|高|的[小楼房]|塔)/.test(text.slice(stop, stop + 2))) return null;
  if (exact.some((word) => text.startsWith(word, unitAt) || (word !== '等' && text.startsWith(word, stop)))) return null;
  return { start, end: stop };
}

function longest(text: string, at: number): string | null {
  let best: string | null = null;
  for (const unit of approximated) if (text.startsWith(unit, at) && unit.length > (best?.length ?? 0)) best = unit;
  return best;
}
