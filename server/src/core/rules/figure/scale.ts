// figure/scale: one value printed with 万 for 亿, a unit that cannot be, a conversion that does not come out.
import { type Message, phrase } from '../../base/message.ts';
import { defineStoryRule, type FixReport, type Report } from '../define.ts';
import { bounds } from './scale-bounds.ts';
import { largerThanPlace } from './scale-places.ts';
import { oneOfDigits } from './scale-alone.ts';
import { otherDimension } from './scale-dimension.ts';
import { grownScale, headUnits, lostScale, oneArea, rings } from './scale-lost.ts';
import { oneUnitDown } from './scale-masses.ts';
import { reckonedSums } from './scale-reckoned.ts';
import { oneRate } from './scale-rates.ts';
import { thousandfold } from './scale-thousand.ts';
import { sharedOut } from './scale-shares.ts';
import { overLongWalks } from './scale-walks.ts';
import { electricCue, meantUnit } from './scale-units.ts';
import { modifiersAgree, sharedNoun } from '../../facts/statements/mention-nouns.ts';
import { scopesAgree } from '../../facts/statements/mention-scopes.ts';
import type { Mention } from '../../facts/statements/mentions.ts';

const messages = {
  magnitude: { zh: '“{said}”与“{other}”数字相同、大小相差{times}倍', en: '“{said}” and “{other}” have the same digits and differ {times} times' },
  unit: { zh: '“{said}”与“{other}”数字相同、单位不同', en: '“{said}” and “{other}” have the same digits in different units' },
  building: { zh: '{noun}“{said}”过大，单位疑应为“{unit}”', en: 'A {noun} of “{said}” is too large; the unit should probably be “{unit}”' },
  bound: { zh: '“{said}”不合常理，{hint}', en: '“{said}” cannot be; {hint}' },
  lost: { zh: '“{said}”与“{other}”相差太远，疑漏“万”或“亿”', en: '“{said}” is too far from “{other}”; “万” or “亿” may be missing' },
  place: { zh: '“{said}”比它所在的“{other}”还大', en: '“{said}” is larger than the “{other}” it lies in' },
  walk: { zh: '“{said}”不是“{other}”走得到的，单位疑应为“米”', en: '“{said}” is not walked in “{other}”; the unit should probably be “米”' },
  shares: { zh: '“{said}”若按“{other}”分摊，须有{times}份，疑单位有误', en: 'Shared out at “{other}” each, “{said}” would make {times} shares; the unit is probably wrong' },
  conversion: { zh: '{working}，与“{said}”不符', en: '{working}, not “{said}”' },
  other: { zh: '另一处', en: 'The other mention' },
  from: { zh: '换算前', en: 'The value converted' },
  basis: { zh: '所据的数', en: 'Counted from' },
  put: { zh: '改为“{right}”', en: 'Change to “{right}”' },
  putOther: { zh: '另一处改为“{right}”', en: 'Change the other to “{right}”' },
} as const;

const wrongUnit: Message = { zh: '单位与所量的不符', en: 'the unit does not go with what is measured' };

function meantUnitIs(unit: string): Message {
  return phrase({ zh: '单位疑应为“{unit}”', en: 'the unit should probably be “{unit}”' }, { unit });
}

type Said = Report<typeof messages>;

