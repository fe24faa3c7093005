// Writes correct little stories from known facts and breaks one figure at a time, so that recall and false alarms can be counted by operator.
import { bases, crops, groups, heads, places, venues } from './injector-data.ts';

/** A pair of stories that differ in one figure. */
export interface Injection {
  readonly operator: string;
  readonly rule: string;
  /** How far the two pieces of evidence stand apart. */
  readonly distance: 'sentence' | 'paragraph' | 'headline';
  readonly correct: string;
  readonly broken: string;
}

/** The nth pair of every wording of every operator; the same seed gives the same stories. */
export function inject(seed: number): Injection[] {
  const found: Injection[] = [];
  for (const operator of operators) {
    operator.wordings.forEach((wording, i) => {
      const story = wording(new Kit(seed * 7919 + i * 104729 + operator.id.length * 31));
      const correct = story.text(false);
      const broken = story.text(true);
      if (correct !== broken) found.push({ operator: operator.id, rule: operator.rule, distance: story.distance ?? 'sentence', correct: frame(correct), broken: frame(broken) });
    });
  }
  return found;
}

interface StoryPlan {
  readonly distance?: Injection['distance'];
  text(broken: boolean): string;
}

interface Operator {
  readonly id: string;
  readonly rule: string;
  readonly wordings: readonly ((kit: Kit) => StoryPlan)[];
}

/** Body text alone gets a headline and a by-line; a text with its own headline stays as it is. */
function frame(text: string): string {
  return text.startsWith('#') ? text : `# 乡里乡外\n\n本报讯（记者 江小满）${text}`;
}

