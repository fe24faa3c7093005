// The list that stands before the phrase counting it: A、B、C三大平台, 芯模、芯创、芯机“三芯”, A、B等4类食品.
import { wordsTo } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import type { Span } from '../../base/span.ts';
import { cut, listItems, width } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { isBearer } from './person-runs.ts';

const stops = charSet('，；：。！？,;!?\n');
const openers = charSet('“‘（(《〈「');
const closers = charSet('”’）)》〉」');
/** Words between a list and its number. */
const connectors = ['这', '共', '一共', '总共', '，共', '，一共', '共计', '以上', '等共'];
const connectorEnds = charSet(connectors.map((word) => word.slice(-1)));
/** What ends the last piece where the number is the object of a verb and no apposition. */
const verbs = wordsTo(`建设 新建 建成 设立 打造 推出 实施 开展 布局 新增 完成 举办 组织 选出 派出 设置 落实 推进 形成 实现 成立 有 为 是 了 在 到 将 共 达 出 起 的 至 与 和 及 超 约 近 获 得 获得 评为 入选 拿下 提供 发放 安排 引进 培育 签约 落户 投入 改造 整治 修复 建 设 辟 划 分 分成 分为 列出 包括 覆盖 涉及 涵盖 惠及 带动 走访 慰问 召开 建立 制定 出台 提出 明确 确定 聚焦 围绕 突出 抓好 抓住 做好 从 由 以 用 按 每 各 前 后 这 那 其中 中 内 外 上 下 里 第 仅 只 又 再 还 也 都 已 被 把 对 向 给 让 使 同 跟 比 于 之 所 或 并 且 而 但 需 要 应 可 能 会 不 没 无 最 更 很 太 每月 每日 每天 每年 每周 每季 每人 每户 每班 每次 每场 每村 每家 每校 参加 来自 打通 开通 开放 开设 增加 减少 征集 收到 梳理 归纳 总结 概括 合并 整合 撤销 保留 选取 抽取 邀请 吸引 接待 发布 推介 展示 展出 演出 播出 刊发 印发 编制 编写 出版 采购 购买 配备 安装 种植 养殖 销售 生产 加工 供应 投放 回收 处理 解决 达成 签署 签订 取得 形成了 总结出 归纳为 坚定 做到 增强 坚持 践行 弘扬 牢记 树立 树牢 胸怀 贯彻 强化 把握 化解 办理 受理 办结 调解 处置 排查 发现 查处 移送 起诉 判处 奖励 补贴 资助 捐赠 捐助 靠 全靠 只靠 仅靠 凭 拄 跑断 迈`
  .split(' '));