export default defineStoryRule({
  id: 'figure/scale',
  severity: 'error',
  fixable: true,
  needs: ['mentions', 'statements'],
  source: '稿面前后一致；法定计量单位换算；domain F07',
  messages,
  check({ copy, facts, report }) {
    const { text } = copy;
    const reported = new Set<number>();
    const say = (r: Said): void => {
      if (reported.has(r.span.start)) return;
      reported.add(r.span.start);
      report(r);
    };
    for (const s of facts.statements) {
      if (s.holds || s.kind !== 'conversion') continue;
      say({
        message: 'conversion', data: { working: s.working, said: text.slice(s.claim.start, s.claim.end) }, span: s.claim,
        related: s.members.filter((m) => m.start !== s.claim.start).map((m) => ({ message: m.role === 'from' ? 'from' : 'basis', span: { start: m.start, end: m.end } })),
        fixes: s.right === null ? [] : [put(s.right, s.claim)],
      });
    }
    for (const m of facts.mentions) {
      building(text, m, say);
      bounded(text, m, say);
      electric(text, m, say);
      const unit = otherDimension(m);
      if (unit !== null) say({ message: 'bound', data: { said: text.slice(m.q.start, m.q.end), hint: unit === '' ? wrongUnit : meantUnitIs(unit) }, span: m.q, fixes: unit === '' ? [] : [put(text.slice(m.q.start, m.q.end).replace(m.q.unit, unit), m.q)] });
    }
    for (const { large, own, unit } of thousandfold(facts.mentions)) {
      const other = text.slice(own.q.start, own.q.end);
      say({ message: 'magnitude', data: { said: text.slice(large.q.start, large.q.end), other, times: 1000 }, span: large.q, related: [{ message: 'other', span: { start: own.q.start, end: own.q.end } }], fixes: [put(text.slice(large.q.start, large.q.end).replace(large.q.unit, unit), large.q)] });
    }
    for (const { whole, piece } of largerThanPlace(facts.mentions)) {
      const other = text.slice(whole.q.start, whole.q.end);
      say({ message: 'place', data: { said: text.slice(piece.q.start, piece.q.end), other }, span: piece.q, related: [{ message: 'other', span: { start: whole.q.start, end: whole.q.end } }], fixes: [] });
    }
    for (const { way, minutes } of overLongWalks(text, facts.mentions)) {
      say({ message: 'walk', data: { said: text.slice(way.q.start, way.q.end), other: text.slice(minutes.start, minutes.end) }, span: way.q, related: [{ message: 'other', span: minutes }], fixes: [put(text.slice(way.q.start, way.q.end).replace(way.q.unit, '米'), way.q)] });
    }
    for (const { cost, share, times } of sharedOut(facts.mentions)) {
      const other = text.slice(share.q.start, share.q.end);
      say({ message: 'shares', data: { said: text.slice(cost.q.start, cost.q.end), other, times }, span: cost.q, related: [{ message: 'other', span: { start: share.q.start, end: share.q.end } }], fixes: [] });
    }
    for (const { said, of, working, right } of reckonedSums(text, facts.mentions)) {
      say({ message: 'conversion', data: { working, said: text.slice(said.q.start, said.q.end) }, span: said.q, related: [{ message: 'other', span: { start: of.q.start, end: of.q.end } }], fixes: right === null ? [] : [put(right, said.q)] });
    }
    pairs(text, facts.mentions, say);
    for (const { first, second, times } of rings(text, facts.mentions)) {
      const other = text.slice(first.start, first.end);
      say({ message: 'magnitude', data: { said: text.slice(second.start, second.end), other, times }, span: second, related: [{ message: 'other', span: { start: first.start, end: first.end } }], fixes: [] });
    }
    for (const { from, to } of lostScale(text, facts.mentions)) {
      const other = text.slice(from.q.start, from.q.end);
      const right = text.slice(to.q.start, to.q.digits.end) + text.slice(from.q.digits.end, from.q.numeral.end) + text.slice(to.q.digits.end, to.q.end);
      say({ message: 'lost', data: { said: text.slice(to.q.start, to.q.end), other }, span: to.q, related: [{ message: 'other', span: { start: from.q.start, end: from.q.end } }], fixes: [put(right, to.q)] });
    }
    for (const { from, to } of grownScale(text, facts.mentions)) {
      const [said, other] = [to, from].map((m) => text.slice(m.q.start, m.q.end));
      const word = text.slice(from.q.digits.end, from.q.numeral.end);
      const right = text.slice(to.q.start, to.q.digits.end) + word + text.slice(to.q.numeral.end, to.q.end);
      say({ message: 'bound', data: { said: said ?? '', hint: phrase({ zh: '前为“{other}”，单位疑应为“{unit}”', en: 'it was “{other}” before, so the unit should probably be “{unit}”' }, { other: other ?? '', unit: `${word}${to.q.unit}` }) }, span: to.q, related: [{ message: 'other', span: { start: from.q.start, end: from.q.end } }], fixes: [put(right, to.q)] });
    }
    for (const { from, to, unit } of oneUnitDown(facts.mentions)) {
      const said = text.slice(to.q.start, to.q.end);
      say({ message: 'unit', data: { said, other: text.slice(from.q.start, from.q.end), times: 1000 }, span: to.q, related: [{ message: 'other', span: { start: from.q.start, end: from.q.end } }], fixes: [put(said.replace(to.q.unit, unit), to.q)] });
    }
    for (const { a, b } of [...oneArea(text, facts.mentions), ...headUnits(facts.mentions)]) {
      const [said, other] = [text.slice(b.q.start, b.q.end), text.slice(a.q.start, a.q.end)];
      const right = said.replace(b.q.unit, a.q.unit);
      say({ message: 'unit', data: { said, other, times: 100 }, span: b.q, related: [{ message: 'other', span: { start: a.q.start, end: a.q.end } }], fixes: [put(right, b.q)] });
    }
  },
});