/** Numbers and words drawn from a seed (a linear congruential generator is enough for templates). */
class Kit {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2654435761) >>> 0;
    for (let i = 0; i < 5; i++) this.next();
  }

  private next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 4294967296;
  }

  /** A whole number from a to b. */
  int(a: number, b: number): number {
    return a + Math.floor(this.next() * (b - a + 1));
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.int(0, list.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** Another whole number near n, at least `least` away. */
  other(n: number, least = 2): number {
    return this.int(0, 1) === 0 && n > least + 2 ? n - this.int(least, least + 2) : n + this.int(least, least + 3);
  }

  get place(): string {
    return this.pick(places);
  }
}

const wan = (n: number): string => `${Number((n / 10000).toFixed(2))}万`;
const swap = (n: number): number => Number([...String(n)].reverse().join(''));
const han = (n: number): string => {
  const digits = '零一二三四五六七八九';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`}${ones === 0 ? '' : digits[ones]}`;
};

/** From a base, a percentage that leaves whole numbers on both sides. */
function grown(kit: Kit): { a: number; b: number; g: number; said: number } {
  const g = kit.pick([5, 10, 15, 20, 25, 30, 40, 50, 60, 75]);
  const a = kit.int(6, 45) * 20;
  return { a, b: (a * (100 + g)) / 100, g, said: g + kit.pick([8, 10, 12, -4]) };
}

function shrunk(kit: Kit): { a: number; b: number; g: number; said: number } {
  const g = kit.pick([10, 15, 20, 25, 30, 40, 60]);
  const a = kit.int(6, 45) * 20;
  return { a, b: (a * (100 - g)) / 100, g, said: g + kit.pick([7, 10, 12]) };
}

const growth: Operator['wordings'] = [
  (k) => { const { a, b, g, said } = grown(k); const [h, u] = k.pick(heads); return { text: (x) => `${k.place}${h}由去年的${a}${u}增加到${b}${u}，增长${x ? said : g}%。` }; },
  (k) => { const { a, b, g, said } = grown(k); const [h, u] = k.pick(heads); return { text: (x) => `从前年的${a}${u}到如今的${b}${u}，${h}增长了${x ? said : g}%。` }; },
  (k) => { const { a, b, g, said } = grown(k); const [h, u] = k.pick(heads); return { text: (x) => `今年，全县${h}达到${b}${u}，比去年的${a}${u}增长${x ? said : g}%。` }; },
  (k) => { const { a, b, g, said } = grown(k); const [h, u] = k.pick(heads); return { text: (x) => `五年前，${h}只有${a}${u}，如今已增至${b}${u}，增幅达${x ? said : g}%。` }; },
  (k) => { const { a, b, g, said } = grown(k); const [h, u] = k.pick(heads); return { text: (x) => `${h}较上年的${a}${u}提升${x ? said : g}%，达到${b}${u}。` }; },
  (k) => { const { a, b, g, said } = grown(k); const [h, u] = k.pick(heads); return { text: (x) => `去年${h}${a}${u}，今年${b}${u}，同比增长${x ? said : g}%。` }; },
];

const decline: Operator['wordings'] = [
  (k) => { const { a, b, g, said } = shrunk(k); return { text: (x) => `${k.pick(bases)}由${a}起减少到${b}起，下降${x ? said : g}%。` }; },
  (k) => { const { a, b, g, said } = shrunk(k); return { text: (x) => `化肥用量从去年的${a}吨降至${b}吨，减少了${x ? said : g}%。` }; },
  (k) => { const { a, b, g, said } = shrunk(k); return { text: (x) => `平均等候时间由${a}秒压缩到${b}秒，缩短${x ? said : g}%。` }; },
  (k) => { const { a, b, g, said } = shrunk(k); return { text: (x) => `今年${k.pick(bases)}${b}起，比去年同期的${a}起下降${x ? said : g}%。` }; },
];

const points: Operator['wordings'] = [
  (k) => { const a = k.int(400, 700) / 10; const d = k.int(21, 180) / 10; return { text: (x) => `群众满意率由${a}%提高到${(a + d).toFixed(1)}%，提高${(x ? d + 1.3 : d).toFixed(1)}个百分点。` }; },
  (k) => { const a = k.int(40, 70); const d = k.int(4, 19); return { text: (x) => `垃圾分类准确率从${a}%上升到${a + d}%，上升${x ? `${d}%` : `${d}个百分点`}。` }; },
  (k) => { const a = k.int(60, 90); const d = k.int(4, 19); return { text: (x) => `课程退选率由${a}%降到${a - d}%，下降了${x ? `${d}%` : `${d}个百分点`}。` }; },
  (k) => { const a = k.int(400, 700) / 10; const d = k.int(21, 180) / 10; return { text: (x) => `参保率为${(a + d).toFixed(1)}%，比去年的${a}%提高${x ? `${d}%` : `${d}个百分点`}。` }; },
];

const multiples: Operator['wordings'] = [
  (k) => { const a = k.int(4, 30) * 5; const n = k.int(2, 5); return { text: (x) => `合作社社员由${a}户发展到${a * n}户，是当初的${x ? n + 1 : n}倍。` }; },
  (k) => { const a = k.int(4, 30) * 5; const n = k.int(2, 5); return { text: (x) => `民宿从${a}家增加到${a * n}家，增加了${x ? n : n - 1}倍。` }; },
  (k) => { const a = k.int(4, 30) * 5; return { text: (x) => `三年前全镇有网店${a}家，如今增加到${a * 2}家，翻了${x ? '两' : '一'}番。` }; },
  (k) => { const a = k.int(4, 30) * 10; return { text: (x) => `办理费用由${a}元降到${a / 2}元，降低了${x ? '一倍' : '一半'}。` }; },
];

const shares: Operator['wordings'] = [
  (k) => { const w = k.int(4, 20) * 20; const s = k.int(6, 18) * 5; return { text: (x) => `抽查的${w}批次食品中，合格${(w * s) / 100}批次，合格率${x ? s + 4 : s}%。` }; },
  (k) => { const w = k.int(4, 20) * 20; const s = k.int(6, 18) * 5; return { text: (x) => `全镇${w}户民宿里，加入联盟的有${(w * s) / 100}户，占${x ? s - 10 : s}%。` }; },
  (k) => { const w = k.int(4, 20) * 20; const s = k.int(3, 7); const up = k.int(1, 2); return { text: (x) => `参加调查的${w}名家长中，${Math.ceil((w * (10 * s + 3)) / 100)}名表示支持，占比超${han(x ? s + up : s)}成。` }; },
  (k) => { const w = k.int(4, 20) * 20; const s = k.int(6, 18) * 5; return { text: (x) => `今年受理诉求${w}件，已办结${(w * s) / 100}件，办结率达${x ? s + 6 : s}%。` }; },
];

const parts = (k: Kit): number[] => [k.int(11, 60), k.int(11, 60), k.int(11, 60)];
const total = (list: readonly number[]): number => list.reduce((n, v) => n + v, 0);

const sums: Operator['wordings'] = [
  (k) => { const p = parts(k); const [u, names] = k.pick(groups); return { text: (x) => `活动共征集到作品${x ? total(p) - k.int(3, 9) : total(p)}${u}，其中${names.map((n, i) => `${n}${p[i]}${u}`).join('、')}。` }; },
  (k) => { const p = parts(k); return { text: (x) => `${k.place}代表队拿到奖牌${x ? k.other(total(p)) : total(p)}枚，其中金牌${p[0]}枚、银牌${p[1]}枚、铜牌${p[2]}枚。` }; },
  (k) => { const p = parts(k); return { text: (x) => `南、北、东三个片区分别完成改造${p[0]}户、${p[1]}户、${p[2]}户，合计${x ? k.other(total(p), 4) : total(p)}户。` }; },
  (k) => { const p = parts(k); return { text: (x) => `参赛选手${x ? k.other(p[0] === undefined ? 0 : p[0] + (p[1] ?? 0)) : (p[0] ?? 0) + (p[1] ?? 0)}名，男选手${p[0]}名，女选手${p[1]}名。` }; },
  (k) => { const p = parts(k); return { text: (x) => `村里有旱地${p[0]}亩，水田${p[1]}亩，两项共${x ? k.other((p[0] ?? 0) + (p[1] ?? 0), 4) : (p[0] ?? 0) + (p[1] ?? 0)}亩。` }; },
];

const rests: Operator['wordings'] = [
  (k) => { const p = parts(k); return { text: (x) => `全校共有教师${total(p)}名，其中高级${p[0]}名、一级${p[1]}名，其余${x ? k.other(p[2] ?? 0) : p[2]}名为二级。` }; },
  (k) => { const p = parts(k); return { text: (x) => `小区一共${total(p)}户，已签约${(p[0] ?? 0) + (p[1] ?? 0)}户，剩下的${x ? k.other(p[2] ?? 0) : p[2]}户也在走手续。` }; },
];

const averages: Operator['wordings'] = [
  (k) => { const n = k.int(6, 36); const m = k.int(2, 9); return { text: (x) => `全镇${n}个村每村${m}盏路灯，共装路灯${x ? k.other(n * m, 6) : n * m}盏。` }; },
  (k) => { const n = k.int(12, 90) * 10; const m = k.int(2, 9) * 1000; return { text: (x) => `${n}户社员户均分红${m}元，共分红${wan(x ? n * m * 1.3 : n * m)}元。` }; },
  (k) => { const n = k.int(12, 90) * 10; const m = k.int(3, 9) * 100; return { text: (x) => `${k.pick(crops)}种了${n}亩，亩产${m}公斤，总产量${wan(x ? n * m * 0.8 : n * m)}公斤。` }; },
  (k) => { const n = k.int(12, 90); const m = k.int(12, 60); return { text: (x) => `${n}名志愿者人均服务${m}小时，累计服务${x ? n * m + 10 * k.int(20, 60) : n * m}小时。` }; },
  (k) => { const n = k.int(100, 320); const m = k.int(8, 40) * 100; return { text: (x) => `${k.pick(venues)}去年开放${n}天，接待游客${wan(x ? n * m * 1.4 : n * m)}人次，日均${m}人次。` }; },
  (k) => { const n = k.int(12, 60); const m = k.int(3, 9) * 200; return { distance: 'paragraph', text: (x) => `帮扶车间里有${n}名工人，大多是本村妇女。\n\n车间负责人说，上个月人均收入${m}元，合计发放工资${wan(x ? n * m * 1.35 : n * m)}元。` }; },
];

const ranks: Operator['wordings'] = [
  (k) => { const a = k.int(9, 60); const d = k.int(2, 8); return { text: (x) => `我县的排名由全省第${a}位升至第${a - d}位，前移${x ? d + 1 : d}位。` }; },
  (k) => { const a = k.int(9, 60); const d = k.int(2, 8); return { text: (x) => `综合得分从第${a}名跃升到第${a - d}名，一举前进${x ? d - 1 : d}名。` }; },
  (k) => { const a = k.int(9, 60); const d = k.int(2, 8); return { text: (x) => `${k.place}由去年的第${a}位${x ? '上升' : '下降'}到第${a + d}位。` }; },
  (k) => { const a = k.int(9, 60); const d = k.int(2, 8); return { text: (x) => `满意度列全市第${a}位，比上年的第${a + d}位提升${x ? d + 2 : d}位。` }; },
];

const scales: Operator['wordings'] = [
  (k) => { const n = k.int(12, 89) / 10; return { distance: 'headline', text: (x) => `# 总投资${n}亿元的${k.pick(venues)}开工\n\n本报讯（记者 江小满）昨天，项目在${k.place}开工，总投资${n}${x ? '万' : '亿'}元。` }; },
  (k) => { const n = k.int(12, 89) / 10; return { text: (x) => `新建的${k.pick(venues)}建筑面积${n}万平方${x ? '公里' : '米'}，预计明年启用。` }; },
  (k) => { const n = k.int(2, 30); return { text: (x) => `流转土地${n * 1500}亩（${x ? n * 10 : n}平方公里），统一种植${k.pick(crops)}。` }; },
  (k) => { const n = k.int(2, 30); return { text: (x) => `${k.pick(crops)}总产量${n * 100}吨，折合${n * (x ? 100 : 10)}万公斤。` }; },
];

const targets: Operator['wordings'] = [
  (k) => { const n = k.int(31, 95) * 10; return { distance: 'paragraph', text: (x) => `截至上月底，全县${k.pick(['公共充电桩', '农家书屋', '家庭农场'])}已有${n}个。\n\n按照计划，到2030年，这个数字要达到${n + (x ? -20 : 60)}个。`.replace('这个数字', '总量') }; },
  (k) => { const n = k.int(600, 900) / 10; return { distance: 'paragraph', text: (x) => `最新监测显示，全县绿化覆盖率已达${n}%。\n\n县里提出，到2030年，绿化覆盖率达到${(n + (x ? -1.2 : 1.2)).toFixed(1)}%。` }; },
  (k) => { const n = k.int(31, 95) * 10; return { text: (x) => `目前，全市高新技术企业达${n}家，力争年底突破${n + (x ? -10 : 40)}家。` }; },
];

const subsets: Operator['wordings'] = [
  (k) => { const n = k.int(18, 60); return { text: (x) => `全县${n}个社区中，已有${n + (x ? 3 : -3)}个社区建起了食堂。` }; },
  (k) => { const n = k.int(18, 60); return { text: (x) => `镇里有民宿${n}家，其中${n + (x ? 4 : -4)}家评上了星级。` }; },
  (k) => { const n = k.int(18, 60); return { distance: 'paragraph', text: (x) => `本届挑战赛共有${n}支队伍报名。\n\n经过预赛，${n + (x ? 5 : -5)}支队伍晋级决赛。` }; },
];

const conflicts: Operator['wordings'] = [
  (k) => { const n = k.int(12, 98) * 10 + k.int(1, 9); return { distance: 'headline', text: (x) => `# 去年全县网络零售额达${n / 10}亿元\n\n本报讯（记者 江小满）去年，全县实现网络零售额${(x ? swapped(n) : n) / 10}亿元，农产品占了两成。` }; },
  (k) => { const n = k.int(12, 98) * 10 + k.int(1, 9); return { distance: 'headline', text: (x) => `# 社区办起厨艺赛\n\n${n}名居民同场比拼。 江小满 摄\n\n本报讯（记者 江小满）昨天，${x ? swapped(n) : n}名居民在${k.place}文化广场比拼厨艺。` }; },
  (k) => { const n = k.int(21, 89); return { distance: 'paragraph', text: (x) => `昨天，${han(n)}名支教老师走进${k.place}。\n\n“这${x ? k.other(n, 1) : n}名支教老师都是自愿报名的。”校长说。` }; },
  (k) => { const n = k.int(2, 8) * 10 + k.int(1, 9); return { distance: 'headline', text: (x) => `# ${n}名新兵昨启程\n\n本报讯（记者 江小满）昨天上午，${x ? k.other(n, 3) : n}名新兵从县城出发。` }; },
];

/** Digits exchanged so that the number changes: 286 → 268 or 826. */
function swapped(n: number): number {
  const [a = '', b = '', c = ''] = String(n);
  return b !== c && c !== '0' ? Number(a + c + b) : a !== b ? Number(b + a + c) : swap(n);
}

export const operators: readonly Operator[] = [
  { id: 'growth', rule: 'figure/percent', wordings: growth },
  { id: 'decline', rule: 'figure/percent', wordings: decline },
  { id: 'points', rule: 'figure/percent', wordings: points },
  { id: 'multiple', rule: 'figure/percent', wordings: multiples },
  { id: 'share', rule: 'figure/percent', wordings: shares },
  { id: 'sum', rule: 'figure/sum', wordings: sums },
  { id: 'rest', rule: 'figure/sum', wordings: rests },
  { id: 'average', rule: 'figure/average', wordings: averages },
  { id: 'rank', rule: 'figure/rank', wordings: ranks },
  { id: 'scale', rule: 'figure/scale', wordings: scales },
  { id: 'target', rule: 'figure/target', wordings: targets },
  { id: 'subset', rule: 'figure/subset', wordings: subsets },
  { id: 'conflict', rule: 'figure/conflict', wordings: conflicts },
];
