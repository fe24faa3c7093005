// As many things as places, for each has one: 5个库点设在鹿鸣、柳河、双溪、梅坞和石漈，一镇一个.
import { find } from '../../base/held.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut, listItems } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const apiece = /^(?:每(?:个|家|所|座)?([镇乡村县区市校园站街社]{1,2}道?)(?:各|都|均|只|就|里|有|设|建|配|分){0,3}(?:一|1)([个所座处家名支台辆条间场])|一([镇乡村县区市校园站])一([个点站所馆店校场员品]))(?=[，。；！）])/u;
const marks = '，；。：！？\n）（';

/** Numbers of things that stand before a row of places with one each. */
export function oneApiece({ text }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const word of ['，每', '，一', '（每', '（一']) {
    for (let at = find(text, word); at >= 0; at = text.indexOf(word, at + 2)) {
      const m = apiece.exec(text.slice(at + 1, at + 14));
      if (!m || /^[^。\n]*(?:再加|另|外加|还有|多设|增设|加设|流动)/.test(text.slice(at + 1 + m[0].length, at + 60))) continue;
      let start = at;
      while (start > 0 && at - start < 120 && !marks.includes(text[start - 1] ?? '\n')) start--;
      const row = text.slice(start, at);
      if (!row.includes('、') || row.includes('等')) continue;
      const near = phrases.filter((p) => p.end <= at && at - p.end < 90 && !/[。！？\n]/.test(text.slice(p.end, at)));
      // the row's own number stands at its end: 5个乡镇
      const own = near.find((p) => p.start >= start && text.slice(start, p.start).includes('、'));
      const counts = near.filter((p) => p !== own && !text.slice(start, p.start).includes('、'));
      const [count] = counts;
      if (!count || counts.length > 1 || !(count.unit === (m[2] ?? m[4]) || '个处点站'.includes(count.unit || '的') || (m[4] !== undefined && count.noun.includes(m[4])))) continue;
      const from = Math.max(start, count.end);
      const verb = /(?:设在|设于|建在|位于|分布在|分布于|落户|落在|分设在|分设|布点在|安在|放在|在|于|到|为|是|：)(?=[^、]{1,12}、)/.exec(text.slice(from, at));
      const first = from + (verb ? verb.index + verb[0].length : 0);
      const list = listItems(text, first, own ? own.start : at, false);
      const joined = cut(text, first, own ? own.start : at, '、和与及').length;
      const n = own ? own.value : (list.readings[0] ?? 0);
      if (list.items.length < 2 || (own && joined !== own.value) || (!own && list.readings.length > 1 && joined !== n) || list.readings.includes(count.value) || Math.abs(n - count.value) > 2) continue;
      found.push({ start: first, end: at, count, place: 'after', items: list.items, readings: [n], open: false, certain: true });
    }
  }
  return found;
}