const put = (right: string, span: { start: number; end: number }): FixReport<typeof messages> => ({ title: 'put', data: { right }, safety: 'confirm', edits: [{ span: { start: span.start, end: span.end }, newText: right }] });

/** 建筑面积1.8万平方公里. */
/** What an area is of. */
const areas = { 占地: 'site', 建筑面积: 'floor area', 屋面: 'roof' } as const;

function building(text: string, { q, left, clause }: Mention, say: (r: Said) => void): void {
  const hectares = q.unit === '公顷';
  if (q.dimension !== 'area' || (hectares ? q.value < 100 : q.unit !== '平方公里' && q.unit !== '平方千米')) return;
  const built = /(?:建筑面积|建面|使用面积|营业面积|展览面积|经营面积|厂房面积|展厅面积|室内面积|套内面积|总建面|馆舍面积|校舍面积)[^，。；]{0,8}$/.exec(left);
  const roof = /(?:屋面|屋顶|楼顶|墙面|厂房|车间|教室|大棚|看台|停车棚)(?:总?面积)?(?:约|达到?|为|有|共|近|超过?){0,2}$/.test(left);
  const ground = /(?:占地|用地|占地面积|用地面积|绿化面积|绿地面积)[^，。；]{0,6}$/.exec(left);
  const house = q.value >= 2 && /(?:学校|中学|小学|幼儿园|医院|[图书体育文化博物科技展览美术]馆|小区|商场|市场|厂房|车站|养老院|敬老院|食堂|公厕|停车场|大楼|校区)[^，。；]{0,8}$/.test(left.replace(/(?:占地|用地)(?:面积)?$/, ''));
  const noun = hectares ? (tiny(before(text, q.start), left) ? '占地' : null) : built ? '建筑面积' : roof ? '屋面' : ground && house ? '占地' : ground && q.value >= 500 && /[馆园校厂楼院场店站]|中心|广场|小区|基地|公园|车间|项目/.test(clause + left) ? '占地' : q.value >= 2 && (tiny(before(text, q.start), left) || /^的(?:单间|房间|居室|公寓|宿舍|卧室|客厅|教室|门面|小店|店面)/.test(text.slice(q.end, q.end + 4))) ? '占地' : null;
  if (noun === null) return;
  const right = `${text.slice(q.start, q.numeral.end)}${text.slice(q.numeral.end, q.end).replace(q.unit, '平方米')}`;
  say({ message: 'building', data: { noun: { zh: noun, en: areas[noun] }, said: text.slice(q.start, q.end), unit: '平方米' }, span: q, fixes: [put(right, q)] });
}

/** The paragraph before a figure, as far as it may name the place. */
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at).replace(/^.*\n/s, '');

