// Lists right before and right behind the phrase that counts them.
import type { Sentence } from '../sentences.ts';
import { listAfter } from './after.ts';
import { byDeed } from './by-deed.ts';
import { cut, listItems } from './items.ts';
import { charactersOf } from './characters.ts';
import { listBefore } from './before.ts';
import { groupsTold } from './groups-told.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { besideSayings, dated, steps, toldByClauses, twoOf } from './clauses.ts';
import { listBehind, ofObject } from './predicates.ts';
import { onesBeside } from './ones.ts';
import { onesBelow } from './ones-below.ts';
import { questionsBefore } from './questions.ts';
import { rolesNamed } from './roles-named.ts';
import type { View } from './view.ts';

/** Lists right before and behind each phrase. */
export function besidePhrases({ copy, phrases, sentences, sequences }: View): Enumeration[] {
  const found: Enumeration[] = [];
  for (const count of phrases) {
    const sentence = sentences[count.sentence];
    if (!sentence) continue;
    // 每层两户：二楼每户2.2万元，三楼3万元: so many on each
    if (/每[层楼栋排桌列]$/.test(copy.text.slice(count.start - 2, count.start))) continue;
    const letters = charactersOf(copy.text, count, sentence.start, sentence.end);
    if (letters) {
      found.push(letters);
      continue;
    }
    const before = questionsBefore(copy.text, count) ?? listBefore(copy.text, count, sentence.start) ?? groupsTold(copy, count, sentences[count.sentence - 1]);
    if (before) found.push(before);
    const next = sentences[count.sentence + 1];
    const beside = besideSayings(copy.text, count, sentence.end) ?? onesBeside(copy.text, count, sentence, next) ?? steps(copy.text, count, sentence.end) ?? dated(copy.text, count, sentence.end) ?? rolesNamed(copy.text, count, sentence.end) ?? byDeed(copy.text, count, sentence.end) ?? twoOf(copy.text, count, sentence.end) ?? listAfter(copy.text, count, sentence.end, sequences) ?? listBehind(copy.text, count, sentence.end);
    const told = beside && ofOtherKind(copy.text, count, beside) ? null : beside;
    const listed = told && changed.test(copy.text.slice(count.start - 3, count.start)) && '次回度'.includes(count.unit) ? { ...told, readings: [...told.readings, ...told.readings.map((n) => n - 1)] } : told;
    // 新建的十一中和三所学校的扩建：十一中2400个、…: the one joined to them heads the list
    const joined = listed && '和与及'.includes(copy.text[count.start - 1] ?? '的') && copy.text.slice(Math.max(0, count.start - 20), count.start).includes(copy.text.slice(listed.items[0]?.start ?? 0, (listed.items[0]?.start ?? 0) + 3));
    if (joined) continue;
    const again = (n: number): boolean => phrases.some((p) => p.start > count.end && p.value === n && p.unit === count.unit);
    // 三座桥都保存完好，唯独上游的木桥…: the others are told of there
    const others = (n: number): boolean => phrases.some((p) => p.start > count.end && p.value === n && p.unit === count.unit && /唯独|唯有|只有|另|其余|还有|剩下/.test(copy.text.slice(p.end, p.end + 40).split(/[。\n]/)[0] ?? ''));
    // 4名网格员分成两组，一组…，一组…: the list is of the groups
    if (listed && phrases.some((p) => p.start > count.numeral.end && p.end <= listed.start && p.start < count.end)) continue;
    const after = listed && !ofObject(copy.text, count, listed) ? listed : (listNext(copy.text, count, sentences) ?? (before ? null : (apartFromRest(toldByClauses(copy, count, sentence, next, again), others) ?? onesBelow(copy, count))));
    if (after) found.push(after);
  }
  return found;
}

/** 3头骆驼驮着两箱书：一头…，一头…: told one by one by a classifier that is not the phrase's. */
function ofOtherKind(text: string, { unit, noun }: CountPhrase, { items }: Enumeration): boolean {
  const [first] = items;
  const word = first ? text.slice(first.start, first.start + 2) : '';
  const classifier = word[1] ?? '';
  return word[0] === '一' && !'个位名大项种类是'.includes(classifier) && unit !== '' && !'个大种类项'.includes(unit) && unit !== classifier && !noun.includes(classifier) && items.every((s) => text.startsWith(word, s.start));
}

/** 只涨过两次：1994年5元，2003年10元，2015年起20元: two changes between three states. */
const changed = /[涨降调变改换搬迁升挪][过了动价]{0,2}$/;

/** 三本账。民情账，…；集体账，…；…: the next sentence takes the things up one by one, each group opening with one of them. */
function listNext(text: string, count: CountPhrase, sentences: readonly Sentence[]): Enumeration | null {
  const next = sentences[count.sentence + 1];
  const kind = count.noun.at(-1);
  if (!next || next.part !== count.part || kind === undefined || text[count.end] !== '。') return null;
  const end = next.end - 1;
  const same = ofOneKind(text, count, next);
  if (same) return same;
  const groups = cut(text, next.start, end, '；');
  if (groups.length < 2 || !groups.every((s) => /^[^，：]{1,7}[，：]/.test(text.slice(s.start, s.end)) && text.slice(s.start, s.end).split(/[，：]/)[0]?.endsWith(kind))) return null;
  return { start: next.start, end, count, place: 'after', items: groups, readings: [groups.length], open: false, certain: Math.abs(groups.length - count.value) <= 2 };
}

/** 三种面。牛肉面、肥肠面、炸酱面、素面，都是…: the next sentence opens with a list of the counted kind and speaks of all of it. */
function ofOneKind(text: string, count: CountPhrase, next: Sentence): Enumeration | null {
  const start = text[next.start] === '“' ? next.start + 1 : next.start;
  const comma = text.slice(start, next.end).indexOf('，');
  if (comma < 5 || !/^，(?:个个|样样|件件|条条|家家)?(?:都|均|全|各有|一[个样条家种]比一|是)/.test(text.slice(start + comma, start + comma + 6))) return null;
  const list = listItems(text, start, start + comma, false);
  const kind = count.noun.at(-1) ?? count.unit;
  if (list.items.length < 3 || list.open || !list.clean || !list.items.every((s) => text[s.end - 1] === kind && s.end - s.start > 1)) return null;
  return { start, end: start + comma, count, place: 'after', items: list.items, readings: list.readings, open: false, certain: Math.abs((list.readings[0] ?? 0) - count.value) <= 2 };
}

/** The list, unless its number is said again beside something else of the kind. */
const apartFromRest = (e: Enumeration | null, others: (n: number) => boolean): Enumeration | null => (e && e.readings[0] !== e.count.value && others(e.readings[0] ?? 0) ? null : e);
