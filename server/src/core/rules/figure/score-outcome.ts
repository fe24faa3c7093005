// Whether a score goes with the word for its outcome, and whether wins, draws and losses add up.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Told } from './score-story.ts';
import { draws, losses, wins } from './score-words.ts';

export interface Outcome {
  readonly message: 'winner' | 'loser' | 'level';
  readonly word: Span;
}

/** What is wrong between a score and the verb right behind it (以1∶3战胜); null where nothing is. */
export function outcomeOf(text: string, q: Quantity, clause: Span, sentence: Span): Outcome | null {
  const to = q.to ?? 0;
  if (q.value > 200 || to > 200) return null;
  const word = verbBehind(text, q.end, clause.end);
  if (!word) return null;
  const verb = text.slice(word.start, word.end);
  const whole = text.slice(sentence.start, sentence.end);
  const before = text.slice(clause.start, q.start);
  if (/被$|遭$/.test(text.slice(q.end, word.start)) || /落后|先失|一度|被/.test(text.slice(q.end, word.start))) return null;
  const passive = /被[^，]{0,12}$/.test(before);
  if (wins.includes(verb) !== passive && (wins.includes(verb) || passive)) {
    if (q.value === to) return /点球|加时|抢七|加赛|总分|客场进球|净胜/.test(whole) ? null : { message: 'level', word };
    return q.value < to ? { message: 'winner', word } : null;
  }
  if (losses.includes(verb) || passive) return q.value > to ? { message: 'loser', word } : q.value === to && !/点球|加时|加赛/.test(whole) ? { message: 'level', word } : null;
  // 以6∶4、5∶7打平: set by set, the two together are level
  return draws.includes(verb) && q.value !== to && !/\d[、，和及与]$/.test(text.slice(q.start - 2, q.start)) ? { message: 'level', word } : null;
}

/** 3∶2战胜, with the winner's figure first. */
export function isWin(text: string, q: Quantity): boolean {
  const word = verbBehind(text, q.end, q.end + 24);
  return word !== null && q.value > (q.to ?? 0) && wins.includes(text.slice(word.start, word.end));
}

/** 2∶3惜败, with the loser's figure first. */
export function isLoss(text: string, q: Quantity): boolean {
  const word = verbBehind(text, q.end, q.end + 24);
  return word !== null && q.value < (q.to ?? 0) && losses.includes(text.slice(word.start, word.end)) && !/[被遭]/.test(text.slice(q.end, word.start));
}

/** The verb of outcome within a few characters: 3∶1战胜, 3∶1的比分战胜, 3∶1大比分击败. */
function verbBehind(text: string, at: number, limit: number): Span | null {
  let i = at;
  for (const filler of ['的大比分', '的总比分', '的比分', '大比分', '比分', '的成绩', '的战绩', '的优势', '再次', '再度', '力挫', '轻松', '成功', '最终', '双双', '艰难', '爆冷']) if (text.startsWith(filler, i)) i += filler.length;
  for (const list of [losses, wins, draws]) {
    for (const verb of list) {
      if (!text.startsWith(verb, i) || i + verb.length > limit) continue;
      if (verb.length === 1 && /[利负局率场方者任分]/.test(text[i + 1] ?? '')) continue;
      return { start: i, end: i + verb.length };
    }
  }
  return null;
}

export interface Tally {
  readonly span: Span;
  readonly total: Span;
  readonly parts: string;
  readonly sum: number;
}