/** The list that ends where the phrase begins, or null. */
export function listBefore(text: string, count: CountPhrase, sentenceStart: number): Enumeration | null {
  let at = count.start;
  if (text[at - 1] === '“') at--;
  // 由A、B、C组成的3人小组: persons by name
  const made = has(composedEnds, text.charCodeAt(at - 1)) ? (composed.exec(text.slice(Math.max(sentenceStart, at - 8), at))?.[0].length ?? 0) : 0;
  at -= made;
  for (let n = 0; n < 2 && has(connectorEnds, text.charCodeAt(at - 1)); n++) {
    const word = connectors.find((w) => text.startsWith(w, at - w.length) && at - w.length > sentenceStart);
    if (word) at -= word.length;
  }
  // 白芍、白术、元胡——本县的三大名药
  const dash = /——[^，。；：、“”\d\n—]{0,6}$/.exec(text.slice(Math.max(sentenceStart, at - 8), at));
  if (dash) at -= dash[0].length;
  // 只用过两次的电煮锅: the number is said of one of them
  if (text[count.numeral.end + count.unit.length] === '的' && /^(?:次|回|年|天|岁|遍|趟|层|米|斤)$/.test(count.unit)) return null;
  // 化学、生物、政治、地理4门中选考2门: so many of the list
  if (has(choiceEnds, text.charCodeAt(at - 1)) && /[中里](?:任意?|自主|各)?(?:选[考择修取出报]?|挑选?)$/.test(text.slice(Math.max(sentenceStart, at - 6), at))) return null;
  if (text[at - 1] === '、' || at <= sentenceStart) return null;
  const run = made > 0 ? (since(text, at, sentenceStart) ?? runBefore(text, at, sentenceStart)) : (runBefore(text, at, sentenceStart) ?? insideQuotes(text, at, sentenceStart));
  if (!run) return null;
  // 一、城北、龙头岭、大坪三处: the number of the item on the page is no thing
  const number = has(ordinals, text.charCodeAt(run.start)) && (run.start === 0 || text[run.start - 1] === '\n') ? (/^[一二三四五六七八九十]{1,3}、/.exec(text.slice(run.start, run.start + 4))?.[0].length ?? 0) : 0;
  const list = listItems(text, run.start + number, at, run.leading);
  const { items } = list;
  const last = items.at(-1);
  // “三问”“三不”“三必到”: one more of the list
  if (text[count.start - 1] === '“' && text[count.start - 2] === '”' && last && /^“[一二三四五六七八九十两]/.test(text.slice(last.start, last.start + 2))) return null;
  // 低保、特困、孤儿三类对象实行“三免”: the list has a number of its own
  if (last && text[count.start - 1] === '“' && /[两二三四五六七八九十\d][类种个项位名][\p{Script=Han}]{0,10}(?:实行|推行|推出|落实|开展|提供|做到|坚持|享受|实施)$/u.test(text.slice(last.start, at))) return null;
  if (!last || items.length < 2 || (!list.open && text[count.start - 1] !== '“' && !compass(text, items) && endsInVerb(text, last))) return null;
  const middle = items.slice(1, -1);
  const long = Math.max(...middle.map((s) => width(text, s)), 0);
  // 三个区和青箬、云陂、坪垌、白沙四个县: the first of them is joined to another number
  const joined = joinedBefore.test(text.slice(Math.max(sentenceStart, (items[0]?.start ?? at) - 16), items[0]?.start ?? at)) ? 1 : 0;
  const readings = [...list.readings.map((n) => n + joined), ...(run.more ? list.readings.map((n) => n + 1) : [])];
  // an item much longer than those behind it may hold the verb that opens the real list
  for (let k = 1; k < items.length - 1; k++) {
    const item = items[k];
    const rest = Math.max(...items.slice(k + 1).map((s) => width(text, s)));
    if (item && width(text, item) > rest + (rest < 3 ? 2 : 1) && (width(text, item) > 6 || doing.test(text.slice(item.start, item.end)))) for (const r of list.readings) if (!readings.includes(r - k)) readings.push(r - k);
  }
  const bodies = twoBodies(text, last, count) ? [items.length + 1] : null;
  const strong = bodies !== null || quotedAlone(text, count) || text[run.start] === '“' || count.unit === '大' || count.unit === '' || kindOf(text, items, count);
  const bearers = made > 0 && '人名位'.includes(count.unit) ? cut(text, run.start, at, '、和与及') : [];
  // 体校教练、退役球员: kinds of persons, several of each
  // bounded: one item of a row
  const people = bearers.length > 0 && !bearers.every((s, i) => isBearer(i === 0 ? text.slice(s.start, s.end).replace(/^.*(?:本报讯（[^）]*）|[由是])/, '') : text.slice(s.start, s.end)));
  if (bearers.length > 2 && !people && !list.open) return { start: run.start, end: at, count, place: 'before', items: bearers, readings: [bearers.length], open: false, certain: Math.abs(bearers.length - count.value) <= 2 };
  // a long way to the verb is no long item: 保护站巡护员昨天在例行监测中记录到鸬鹚、斑嘴鸭、绿翅鸭
  const clean = list.clean || (run.leading && items.length > 3 && list.readings.length === 1 && items.slice(1).every((s) => width(text, s) <= 12));
  const certain = !people && clean && (items.length >= 3 || strong) && (items.length < 3 || width(text, last) <= long + 4 || strong || (list.readings.length === 1 && list.readings[0] === items.length + 1)) && Math.abs((list.readings[0] ?? 0) - count.value) <= 2 && named(text, count);
  return { start: run.start, end: at, count, place: 'before', items, readings: bodies ?? readings, open: list.open, certain };
}

