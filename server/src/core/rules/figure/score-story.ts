// A match told in words: halves, goal difference and points in a table, against the score they should make.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { smallNumber } from '../../base/small-number.ts';
import { ahead, either, type Outcome } from './score-phrases.ts';

/** A score that what is told does not make; `told` are the words, `right` what they come to. */
export interface Told {
  readonly score: Span;
  readonly told: Span;
  readonly right: Outcome;
  /** What the message says instead of the words told, where these are long. */
  readonly words?: Outcome;
}

const numeral = '[一两二三四五六七八九\\d]';
const halfMark = /上半场|上半时|半场(?=[^，。；]{0,6}(?:结束|领先|落后|战|\d))|首节/;
const secondMark = /下半场|下半时|换边|易边/;
const total = /(?:以|最终|终场|全场|总比分|最终比分|比分定格在|比分锁定在?)[^，。；、\d]{0,6}$/;

/** Scores that the halves told round them do not make. */
export function halvesTold(text: string, scores: readonly Quantity[]): Told[] {
  const found: Told[] = [];
  for (const final of scores) {
    const before = text.slice(Math.max(0, final.start - 14), final.start).replace(/^.*[，。；\n]/s, '');
    if (final.to === null || !total.test(before) || /[上下]半[场时]|半场|回合|点球|[三3]节/.test(before)) continue;
    const from = Math.max(0, final.start - 160);
    const window = text.slice(from, final.end + 260);
    const own = final.start - from;
    const made = readHalves(window, own, final.end - from);
    if (!made) continue;
    const { first, second, span } = made;
    // …2∶1反超；供电队则以4∶0轻取水务队: another match
    if (/；[^。；]{2,12}则?以?$/.test(text.slice(Math.max(0, final.start - 16), final.start)) && !/；(?:最终|终场|全场)/.test(text.slice(Math.max(0, final.start - 16), final.start))) continue;
    // points of basketball are told in scores, not in goals
    if (!first || !second || (Math.max(final.value, final.to) > 15 && Math.min(first.a, second.a) < 10) || fits(final, first, second)) continue;
    found.push({ score: { start: final.start, end: final.end }, told: { start: from + span.start, end: from + span.end }, right: sayHalves(first, second) });
  }
  return found;
}

/** Goals of a half: of one side and the other, in no order; `lead` where only the difference is told. */
export interface Half {
  readonly a: number;
  readonly b: number;
  readonly lead: boolean;
}

/** The two halves told before or behind the score at [own, ownEnd) of `window`. */
function readHalves(window: string, own: number, ownEnd: number): { first: Half | null; second: Half | null; span: Span } | null {
  const m = halfMark.exec(window);
  if (!m || m.index === own) return null;
  const rest = window.slice(m.index);
  const n = secondMark.exec(rest);
  if (!n || n.index > 160) return null;
  const secondAt = m.index + n.index;
  // told before the score: up to it; told behind: to the end of the sentence
  if (own > m.index && own < secondAt) return null;
  const sentenceEnd = window.slice(secondAt).search(/[。！？\n]/);
  const end = own > secondAt ? own : sentenceEnd < 0 ? window.length : secondAt + sentenceEnd;
  if (own > secondAt && (own - secondAt > 60 || /。/.test(window.slice(secondAt, own).replace(closing, '')))) return null;
  if (ownEnd < m.index && /\n[^\n]*\n[^\n]*\n/.test(window.slice(ownEnd, m.index))) return null;
  const told = window.slice(m.index, secondAt);
  // 首节…次节…易边再战，第三节: told quarter by quarter
  if (m[0] === '首节' && /次节|第二节|半场|第三节/.test(told + window.slice(secondAt, end))) return null;
  if (/加时|点球|乌龙|首回合|次回合/.test(window.slice(Math.max(0, Math.min(own, m.index) - 10), Math.max(end, ownEnd) + 20))) return null;
  return { first: halfOf(told), second: halfOf(window.slice(secondAt, end)), span: { start: m.index, end } };
}

