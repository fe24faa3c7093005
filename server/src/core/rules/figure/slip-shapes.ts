// The shapes of slips inside one printed figure.
import { find } from '../../base/held.ts';
import { isArabic, isHan, isLetter } from '../../facts/quantities/characters.ts';
import type { Quantity } from '../../facts/quantity.ts';

export interface Slip {
  readonly kind: 'unit' | 'point' | 'sign' | 'letter';
  readonly start: number;
  readonly end: number;
  /** What is set twice; '' for other slips. */
  readonly twice: string;
  /** The whole span as it should read. */
  readonly fixed: string;
}

/** Words that begin with a unit, so that the second 元 of 5元元旦票 is no slip. */
const begins: Readonly<Record<string, string>> = { 元: '旦宵素首月勋老', 万: '物千事一', 亿: '', '%': '', '％': '', 亩: '均产', 吨: '位', 个: '人体案性例股税头别位子展唱私旧月小百', 户: '籍外口型主均', 株: '距高', 辆: '', 栋: '', 艘: '', 间: '隔距作', 册: '子页', 座: '位谈椅次钟机头',
  名: '单字人优师校牌胜额称誉医家嘴厨将特模流士角匠录曲著作贵声', 位: '于置列居次子移数', 家: '庭长电具政居禽暖装务常属', 条: '件例幅款文理纹', 项: '目链圈', 件: '', 处: '理置分方境女罚于在', 场: '地馆所景次面外内均', 支: '部付持撑援出教书委队', 台: '式风词湾阶布灯球账州面秤历钟', 套: '餐装路房种', 只: '有要能是不为剩需好得',
  头: '发盔条痛部顶像版羊牛', 次: '数日品要序级年', 村: '民庄里口委干', 天: '文然气津空地上下天放亮黑刚色冷热晴阴边没未还不快蒙擦一将大又已才麻渐都微转变高寒公', 米: '粉饭面兰色', 岁: '月末', 节: '目日能约点气水奏假', 期: '间待限刊货', 批: '发准评次示复', 组: '织成合建长员团', 类: '似别型', 种: '植子类田粮养', 层: '次面级', 片: '区子', 箱: '子包', 门: '口店诊票前类', 道: '路德理', 棵: '', 盏: '', 幅: '度员', 斤: '', 盆: '景地', 桶: '装', 艘次: '', 吨次: '', 项次: '' };

/** What must follow a figure with a full stop in it for a decimal to be meant. */
const stopped = /[长宽高深厚重约达近有共为超至到的产销](\d{1,3}[。](\d{1,2})(?:万|亿|[%％]|公里|千米|米(?!饭)|吨|元|倍|℃|亩|公斤|小时))/g;
/** A comma in a figure of which the story has the like with a point. */
const comma = /[达到约近有共为超](\d{1,3}，(\d{1,2})(?:万|亿|[%％]))/g;
/** 费用1，280万元: a comma of the text where groups of three part; 得分3，280人 is two clauses. */
const thousands = /(?<!第|排名|位列|名列|得分|号|版|积分|比分|数|[减加乘除得满够是为])(?<=[\u4e00-\u9fff])(\d{1,3}(?:，\d{3})+)(?![\d，])(?=(?:余|多)?(?:[万亿]|[元人名吨亩户株件册台辆]|公里|公斤|平方))/g;
/** ￥86000元: the sign is the unit. */
const yuan = /[￥¥]\d[\d,.]{0,12}[万亿]?元/g;
/** 每小时时速30公里. */
const hourly = /每小时的?时速(?=\d|不?超?过?\d)/g;

