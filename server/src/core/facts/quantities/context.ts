// When, where and how the figures of a sentence hold: found once a sentence, asked for each figure.
import { valuesFrom } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import type { Modality } from '../quantity.ts';
import { isArabic, isHan } from './characters.ts';
import { areaWords, modalityWords, subjectEnds, timeWords } from './context-data.ts';

/** A word that sets something for the figures behind it. */
interface Setting {
  readonly at: number;
  readonly end: number;
  readonly modality: Modality | null;
  readonly strong: boolean;
  readonly time: string;
  readonly subject: string;
  /** 比去年多21万元，: behind the comma the time is again what it was. */
  readonly again?: boolean;
}

type Entry = { readonly word: string; readonly modality: Modality | null; readonly strong: boolean; readonly time: boolean; readonly area: boolean };
const known = new Map<string, Entry>();
const triggers = new Uint8Array(65536);

function enter(word: string, entry: Omit<Entry, 'word'>): void {
  const old = known.get(word);
  known.set(word, old ? { word, modality: entry.modality ?? old.modality, strong: entry.strong || old.strong, time: entry.time || old.time, area: entry.area || old.area } : { word, ...entry });
  triggers[word.charCodeAt(0)] = 1;
}

for (const [modality, strong, words] of modalityWords) for (const word of words.split(' ')) enter(word, { modality, strong, time: false, area: false });
for (const word of timeWords.split(' ')) enter(word, { modality: null, strong: false, time: true, area: false });
for (const word of areaWords.split(' ')) enter(word, { modality: null, strong: false, time: false, area: true });
const entries = valuesFrom([...known.keys()], [...known.values()]);
const ends = Object.entries(subjectEnds);
const endsByHead = new Map<number, [string, string][]>();
for (const entry of ends) endsByHead.set(entry[0].charCodeAt(0), [...(endsByHead.get(entry[0].charCodeAt(0)) ?? []), entry]);
for (const [word] of ends) triggers[word.charCodeAt(0)] = (triggers[word.charCodeAt(0)] ?? 0) | 2;
for (let d = 48; d <= 57; d++) triggers[d] = 4;

/** The settings of one sentence, in order of position. */
export function readSettings(text: string, start: number, end: number): Setting[] {
  const found: Setting[] = [];
  let compared = false;
  let time = '';
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (compared && (code === 0xff0c || code === 0xff1b)) {
      found.push({ at: i, end: i + 1, modality: null, strong: false, time, subject: '', again: true });
      compared = false;
    }
    const flags = triggers[code] ?? 0;
    if (flags === 0) continue;
    if (flags & 4) {
      const date = dateEnd(text, i, end);
      if (date > i) {
        found.push({ at: i, end: date, modality: null, strong: false, time: text.slice(i, date), subject: '' });
        if (comparing(text, i, date)) compared = true;
        else time = text.slice(i, date);
        i = date - 1;
        continue;
      }
      while (i + 1 < end && isArabic(text.charCodeAt(i + 1))) i++;
      continue;
    }
    if (flags & 1) {
      const entry = entries.longest(text, i, end);
      if (entry) {
        found.push({ at: i, end: i + entry.word.length, modality: entry.modality, strong: entry.strong, time: entry.time ? entry.word : '', subject: entry.area ? entry.word : '' });
        if (entry.time && comparing(text, i, i + entry.word.length)) compared = true;
        else if (entry.time) time = entry.word;
        i += entry.word.length - 1;
        continue;
      }
    }
    if (flags & 2) {
      const name = nameEndingAt(text, i, start, end);
      if (name) found.push({ at: name.start, end: name.end, modality: null, strong: false, time: '', subject: text.slice(name.start, name.end) });
    }
  }
  return found;
}

/** 比去年, 较上年, 由去年的33元提高到: what follows up to the comma is told against that time. */
const comparing = (text: string, at: number, end: number): boolean => text[at - 1] === '比' || text[at - 1] === '较' || ((text[at - 1] === '由' || text[at - 1] === '从') && text[end] === '的');

const ranges = '—至～-－–~到';

/** End of a printed date or year span (2021—2025年, 1至10月, 6日至8日) at `at`, or `at` itself. */
function dateEnd(text: string, at: number, limit: number): number {
  let i = at;
  let end = at;
  for (let steps = 0; steps < 6; steps++) {
    const from = i;
    while (i < limit && isArabic(text.charCodeAt(i))) i++;
    if (i === from) break;
    const mark = text[i] ?? '';
    if (mark === '年' && i - from === 4) end = i += 1;
    else if ((mark === '月' || mark === '日') && i - from <= 2) end = i += 1;
    else if (ranges.includes(mark) && (i - from === 4 || i - from <= 2)) i++;
    else break;
    if (text[i] === '底' || text[i] === '初' || text[i] === '末') end = i + 1;
    // 6日至8日
    else if (i === end && ranges.includes(text[i] ?? '|')) i++;
  }
  return end;
}

/** 市场, 区域, 村民: the last character belongs to the next word. */
const notAfter: Readonly<Record<string, string>> = { 市: '场民委政级值面容井', 区: '域块别间委政级长', 县: '域委级政长', 镇: '街委长级', 乡: '亲村委长土愁', 村: '民庄委居级里书口', 校: '园长友', 省: '级委政内外', 社: '会' };
const stops = charSet('一二两三四五六七八九十百千万亿余多几个条家名位的在和与及了是为从由将把被向对于至到等有并且而后前中里，。、；：！？“”‘’（）《》·\n 　,;:()');

/** A place or organisation whose last word begins at `at`. */
function nameEndingAt(text: string, at: number, from: number, limit: number): { start: number; end: number } | null {
  const list = endsByHead.get(text.charCodeAt(at));
  if (!list) return null;
  for (const [word, not] of list) {
    if (!text.startsWith(word, at) || at + word.length > limit) continue;
    if (not.includes(text[at - 1] ?? '的')) continue;
    if (notAfter[word[0] ?? '']?.includes(text[at + word.length] ?? '\n')) continue;
    let start = at;
    while (start > from && at - start < 8 && isHan(text.charCodeAt(start - 1)) && !has(stops, text.charCodeAt(start - 1))) start--;
    if (start < at) return { start, end: at + word.length };
  }
  return null;
}

/** What holds for a figure at `at`, given the settings of its sentence. */
export function settingsAt(settings: readonly Setting[], at: number): { modality: Modality; time: string; subject: string } {
  let modality: Modality = 'neutral';
  let wish = false;
  let time = '';
  let subject = '';
  for (const s of settings) {
    if (s.at >= at) break;
    if (s.time || s.again) time = s.time;
    if (s.subject) subject = s.subject;
    if (s.modality && (s.strong || !wish)) {
      modality = s.modality;
      wish = s.modality !== 'achieved';
    }
  }
  return { modality, time, subject };
}