const goals = new RegExp(`(双方|两队)?(?:各|均)(?:自)?(?:打?进|打?入|攻入|攻进|斩获)了?(${numeral})球|(?:扳回|追回|连进|连入|又进|又入|再进|再入|连扳|连追|连得|打进|打入|攻入|先入|先进|踢进|连下|轰入)了?(${numeral})(?:球|城)|再下一城|先下一城|梅开二度|两度破门|破门`, 'g');

/** What one half comes to; null where it is told in a way that is not understood. */
function halfOf(told: string): Half | null {
  // 连进三球反超: the goals just told are what turned the match
  const words = told.replace(turned, '$1');
  return readHalf(words);
}

/** …扳回一球。全场比分2∶4: the score of the whole match opens the next sentence. */
const closing = /。(?:全场|最终|终场|总)(?:的)?(?:比分)?[^，。；]{0,5}$/;

const turned = /((?:连进|连入|连扳|连下|连得|连轰|打进|攻入)了?[一两二三四五六七八九\d](?:球|城))，?(?:将比分|一举|实现|完成|强势|成功)?(?:反超|逆转)(?:比分)?/;

function readHalf(words: string): Half | null {
  const score = /(\d{1,2})[∶:：比](\d{1,2})/.exec(words);
  const lead = new RegExp(`领先(?:了)?(${numeral})球`).exec(words);
  if (score) return { a: Number(score[1]), b: Number(score[2]), lead: false };
  if (lead) return { a: value(lead[1]), b: 0, lead: true };
  if (/互交白卷|均无建树|(?:未|没有?|都没|均未)(?:再|能)?(?:取得)?(?:进|入)球|比分(?:保持|未变|没有变化)|未能改写比分/.test(words)) return { a: 0, b: 0, lead: false };
  const told = [...words.matchAll(goals)];
  const one = told[0];
  const two = told[1];
  // 连进两球，对手扳回一球
  if (one && two && told.length === 2 && !one[2] && !two[2] && /^(?:扳回|追回)/.test(two[0]) && !/^(?:扳回|追回)/.test(one[0]) && !/扳平|反超|追平|绝杀/.test(words)) return { a: scoredBy(one), b: scoredBy(two), lead: false };
  if (!one || told.length > 1 || /扳平|反超|追平|超出|绝杀|锁定/.test(words)) return null;
  if (one[2]) return { a: value(one[2]), b: value(one[2]), lead: false };
  if (one[3]) return { a: value(one[3]), b: 0, lead: false };
  return /^(?:梅开二度|两度破门)$/.test(one[0]) ? { a: 2, b: 0, lead: false } : { a: 1, b: 0, lead: false };
}

const scoredBy = (m: RegExpExecArray | RegExpMatchArray): number => (m[3] ? value(m[3]) : /^(?:梅开二度|两度破门)$/.test(m[0]) ? 2 : 1);

function value(words: string | undefined): number {
  return smallNumber(words ?? '零');
}

/** Whether the score can be what two halves come to, whichever side scored. */
export function fits(final: Quantity, first: Half, second: Half): boolean {
  const [x, y] = [final.value, final.to ?? 0];
  if (first.lead || second.lead) {
    const [d, e] = [first.a - first.b, second.a - second.b];
    const known = (first.lead ? 0 : first.a + first.b) + (second.lead ? 0 : second.a + second.b) + (first.lead ? first.a : 0) + (second.lead ? second.a : 0);
    return [Math.abs(d + e), Math.abs(d - e)].includes(Math.abs(x - y)) && x + y >= known;
  }
  return sums(first, second).some(([a, b]) => (a === x && b === y) || (a === y && b === x));
}

const sums = (first: Half, second: Half): readonly (readonly [number, number])[] => [[first.a + second.a, first.b + second.b], [first.a + second.b, first.b + second.a]];