/** 桥下的三角地…占地2600平方公里, 口袋公园…面积1200平方公里: what lies between houses. */
function tiny(lead: string, left: string): boolean {
  return /(?:占地|用地|面积)(?:约|达|为|有|共|近|超过|总计|一共|只有|仅|不过)*$/.test(left) && smallPlace.test(lead) && !/[县市区镇乡]域|全[省市县区镇乡]|[省市县区镇乡](?:总|土地|国土|行政)|保护|流域|海域|水域|林[区场]|森林|草原|湿地|湖|水库|新区|开发区|覆盖|辐射|服务/.test(lead);
}

const smallPlace = /长\d{1,3}(?:\.\d{1,2})?米、宽\d{1,3}(?:\.\d{1,2})?米，|蓄水池|泳池|水塘|(?:阅览|观景|休闲|亲水|晾晒|露天|活动|屋顶|健身|垂钓)(?:的)?平台|露台|阳台|连廊|凉亭|阅览区|自习区|健身角|老茶馆|单间|卧室|客厅|宿舍|屋顶|楼顶|屋面|光伏板|口袋公园|小公园|街心公园|小游园|三角地|边角地|空地|操场|球场|篮球|看台|院子|院落|庭院|天井|菜园|花坛|教室|食堂|书房|书屋|书店|展厅|礼堂|停车场|幼儿园|驿站|卫生室|门面|店面|车间|厨房|摊位/;

/** 亩产412吨, 教室80平方公里. */
function bounded(text: string, { q, clause }: Mention, say: (r: Said) => void): void {
  // 如今主要看单产：36万吨，…: another matter
  if (!bounding.has(q.dimension) || q.value <= 0 || text[q.start - 1] === '：') return;
  const value = q.value * q.factor;
  let left: string | null = null;
  for (const bound of bounds) {
    if (bound.dimension !== q.dimension || (value >= bound.low && value <= bound.high)) continue;
    left ??= text.slice(Math.max(0, q.start - 26), q.start).replace(/^.*[。！？\n]/s, '');
    if (!(bound.noun.test(left) && (bound.behind?.test(text.slice(q.end, q.end + 16)) ?? true)) || bound.not?.test(clause) || (bound.units && !bound.units.test(q.unit))) continue;
    const printedUnit = text.slice(q.numeral.start, q.numeral.end).endsWith('亿') ? `亿${q.unit}` : q.unit;
    const unit = bound.meant[printedUnit];
    const right = unit === undefined ? null : text.slice(q.start, q.end).replace(printedUnit, unit);
    say({ message: 'bound', data: { said: text.slice(q.start, q.end), hint: unit === undefined ? '请核对' : meantUnitIs(unit) }, span: q, fixes: right === null ? [] : [put(right, q)] });
    return;
  }
}

/** 发电量450万千瓦. */
function electric(text: string, m: Mention, say: (r: Said) => void): void {
  const { q } = m;
  if (!(m.cues & electricCue) || (q.dimension !== 'power' && q.dimension !== 'energy')) return;
  const unit = meantUnit(m, text.slice(Math.max(0, q.start - 14), q.digits.start).replace(/^.*[。！？；，\n]/s, ''));
  if (unit !== null) say({ message: 'bound', data: { said: text.slice(q.start, q.end), hint: meantUnitIs(unit) }, span: q, fixes: [put(text.slice(q.start, q.end).replace(q.unit, unit), q)] });
}

const bounding = new Set<Mention['q']['dimension']>(bounds.map((b) => b.dimension));

/** Units whose names are taken for each other. */
const kin: readonly (readonly string[])[] = [['平方米', '平方公里', '平方千米', '㎡'], ['亩', '公顷', '平方米', '平方公里'], ['公斤', '吨', '斤', '克'], ['米', '公里', '千米', '厘米', '毫米'], ['千瓦', '千瓦时', '兆瓦'], ['立方米', '升'], ['立方米', '立方厘米', '立方分米'], ['元', '美元']];

