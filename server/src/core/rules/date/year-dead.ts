// Part of date/year: 1998年去世时…这把琴是2003年先生亲手交到…: what the dead did with their own hands, dated after the death that the story tells.
import { holdsAny } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { YearContext } from './year-messages.ts';

const died = /^(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；]{0,6}(?:去世|逝世|病逝|离世|辞世|过世|病故|与世长辞|溘然长逝)/;
/** Who is told of by an honour, and does it himself. */
const herself = /(先生|老人|师傅|师父|老师|父亲|母亲|爷爷|奶奶|外公|外婆|老艺人|老校长|老书记)(?:先用[^，。；]{1,8}，?)?(?:亲手|亲自|亲口|亲笔|当面)([^，。；]{0,16})/;
const mostYears = 16;

/** The only death of the story against the years behind it. */
export function checkDead({ copy: { text }, facts, report }: YearContext): void {
  if (!holdsAny(text, '亲当') || !holdsAny(text, '逝世故辞')) return;
  const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && !m.to && !m.quoted);
  const deaths = years.filter((m) => died.test(text.slice(m.end, m.end + 24)));
  const [death] = deaths;
  const base = death?.from.year ?? null;
  if (!death || base === null || deaths.length > 1 || years.length > mostYears) return;
  const before = text.slice(Math.max(0, text.lastIndexOf('\n', death.start)), death.start);
  for (const m of years) {
    const year = m.from.year ?? 0;
    if (year <= base || m.start === death.start) continue;
    const next = years.find((o) => o.start > m.start)?.start ?? text.length;
    const said = /^[^。；！？\n]{0,44}/.exec(text.slice(m.end, Math.min(next, m.end + 44)))?.[0] ?? '';
    const own = herself.exec(said);
    // 先生亲手种下的树: what there is of his doing
    if (!own?.[1] || /的[\u4e00-\u9fff]/.test(own[2] ?? '') || !before.includes(own[1]) || said.slice(0, own.index).split('，').length > 3) continue;
    report({
      message: 'dead', data: { base, words: text.slice(m.start, m.end), act: own[0] }, span: { start: m.start, end: m.end },
      related: [{ message: 'base', data: { words: text.slice(death.start, death.end) }, span: { start: death.start, end: death.end } }],
      severity: 'warning',
    });
    return;
  }
}