/** 长3。5公里, 达到3，8万人次 where 3.8万 stands elsewhere, ￥86000元, 每小时时速30公里. */
export function strayMarks(text: string): Slip[] {
  const found: Slip[] = [];
  if (/\d。\d/.test(text)) for (const m of text.matchAll(stopped)) found.push({ kind: 'point', start: m.index + 1, end: m.index + m[0].length, twice: '', fixed: (m[1] ?? '').replace('。', '.') });
  if (/\d，\d/.test(text)) for (const m of text.matchAll(comma)) {
    const point = (m[1] ?? '').replace('，', '.');
    if (text.includes(point)) found.push({ kind: 'point', start: m.index + 1, end: m.index + m[0].length, twice: '', fixed: point });
  }
  if (/\d，\d{3}/.test(text)) for (const m of text.matchAll(thousands)) found.push({ kind: 'point', start: m.index, end: m.index + m[0].length, twice: '', fixed: m[0].replaceAll('，', '') });
  if (/[￥¥]/.test(text)) for (const m of text.matchAll(yuan)) found.push({ kind: 'unit', start: m.index, end: m.index + m[0].length, twice: '元', fixed: m[0].slice(1) });
  if (find(text, '时速') >= 0) for (const m of text.matchAll(hourly)) found.push({ kind: 'unit', start: m.index, end: m.index + m[0].length, twice: '时速', fixed: '每小时' });
  return found;
}

/** The slip in or right behind a figure, or null. */
export function slipAt(text: string, q: Quantity): Slip | null {
  return doubledUnit(text, q) ?? secondUnit(text, q) ?? doubledScale(text, q) ?? wrongPoint(text, q) ?? doubledMark(text, q) ?? doubledFigure(text, q);
}

/** 5600万元元, 5%%, 20公里公里. */
function doubledUnit(text: string, q: Quantity): Slip | null {
  const { unit } = q;
  // 过半数天天去: half of them, every day
  if (text[q.numeral.start] === '数' && '半多少人户'.includes(text[q.numeral.start - 1] ?? '的')) return null;
  if (unit === '个' && /^个(?:百分点|月|小时)/.test(text.slice(q.end, q.end + 4))) return { kind: 'unit', start: q.numeral.start, end: q.end + 1, twice: '个', fixed: text.slice(q.numeral.start, q.end) };
  // 百分之95%
  if ((unit === '%' || unit === '％') && text.startsWith('百分之', q.numeral.start) && q.end - q.numeral.start > 4 && (!q.han || '%％'.includes(text.charAt(q.end - 1)))) return { kind: 'unit', start: q.numeral.start, end: q.end, twice: '%', fixed: text.slice(q.numeral.start + 3, q.end) };
  // 提高3.5%个百分点
  if ((unit === '%' || unit === '％') && text.startsWith('个百分点', q.end)) return { kind: 'unit', start: q.numeral.start, end: q.end + 4, twice: '%', fixed: `${text.slice(q.numeral.start, q.end - 1)}个百分点` };
  // 9800平方平方米
  const double = /^(?:(平方)(?:平方|方)|(立方)(?:立方|方))(?:米|公里|千米)/.exec(text.slice(q.numeral.end, q.numeral.end + 8));
  if (double) return { kind: 'unit', start: q.numeral.start, end: q.numeral.end + double[0].length, twice: double[0].slice(0, 2), fixed: text.slice(q.numeral.start, q.numeral.end) + double[0].slice(0, 2) + double[0].replace(/^[平立方]{3,4}/, '') };
  // 一半一半: a half each
  if (unit === '' || unit === '分之' || unit === '一半' || !text.startsWith(unit, unitEnd(text, q) - unit.length)) return null;
  const end = unitEnd(text, q);
  if (!text.startsWith(unit, end)) return null;
  const next = text[end + unit.length] ?? '';
  // 一间间收拾出来, 一座座
  // 万双双: a name
  if (q.han && (q.value === 1 || /^[百千万亿]$/.test(text.slice(q.numeral.start, q.numeral.end)))) return null;
  if (unit.length === 1) {
    const words = begins[unit];
    if (unit === '名' && text.startsWith('老中', end + 1)) return null;
    if (words === undefined ? isHan(next.charCodeAt(0)) : words !== '' && words.includes(next) && next !== '') return null;
  }
  return { kind: 'unit', start: q.numeral.start, end: end + unit.length, twice: unit, fixed: text.slice(q.numeral.start, end) };
}