/** Same digits, same noun, another magnitude or unit. */
function pairs(text: string, mentions: readonly Mention[], say: (r: Said) => void): void {
  const byDigits = new Map<string, Mention[]>();
  for (const m of mentions) {
    if (m.q.kind === 'percent') continue;
    // 两千万方 in a headline; other numbers in words are small and stand everywhere
    if (m.q.han && (m.q.value < 1e4 || m.place !== 'display')) continue;
    // bounded: the digits of one figure
    const digits = m.q.han ? String(m.q.value) : text.slice(m.q.digits.start, m.q.digits.end);
    const key = /^\d*[1-9]$/.test(digits) ? digits : digits.replace(/[,.]|0{1,25}$/g, '');
    if (key === '') continue;
    const known = byDigits.get(key);
    if (!known) {
      byDigits.set(key, [m]);
      continue;
    }
    for (const a of known) pair(text, a, m, mentions, say);
    // the same digits a dozen times over are no misprint
    if (known.length < 12) known.push(m);
  }
}

const tenth = /^[^，。；]{0,12}，?(?:约|就|只|仅)?(?:占|是)[^，。；]{0,10}(?:10%|1%|一成|十分之一|百分之一|百分之十)/;

/** Whether the figure is said to be a tenth or a hundredth of another. */
const tellsTenth = (text: string, { end }: Mention['q']): boolean => tenth.test(text.slice(end, end + 40));

function pair(text: string, a: Mention, b: Mention, all: readonly Mention[], say: (r: Said) => void): void {
  if (a.q.sentence === b.q.sentence && a.place !== 'display') return;
  // 共8640笔 … 余下864笔: a tenth is left
  if ([a, b].some((m) => /(?:余下|其余|剩下|剩余|其中)[^，。；]{0,6}$/.test(m.left))) return;
  // 15天发送63万人次 … 最高峰当天6.3万人次
  if (a.q.unit === b.q.unit && ofOneDay.test(a.clause) !== ofOneDay.test(b.clause)) return;
  const [x, y] = [a.q, b.q];
  // 1164万人次，其中夜间116.4万人次，占10%: so it is said
  if (tellsTenth(text, a.q) || tellsTenth(text, b.q)) return;
  const cubic = x.unit !== y.unit && cubicMetres(x) && cubicMetres(y);
  const sameUnit = cubic || (x.unit === y.unit && x.dimension === y.dimension);
  const ratio = (x.value * x.factor) / (y.value * y.factor);
  const power = Math.log10(ratio);
  if (sameUnit ? power === 0 || Math.abs(power - Math.round(power)) > 1e-6 || Math.abs(power) > 8.01 : !kin.some((k) => k.includes(x.unit) && k.includes(y.unit)) || printed(text, x) !== printed(text, y)) return;
  // 这1.6万元由10户均摊，每户1600元: so many share it
  if (sameUnit && all.some((m) => m.q.dimension === 'count' && m.q.value * m.q.factor === Math.round(10 ** Math.abs(power)) && (m.q.sentence === x.sentence || m.q.sentence === y.sentence))) return;
  // another figure of the story is the headline's: 进水2000万立方米
  if (x.han && all.some((m) => m !== a && m.q.value === x.value && (m.q.unit === x.unit || (cubicMetres(m.q) && cubicMetres(x))))) return;
  // 引水1200万立方米 … 总库容1.2亿立方米: what a reservoir holds
  if (Math.abs(power) < 2 && [a, b].filter((m) => /(?:库容|容积|容量|储量)(?:为|达|约|共)*$/.test(m.left)).length === 1) return;
  // the digits of one rate, printed with 万 or 亿 in one place only
  const rate = sameUnit && (Math.abs(power) === 4 || Math.abs(power) === 8) && printedAlike(text, x, y) && oneRate(a, b, text.slice(x.digits.start, x.digits.end));
  const bare = sameUnit && bareHeadline(a, b, text) && all.filter((m) => m.place === 'display' && m.q.dimension === x.dimension && m.q.unit === x.unit).length === 1;
  const shared = undetermined(sharedNoun(a, b)) ?? (bare ? { noun: '金额', modifiers: ['', ''] as const } : null) ?? echoed(text, a, b);
  // 一级果每斤4元 … 小的每斤28元: 每斤 is no noun, and the words before it have nothing in common
  if (!rate && shared && /^(?:[^每]?每\p{Script=Han}{1,2}|平均|均价|单价)$/u.test(shared.noun) && shared.modifiers.every((m) => m !== '') && ![...(shared.modifiers[0] ?? '')].some((c) => !'的了果类种级大小'.includes(c) && (shared.modifiers[1] ?? '').includes(c))) return;
  // a plan and what came of it are not ten thousand times apart
  const alone = oneOfDigits(text, a, b, all, Math.abs(power)) || headlineAlone(a, b, all);
  if (!rate && !alone && (!shared || shared.noun.length < 2 || !scopesAgree(a, b, sameUnit && Math.abs(power) >= 4))) return;
  const headline = a.place === 'display' ? a.sentence : '';
  // within the body the earlier mention may say more: 水库工程占地 … 工程占地
  const tenThousand = a.place === 'display' && b.place === 'lead' && sameUnit && Math.abs(power) === 4;
  if (!rate && !alone && shared && !tenThousand && !modifiersAgree(a, b, headline !== '' ? shared.modifiers : ['', shared.modifiers[1]], headline)) return;
  // a third mention that agrees with one side shows which is meant; two scales of one figure are then two figures
  if (sameUnit && (text.slice(x.digits.start, x.digits.end).replace(/0{1,25}$/, '').length < 2 || (x.dimension === 'count' && String(y.value).replace(/0{1,25}$/, '').length < 2)) && Math.abs(power) < 3.5) return;
  if (all.some((m) => m !== a && m !== b && m.q.unit === y.unit && m.q.value === y.value) && all.some((m) => m !== a && m !== b && m.q.unit === x.unit && m.q.value === x.value)) return;
  const rightY = text.slice(y.start, y.digits.start) + text.slice(x.digits.start, x.end);
  const rightX = text.slice(x.start, x.digits.start) + text.slice(y.digits.start, y.end);
  say({
    message: sameUnit ? 'magnitude' : 'unit',
    data: { said: text.slice(y.start, y.end), other: text.slice(x.start, x.end), times: 10 ** Math.abs(Math.round(power)) },
    span: y,
    related: [{ message: 'other', span: { start: x.start, end: x.end } }],
    fixes: x.han || y.han || cubic ? [] : [put(rightY, y), { title: 'putOther', data: { right: rightX }, safety: 'confirm', edits: [{ span: { start: x.start, end: x.end }, newText: rightX }] }],
  });
}