/** 8轮5胜2平2负: wins, draws and losses that do not make the number of matches. */
export function tally(text: string): Tally[] {
  const found: Tally[] = [];
  for (let at = find(text, '胜'); at >= 0; at = text.indexOf('胜', at + 1)) {
    // bounded: a slice of a few dozen characters
    const run = /(?<![这那下上])(\d{1,2}|[一二两三四五六七八九十]{1,2})[战轮场]([^。；\d一二两三四五六七八九十]{0,4})((?:\d{1,2}|[一二两三四五六七八九十]{1,2})胜(?:(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[平负和]){1,2})(?![\d、，]{0,1}\d*[胜平负])/.exec(text.slice(Math.max(0, at - 12), at + 10));
    const far = run ? null : (farTally(text, at) ?? overTally(text, at) ?? roundTally(text, at) ?? playedTally(text, at));
    if (far) found.push(far);
    if (!run) continue;
    const base = Math.max(0, at - 12) + run.index;
    const parts = run[3] ?? '';
    // 打完这一场，三胜一负: a match, not how many
    if (!parts.includes('负') || /连$/.test(run[2] ?? '') || /[这那首末本每再又另]$|[这那]第$|最后$/.test(text.slice(Math.max(0, base - 2), base))) continue;
    const sum = [...parts.matchAll(/(\d{1,2}|[一二两三四五六七八九十]{1,2})[胜平负和]/g)].reduce((n, m) => n + smallNumber(m[1] ?? ''), 0);
    if (sum === smallNumber(run[1] ?? '')) continue;
    const start = base + run[0].length - parts.length;
    found.push({ span: { start, end: start + parts.length }, total: { start: base, end: base + (run[1]?.length ?? 0) + 1 }, parts, sum });
  }
  return found;
}

/** 五轮战罢，白鹤队取得4胜2负: more wins and losses than rounds, whatever stands between. */
function overTally(text: string, at: number): Tally | null {
  const from = Math.max(0, at - 34);
  const before = /(?<![第剩\d一二三四五六七八九十近连后])(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:轮|场|战(?!胜))((?!之)[^。；\n\d一二两三四五六七八九十]{2,24})(\d{1,2}|[一二两三四五六七八九十])$/.exec(text.slice(from, at));
  const behind = /^胜(?:，?(\d{1,2}|[一二两三四五六七八九十])平)?，?(\d{1,2}|[一二两三四五六七八九十])负/.exec(text.slice(at, at + 11));
  if (!before || !behind || /加赛|外加|此前|历史|交手|生涯|每|剩|对阵/.test(before[2] ?? '')) return null;
  const base = from + before.index;
  return beyondRounds(text, at, { rounds: before[1] ?? '', wins: before[3] ?? '', least: 2 }, behind, { start: base, end: base + (before[1] ?? '').length + 1 });
}

/** 第14轮战罢，锦屿队8胜4平3负: no side has played more than the rounds there were. */
function roundTally(text: string, at: number): Tally | null {
  const from = Math.max(0, at - 44);
  const before = /第(\d{1,2}|[一二三四五六七八九十]{1,3})轮(?:的?比赛|较量|争夺)?(?:全部)?(?:昨[天日晚]|今天)?(?:战罢|结束|过后|赛罢|打完|踢完|落幕|后)[^。；\n\d一二两三四五六七八九十]{2,30}(\d{1,2}|[一二两三四五六七八九十]{1,2})$/.exec(text.slice(from, at));
  const behind = /^胜(?:，?(\d{1,2}|[一二两三四五六七八九十]{1,2})平)?，?(\d{1,2}|[一二两三四五六七八九十]{1,2})负/.exec(text.slice(at, at + 12));
  if (!before || !behind || /历史|交手|生涯|上赛季|去年|合计|两个?赛季|各项赛事|所有比赛|总战绩/.test(before[0])) return null;
  const base = from + before.index;
  return beyondRounds(text, at, { rounds: before[1] ?? '', wins: before[2] ?? '', least: 3 }, behind, { start: base, end: base + (before[1] ?? '').length + 2 });
}

/** 踢了24场比赛，战绩是15胜5平3负: all that were played in a season or a cup, and how they ended. */
function playedTally(text: string, at: number): Tally | null {
  const from = Math.max(0, at - 40);
  const before = /(?:踢|打|赛|战)(?:了|完|过|满){1,2}(?:全部)?(\d{1,2}|[一二两三四五六七八九十]{1,3})[场战轮]((?!之)[^。；\n\d一二两三四五六七八九十]{0,24})(\d{1,2}|[一二两三四五六七八九十]{1,2})$/.exec(text.slice(from, at));
  const behind = /^胜(?:[，、]?(\d{1,2}|[一二两三四五六七八九十]{1,2})[平和])?[，、]?(\d{1,2}|[一二两三四五六七八九十]{1,2})负/.exec(text.slice(at, at + 12));
  if (!before || !behind || /加赛|外加|此前|历史|交手|生涯|每|剩|其中|主场|客场|连|季后赛|另/.test(before[2] ?? '')) return null;
  const sum = smallNumber(before[3] ?? '') + smallNumber(behind[1] ?? '零') + smallNumber(behind[2] ?? '');
  const n = smallNumber(before[1] ?? '');
  if (n < 3 || sum === n || Math.abs(sum - n) > 4) return null;
  const [start, end] = [at - (before[3] ?? '').length, at + behind[0].length];
  const base = from + before.index + before[0].indexOf(before[1] ?? '');
  return { span: { start, end }, total: { start: base, end: base + (before[1] ?? '').length + 1 }, parts: text.slice(start, end), sum };
}

/** Wins before 胜 at `at`, and draws and losses in `behind`, where they are one to four more than the rounds, of which there are at least `least`. */
function beyondRounds(text: string, at: number, { rounds, wins, least }: { readonly rounds: string; readonly wins: string; readonly least: number }, behind: RegExpExecArray, total: Span): Tally | null {
  const n = smallNumber(rounds);
  const sum = smallNumber(wins) + smallNumber(behind[1] ?? '零') + smallNumber(behind[2] ?? '');
  if (n < least || sum <= n || sum > n + 4) return null;
  const [start, end] = [at - wins.length, at + behind[0].length];
  return { span: { start, end }, total, parts: text.slice(start, end), sum };
}

/** 前九轮，龙湖队取得7胜1平2负: the number of rounds before the side's name. */
function farTally(text: string, at: number): Tally | null {
  const from = Math.max(0, at - 30);
  const before = /(?:前|已赛|踢完|打完|赛过|战罢|已进行)((?:\d{1,2}|[一二两三四五六七八九十]{1,2}))(?:轮|场|战)([^。；\d一二两三四五六七八九十]{2,16})(\d{1,2}|[一二两三四五六七八九十])$/.exec(text.slice(from, at));
  const behind = /^胜(?:(\d{1,2}|[一二两三四五六七八九十])平)?(\d{1,2}|[一二两三四五六七八九十])负/.exec(text.slice(at, at + 9));
  if (!before || !behind) return null;
  const sum = smallNumber(before[3] ?? '') + smallNumber(behind[1] ?? '零') + smallNumber(behind[2] ?? '');
  if (sum === smallNumber(before[1] ?? '')) return null;
  const start = at - (before[3] ?? '').length;
  const base = from + before.index;
  const words = before[0].indexOf(before[1] ?? '');
  return { span: { start, end: at + behind[0].length }, total: { start: base + words, end: base + words + (before[1] ?? '').length + 1 }, parts: text.slice(start, at + behind[0].length), sum };
}

/** 1比1握手言和，全取3分: a draw brings one point. */
export function drawnForThree(text: string, scores: readonly Quantity[]): Told[] {
  return scores.flatMap((q) => {
    if (q.value !== q.to || q.value > 9) return [];
    // bounded: what follows in the sentence
    const m = /^(?:的比分)?(?:握手言和|战平|打平|言和|平局|踢平|逼平对手)，(?:全取|拿下|拿到|收获|带走)(?:了)?(?:3|三)分/.exec(text.slice(q.end, q.end + 24));
    return m ? [{ score: { start: q.end + m[0].indexOf('，') + 1, end: q.end + m[0].length }, told: { start: q.start, end: q.end }, right: '1分' }] : [];
  });
}