/** 38℃度, 12.5个%, 3.2个百分点点: a second unit or its last character behind the unit. */
function secondUnit(text: string, q: Quantity): Slip | null {
  const next = text.charAt(q.end);
  const stop = '，。、；：！？）的'.includes(text.charAt(q.end + 1) || '，');
  if (next === '' || !stop) return null;
  const slip = (twice: string): Slip => ({ kind: 'unit', start: q.numeral.start, end: q.end + 1, twice, fixed: text.slice(q.numeral.start, q.end) });
  if (q.unit === '个' && (next === '%' || next === '％')) return { kind: 'unit', start: q.numeral.start, end: q.end + 1, twice: '个', fixed: text.slice(q.numeral.start, q.end - 1) + next };
  if ((/[℃°]/.test(q.unit) && next === '度') || (/[%％]/.test(q.unit) && next === '成') || (q.unit === '元人民币' && next === '元')) return slip(next);
  // 41公里里，只有9公里要修: 里 is “of them”
  // 总长23公里里的公路
  if (next === '里' && q.unit === '公里' && text.charAt(q.end + 1) === '的' && /[总全]长(?:约|近|达)?$/.test(text.slice(Math.max(0, q.start - 3), q.start))) return slip(next);
  // 全长3.6公里里，沿线设有里程牌: not “of these, only”
  if (next === '里' && q.unit === '公里' && text.charAt(q.end + 1) === '，' && /[总全]长(?:约|近|达)?$/.test(text.slice(Math.max(0, q.start - 3), q.start)) && /^(?:沿[线途]|设|途经|[起连]|双向|宽|总投资|共设)/.test(text.slice(q.end + 2, q.end + 5))) return slip(next);
  if (next === '里' && '，的'.includes(text.charAt(q.end + 1) || '。')) return null;
  return q.unit.length > 1 && text.charAt(q.end - 1) === next && q.unit.endsWith(next) ? slip(next) : null;
}

const telling = /(?:[了达约近超逾过共仅只需]|提前|推迟|缩短|延长|增加|减少|长达|不到|不足)$/;

/** 提前了7天7天，: so short a figure is set twice by right (3人3人一组) where a manner of doing follows. */
function isTold(text: string, start: number, stop: number): boolean {
  return '，。；！？）'.includes(text[stop] ?? '的') && telling.test(text.slice(Math.max(0, start - 2), start));
}

/** 320个320个, 12001200万元: the whole figure set twice. */
function doubledFigure(text: string, q: Quantity): Slip | null {
  if (q.han) return null;
  const whole = text.slice(q.numeral.start, q.end);
  if ((whole.length > 2 || isTold(text, q.start, q.end + whole.length)) && q.unit !== '' && text.startsWith(whole, q.end) && text.charAt(q.end + whole.length) !== '地') return { kind: 'unit', start: q.numeral.start, end: q.end + whole.length, twice: whole, fixed: whole };
  const digits = text.slice(q.digits.start, q.digits.end);
  const half = digits.slice(0, digits.length / 2);
  if (digits.length < 8 || digits.length % 2 === 1 || half + half !== digits || q.unit === '' || !/^\d*[1-9]/.test(half) || new Set(half).size < 2) return null;
  return { kind: 'unit', start: q.digits.start, end: q.end, twice: half, fixed: half + text.slice(q.digits.end, q.end) };
}