export function sayHalves(first: Half, second: Half): Outcome {
  if (first.lead || second.lead) return ahead(Math.abs(first.a - first.b + (second.a - second.b)), true);
  const said = sums(first, second).map(([a, b]) => `${Math.max(a, b)}∶${Math.min(a, b)}`);
  return either([...new Set(said)]);
}

/** 3∶1获胜，净胜对手3球, with no other score in the sentence. */
export function margins(text: string, scores: readonly Quantity[]): Told[] {
  const found: Told[] = [];
  for (const q of scores) {
    if (q.to === null || scores.some((o) => o !== q && o.sentence === q.sentence)) continue;
    const m = new RegExp(`^[^。；\\n]{0,24}净胜(?:对手|对方)?(${numeral}{1,2})(?:个?球|分)`).exec(text.slice(q.end, q.end + 40));
    if (!m || /两回合|小组|本届|赛季|累计|[首末单本]节|第[一二三四]节|[上下]半场|加时/.test(m[0])) continue;
    const gap = Math.abs(q.value - q.to);
    const said = /^\d+$/.test(m[1] ?? '') ? Number(m[1]) : value(m[1]);
    if (gap !== said && said > 0) found.push({ score: q, told: { start: q.end + m[0].length - (m[1]?.length ?? 1) - 1, end: q.end + m[0].length }, right: ahead(gap, false) });
  }
  return found;
}

/** 9胜3平2负，积28分: three points a win in football, two in the old way. */
export function tablePoints(text: string): Told[] {
  const found: Told[] = [];
  for (const at of [...placesOf(text, '积'), ...placesOf(text, '负')]) {
    const m = /^积(?:分(?:为|是|达到?|升至)?|为)?(\d{1,3})分/.exec(text.slice(at, at + 10)) ?? gained(text, at);
    const record = m && /(\d{1,2}|[一二两三四五六七八九十])胜(\d{1,2}|[一二两三四五六七八九十])平(?:(?:\d{1,2}|[一二两三四五六七八九十])负)?[^。；\n]{0,10}$/.exec(text.slice(Math.max(0, at - 26), at + (text[at] === '负' ? 1 : 0)));
    if (!m || !record || /扣|罚|加/.test(record[0])) continue;
    const [wins, draws] = [number(record[1]), number(record[2])];
    const points = 3 * wins + draws;
    if (Number(m[1]) === points || Number(m[1]) === 2 * wins + draws) continue;
    const end = at + (text[at] === '负' ? 1 : 0);
    const start = end - record[0].length;
    found.push({ score: { start: at + m[0].length - (m[1]?.length ?? 0) - 1, end: at + m[0].length }, told: { start, end }, right: `${wins}×3＋${draws}＝${points}分` });
  }
  return found;
}

/** 2负，得22分. */
const gained = (text: string, at: number): RegExpExecArray | null => /^负，?(?:共|一共|总共)?(?:得到?|拿到|拿下|获得?)了?(\d{1,3})分(?!的|[^，。；]{0,6}(?:球|场均))/.exec(text.slice(at, at + 16));

function placesOf(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = find(text, word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

const number = (words: string | undefined): number => (words === '十' ? 10 : value(words));

/** 以3∶2结束，两队打成平局; 打成16∶14平. */
export function drawnLater(text: string, q: Quantity): Span | null {
  if (q.to !== null && q.value !== q.to && /[打战踢]成[^，。；]{0,4}$/.test(text.slice(Math.max(0, q.start - 7), q.start)) && /^平(?:[，。；局手]|$)/.test(text.slice(q.end, q.end + 2))) return { start: q.end, end: q.end + 1 };
  const m = /^(?:结束|告终|收场|的比分结束)?，(?:两队|双方|最终|两支球队)?[^，。；]{0,4}(打成平局|战成平局|握手言和|平分秋色|战平)/.exec(text.slice(q.end, q.end + 24));
  if (!m || q.to === null || q.value === q.to || /落后|领先|上半场|一度/.test(text.slice(Math.max(0, q.start - 12), q.start))) return null;
  const end = q.end + m[0].length;
  return { start: end - (m[1]?.length ?? 0), end };
}
