// Persons by name right behind the number and the word for what they are: 两名选手肖可、闻笛、鲍一凡入选.
import { surnameLength } from '../names/lexicon.ts';
import { cut, firstMark } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { isName } from './named-lists.ts';

/** Words for what persons are, that a name may follow at once. */
const roles = ['选手', '队员', '学生', '同学', '小将', '运动员', '球员', '村民', '居民', '教师', '老师', '民警', '辅警', '消防员', '医生', '护士', '志愿者', '党员', '干部', '队友', '司机', '职工', '员工', '工人', '青年', '少年', '女孩', '男孩', '孩子', '骑手', '游客', '旅客', '乘客', '市民', '农民', '渔民', '牧民', '社工', '记者', '研究员', '工程师', '技术员', '演员', '歌手', '画家', '作家', '诗人', '书法家', '传承人', '教练', '战士', '老兵', '大学生', '研究生', '网格员', '快递员', '店主', '老板', '代表', '委员', '匠人', '师傅', '徒弟', '老人', '船员', '机长', '飞行员', '航天员', '棋手', '车手', '射手', '舵手', '鼓手'];
/** What may follow a name of two characters. */
const verbs = /^(?:获|入选|凭|当选|晋级|夺|参|被|在|从|以|均|都|一起|分别|来到|走|成|也|已)/;
const persons = new Set(['名', '位', '个']);

/** The names right behind a number of persons, or null; the last may be followed by a verb. */
export function rolesNamed(text: string, count: CountPhrase, limit: number): Enumeration | null {
  if (!persons.has(count.unit)) return null;
  const at = count.numeral.end + count.unit.length;
  const end = firstMark(text, at, Math.min(limit, at + 90), '，。；：（！？—“');
  const stretch = text.slice(at, Math.min(end, at + 16));
  const role = roles.filter((r) => stretch.includes(r)).map((r) => stretch.indexOf(r) + r.length);
  const start = at + Math.max(0, ...role);
  if (start === at || text.slice(at, start).length > 10 || /[、和与及的]$/.test(text.slice(at, start))) return null;
  const pieces = cut(text, start, end, '、和与及');
  const last = pieces.at(-1);
  if (!last || pieces.length < 2 || !text.slice(start, last.start).includes('、')) return null;
  const words = text.slice(last.start, last.end);
  const tail = (verbs.test(words.slice(2)) ? [2] : [3, 2]).find((n) => isName(words.slice(0, n)) && words.length >= n && surnameLength(words, 0) > 0);
  const named = pieces.slice(0, -1).every((s) => s.end - s.start > 1 && s.end - s.start < 5 && isName(text.slice(s.start, s.end)));
  // a verb right behind the names ends them; 等, 和另外 leave them open
  if (!named || tail === undefined || /等|另|其他|[二三四五六七八九十]人|老师|教练|[\d]/.test(words) || pieces.some((s) => roles.some((r) => text.slice(s.start, Math.min(s.end, s.start + 5)).includes(r)))) return null;
  const items = [...pieces.slice(0, -1), { start: last.start, end: last.start + tail }];
  return { start, end: last.start + tail, count: { ...count, noun: text.slice(at, start), end: start }, place: 'after', items, readings: [items.length], open: false, certain: Math.abs(items.length - count.value) <= 2 };
}