const joinedBefore = /(?:\d{1,3}|[一二两三四五六七八九十])个?[\p{Script=Han}]{1,3}[和与及][\p{Script=Han}]{1,6}、$/u;

const body = /[\p{Script=Han}](?:局|委|办|会|联|中心|政府|院|社|集团|公司|馆|校|学|站|队|部|处|所|厅|行|街道|镇|乡)$/u;

/** …、区融媒体中心和磨盘镇政府三家单位: what 和 joins are two bodies. */
function twoBodies(text: string, { start, end }: Span, { noun, unit }: CountPhrase): boolean {
  if (!/^(?:单位|部门|机构)/.test(noun) && !/^(?:部门|单位)$/.test(unit)) return false;
  const halves = text.slice(start, end).split(/[和与及]/);
  return halves.length === 2 && halves.every((h) => h.length > 2 && body.test(h));
}

/** A verb in a short item (稻纵卷叶螟 has none). */
const doing = /[看听读学讲教唱演写画玩游逛参赴访问查检测评抓管治防护救助帮扶采摘捡运寄递交报说谈吃喝尝品抽扣缴获捐领验观察拍记录请选派邀约聘承担任有为是到出了开设建种养办推获在选含做卖送用取分把将由从等给买收加增新改修装发拉引带跑走去来和与及]/;

const choiceEnds = charSet('选考择修取出报挑');
const ordinals = charSet('一二三四五六七八九十');
const composedEnds = charSet('成建的支个');
const composed = /(?:组成|构成|组建|搭成|结成)的?(?:[一这那]支|这个)?$/;

/** The list behind 由: 由A、B、C组成. */
function since(text: string, at: number, floor: number): { start: number; leading: boolean; more?: boolean } | null {
  const by = text.slice(Math.max(floor, at - 120), at).lastIndexOf('由');
  return by < 0 ? null : { start: Math.max(floor, at - 120) + by + 1, leading: false };
}

/** Whether the items are of the counted kind: quoted all, or ending like the noun or the classifier. */
function kindOf(text: string, items: readonly Span[], count: CountPhrase): boolean {
  const noun = count.noun.at(-1) ?? count.unit.at(-1) ?? '';
  const ends = items.map((s) => text[s.end - 1] ?? '');
  return ends.every((c) => c === '”') || (noun !== '' && ends.filter((c) => c === noun).length === items.length) || (count.noun.length > 1 && ends.filter((c) => count.noun.includes(c)).length === items.length && ends.every((c) => c === ends[0]));
}

/** A phrase that counts something: with a noun behind it, or a classifier that is one (人, 家, 镇). */
function named(text: string, count: CountPhrase): boolean {
  const next = text[count.end] ?? '\n';
  if (quotedAlone(text, count)) return true;
  return next !== '、' && (count.noun !== '' || '人家户镇村乡县市区省国地校方院馆店企园'.includes(count.unit.at(-1) ?? '的') || nounUnits.test(count.unit));
}

/** Classifiers that hold their noun. */
const nounUnits = /^(?:门课|街道|学校|企业|部门|项目|行动|站点|环节|阶段|元素|代表队|中心)$/;

/** “四件套”: the phrase stands alone between quotation marks. */
function quotedAlone(text: string, count: CountPhrase): boolean {
  return count.noun === '' && text[count.start - 1] === '“' && text[count.end] === '”';
}

/** “厨房、食堂、助餐点”四级网络: one pair of quotation marks round the whole list. */
function insideQuotes(text: string, at: number, floor: number): { start: number; leading: boolean; more?: boolean } | null {
  if (text[at - 1] !== '”') return null;
  for (let i = at - 2; i >= floor && at - i < 80; i--) {
    if (text[i] === '”') return null;
    if (text[i] === '“') return text[i - 1] === '”' || '和与及'.includes(text[i - 1] ?? '的') ? null : { start: i, leading: false };
  }
  return null;
}

