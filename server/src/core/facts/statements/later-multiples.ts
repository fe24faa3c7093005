// Growth told of a year long past: 2022年…一年只卖出3000双；去年，销量达到2.4万双，增长了8倍.
import { directionOf, otherBasis, residue } from './change-words.ts';
import { cues } from './cues.ts';
import { sameThing } from './heads.ts';
import { baseValue } from './interval.ts';
import { judgeChange, type Claim } from './judge-change.ts';
import type { Statement } from './model.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

const timesCue = cues.cue('增涨翻是多');

/** Multiples right behind a value, where the sentence or the one before it has one other value of the unit, of an earlier year. */
export function readLaterMultiples(text: string, row: Row, previous: Row | null): readonly Statement[] {
  if (!row.multiples || !(row.cues & timesCue) || otherBasis.test(row.text)) return none;
  const found: Statement[] = [];
  for (const figure of row.figures) {
    if (figure.q.unit !== '倍' && figure.q.unit !== '番') continue;
    const to = row.figures[figure.index - 1];
    const from = to ? onlyOther(row, previous, to) : null;
    if (!to || !from || (from.q.kind !== 'count' && from.q.kind !== 'measure') || baseValue(from.q) >= baseValue(to.q) || !lastSaid(row, to, figure)) continue;
    const [before, between] = [wordsBefore(text, from.q.sentence === row.at || !previous ? row : previous, from), wordsBefore(text, row, to)];
    const [then, now] = [timeOf(before), timeOf(between)];
    const claim = then !== null && now !== null && isLater(then, now) && oneTopic(before + text.slice(from.q.end, from.q.end + 6), between) ? claimOf(figure, then) : null;
    if (!claim || !plain(claim, baseValue(to.q) / baseValue(from.q), now ?? '')) continue;
    found.push(...judgeChange(text, { from, to, direction: 'plain', explicit: false, base: then ?? '', last: to.index }, claim));
  }
  return found;
}

const none: readonly never[] = [];

/** The one other figure of the unit in the sentence before the value, or else in the sentence before. */
function onlyOther(row: Row, previous: Row | null, to: Figure): Figure | null {
  const same = (f: Figure): boolean => f !== to && sameUnit(f.q, to.q);
  const own = row.figures.filter((f) => f.q.start < to.q.start && same(f));
  const all = own.length > 0 ? own : (previous && previous.sentence.part === row.sentence.part ? previous.figures.filter(same) : []);
  const [from] = all;
  return from && all.length === 1 && sameThing(from.q, to.q) && from.q.approximator !== 'range' ? from : null;
}

/** Nothing but the claim stands behind the value. */
const lastSaid = (row: Row, to: Figure, figure: Figure): boolean => !row.figures.some((f) => f.q.start > to.q.end && f.q.start < figure.q.start);

const early = /刚开张|刚开业|刚起步|起步时|[第头]一年|成立之初|创办之初|建[园站馆社厂店]之初|开[业张店馆园]之初|之初|当初|最初|起初|那一?年|前年|[二两三四五六七八九十\d]{1,2}年前|(?:19|20)\d\d年/g;
const late = /去年|今年|如今|现在|目前|眼下|(?:19|20)\d\d年/g;

/** The last words of time before a figure, back to the amount before it. */
function timeOf(before: string): string | null {
  const found = [...(before.match(early) ?? []), ...(before.match(late) ?? [])];
  return found.sort((a, b) => before.lastIndexOf(a) - before.lastIndexOf(b)).at(-1) ?? null;
}

/** The words of the sentence before a figure, back to the amount before it: 第一年 is none. */
function wordsBefore(text: string, { sentence, figures }: Row, { q, index }: Figure): string {
  const last = figures.slice(0, index).filter((f) => (f.q.kind === 'count' || f.q.kind === 'measure') && f.q.dimension !== 'time').at(-1);
  return text.slice(last?.q.end ?? sentence.start, q.start);
}

/** 2022年 before 去年, 第一年 before 如今, 2023年 before 2025年. */
function isLater(then: string, now: string): boolean {
  const [a, b] = [yearIn(then), yearIn(now)];
  if (a !== null && b !== null) return a < b;
  return b === null && /去年|今年|如今|现在|目前|眼下/.test(now) && !/去年|今年|如今|现在|目前|眼下/.test(then);
}

const yearIn = (words: string): number | null => (/^(?:19|20)\d\d年$/.test(words) ? Number(words.slice(0, 4)) : null);

/** The same is told of both: one deed in other words, or a noun in common; or the second says nothing of its own. */
function oneTopic(first: string, second: string): boolean {
  if (/新店|分店|另|其他|同行|均|其中|目标|计划|预计|将/.test(lastClause(first) + second) || /每./.exec(lastClause(first))?.[0] !== /每./.exec(second)?.[0]) return false;
  return topics.some((t) => t.test(first) && t.test(second)) || residue(second.replace(early, '').replace(late, '')).replace(/[到的有只仅是要为用就才全年这一达数字发展升增加至家已经]/g, '') === '';
}

const topics: readonly RegExp[] = [/卖|销|售|成交|订单/, /产(?!业|品)|制作|做出|加工/, /借/, /接待|游客|客人|来客/, /收发|寄|快件|包裹/, /参观|观众|读者|入馆/, /养|存栏|出栏/, /种(?:了|植|着)/];

/** 增长了8倍, 翻了三番, 是2022年的4倍, each in a clause of its own. */
function claimOf(figure: Figure, then: string): Claim | null {
  if (!/^，[^，。；]{0,14}$/.test(figure.before)) return null;
  const phrase = lastClause(figure.before);
  const bare = phrase.replace(/(?:了|达到|达|约|近|超过|超){1,3}$/, '');
  if (/同比|环比|年均|平均|比|较/.test(phrase)) return null;
  if (figure.q.unit === '番') return /^[足整]{0,4}翻了?$/.test(bare) || bare === '翻' ? { figure, direction: 'up', phrase, form: 'doubling' } : null;
  const ratio = /^(?:已经?|正好|恰好|足足)?[是为]([^，。；]{0,10})的$/.exec(phrase);
  if (ratio) return ratio[1] === then || /^(?:当初|最初|起初|原来|[第头]一年|刚[\p{Script=Han}]{2}时|那时|当年|开[业张]时|[二两三四五六七八九十]年前)$/u.test(ratio[1] ?? '') ? { figure, direction: 'up', phrase, form: 'ratio' } : null;
  return directionOf(bare) === 'up' && residue(bare.replace(/^(?:这?其?间|这?期间|[两三四五六七八九十\d]{1,2}年(?:间|来|里))/, '')).replace(/^(?:增加|增长|增多|增|多|上涨|涨|提高)$/, '') === '' ? { figure, direction: 'up', phrase, form: 'growth' } : null;
}

/** 去年…增长了2倍 may be reckoned from the year before: only what is near the ratio is said of the pair. */
function plain({ figure, form }: Claim, ratio: number, now: string): boolean {
  return form !== 'growth' || now !== '去年' || (figure.q.value >= 0.5 * ratio && figure.q.value <= 1.6 * ratio);
}