/** 迎客4.2万人次 over 4.2亿人次: the headline's only figure of its unit, and the body's only one with these digits. */
function headlineAlone(a: Mention, b: Mention, all: readonly Mention[]): boolean {
  const digits = (m: Mention): number => m.q.value / m.q.scale;
  if (a.place !== 'display' || b.place === 'display' || a.q.unit !== b.q.unit || a.q.scale === b.q.scale || digits(a) !== digits(b) || String(digits(a)).replace(/\D/g, '').length < 2 || [a, b].some((m) => !nearly.has(m.q.approximator) || m.q.loose || headApart.test(m.clause))) return false;
  return !all.some((m) => m !== a && m !== b && m.q.unit === a.q.unit && (m.place === 'display' || digits(m) === digits(a) || m.q.value === a.q.value));
}

/** 逾3200万立方米 over 3200立方米: what is said of the digits leaves them as they are. */
const nearly = new Set<Mention['q']['approximator']>(['exact', 'over', 'plus', 'about', 'under']);
const headApart = /每|另|最|去年|上年|前年|往年|同期|比(?!赛)|原[来先有]|计划|目标|预计|力争/;

/** A mean or the most of one day. */
const ofOneDay = /日[均处供产烘加吞]|平均|每[天日]|单日|当[天日]|[高最]峰|首日|一天/;

/** 立方米, and 方 for them. */
const cubicMetres = ({ unit, value }: Mention['q']): boolean => unit === '立方米' || unit === '方水' || (unit === '方' && value >= 1000);

