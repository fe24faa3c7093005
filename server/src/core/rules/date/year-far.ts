// Part of date/year: a year too far ahead to be meant, and figures of a year that is not over: 计划2092年4月投入使用; 据2028年统计公报 in 2026.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { YearContext } from './year-messages.ts';

/** Nearer than this is a plan; farther is somebody else's century. */
const far = 25;
const act = /^(?:年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|初|中旬|上旬|下旬)?[^，。；]{0,6}(?:投入使用|投用|竣工|完工|建成|通车|开工|启动|开放|开业|举行|运营|投产|交付|破土|动工|落成|开通)/;
const report = /(20\d\d)年(?:国民经济和社会发展|度)?(?:统计公报|统计年鉴|统计数据|统计快报)/g;

/** 到2072年底前把旧管全部换完: how far a work is to have come by then. */
const goal = /^年(?:底|末|年底|底前|年底前|前)?[^。；]{0,28}?(?:全部|完成|实现|建成|换[成完]|改造|覆盖|消除|建设|达到|打通|整治)/;

/** Reports them; needs the issue's date. */
export function checkFar(context: YearContext): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year;
  if (now === undefined) return;
  if (holds(text, '统计')) for (const m of matchesOf(text, report)) {
    if (Number(m[1]) <= now || Number(m[1]) > now + 20) continue;
    const at = m.index ?? 0;
    context.report({ message: 'future', data: { words: m[0], now }, span: { start: at, end: at + m[0].length } });
  }
  for (const m of facts.dates) {
    if (m.kind !== 'civil' || m.quoted || m.from.year === null || m.to || m.from.year < now + far || m.from.year > 2099 || m.from.year % 5 === 0) continue;
    const digits = String(m.from.year);
    const meant = Number(digits.slice(0, 2) + digits.charAt(3) + digits.charAt(2));
    if (text.slice(m.start, m.start + 4) !== digits || Math.abs(meant - now) > 10 || text.split(digits).length > 2 || !(act.test(text.slice(m.start + 4, m.start + 32)) || (/(?:到|至|在|于)$/.test(text.slice(m.start - 1, m.start)) && goal.test(text.slice(m.start + 4, m.start + 44))))) continue;
    context.report({ message: 'swapped', data: { words: text.slice(m.start, m.end), right: meant }, span: { start: m.start, end: m.end }, fixes: [{ title: 'to', data: { to: `${meant}年` }, safety: 'confirm', edits: [{ span: { start: m.start, end: m.start + 4 }, newText: String(meant) }] }] });
  }
}
