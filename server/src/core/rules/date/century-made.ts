// Part of date/year: 钟楼建成于1908年…上上个世纪末落成的这座建筑; 粮仓建于1963年…这样…20世纪50年代初建成的圆仓: the time a thing was made, told again by century or decade. And a century that breaks the order of a telling.
import type { CivilMention, DateMention, DecadeMention } from '../../facts/dates/mention.ts';

const makes = '(?:落成|建成|建造|修建|兴建|竣工|打造|铸造|烧制|栽下|种下|创办|开办|修筑|出厂|造|建)';
/** 末落成的这座建筑. */
const takenUp = new RegExp(`^(?:初|末|中)?(?:期|叶|年)?${makes}的[这该此]`);
/** 20世纪50年代初建成的圆仓, behind 像这样. */
const ofKind = new RegExp(`^(?:初|末|中)?(?:期|叶|年)?${makes}的([\\u4e00-\\u9fff]{2,6})`);
const likeThis = /(?:像这样|这样|像它这样)[^，。；]{0,16}$/;
const madeIn = new RegExp(`${makes}[于在]$`);
const madeBehind = new RegExp(`^(?:\\d{1,2}月)?${makes}(?:[，。]|了|的)`);
const again = /重[建修新]|复建|翻[建修]|改建|扩建|迁建|另|前身|原址|旧址|二期/;
const farthest = 120;

/** The one year in which the story says its thing was made, outside the century or decade that it is given here; null where it is within, or more than one. */
export function madeElsewhen(text: string, mention: DecadeMention, all: readonly DateMention[]): CivilMention | null {
  const { years } = mention;
  if (!years || mention.quoted) return null;
  const behind = text.slice(mention.end, mention.end + 16);
  const kind = likeThis.test(text.slice(Math.max(0, mention.start - 24), mention.start)) ? ofKind.exec(behind)?.[1] : undefined;
  if (!takenUp.test(behind) && kind === undefined) return null;
  const made = all.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && !m.to && !m.quoted && (madeIn.test(text.slice(Math.max(0, m.start - 4), m.start)) || madeBehind.test(text.slice(m.end, m.end + 8))));
  const [year] = made;
  const value = year?.from.year ?? 0;
  if (!year || made.some((m) => m.from.year !== value) || (value >= years.first - 1 && value <= years.last + 1) || Math.abs(value - years.first) > farthest) return null;
  const clause = text.slice(Math.max(0, year.start - 30), year.start).split(/[。；\n]/).at(-1) ?? '';
  if (again.test(clause) || again.test(text.slice(year.end, year.end + 30)) || again.test(text.slice(Math.max(0, mention.start - 20), mention.start))) return null;
  // the kind is the thing's own: 圆仓 of 粮仓
  return kind === undefined || clause.includes(kind.slice(-1)) ? year : null;
}

const goesOn = /才|重新|再次|终于|恢复|复[建航亮开]|又/;
/** What has a history of its own. */
const older = /[清明宋元唐][代朝末初廷]|光绪|同治|咸丰|道光|宣统|晚清|洋务|鸦片战争|百年前|世纪前|祖上|族谱|据载|记载/;

/** 到了20世纪30年代末，…；19世纪50年代，灯光才重新亮起: a decade told as the next step of a story whose times are all of the century after; the step before it. */
export function outOfOrder(text: string, mention: DecadeMention, all: readonly DateMention[], index: number): DateMention | null {
  const { years, century } = mention;
  if (!years || century === null || mention.decade === null || mention.quoted || older.test(text)) return null;
  const printed = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})世纪/.test(text.slice(mention.start, mention.end));
  const clause = /^[^。；\n]{0,30}/.exec(text.slice(mention.end, mention.end + 30))?.[0] ?? '';
  if (!printed || !goesOn.test(clause)) return null;
  const times = all.flatMap((m): { m: DateMention; first: number }[] => (m === mention ? [] : m.kind === 'decade' && m.years ? [{ m, first: m.years.first }] : m.kind === 'civil' && m.from.year !== null ? [{ m, first: m.from.year }] : []));
  const before = times.filter(({ m }) => m.start < mention.start);
  const last = before.at(-1);
  if (!last || before.length < 2 || last.m.part !== mention.part || times.some((t) => t.first < years.first + 60)) return null;
  const meant = years.first + 100;
  return meant + 9 >= last.first && meant - last.first <= 60 && index > 0 ? last.m : null;
}