/** 这座总投资, 该项目投资, 计划总投资: a determiner and what makes it a plan are no modifiers. */
function undetermined(shared: ReturnType<typeof sharedNoun>): ReturnType<typeof sharedNoun> {
  const bare = (m: string): string => m.replace(/(?:^|[，：“])(?:这|该|那)[座条项个处家所栋]?[\p{Script=Han}]{0,2}?(?=总?$)/u, '').replace(/(?:计划|预计|规划|估算|概算)总?$|总$/, '');
  return shared && { noun: shared.noun, modifiers: [bare(shared.modifiers[0]), bare(shared.modifiers[1])] };
}

/** 工程总投资1.86亿元 … “1860万元的总投资”: digits that say something, and a word of the one clause beside the other figure. */
function echoed(text: string, a: Mention, b: Mention): ReturnType<typeof sharedNoun> {
  const digits = text.slice(a.q.digits.start, a.q.digits.end).replace(/[,.]|0{1,25}$/g, '');
  if (digits.length < 2 || a.q.approximator !== 'exact' || b.q.approximator !== 'exact' || [a, b].some((m) => apartWords.test(m.clause))) return null;
  const near = (m: Mention): string => `${m.left.slice(-8)} ${m.right.slice(0, 8)}`;
  const [x, y] = [near(a), near(b)];
  for (let i = 0; i + 2 <= x.length; i++) {
    const word = x.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(word) && !/[的了在将已被均都和与及是有为参于从年月日上下去今全约近]|总投|面积|长度|产量|容量|重量/.test(word) && y.includes(word)) return { noun: word, modifiers: ['', ''] };
  }
  if (digits.length >= 3 && /总投资|总产|总面积|全长/.test(x) && /总投资|总产|总面积|全长/.test(y) && x.match(/总投资|总产|总面积|全长/)?.[0] === y.match(/总投资|总产|总面积|全长/)?.[0]) return { noun: '总数', modifiers: ['', ''] };
  // 产桃260吨 … “260公斤桃子”: one character right beside both
  if (a.q.unit === b.q.unit && !/这$/.test(b.left)) return null;
  const [p, r] = [`${a.left.slice(-2)}${a.right.slice(0, 3)}`, `${b.left.slice(-2)}${b.right.slice(0, 3)}`];
  return [...p].some((c) => /\p{Script=Han}/u.test(c) && !common.includes(c) && r.includes(c)) ? { noun: '同物', modifiers: ['', ''] } : null;
}

/** Rates, changes, parts and other sets may share digits with a total. */
const apartWords = /每|均|各|单|由|从|增|减|比|其中|另|又|再|首期|一期|二期|三期|首批|折合|相当/;
const common = '的了在将已被均都和与及是有为参于从年月日上下去今全约近一二三不个多地面大小中里来到';

const spent = /^(?:总?投入|总?投资|耗资|斥资|花费|花|拿出|安排|拨付|筹资|融资)$/;

/** 2.8亿元撬动老街复兴: a sum of money without a noun in the headline, and the same digits with 万 in the lead. */
function bareHeadline(a: Mention, b: Mention, text: string): boolean {
  const named = a.q.dimension === 'money' || (a.right.length >= 2 && b.left.includes(a.right.replace(/^的/, '').slice(0, 2)));
  return a.place === 'display' && b.place === 'lead' && named && (a.left === '' || b.left.includes(a.left) || (a.q.dimension === 'money' && spent.test(a.left) && text.slice(a.q.digits.start, a.q.digits.end) === text.slice(b.q.digits.start, b.q.digits.end))) && a.q.scale !== b.q.scale && text.slice(a.q.digits.start, a.q.digits.end).length >= 2;
}

const printedAlike = (text: string, x: Mention['q'], y: Mention['q']): boolean => text.slice(x.digits.start, x.digits.end) === text.slice(y.digits.start, y.digits.end);

const printed = (text: string, q: Mention['q']): string => text.slice(q.digits.start, q.numeral.end);
