// A number of events, courses or tips and the story's one list of them, line by line under marks or numbers: 三场演出全部免费。⏎◆ 5月1日…⏎◆ 5月2日…; 四场讲座…。⏎周二19:00…⏎周三19:00…; 共有六项议程，现予公示。⏎1．…⏎2．….
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import { entryMarks } from '../../syntax/rows.ts';
import type { CountPhrase, Enumeration, Sequence } from './model.ts';

const marks = `${entryMarks}▲△■□`;
/** What is on at its hour, each in a line. */
const shown = /^[场堂讲节门]/;
/** What is said point by point, each in a line. */
const said = /^(?:条(?:建议|提示|提醒|叮嘱|忠告|意见|举措|措施|要求|规定|公约)|项(?:议程|议题|举措|措施|内容|要求|规定|承诺|工作|任务|服务|活动|课程|建议)|个(?:误区|议题|妙招|要点|提示|课程|建议|环节|步骤|提醒)|大(?:误区|要点|举措|措施|看点))/;
const hour = /\d{1,2}[:：时点]\d{0,2}|\d日|(?:周|星期)[一二三四五六日天]/;
/** A line that may tell of more than one, or of none. */
const several = /\d日?[、和及与]\d|[—–~～至]\s?\d{1,2}[日月]|每[天日周晚]|[两二三四五\d]场|加演|上下午|待定|暂停|取消/;
const beside = /其中|另[外有]?|还有|此外|首批|前[两三四五]|第[一二三四五六]|每|各|余|多|近|[约等]/;

/** The story's only list in lines against the one number of such things in the paragraph before or behind it, or else in the headlines. */
export function markedLines({ text, parts }: StoryText, phrases: readonly CountPhrase[], sequences: readonly Sequence[]): Enumeration[] {
  if (phrases.length === 0) return [];
  const run = listOf(text, parts, sequences);
  if (!run) return [];
  const [first, last] = [parts[run.from], parts[run.to - 1]];
  if (!first || !last) return [];
  const items = parts.slice(run.from, run.to).map(({ start, end }): Span => ({ start, end }));
  const lines = items.map((s) => text.slice(s.start, s.end));
  // the list goes on in another way
  if (/^(?:另|此外|还有|同时|其余|其他)/.test(text.slice(last.end + 1, last.end + 4)) || lines.some((l) => /等[。；]?$|[（(][^（()）]*(?:续|略)[）)]/.test(l.slice(-12)))) return [];
  const fits = (p: CountPhrase): boolean => {
    if (p.value < 2 || p.value > 12 || Math.abs(p.value - items.length) !== 1 || beside.test(text.slice(Math.max(0, p.start - 3), p.start)) || /^[^。；\n]{0,3}[等余]/.test(text.slice(p.end, p.end + 3))) return false;
    if (said.test(text.slice(p.numeral.end, p.numeral.end + 4))) return true;
    // 以下六个路口禁止左转，请提前规划路线：
    if (/(?:以下|下列|如下)(?:这)?$/.test(text.slice(Math.max(0, p.start - 3), p.start)) && p.part === run.from - 1 && /：$/.test(text.slice(p.end, parts[p.part]?.end).trimEnd())) return true;
    // 梳理出以下五点变化：, and nothing more in the paragraph
    if (p.part === run.from - 1 && /^[^，。；：\n]{0,2}：$/.test(text.slice(p.end, parts[p.part]?.end))) return true;
    return shown.test(p.unit) && lines.every((l) => hour.test(l) && !several.test(l));
  };
  const alike = (a: CountPhrase, b: CountPhrase): boolean => a.unit === b.unit && a.noun.slice(0, 1) === b.noun.slice(0, 1);
  const places = [phrases.filter((p) => p.part === run.from - 1), phrases.filter((p) => p.part === run.to), phrases.filter((p) => p.end <= first.start && headings.has(parts[p.part]?.kind ?? 'paragraph'))];
  for (const place of places) {
    const [count, more] = place.filter(fits);
    // told once more with another number
    if (count && !more && phrases.every((p) => p === count || !alike(p, count) || p.value === count.value)) return [{ start: first.start, end: last.end, count, place: 'sequence', items, readings: [items.length], open: false, certain: true }];
    if (place.length > 0 && place.some((p) => p.value === items.length)) return [];
  }
  return [];
}

/** 周二19:00, 5月3日晚7点: what a line of a programme opens with. */
const timed = /^(?:(?:周|星期)[一二三四五六日天]|\d{1,2}月\d{1,2}日)(?:（[^（）]{1,4}）)?[ 　]?(?:[上下]午|晚上?|早上?|中午)?\d{1,2}(?:[:：]\d\d|[时点])/;
const day = /^(?:(?:周|星期)[一二三四五六日天]|\d{1,2}月\d{1,2}日)/;
/** The line tells one hour, or one stretch of hours. */
const oneHour = (line: string): boolean => line.length < 60 && line.split(/\d{1,2}[:：]\d\d|\d{1,2}[时点]/).length === 2;

/** The one run of three lines and more that open with a mark, with a day and an hour, or with the numbers of one sequence. */
function listOf(text: string, parts: StoryText['parts'], sequences: readonly Sequence[]): { readonly from: number; readonly to: number } | null {
  const runs: { from: number; to: number }[] = [];
  for (let i = 0; i < parts.length; ) {
    const mark = text[parts[i]?.start ?? -1] ?? '的';
    let to = i + 1;
    if (marks.includes(mark) && parts[i]?.kind === 'paragraph') while (to < parts.length && text[parts[to]?.start ?? -1] === mark && parts[to]?.kind === 'paragraph') to++;
    if (to - i > 1) runs.push({ from: i, to });
    i = to;
  }
  for (let i = 0; i < parts.length; ) {
    let to = i;
    while (to < parts.length && parts[to]?.kind === 'paragraph' && timed.test(text.slice(parts[to]?.start, Math.min(parts[to]?.end ?? 0, (parts[to]?.start ?? 0) + 20))) && oneHour(text.slice(parts[to]?.start, parts[to]?.end))) to++;
    // 周六全天 in the line behind: the row goes on without an hour
    const goesOn = [parts[i - 1], parts[to]].some((p) => p !== undefined && day.test(text.slice(p.start, Math.min(p.end, p.start + 8))));
    if (to - i > 2 && !goesOn) runs.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  for (const { members, style } of sequences) {
    const [first] = members;
    if (!first || (style !== 'digit' && style !== 'circle' && style !== 'bracket')) continue;
    // the points stand in paragraphs of their own, one behind the other
    if (!members.every((m, i) => m.opens && m.part === first.part + i && m.ordinal === i + 1)) return null;
    runs.push({ from: first.part, to: first.part + members.length });
  }
  const [run] = runs;
  return run && runs.length === 1 && run.to - run.from > 2 && run.from > 0 ? run : null;
}
