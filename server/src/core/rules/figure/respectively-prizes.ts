// Part of figure/respectively: 《甲》《乙》分获一、二、三等奖: fewer works than prizes, or not as many as places.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { type Subjects, subjectsBefore } from './respectively-subjects.ts';
import type { Values } from './respectively-values.ts';

const won = /(分获|分列|分别(?:荣?获得?|摘得|夺得|位列|位居|列))了?(?:[\u4e00-\u9fff]{0,6}?(?:组|类|赛))?(?:的)?(第?[一二三四五六](?:、第?[一二三四五六]){1,5}(?:等奖|名|位)|冠、?亚、?季军|冠、?亚军|金、?银、?铜[奖牌])/g;
/** Many stand behind each, or others share the prize. */
const many = /的|等|各|每|以及其|学生|选手们?$|作品$|代表|作者|弟子|包揽|并列|[组队]别|[一两三四五六七八九十\d][所支家]/;
const back = 60;

/** What was won in turn, the things before it and how many ranks are named. */
export interface Won {
  readonly word: string;
  readonly subjects: Subjects;
  readonly values: Values;
}

/** Winners in turn whose number, read in any way, cannot be that of the ranks: two share a prize, but a prize goes to somebody. */
export function prizesWon(text: string, quantities: readonly Quantity[]): Won[] {
  if (!holds(text, '分获') && !holds(text, '分列') && !holds(text, '分别')) return [];
  const found: Won[] = [];
  for (const m of matchesOf(text, won)) {
    const [, word = '', list = ''] = m;
    const ranks = list.startsWith('冠') ? (list.includes('季') ? 3 : 2) : list.startsWith('金') ? 3 : list.split('、').length;
    const lead = text.slice(Math.max(0, m.index - back), m.index);
    const start = m.index - (lead.split(/[，。；：！？\n（）]/).at(-1) ?? '').length;
    const words = text.slice(start, m.index).replace(/《[^》]{1,30}》|“[^”]{1,30}”/g, '');
    if (many.test(words) || text.charAt(start - 1) === '）') continue;
    // 《渡口》《老井》: titles side by side
    const flat = text.slice(start, m.index).includes('》《') ? text.replace(/》(?=《)/g, '、').replace(/[《》]/g, '书') : text;
    const subjects = subjectsBefore(flat, start, m.index, quantities);
    if (!subjects || subjects.readings.length === 0) continue;
    const shared = list.endsWith('奖') || list.endsWith('牌');
    if (subjects.readings.some((n) => (shared ? n >= ranks : n === ranks))) continue;
    const at = m.index + m[0].length - list.length;
    found.push({ word, subjects, values: { start: at, end: at + list.length, readings: [ranks] } });
  }
  return found;
}
