// Words set twice round one figure: 就业岗位就业1200余个, 投资投资2300万元, 1.2万亩面积 behind 耕地面积.
import { charSet, has } from '../../base/char-set.ts';
import { wordTable } from '../../base/word-table.ts';
import { isHan } from '../../facts/quantities/characters.ts';
import type { Quantity } from '../../facts/quantity.ts';
import type { Slip } from './slip-shapes.ts';

/** Verbs that stand once before their figure. */
const verbs = wordTable(`就业 提供 带动 吸引 发放 安装 接待 培训 新增 新建 建成 完成 实现 改造 投入 投资 共有 达到 惠及 种植 销售 收到 收获 救助 资助 捐赠 捐款 采购 购买 招聘 录用 签约 引进 落户 修建 铺设 栽种 检查 排查 整改 受理 办理 调解 处理 帮扶 走访 慰问 开展 举办 组织 征集 回收 运送 清理 清运 拆除 设置 配备 增加 减少 下降 增长 超过 约有 参加 覆盖 使用 节约 节省 收集 发出 捐出 打造 培育`.split(' '));
/** What follows a verb to name who does it or where: 培训班培训300人, 种植户种植3000亩. */
const doers = /^(?:班|户|方|点|会|处|站|者|员|商|人|室|店|厂|队|社|车|日|周|月|后|前|大户|中心|基地|公司|企业|项目|机构|专场|现场|部门|学校|团队|队伍|人员|单位|平台|小组|任务|工程|计划|资金|活动)|(?:人员|群众|企业|公司|中心|机构|大户|项目|学生|人)$/;
const shortTwice = /(?:共有共|共计共|总计共|达到达|高达达|约有约|约为约|大约约|共约共|仅有仅|已有已)$/;
/** Last characters of those. */
const shortEnds = charSet('共计到达有为约已');
const ends = '，。、；：！？,;）)”\n';

/** A word set twice in front of, round or behind a figure; null where there is none. */
export function doubledWords(text: string, q: Quantity): Slip | null {
  return doubledBefore(text, q) ?? reckoned(text, q) ?? wrapped(text, q) ?? behind(text, q);
}

/** 投资投资2300万元, 吸引了吸引了600多名, 达达3.6万亩. */
function doubledBefore(text: string, q: Quantity): Slip | null {
  // an approximating word belongs to the figure's span: 超过超过5万人次
  const at = q.marks[0]?.place === 'before' ? q.marks[0].end : q.start;
  for (const from of at === q.start ? [at] : [at, q.start]) {
    for (let n = 4; n >= 2; n--) {
      if (from < 2 * n || !equal(text, from - n, from - 2 * n, n)) continue;
      const word = text.slice(from - n, from);
      // 走了走了六公里 is told by format/repeated-word
      if (n === 2 && word[1] === '了') return null;
      if (!allHan(word) || /[一二两三四五六七八九十百千万]|(.)\1/.test(word)) continue;
      // 乌泱乌泱一片, 叮当叮当一阵: said twice to paint it, before what is no number
      if (n === 2 && q.loose && !verbs.has(text, from - n, 2)) return null;
      return { kind: 'unit', start: from - 2 * n, end: q.end, twice: word, fixed: text.slice(from - n, q.end) };
    }
  }
  // 接待接待游客12万人次: the verb twice before its object
  for (let gap = 2; gap <= 8; gap++) {
    if (at - gap < 4 || !equal(text, at - gap - 2, at - gap - 4, 2) || !(verbs.has(text, at - gap - 2, 2) || (!q.han && twiceAtHead(text, at - gap - 4))) || !allHan(text.slice(at - gap, at)) || !allHan(text.slice(at - gap - 2, at - gap))) continue;
    const word = text.slice(at - gap - 2, at - gap);
    return { kind: 'unit', start: at - gap - 4, end: q.end, twice: word, fixed: text.slice(at - gap - 2, q.end) };
  }
  const c = text.charAt(q.start - 1);
  if (c !== '' && '达为共占至到获'.includes(c) && text.charAt(q.start - 2) === c && allHan(c)) return { kind: 'unit', start: q.start - 2, end: q.end, twice: c, fixed: text.slice(q.start - 1, q.end) };
  const short = !has(shortEnds, text.charCodeAt(at - 1)) ? null : shortTwice.exec(text.slice(Math.max(0, at - 3), at));
  if (!short) return null;
  const start = at - short[0].length;
  const once = short[0].slice(0, -1);
  return { kind: 'unit', start, end: q.end, twice: short[0].slice(-1), fixed: once + text.slice(at, q.end) };
}