/** 2.42.4万人, 1.2.6亿元: two decimal points in what a unit follows; the first is the number set twice. */
export function doubledPoints(text: string): Slip[] {
  const found: Slip[] = [];
  for (let at = find(text, '.'); at > 0; at = text.indexOf('.', at + 1)) {
    if (!isArabic(text.charCodeAt(at - 1)) || !isArabic(text.charCodeAt(at + 1))) continue;
    let start = at;
    while (start > 0 && at - start < 5 && isArabic(text.charCodeAt(start - 1))) start--;
    // 12.5.米: a point between the number and its unit; 2.1.米 may head a paragraph
    const loose = /^(\d{1,5}\.\d{1,4})\.(?=[万亿元吨亩%％]|公里|公斤|平方|千瓦|米(?![饭粉面酒])|厘米|毫米)/.exec(text.slice(start, start + 14));
    if (loose && !'.\n'.includes(text[start - 1] ?? '\n') && !isLetter(text.charCodeAt(start - 1))) {
      found.push({ kind: 'point', start, end: start + loose[0].length, twice: '', fixed: loose[1] ?? '' });
      continue;
    }
    // bounded: a slice of a few characters
    const m = /^(\d{1,5}\.\d{1,4})\.(\d{1,4})(?:万|亿|[%％元人米吨亩倍个家户]|公里|千米|公斤|平方)/.exec(text.slice(start, start + 20));
    if (!m || /[\d.A-Za-z]/.test(text.charAt(start - 1))) continue;
    const printed = `${m[1]}.${m[2]}`;
    const end = start + printed.length;
    let half = '';
    for (let n = 3; n < printed.length - 2; n++) if (printed.slice(0, n) === printed.slice(n)) half = printed.slice(0, n);
    found.push({ kind: half === '' ? 'point' : 'unit', start, end, twice: half, fixed: half });
    at = end;
  }
  return found;
}

/** Where the unit ends: behind it only 以上, 左右 and the like belong to the figure. */
function unitEnd(text: string, q: Quantity): number {
  if (q.marks.length === 0) return q.end;
  const after = q.marks.find((m) => m.place === 'after');
  const end = after ? after.start : q.end;
  return text.startsWith(q.unit, end - q.unit.length) ? end : q.end;
}

/** 3.2亿亿元, 56万万元. */
function doubledScale(text: string, q: Quantity): Slip | null {
  const c = text[q.digits.end];
  // 860万元万元
  const whole = text.slice(q.digits.end, unitEnd(text, q));
  if (q.scale > 1 && whole.length > 1 && text.startsWith(whole, unitEnd(text, q))) {
    return { kind: 'unit', start: q.digits.start, end: unitEnd(text, q) + whole.length, twice: whole, fixed: text.slice(q.digits.start, unitEnd(text, q)) };
  }
  if (q.han || (c !== '万' && c !== '亿') || text[q.digits.end + 1] !== c) return null;
  const end = Math.max(q.end, q.digits.end + 2 + (text[q.digits.end + 2] === '元' ? 1 : 0));
  return { kind: 'unit', start: q.digits.start, end, twice: c, fixed: text.slice(q.digits.start, q.digits.end + 1) + text.slice(q.digits.end + 2, end) };
}

/** 5。2%, 12..5万元, 3.。4亿: a wrong or doubled decimal point with a unit behind. */
/** 38.%: a point with nothing behind it. */
export function barePoints(text: string): Slip[] {
  const found: Slip[] = [];
  for (const sign of ['.%', '.％']) {
    for (let at = find(text, sign); at >= 0; at = text.indexOf(sign, at + 2)) {
      const digits = /(?<![\d.])\d{1,3}$/.exec(text.slice(Math.max(0, at - 4), at))?.[0];
      if (digits !== undefined) found.push({ kind: 'point', start: at - digits.length, end: at + 2, twice: '', fixed: `${digits}${text.charAt(at + 1)}` });
    }
  }
  return found;
}

