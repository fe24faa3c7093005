// Part of date/anniversary: how many editions of a series were left out, where the story says so year by year.
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import { skippedEdition } from './anniversary-data.ts';

const left = /停[办赛]|连停|取消|未办|没办|没有办|没能(?:举办|办|如期)|未能(?:举办|办|如期)|暂停|中断|缺席|停了/;
const exception = /(?:除了?|只有|仅有?|其中)[^。；]{0,4}((?:20\d\d年(?:[、和及与]|，)?){1,6})[^，。；\d至到—]{0,12}(?:连?停[办赛]?|取消|未办|没办|没有办|未能|没能|暂停|中断|停了)[^，。；\d]{0,4}(?:([一二两三四五1-9])[届次年回])?/g;

const never = /(?:从[未来]没?有?|没有?|未曾?|不曾)(?:停办|停赛|中断|间断|断|停)过?/g;

/** 2020年和2022年因故没有举行: the years themselves are told of. */
const plain = /(?:^|[，。；（])(?:其中|期间|其间|但|只是|不过)?((?:20\d\d年(?:[、和及与])?){1,6})(?:两年|两届|都|均|曾)?(?:因[^，。；\d]{1,10})?(?:停办|停赛|没有举[行办]|没举办|未举[行办]|未能(?:如期)?举[行办]|没能(?:如期)?举[行办]|没办|未办|停了)()(?=[，。；）])/g;

/** Editions left out and the words that say so. */
export interface Skipped extends Span {
  readonly years: readonly number[];
}

/** Editions left out: none where nothing is said of it, null where it cannot be told how many. */
export function skippedEditions(text: string): Skipped | null {
  // 没有停办过: never left out
  if (!skippedEdition.test(text.replace(never, ''))) return { start: 0, end: 0, years: [] };
  const [told, ...more] = [...matchesOf(text, exception), ...matchesOf(text, plain)];
  if (!told?.[1] || more.length > 0) return null;
  // another word of it elsewhere: this one does not tell all
  // 停办的年份不计届数: how it is counted, no other gap
  const rest = `${text.slice(0, told.index)}，${text.slice(told.index + told[0].length)}`.replace(/停[办赛]的?[^，。；]{0,6}不[计算][^，。；]{0,4}/g, '');
  if (left.test(rest) || /延期|顺延|补办|暂缓|因疫情|受疫情|(?<![没未]|不曾|未曾)停过/.test(rest + told[0])) return null;
  const years = new Set(matchesOf(told[1], /20\d\d/g).map((m) => Number(m[0])));
  const count = told[2] ? numberOf(told[2]) : years.size;
  return count === years.size ? { start: told.index, end: told.index + told[0].length, years: [...years] } : null;
}
