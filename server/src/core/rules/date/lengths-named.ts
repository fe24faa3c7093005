// Part of date/order: 4月6日播种…7月5日收下第一批青荚。从播种到采收，整整120天: a length told from one named stage to another, against the days of these stages, however many other days the story has.
import { civilDate, dayNumber } from '../../base/calendar.ts';
import { matchesOf } from '../../base/matches.ts';
import { holdsAny } from '../../base/held.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention, DayRange } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { OrderContext } from './order-messages.ts';
import { isSlip } from './slip.ts';

/** 从播种到采收，整整120天; 由开工到通车只用了240天. */
const told = /[从由自]([\u4e00-\u9fff]{2,4}?)(?:算?起)?(?:，一?直)?[到至]([\u4e00-\u9fff]{2,4}?)，?(?:前后|一?共|总共|共计|正好|恰好|刚好|历时|用时|耗时|只|仅|才|就|也|要|整整|足足|隔了?|相隔|间隔|用了?|花了?|等了?|过了?|走了?|经历了?|了|是){0,4}(\d{1,3}|[一二三四五六七八九十百两]{1,5})(天|个月)(?![前后内多余左]|[之以][前后内])/g;
/** Stages that newspapers name in several words (usage). */
const groups: readonly string[] = [
  '播种 下种 种下 撒种 播下 撒下 点种', '出苗 出土 露头 冒芽', '移栽 栽下 插秧 定植', '采收 采摘 收获 收割 收下 摘下 开镰 采下 割下 收第一 开采 起获',
  '动工 开工 破土 奠基 开建 进场', '完工 竣工 建成 落成 收工', '投用 启用 通车 投产 开放 开馆 开园 开业', '出发 启程 动身 离家 离港 启航', '抵达 到达 到站 到家 到港 靠岸 靠港 返回 归来', '入院 住院 住进', '出院', '开机 开拍', '杀青 关机', '下单 订货', '送达 到货 收货 签收',
  '开幕 开展 启幕', '闭幕 落幕 收官', '立案 受理', '宣判 判决 结案', '入窖 下窖 入缸', '出窖 开坛 开缸', '点火 装窑 入窑', '出窑 开窑', '放苗 投苗 放养', '起捕 上市 出塘 捕捞', '受理 递交 提交', '获批 发证 领证 批复', '入孵 产卵 产下', '出壳 破壳 孵出', '报名', '开赛 开跑',
];
const modal = /将|预计|计划|预期|目标|如果|一般|通常|往年|去年|平均|大约|大概|约|近|品种|普通|常规|每[茬季年批]|另一|第[二三]/;
/** A clause of a date, up to the next comma but one. */
const clause = /^[^。；\n]{0,6}?[^，。；\n]{0,22}/;
const most = 24;
const longest = 400;
const monthDays = 30.44;

/** Compares; `known` holds the offsets of lengths that another reader has reported. */
export function checkNamedLengths(context: OrderContext, civil: readonly CivilMention[], known: Set<number>): void {
  const { text } = context.copy;
  if (civil.length < 2 || civil.length > most || !holdsAny(text, '从由自')) return;
  const days = civil.filter((m) => m.grain === 'day' && m.from.month !== null && m.from.day !== null && !m.to && !m.list && !m.recurring);
  if (days.length < 2) return;
  for (const found of matchesOf(text, told).slice(0, 6)) {
    const [whole, first = '', last = '', printed = ''] = found;
    const value = numberOf(printed);
    const start = found.index + whole.length - (found[4] ?? '').length - printed.length;
    const end = found.index + whole.length;
    const sentence = text.slice(Math.max(text.lastIndexOf('。', found.index), text.lastIndexOf('\n', found.index), found.index - 40) + 1, end + 6);
    if (value === null || value < 2 || known.has(start) || modal.test(sentence)) continue;
    const [from, to] = [stageDay(text, days, civil, first), stageDay(text, days, civil, last)];
    if (!from || !to || from.mention === to.mention || from.mention.quoted !== to.mention.quoted) continue;
    // bare days in the order of their stages are of one winter at most: 3月2日动工 in September is this year's
    const begun = before(from.days.first, to.days.first);
    const apart = to.days.first - begun;
    const unit = found[4] === '天' ? 1 : monthDays;
    if (apart < 2 || apart > longest || civil.some((m) => m.from.year !== null && m.from.year !== from.mention.from.year)) continue;
    const right = unit === 1 ? apart : Math.round(apart / unit);
    if (unit === 1 ? !isSlip(value, apart, 1) && Math.abs(value - apart) < 9 : Math.abs(value - apart / unit) < 1.4) continue;
    // any two days of the story that bear it out
    const all = days.map(nominalDays).filter((d) => d !== null);
    const today = days[0]?.today ?? null;
    const fits = (n: number): boolean => Math.abs(n - value * unit) <= (unit === 1 ? 1 : 16);
    if (all.some((x) => all.some((y) => fits(y.first - x.first) || fits(y.first - before(x.first, y.first))) || (today !== null && fits(today - x.first)))) continue;
    known.add(start);
    context.report({
      message: 'duration', data: { range: rangeText({ first: begun, last: to.days.first }), inclusive: unit === 1 ? apart + 1 : right, unit: unit === 1 ? '天' : '个月', words: text.slice(start, end) }, span: { start, end }, severity: 'warning',
      related: [from, to].map(({ mention: m }) => ({ message: 'other' as const, data: { words: text.slice(m.start, m.end) }, span: { start: m.start, end: m.end } })),
    });
  }
}

/** The same day of the year, at most a year before the other. */
function before(day: number, last: number): number {
  const { year, month, day: d } = civilDate(day);
  return day <= last ? day : dayNumber({ year: year - 1, month, day: d });
}

/** The one day of the story whose clause tells of the stage; null where there is none or several. */
function stageDay(text: string, days: readonly CivilMention[], civil: readonly CivilMention[], word: string): { readonly mention: CivilMention; readonly days: DayRange } | null {
  const group = groups.find((g) => g.split(' ').some((w) => word.endsWith(w) || word.startsWith(w)))?.split(' ') ?? [word];
  const own = days.filter((m) => {
    const next = civil.find((n) => n.start >= m.end && n.grain !== 'vague')?.start ?? text.length;
    const behind = clause.exec(text.slice(m.end, Math.min(next, m.end + 40)))?.[0] ?? '';
    return group.some((w) => behind.includes(w)) && !/[不未没]|再次|又|第[二三]|前|后，/.test(behind);
  });
  const [only] = own;
  const at = only && own.length === 1 ? nominalDays(only) : null;
  return only && at ? { mention: only, days: at } : null;
}
