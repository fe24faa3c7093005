// Part of figure/respectively: 分别到南坪、柳树沟、北岗和老鹰崖四个乡开庭9次、7次、5次: the places stand behind 分别 too, and the values behind what was done there.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { Subjects } from './respectively-subjects.ts';
import type { Values } from './respectively-values.ts';

const name = '[^，。；：、\\d和与及“”（）]{2,10}';
const visits = new RegExp(`分别(?:到|在|赴|前往|走进|深入|给|为|对|向)((?:${name}、){1,8}${name}[和与及]${name}?)([两三四五六七八九])个[\\u4e00-\\u9fff]{1,3}?(?:[开举组发收安放巡走入讲演送检调办][\\u4e00-\\u9fff]{1,4})((?:\\d[\\d.]{0,7}[万]?[\\u4e00-\\u9fff]{1,2}[、和]){1,8}\\d[\\d.]{0,7}万?[\\u4e00-\\u9fff]{1,2})(?=[，。；])`, 'g');

/** Such clauses whose values are not as many as their places, which the number behind the list counts rightly. */
export function visited(text: string): { readonly word: string; readonly at: number; readonly subjects: Subjects; readonly values: Values }[] {
  return !holds(text, '分别') ? [] : matchesOf(text, visits).flatMap((m) => {
    const [whole, list = '', count = '', told = ''] = m;
    const n = list.split(/[、和与及]/).length;
    const values = told.split(/[、和]/);
    const units = new Set(values.map((v) => v.replace(/^[\d.]+/, '')));
    if (n !== smallNumber(count) || values.length === n || units.size !== 1) return [];
    const start = m.index + whole.indexOf(list);
    const from = m.index + whole.lastIndexOf(told);
    const span = (at: number, length: number): Span => ({ start: at, end: at + length });
    return [{ word: '分别', at: m.index, subjects: { ...span(start, list.length), readings: [n] }, values: { ...span(from, told.length), readings: [values.length], moments: false } }];
  });
}
