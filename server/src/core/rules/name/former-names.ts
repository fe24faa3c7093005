// Part of name/organisation: an office under its name of before 2018 beside that of today, and a county's 厅: 县农业农村局 … 县农业局; 县民政局 … 县民政厅.
import { holds, holdsAny } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';

/** 2018 机构改革: the old names, and those that took their place. */
const renamed: readonly (readonly [string, string])[] = [
  ['农业局', '农业农村局'], ['卫生和计划生育局|卫生和计划生育委员会|卫计局|卫计委', '卫生健康局|卫生健康委员会|卫生健康委|卫健局|卫健委'], ['国土资源局|国土局', '自然资源局|自然资源和规划局'], ['环境保护局|环保局', '生态环境局'],
  ['安全生产监督管理局|安监局', '应急管理局'], ['工商行政管理局|工商局|质量技术监督局|质监局', '市场监督管理局|市场监管局'], ['旅游局|旅游委', '文化和旅游局|文旅局'], ['扶贫办', '乡村振兴局'],
];
/** Both, behind the word for an area. */
const offices = renamed.map(([old, now]) => ({ old: old.split('|'), now: now.split('|'), ofOld: new RegExp(`[省市县区州旗](?:${old})`, 'g'), ofNow: new RegExp(`[省市县区州旗](?:${now})`, 'g') }));
const county = /(?:^|[^省])([县区])([一-鿿]{2,6})厅/g;
/** The office as it was. */
const past = /原|前身|时任|当时|那时|更名|改名|改为|合并|组建|划转|曾|(?:19|20)[01]\d年|老/;
const most = 6;

export interface Former {
  readonly wrong: readonly Span[];
  readonly right: readonly Span[];
  readonly wrongText: string;
  readonly rightText: string;
}

/** Old names of offices whose name of today the story prints as well, for one and the same area. */
export function formerNames(text: string): Former[] {
  if (!holdsAny(text, '局委厅办')) return [];
  const found: Former[] = [];
  for (const { old, now, ofOld, ofNow } of offices) {
    if (old.some((w) => holds(text, w)) && now.some((w) => holds(text, w))) add(found, text, ofOld, ofNow);
  }
  if (holds(text, '厅')) for (const m of matchesOf(text, county).slice(0, most)) {
    const own = `${m[1]}${m[2]}局`;
    const at = text.indexOf(own);
    const start = (m.index ?? 0) + m[0].length - own.length;
    if (at >= 0) found.push({ wrong: [{ start, end: start + own.length }], right: [{ start: at, end: at + own.length }], wrongText: text.slice(start, start + own.length), rightText: own });
  }
  return found;
}

function add(found: Former[], text: string, old: RegExp, now: RegExp): void {
  const present = matchesOf(text, now);
  for (const m of matchesOf(text, old).slice(0, most)) {
    const start = m.index ?? 0;
    if (past.test(text.slice(Math.max(0, start - 16), start)) || past.test(text.slice(start + m[0].length, start + m[0].length + 3))) continue;
    const own = present.find((p) => p[0].charAt(0) === m[0].charAt(0));
    if (!own || own.index === undefined || text.slice(start, start + own[0].length) === own[0]) continue;
    found.push({ wrong: [{ start, end: start + m[0].length }], right: [{ start: own.index, end: own.index + own[0].length }], wrongText: m[0], rightText: own[0] });
  }
}
