// Events counted and then told day by day in clauses of one build: 举办了两场推介会。⏎8日在沙埠，…；15日在枫洲，…；22日在平澜，….
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const events = /[会动演戏剧座课展赛集讲诊训游营市播拍沙试]$|推介|讲座|活动|演出|培训|比赛|宣讲|路演|招聘|义诊|讲堂|电影/;
const date = /^(?:((?:\d{1,2}月)?\d{1,2}日|(?:\d{1,2}月)[上中下]旬|[上中下]旬|\d{1,2}月|周[一二三四五六日天])(?:上午|下午|晚上?|清晨|夜里)?)(?![至到—～、和及前后起以])，?(\p{Script=Han}{2})/u;
/** The groups tell of something else than the events counted. */
const other = /首场|末场|第[一二三四五六]场|首站|其中|另|其余|还有|此外|将在|将于|计划|总结|颁奖|筹备|彩排|报名|签到|开始准备|为期/;

/** The days behind a number of events that has no other list; `found` are the lists already read. */
export function daysTold({ text, parts }: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const more: Enumeration[] = [];
  for (const p of phrases) {
    if (!'场次站期轮'.includes(p.unit || '的') || p.value > 9 || !(events.test(p.noun) || p.unit === '站') || found.some((e) => e.certain && e.count.start === p.start)) continue;
    // another number of them may be that of the days
    if (phrases.some((o) => o !== p && o.unit === p.unit && o.value !== p.value) || /[每各又再首]$|其中$|另外?$/.test(text.slice(Math.max(0, p.start - 2), p.start))) continue;
    const part = parts[p.part];
    if (!part || part.kind === 'headline') continue;
    const stop = sentenceEnd(text, p.end, part.end);
    const next = parts[p.part + 1];
    const row = told(text, stop, part.end) ?? (stop >= part.end - 1 && next?.kind === 'paragraph' ? told(text, next.start, next.end) : null);
    const [first, last] = [row?.[0], row?.at(-1)];
    if (!row || !first || !last || row.length < 2 || row.length === p.value || Math.abs(row.length - p.value) > 2) continue;
    if (other.test(text.slice(first.start, last.end)) || (row.length < p.value && (/[一两三四五六\d][场次站]|各|上午、|下午和/.test(text.slice(first.start, last.end)) || other.test(text.slice(last.end, last.end + 80)) || /\d日/.test(text.slice(last.end, last.end + 80))))) continue;
    more.push({ start: first.start, end: last.end, count: p, place: 'after', items: row, readings: [row.length], open: false, certain: true });
  }
  return more;
}

function sentenceEnd(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if ('。！？'.includes(text[i] ?? '的')) return i + 1;
  return end;
}

/** The groups from `start` on that open each with a day of its own and go on in the same word; null where another day follows them in other words. */
function told(text: string, start: number, end: number): Span[] | null {
  const row: Span[] = [];
  const seen = new Set<string>();
  let build = '';
  for (const s of cut(text, start, end, '；。')) {
    const m = date.exec(text.slice(s.start, s.start + 16));
    if (!m) break;
    const [all, day = '', word = ''] = m;
    if (row.length > 0 && word[0] !== build) return null;
    if (seen.has(day) || /\d日|周[一二三四五六日]/.test(text.slice(s.start + all.length, s.end))) return null;
    seen.add(day);
    build = word[0] ?? '';
    row.push(s);
  }
  return row.length > 1 ? row : null;
}
