// Part of date/age: 今年52岁的他，22岁进厂 … 在一个地方待了整整32年: the age of now, the age of entering and the years between, of a story that tells no other ages.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { AgeContext } from './age-messages.ts';
import { kinOf } from './age-world.ts';

const number = '\\d{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]';
/** 今年52岁的他，22岁进厂, 现年61岁，19岁那年上船. */
const both = new RegExp(`(?:今年|现年|如今|已经?)?(${number})岁(?:的[^，。；]{1,8})?[，。](?:[^，。；\\d]{0,8}?)(${number})岁(?:那年|时|起|就|便|上|，){0,3}(?:进|入|参加工作|参军|当兵|当上|学|拜师|开始|接班|接手|接过|上[船山岛班岗]|下[井海乡]|守|来到|走上|登台|打)`, 'gu');
/** 待了整整32年, 一干就是32年, 32年工龄. */
const stay = new RegExp(`(?:(?:待|干|守|做|站|当|跑|走|修|教|唱|养|画|撑|写|开|种)[^，。；了]{0,3}了(?:整整|足足)?|一\\p{Script=Han}{1,2}，?就是?(?:整整|足足)?)(${number})年(?!前|后|来|间|代|多|[\\d半])`, 'gu');

/** Reports the stay where the ages allow no such number of years and the story has one stay, one pair and nobody's kin. */
export function checkEntered(context: AgeContext, free: (s: Span) => boolean): void {
  const { copy: { text } } = context;
  if (!holds(text, '岁')) return;
  const [pair, morePairs] = matchesOf(text, both);
  // 诸葛先生享年79岁。闻人杰19岁拜师: of two
  if (!pair || morePairs || text.split('岁').length > 5 || /(?:享年|终年|享寿|年仅)$/.test(text.slice(Math.max(0, pair.index - 2), pair.index))) return;
  const [years, more] = matchesOf(text, stay).filter((m) => m.index > pair.index);
  if (!years || more) return;
  const [now, then, told] = [pair[1], pair[2], years[1]].map((w) => numberOf(w ?? '') ?? 0);
  if (!now || !then || !told || then < 8 || now - then < 5 || Math.abs(now - then - told) <= 1) return;
  // 16岁学徒，60岁收摊，整整干了44年: up to a third age
  if (text.slice(pair.index + pair[0].length, years.index).includes('岁')) return;
  // of others, or of a stay that is over
  if (kinOf(text.slice(pair.index, years.index)).some((k) => !/^师|徒弟/.test(k)) || /退休|离开|转行|改行|停[了产]|后来|调[到走]|去世|徒弟[^，。；]{0,6}年/.test(text.slice(pair.index, years.index + years[0].length + 12).replace(/(?:没有?|未|舍不得)(?:离开|走)/g, ''))) return;
  const start = years.index + years[0].lastIndexOf(`${years[1] ?? ''}年`);
  const span = { start, end: years.index + years[0].length };
  if (!free(span)) return;
  const at = pair.index + pair[0].indexOf(`${pair[1] ?? ''}岁`);
  context.report({
    message: 'stay', data: { now: `${pair[1]}岁`, entered: `${pair[2]}岁`, right: now - then, printed: text.slice(span.start, span.end) }, span,
    related: [{ message: 'base', data: { words: text.slice(at, pair.index + pair[0].length) }, span: { start: at, end: pair.index + pair[0].length } }],
    fixes: /^\d+$/.test(years[1] ?? '') ? [{ title: 'to', data: { to: `${now - then}年` }, safety: 'confirm', edits: [{ span: { start, end: start + (years[1] ?? '').length }, newText: String(now - then) }] }] : [],
  });
}