function wrongPoint(text: string, q: Quantity): Slip | null {
  const at = q.digits.end;
  const before = text.charAt(q.digits.start - 1);
  if (before === '' || !'。.．'.includes(before) || q.unit === '' || q.han) return null;
  let i = q.digits.start - 1;
  while (i > 0 && '。.．'.includes(text[i - 1] ?? '，')) i--;
  if (!isArabic(text.charCodeAt(i - 1))) return null;
  const marks = text.slice(i, q.digits.start);
  if (marks === '.' || marks.length > 3) return null;
  if (marks === '。' && !(q.kind === 'percent' || q.kind === 'points' || q.scale >= 1e4)) return null;
  let start = i;
  while (start > 0 && isArabic(text.charCodeAt(start - 1))) start--;
  if (i - start > 4 || at - q.digits.start > 3) return null;
  return { kind: 'point', start, end: q.end, twice: '', fixed: `${text.slice(start, i)}.${text.slice(q.digits.start, q.end)}` };
}

/** 50余余家, 第第25位. */
function doubledMark(text: string, q: Quantity): Slip | null {
  const c = text.charAt(q.numeral.end);
  if ((c === '余' || c === '多') && text[q.numeral.end + 1] === c && !q.han) {
    return { kind: 'unit', start: q.numeral.start, end: q.numeral.end + 2, twice: c, fixed: text.slice(q.numeral.start, q.numeral.end + 1) };
  }
  const [mark, second] = q.marks;
  if (mark && second && second.place === 'before' && text.slice(mark.start, mark.end) === text.slice(second.start, second.end)) {
    return { kind: 'unit', start: mark.start, end: q.end, twice: text.slice(mark.start, mark.end), fixed: text.slice(second.start, q.end) };
  }
  // 约有约300人
  if (mark && second && second.place === 'before' && mark.end === second.start && mark.approximator === 'about' && second.approximator === 'about') {
    return { kind: 'unit', start: mark.start, end: q.end, twice: text.slice(second.start, second.end), fixed: text.slice(mark.start, mark.end) + text.slice(second.end, q.end) };
  }
  if (mark && mark.place === 'before' && mark.end - mark.start === 1 && '近约逾超'.includes(text[mark.start] ?? '的') && text[mark.start - 1] === text[mark.start] && !'附最新临邻节合签预'.includes(text[mark.start - 2] ?? '\n')) {
    return { kind: 'unit', start: mark.start - 1, end: q.end, twice: text[mark.start] ?? '', fixed: text.slice(mark.start, q.end) };
  }
  if ((q.kind === 'rank' || q.kind === 'ordinal') && text.charAt(q.start) === '第' && text.charAt(q.start - 1) === '第') {
    return { kind: 'unit', start: q.start - 1, end: q.end, twice: '第', fixed: text.slice(q.start, q.end) };
  }
  return null;
}

const rates = ['年均每年', '月均每月', '日均每天', '日均每日', '人均每人', '户均每户', '亩均每亩', '村均每村'];

/** 时速每小时, 日均每天: the rate said twice. */
export function doubledRates(text: string): Slip[] {
  const found: Slip[] = [];
  for (let at = find(text, '均每'); at > 0; at = text.indexOf('均每', at + 2)) {
    const word = rates.find((r) => text.startsWith(r, at - 1));
    if (word) found.push({ kind: 'unit', start: at - 1, end: at + 3, twice: word.slice(2), fixed: word.slice(0, 2) });
  }
  // 每每户; 每每人们 is the adverb
  for (let at = find(text, '每每'); at >= 0; at = text.indexOf('每每', at + 2)) {
    if ('户亩月年天村'.includes(text.charAt(at + 2) || '的') || (text.charAt(at + 2) === '人' && text.charAt(at + 3) !== '们')) found.push({ kind: 'unit', start: at, end: at + 3, twice: '每', fixed: text.slice(at + 1, at + 3) });
  }
  for (let at = find(text, '时速每小时'); at >= 0; at = text.indexOf('时速每小时', at + 5)) found.push({ kind: 'unit', start: at, end: at + 5, twice: '每小时', fixed: '时速' });
  return found;
}