/** Start of the run of items that ends at `at`; `leading`: its first item may begin with other words. */
function runBefore(text: string, at: number, floor: number): { start: number; leading: boolean; more?: boolean } | null {
  let depth = 0;
  let i = at;
  let separators = 0;
  let itemEnd = at;
  while (i > floor && at - i < 160) {
    const code = text.charCodeAt(i - 1);
    if (has(closers, code)) depth++;
    else if (has(openers, code)) {
      if (depth === 0) break;
      depth--;
      // ”“ and 》《
      const next = text.charCodeAt(i - 2);
      if (depth === 0 && ((code === 0x201c && next === 0x201d) || (code === 0x300a && next === 0x300b))) separators++;
    } else if (depth === 0) {
      if (has(stops, code)) break;
      // 、
      if (code === 0x3001) {
        separators++;
        if (counts(text, i, itemEnd) && itemEnd !== at) return separators > 1 ? { start: itemEnd + 1, leading: false } : null;
        itemEnd = i - 1;
      }
    }
    i--;
  }
  if (depth > 0) return null;
  // 地铁3号线的东门: the number belongs to what the items are of
  const of = itemEnd !== at ? text.slice(i, itemEnd).lastIndexOf('的') : -1;
  if (of > 0 && !counts(text, i + of + 1, itemEnd)) return { start: i + of + 1, leading: true };
  if (itemEnd !== at && counts(text, i, itemEnd)) {
    // 326名运动员在田径、游泳…: the list begins behind the verb
    const held = /(?:在|参加|参与|围绕|涵盖|包括|设有?|角逐|分成?|分为|编[成为])(?=[^\d、，]{1,8}$)/.exec(text.slice(i, itemEnd));
    if (held && !counts(text, i + held.index + held[0].length, itemEnd)) return { start: i + held.index + held[0].length, leading: false };
    // 5个库点位于鹿鸣、柳河: the first of them may stand behind the number and its verb
    return separators > 1 ? { start: itemEnd + 1, leading: false, more: true } : null;
  }
  return separators > 0 ? { start: i, leading: true } : null;
}

/** Whether an item holds a number of its own (2个社区): then it closes a list before it. */
function counts(text: string, start: number, end: number): boolean {
  // bounded: every repeat has an upper limit
  return /\d(?!\d?[日号月])|[两二三四五六七八九十][个大项条家类种名位支所座处部件户张台辆套场篇本首幅组]/.test(text.slice(start, end).replace(/[（(][^）)]{0,60}[）)]|“[^”]{0,40}”|\d{1,5}(?:×\d{1,4})?(?:公里|千米|米)(?=障碍|接力|越野|跑|赛|$)/g, ''));
}

/** 城东、城南、城西、城中: names of two characters with one and the same first; 中 of the last is no word of place behind a verb. */
function compass(text: string, items: readonly Span[]): boolean {
  const own = items.slice(1);
  return own.length > 2 && own.every((s) => s.end - s.start === 2 && text[s.start] === text[own[0]?.start ?? -1]);
}

/** Names that end in a character which is also a verb or a word of place: 市田径协会, 县高中. */
const nouns = /(?:协会|学会|工会|商会|联合会|联谊会|委员会|基金会|促进会|研究会|董事会|理事会|监事会|[居村管组校筹]委会|残联会|侨联会|[省市县区镇一二三四五六七八九]中|高中|初中|附中)$/;

function endsInVerb(text: string, item: Span): boolean {
  const words = text.slice(item.start, item.end);
  // 劳务协作、消费帮扶等达成五点共识: what stands behind 等 is no item
  if (/等[^”』》]{1,8}$/.test(words) && !/[高中初平同何]等/.test(words)) return true;
  return !nouns.test(words) && verbs.longest(text, item.end, item.start) !== null;
}
