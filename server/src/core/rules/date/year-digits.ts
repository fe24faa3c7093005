// Part of date/year: years with a digit too few, too many or a nought in front: 206年7月, 20226年3月, 0206年.
import { occurrences } from '../../facts/dates/counts.ts';
import type { YearContext } from './year-messages.ts';

/** Stories of long ago print such years rightly. */
const ancient = /公元|西元|前\d{1,3}年|汉|魏|晋|隋|唐|南北朝|三国|秦|建安|贞观|开元|天宝|纪年|史记|罗马|拜占庭|玛雅|丝绸之路|佛教|传入|遗址|古国|王朝|古墓/;
/** What no year is told with: 用了206年7个月. */
const duration = /(?:历时|长达|已有|距今|有着?|用了|过了|经过|历经|近|约|超过?|逾|共|第|已|了|满|每|走过|判处?|徒刑|刑期)$/;
const most = 12;

/** Reports a figure before 年 and a month that is no year, where putting one digit in or taking one out makes it one of our time. */
export function checkDigits(context: YearContext): void {
  const { copy: { text }, issue } = context;
  const now = issue.date?.year;
  if (now === undefined) return;
  checkOld(context, now);
  let read = 0;
  for (const at of occurrences(text, '年')) {
    const digits = digitsBefore(text, at);
    if (digits === null || (digits.length !== 3 && digits.length !== 5 && !(digits.length === 4 && digits.startsWith('0')))) continue;
    if (++read > most) return;
    const start = at - digits.length;
    const lead = text.slice(Math.max(0, start - 4), start);
    const behind = text.slice(at + 1, at + 6);
    if (duration.test(lead) || !(/^(?:1[0-2]|[1-9])月(?!龄)/.test(behind) || (/[于自]$/.test(lead) && /^[，。春夏秋冬建成创始初年底]/.test(behind)))) continue;
    if (digits.length === 3 && ancient.test(text)) continue;
    const years = readings(digits, now);
    const span = { start, end: at + 1 };
    if (years.length > 0) context.report({ message: 'digits', data: { words: text.slice(start, at + 1) }, span, fixes: years.length <= 3 ? years.map((y) => ({ title: 'to' as const, data: { to: `${y}年` }, safety: 'confirm' as const, edits: [{ span: { start, end: at }, newText: String(y) }] })) : [] });
  }
}

/** The run of digits before a position, at most five; null where it is longer or part of another figure. */
function digitsBefore(text: string, at: number): string | null {
  let from = at;
  while (at - from < 6 && text.charCodeAt(from - 1) >= 48 && text.charCodeAt(from - 1) <= 57) from--;
  return at - from < 3 || at - from > 5 || /[\d.．,，:：/\-—～第编No]/.test(text.charAt(from - 1)) && !/[，]/.test(text.charAt(from - 1)) ? null : text.slice(from, at);
}

/** Years of the last 110 that one digit more or less makes of it. */
function readings(digits: string, now: number): number[] {
  const found = new Set<number>();
  const bare = digits.replace(/^0/, '');
  if (bare.length === 3) {
    for (let i = 0; i <= 3; i++) for (let d = 0; d <= 9; d++) found.add(Number(bare.slice(0, i) + d + bare.slice(i)));
  } else for (let i = 0; i < digits.length; i++) found.add(Number(digits.slice(0, i) + digits.slice(i + 1)));
  return [...found].filter((y) => y <= now && y > now - 110).sort((a, b) => b - a);
}

/** Things of our time on which a year is printed. */
const modern = /邮戳|照片|相片|合影|奖状|奖杯|证书|聘书|发票|车票|船票|机票|底片|胶片|胶卷|身份证|户口本|执照|驾照|毕业证|录取通知|登记表|工作证|学生证|校徽|病历|快递|短信|手机|电视|录像|火车|汽车|飞机/;

/** 邮戳：1097年3月8日: a year of long ago on a thing of our time. */
function checkOld(context: YearContext, now: number): void {
  const { copy: { text }, facts } = context;
  for (const m of facts.dates) {
    if (m.kind !== 'civil' || m.from.year === null || m.to || m.from.month === null || m.from.year < 1000 || m.from.year >= 1800) continue;
    const around = text.slice(Math.max(0, m.start - 40), m.end + 30);
    if (!modern.test(around) || ancient.test(text) || /[宋元明清辽金][代朝末初]|万历|康熙|乾隆|嘉靖|洪武|碑|族谱|家谱/.test(text)) continue;
    const key = [...String(m.from.year)].sort().join('');
    const years: number[] = [];
    for (let y = now; y > now - 120; y--) if ([...String(y)].sort().join('') === key || (String(y).slice(2) === String(m.from.year).slice(2) && String(y).startsWith('1'))) years.push(y);
    if (years.length > 0) context.report({ message: 'digits', data: { words: text.slice(m.start, m.end) }, span: { start: m.start, end: m.end } });
  }
}
