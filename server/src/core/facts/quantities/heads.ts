// The noun a figure counts or measures: the run right of a classifier, or the run left of the figure behind its verbs.
import { wordsFrom, wordsTo } from '../../base/affixes.ts';
import type { Span } from '../../base/span.ts';
import { charSet, has } from '../../base/char-set.ts';
import { isArabic, isHan, isLetter } from './characters.ts';

export interface Head {
  readonly span: Span | null;
  readonly link: string;
}

/** Verbs and particles between a noun and its figure. */
const linkTable = wordsTo(`同比增长 同比下降 环比增长 环比下降 比上年增长 较上年增长 比去年同期增长 比上年下降 增长到 增加到 提高到 提升到 上升到 下降到 减少到 降低到 扩大到 缩短到 缩小到 发展到 增加了 增长了 提高了 提升了 下降了 减少了 上升了 降低了 增加至 增长至 提高至 提升至 下降至 减少至 上升至 降低至 升至 增至 降至 升到 增到 降到 攀升至 回升至 跃升至 跌至 涨至 扩至 达到了 达到 高达 将达 已达 均达 达 突破 超过 增长 增加 提高 提升 下降 减少 上升 降低 扩大 缩短 缩小 压缩 回落 上涨 下跌 攀升 新增 累计 共计 合计 总计 共有 共 计 有 为 是 占 超 约 已 近 逾 仅 只有 只 仅有 均为 均 都 也 就 就有 已有 还有 分别为 分别是 分别 达成 实现 完成 控制在 保持在 稳定在 维持在 在 至 到 了 每年 每天 一年`.split(' '));

/** Verbs that open the clause of a left noun: the noun is what follows the last of them. */
const verbTable = wordsFrom('实现 完成 新增 新建 建成 建设 投入 投资 发放 发布 培育 引进 落地 签约 吸引 接待 达成 获得 拥有 打造 推出 开展 组织 举办 整治 改造 修复 种植 销售 发出 受理 办结 调解 处置 累计 预计 力争 确保 争取 争创 截至 目前 今年 去年 前年 全年 上年 年均 上半年 下半年 全国 全省 全市 全区 全县 全镇 全村 我国 我省 我市 我区 我县 带动 促进 推动 使 让 将 已 以来 同期 年底 月底 提供 带来 配备 设立 设置 收到 共 该'.split(' '));

const leftStops = charSet('的了从由把被在和与及或并且而向对则就');
const rightStops = charSet('和与及或并且而已将被均都就也还又占从由把向，。');
/** Words inside which a stop is none: the characters before it (方向), and behind it (就业). */
const whole: Readonly<Record<string, readonly [string, string]>> = {
  向: ['方走导动取意定志', ''], 由: ['自理缘', '来'], 及: ['普涉波', ''], 并: ['合兼', '购网存联发'], 均: ['平人户亩年月日', '衡等'], 就: ['成', '业医学诊餐近'], 还: ['返', '款建田林'], 将: ['名健主猛武', '军来'], 都: ['首古成京帝迁故', '市'],
  占: ['', '地'], 和: ['总温缓饱平共祥', '谐平睦解美'], 与: ['参赠', '会'], 从: ['服', '业'], 把: ['', '手'], 被: ['棉植', '子'],
};
const rightTable = wordsFrom('以及 分别 包括 参加 来自 实现 完成 达到 增长 在内 左右 以上 以下 之间 同比 比上 全部 纳入 得到 获得 进入 通过 开展 正在 成为 位于 主要 其中 用于 进行 开始 参与 落户 入驻 提前 投入 投用 建成 开工 竣工 使用 受益'.split(' '));

/** The noun right of `at`, ending before `limit`; quotes round the whole noun are left out. */
export function headRight(text: string, at: number, limit: number): Span | null {
  let start = at;
  const open = text[at] ?? '';
  if (open === '“' || open === '‘' || open === '《' || open === '「') {
    const close = at + 1 + text.slice(at + 1, Math.min(limit, at + 21)).indexOf(open === '“' ? '”' : open === '‘' ? '’' : open === '「' ? '」' : '》');
    return close > at + 1 ? { start: at + 1, end: close } : null;
  }
  let i = at;
  for (; i < limit && i - at < 18; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code) && !isLetter(code)) break;
    const c = text[i] ?? '';
    if (has(rightStops, code) && !(i > at && (whole[c]?.[0].includes(text[i - 1] ?? '\n') ?? false)) && !(whole[c]?.[1].includes(text[i + 1] ?? '\n') ?? false)) break;
    if (c === '等' && i > at && !'高中初平同何'.includes(text[i - 1] ?? '')) break;
    if (c === '在' && text[i + 1] !== '建' && text[i + 1] !== '校' && text[i + 1] !== '岗') break;
    if (c === '为' && text[i - 1] !== '行' && text[i - 1] !== '作') break;
    if (c === '的') {
      start = i + 1;
      continue;
    }
    if (rightTable.longest(text, i, limit) !== null) break;
  }
  if (start >= i) return null;
  return { start, end: i };
}

/** The noun left of `at` within the clause that begins at `from`, and the verbs between them. */
export function headLeft(text: string, at: number, from: number): Head {
  let end = at;
  for (let n = 0; n < 4; n++) {
    const length = linkBefore(text, end, from);
    if (length === 0) break;
    end -= length;
  }
  const link = text.slice(end, at);
  let start = end;
  while (start > from && end - start < 18) {
    const code = text.charCodeAt(start - 1);
    if (!(isHan(code) || isLetter(code) || code === 38 || code === 0x201c || code === 0x201d) || isArabic(code)) break;
    if (has(leftStops, code)) break;
    start--;
  }
  for (let i = start; i < end; i++) {
    const verb = verbTable.longest(text, i, end);
    if (verb !== null) {
      start = i + verb.length;
      i = start - 1;
    }
  }
  while (start < end && '”“'.includes(text[start] ?? '')) start++;
  return { span: end - start >= 2 ? { start, end } : null, link };
}

/** Length of the linking word that ends at `end`, 0 where none does. */
function linkBefore(text: string, end: number, from: number): number {
  return linkTable.longest(text, end, from)?.length ?? 0;
}
