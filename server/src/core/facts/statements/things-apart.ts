// Two figures of one attribute that are of two things: 学府路全长1.68公里 … 全长1.86公里的环山路; or of one thing at two times: 加固前 … 加固后.
import { type Mention, slot } from './mentions.ts';

/** 分产业看，… 分季度看，…: by what the whole is taken apart. */
const takenBy = slot(({ sentence }: Mention): string => /(?:^|[。，；\n])分([\p{Script=Han}]{1,4}看)/u.exec(sentence)?.[1] ?? '');
/** 每月2400元 … 每月合计2840元: with what is paid beside it. */
const summed = /合计|总计|共计|加起来/;
const monthly = /每[月年天人]/;

const owner = /^的([\p{Script=Han}]{1,6}?(?:路|桥|河|隧道|线|渠|坝|山|水库|馆|楼|湖|公园|街|管网|道|塔|港|站|场|校|院|厂|渡槽|廊))/u;
const before = /[\p{Script=Han}]{2}前(?=，|的)|一期|首期|原来|原先|过去|以前|最初/u;
const after = /[\p{Script=Han}]{2}后(?=，|的)|[二三]期|如今|现在|扩建/u;

/** 竞争最激烈的是小学，平均24人争1个岗位: of one of them. */
// bounded: eighty characters
const keenest = /最[激热冷抢紧火难忙旺](?:烈|门|手|张|爆|俏|碌)?的(?:是|[\p{Script=Han}]{1,6}，)/u;

/** What a length is of, by no name. */
const generic = /^(?:公路|道路|新路|大桥|隧道|水库|公园|河道|水渠|管网|渠道|步道)$/;

/** Whether the thing named behind the one (…公里的环山路) stands nowhere in the other's sentence (`nameless`: 的公路 names none), or the two are of before and after. */
export function ofTwoThings(a: Mention, b: Mention, nameless = false): boolean {
  if (keenest.test(a.lead) !== keenest.test(b.lead)) return true;
  return named(a, b, nameless) || named(b, a, nameless) || qualified(a, b) || numbered(a, b) || (before.test(a.lead) && after.test(b.lead)) || (before.test(b.lead) && after.test(a.lead));
}

function named({ right, q }: Mention, other: Mention, nameless: boolean): boolean {
  if (q.dimension === 'count' || q.kind === 'percent') return false;
  const name = owner.exec(right)?.[1];
  if (name === undefined || /^[大该本]/.test(name) || (nameless && generic.test(name))) return false;
  return ![...name].slice(0, -1).some((c, i) => other.sentence.includes(c + name.charAt(i + 1)));
}

/** Of parts of two kinds of the whole, or with and without what is paid beside it. */
export function takenApart(a: Mention, b: Mention): boolean {
  return takenBy(a) !== takenBy(b) || (summed.test(a.lead.slice(-6)) !== summed.test(b.lead.slice(-6)) && (monthly.test(a.clause) || monthly.test(b.clause)));
}

const kindBehind = /^的([\p{Script=Han}]{2})([\p{Script=Han}]{2})/u;

/** 23.50米的警戒水位, 25.30米的保证水位: two kinds of one thing. */
function qualified(a: Mention, b: Mention): boolean {
  const [x, y] = [kindBehind.exec(a.right), kindBehind.exec(b.right)];
  return x !== null && y !== null && x[2] === y[2] && ![...(x[1] ?? '')].some((c) => y[1]?.includes(c));
}

/** 新馆…, 老馆…; 二年级…, 三年级…; 春来合作社…, 秋实合作社…: which of them the words before the figures say. */
export function numbered(a: Mention, b: Mention): boolean {
  // a price of the morning, a price of noon
  if (a.q.dimension === 'money') {
    const [early, late] = [hourOf(a), hourOf(b)];
    if (early !== '' && late !== '' && early !== late) return true;
    if (fine(a) && fine(b)) return true;
  }
  const [x, y] = [whichOf(a), whichOf(b)];
  return x.some(([which, thing]) => y.some(([other, same]) => same === thing && other !== which));
}

/** 犯盗窃罪，判处…，并处罚金3000元: each crime has its own. */
const fine = slot((m: Mention): boolean => m.left.endsWith('罚金') && /犯[^，。；、]{1,16}罪/.test(m.sentence));
const hourOf = slot((m: Mention): string => m.lead.match(/[早夜]市|清晨|早[上晨]|上午|中午|午后|下午|傍晚|晚上|夜[里间]|凌晨|[开收]盘/g)?.at(-1) ?? '');

const pairsOfThings = /(?:^|[，；：“])([新老旧东西南北大小上下前后男女一二三四五六七八九十]|[\p{Script=Han}]{2}(?=合作社|公司|农场|林场|茶厂|小学|中学|医院|小区))(馆|渠|桥|园|校|厂|楼|区|队|棚|份|年级|班|组|村|合作社|公司|农场|林场|茶厂|小学|中学|医院|小区)/gu;
const called = /(?:是|有)([\p{Script=Han}]{2})(合作社|公司|农场|林场|茶厂)(?=，)/gu;
const pointing = /^[这那该本各两几一某]|家|个/;

const whichOf = slot((m: Mention): (readonly [string, string])[] => {
  const lead = m.lead.replace(/^本报讯（[^）]{0,40}）/, '');
  return [...lead.matchAll(pairsOfThings), ...lead.matchAll(called)].map((w) => [w[1] ?? '', w[2] ?? ''] as const).filter(([which]) => !pointing.test(which) || /^[一二三四五六七八九十]$/.test(which));
});
