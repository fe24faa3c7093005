// Lessons a week, the weeks and all the lessons, in whichever words for a lesson: 每周上2节，一学期16周，共36课时.
import { holds, holdsAny } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import { member, statement, type Statement } from './model.ts';

const lesson = '(?:节课?|课时|学时|堂课?)';
const number = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
/** 每周上2节，…16周，…共36课时: one clause each, the weeks before the rate or behind it. */
const told = new RegExp(`每周(?:安排|开设|授课|上课|上|开|学|排)?${number}${lesson}，(?:一个?学期|本学期|全?学期|一期|每期|连上|共|一共|为期|课程)?${number}周，(?:一?共计?|总共|合计|总计|全期|累计)(?:上|安排|授课|开设)?${number}${lesson}`, 'g');
const ahead = new RegExp(`(?:一个?学期|本学期|一期|为期|共|连上)${number}周，每周(?:安排|开设|授课|上课|上|开|学|排)?${number}${lesson}，(?:一?共计?|总共|合计|总计|全期|累计)(?:上|安排|授课|开设)?${number}${lesson}`, 'g');

/** Such accounts; nothing is said where a lesson is told to be of several hours, or the classes are several. */
export function readLessonsTold(text: string): Statement[] {
  if (!holds(text, '每周') || !holdsAny(text, '节时堂')) return [];
  return [...matchesOf(text, told), ...matchesOf(text, ahead)].flatMap((m): Statement[] => {
    const [all, ...numbers] = m;
    const [a, b, c] = numbers.map((n) => smallNumber(n));
    if (!a || !b || !c || a * b === c || Math.abs(c / (a * b) - 1) > 0.3 || /每[节堂次][\d一二两三四][^，。]{0,2}(?:课时|学时|分钟)|[两三四\d]个班|放假|停课|扣除|除去/.test(text.slice(Math.max(0, m.index - 60), m.index + all.length + 40))) return [];
    const end = m.index + all.length;
    let at = m.index;
    const spans = numbers.map((n) => {
      const start = text.indexOf(n, at);
      at = start + n.length;
      return { start, end: at };
    });
    const [x, y, z] = spans;
    if (!x || !y || !z) return [];
    const claim = { start: z.start, end };
    return [statement('average', [member('rate', x), member('count', y), member('total', claim)], { claim, holds: false, working: `${a}×${b}＝${a * b}`, right: null, fault: 'product' })];
  });
}
