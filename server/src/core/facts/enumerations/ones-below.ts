// Things taken out one by one in the paragraph behind the number of them: 送上“五件套”。⏎打开布包，一件是护膝，…；一件是手套，…；还有一件是背心.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const classifiers = '件张本条把个种样处座项道间块支位名幅味碗根双只桶瓶盆株棵台辆盏面扇口';
const opener = new RegExp(`(?:^|[，。；：“])(?:还有|再有|另有|最后|另外|再就是|外加|再加)?(?:的|是)?一([${classifiers}])(?:是|叫|为|装|写|印|管|[^，。；：、]{0,4}[，：])`, 'g');

/** The paragraph behind the phrase's, where it tells three and more things by 一件是 and nothing else by that classifier. */
export function onesBelow({ text, parts }: StoryText, count: CountPhrase): Enumeration | null {
  const own = parts[count.part];
  const below = parts[count.part + 1];
  const word = (count.unit === '' || count.unit === '个' ? count.noun || count.unit : count.unit).charAt(0);
  if (!own || below?.kind !== 'paragraph' || !classifiers.includes(word || '的') || count.value > 9) return null;
  // the phrase ends its paragraph, or all but
  if (own.end - count.end > 40 || /[。！？]./.test(text.slice(count.end, own.end))) return null;
  const stretch = text.slice(below.start, below.end);
  const items: Span[] = [];
  for (const m of stretch.matchAll(opener)) {
    if (m[1] !== word) continue;
    const lead = /^[，。；：“]/.test(m[0]) ? 1 : 0;
    items.push({ start: below.start + m.index + lead, end: below.start + m.index + m[0].length - (/[，：]$/.test(m[0]) ? 1 : 0) });
  }
  const last = items.at(-1);
  const all = stretch.split(`一${word}`).length - 1;
  if (!last || items.length < 3 || all !== items.length || items[0]?.start === undefined || items[0].start - below.start > 14 || stretch.includes('等')) return null;
  return { start: items[0].start, end: last.end, count, place: 'after', items, readings: [items.length], open: false, certain: Math.abs(items.length - count.value) <= 2 };
}