/** 接诊接诊群众320人次: a word twice at the head of its clause, or behind 共, that is not one of those said twice on purpose. */
function twiceAtHead(text: string, at: number): boolean {
  return text[at] !== text[at + 1] && /[，；。：\n共已日天年月]/.test(text.charAt(at - 1)) && !/[一二两三四五六七八九十许好很非特多来大慢个家人天年月日次回走看说想问等你我他她不再又着了过就]/.test(text.slice(at, at + 2));
}

/** 累计为老人累计服务1.8万人次: a word of reckoning before who it is for and again before the verb. */
function reckoned(text: string, q: Quantity): Slip | null {
  const from = Math.max(0, q.start - 22);
  // bounded: a slice of some twenty characters
  const m = /(累计|总共|一共|合计|总计|平均|共计)(?!投入|增加)([为向给对在让从][\p{Script=Han}]{1,7}?)\1([\p{Script=Han}]{0,5})$/u.exec(text.slice(from, q.start));
  if (!m || /的$/.test(m[2] ?? '')) return null;
  const start = from + m.index;
  return { kind: 'unit', start, end: q.end, twice: m[1] ?? '', fixed: `${m[1]}${m[2]}${m[3]}${text.slice(q.start, q.end)}` };
}

/** 就业岗位就业1200余个, 共安装路灯共安装320盏: the verb before the object and again before the figure. */
function wrapped(text: string, q: Quantity): Slip | null {
  const from = q.start;
  for (let n = 4; n >= 2; n--) {
    if (from < n || !endsInVerb(text, from, n)) continue;
    const word = text.slice(from - n, from);
    if (!allHan(word)) continue;
    for (let gap = 2; gap <= 5; gap++) {
      const start = from - 2 * n - gap;
      if (start < 0 || text.slice(start, start + n) !== word) continue;
      const object = text.slice(start + n, from - n);
      if (!allHan(object) || doers.test(object) || /[的和与比从到由中后前里并]/.test(object)) return null;
      return { kind: 'unit', start, end: q.end, twice: word, fixed: word + object + text.slice(from, q.end) };
    }
  }
  return null;
}

/** 耕地面积1.2万亩面积，; 桥长268米长，. */
function behind(text: string, q: Quantity): Slip | null {
  // 县医院两级医院
  if (text.charAt(q.end - 1) === '级') return null;
  for (let n = 4; n >= 1; n--) {
    if (q.start < n || !equal(text, q.start - n, q.end, n)) continue;
    const word = text.slice(q.start - n, q.start);
    if (!allHan(word) || !ends.includes(text.charAt(q.end + n) || '\n')) continue;
    if (n === 1 && !'长宽高深重厚'.includes(word)) continue;
    return { kind: 'unit', start: q.start - n, end: q.end + n, twice: word, fixed: text.slice(q.start - n, q.end) };
  }
  return null;
}

/** Whether `n` characters are the same at both places. */
function equal(text: string, a: number, b: number, n: number): boolean {
  for (let i = 0; i < n; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return true;
}

/** Whether the `n` characters before `end` are a verb, 共 before it and 了 behind it left out. */
function endsInVerb(text: string, end: number, n: number): boolean {
  // 共, 了
  const from = text.charCodeAt(end - n) === 0x5171 ? end - n + 1 : end - n;
  const to = text.charCodeAt(end - 1) === 0x4e86 ? end - 1 : end;
  return to - from === 2 && verbs.has(text, from, 2);
}

function allHan(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isHan(word.charCodeAt(i))) return false;
  return word !== '';
}
