// Looks up the unit or classifier that stands at a position.
import { valuesFrom } from '../../base/affixes.ts';
import type { Dimension } from '../quantity.ts';
import { classifiers, measures, pointUnits } from './units-data.ts';

export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  /** Base units per unit. */
  readonly factor: number;
  readonly points: boolean;
  /** Characters behind which a unit of one character is the head of a longer word. */
  readonly not: string;
}

/** One-character units that are the head of a longer word: 人工, 家庭, 分之, 月份 … */
const notBefore: Readonly<Record<string, string>> = {
  人: '工民类才均造行生文格力道口大', 家: '庭长电具装居政暖', 名: '称单胜义誉校优牌师人城', 分: '之别类为布析公院行局支明管厂解成', 年: '级轻代龄产', 天: '然津宫空地气', 点: '赞击亮燃评', 度: '假过', 成: '立为功', 类: '似', 场: '所景馆地', 级: '别',
  个: '人体性', 基: '地本层础金因准数于建坑站团尼调层督肥石', 位: '于置列居', 项: '目', 层: '次面级楼', 部: '分门署队委', 章: '程', 方: '面案式法向位便米言', 面: '对向积临貌', 期: '间待望货', 国: '家际内有庆', 省: '级内外市份', 市: '场级民区委值容', 县: '级域城委', 区: '域别级间块', 镇: '街村', 乡: '村镇', 村: '民庄居', 校: '园长', 企: '业',
  地: '区方点理块铁', 路: '线口段公面', 代: '表', 单: '位元', 组: '织成合', 次: '要元日年', 道: '路德', 步: '骤', 门: '槛口', 手: '段机工', 条: '件例', 本: '报地月市区县年', 口: '岸号袋', 行: '业动政', 包: '括', 片: '区', 堂: '', 课: '程题堂', 支: '持付撑援出部', 号: '', 米: '粉饭', 里: '面程', 斤: '', 克: '服', 安: '全', 帕: '', 节: '能日约目点庆', 码: '头', 折: '合', 字: '', 岁: '月',
  关: '于系闭键注心怀爱节联', 问: '题卷候世', 化: '工解学为石肥', 色: '彩调香', 室: '内外友', 宝: '贝贵马宝',
  首: '次个批位家届期先席', 头: '条', 种: '植子', 员: '工', 师: '傅', 岗: '位', 线: '上下路索', 街: '道', 院: '士', 声: '音', 回: '应', 眼: '镜', 列: '车入为', 座: '谈落', 批: '准发复', 版: '权图', 页: '面', 处: '理于在置', 所: '有属在', 台: '风', 层楼: '', 球: '', 金: '额融牌', 银: '牌行', 铜: '牌', 局: '面', 样: '', 对: '于', 起: '来到', 格: '', 档: '次', 群众: '', 任: '务', 例: '如', 秒: '杀', 周: '边年期岁', 元: '素旦宇首', 角: '度色', 盆: '地景栽', 坛: '主', 柜: '台员子', 棚: '户改', 味: '道书觉儿', 缸: '子', 篮: '子球', 篓: '子', 升: '级至', 吨: '', 集: '中团体合成群', 轮: '岗值', 款: '式', 站: '在', 店: '', 环: '境节保', 式: '', 招: '商生聘', 双: '方向重', 排: '名放列查水',
};

const known = new Map<string, Unit>();

function add(text: string, dimension: Dimension, factor: number, points = false): void {
  if (!known.has(text)) known.set(text, { text, dimension, factor, points, not: text.length === 1 ? (notBefore[text] ?? '') : '' });
}

for (const [dimension, factor, names] of measures) for (const name of names.split(/\s+/)) add(name, dimension, factor);
for (const [factor, names] of pointUnits) for (const name of names.split(' ')) add(name, 'ratio', factor, true);
for (const name of classifiers.split(/\s+/)) add(name, 'count', 1);

const units = valuesFrom([...known.keys()], [...known.values()]);

/** The longest unit that begins at `at` and ends by `limit`. */
export function unitAt(text: string, at: number, limit: number): Unit | null {
  const unit = units.longest(text, at, Math.max(limit, at + 1));
  return unit && fits(text, at, unit) ? unit : null;
}

/** Words behind a classifier that only look like the rest of a longer word with it: 四个体验项目, 五名优秀教师, 三位居民, 5人工作组. */
const words: Readonly<Record<string, RegExp>> = {
  个: /^(?:体验|体育|体系|体能|体检|体量|性能|性质|人员|人选)/, 名: /^(?:师生|师傅|师范|人大|人员|人选|人民|城管|校长|校外|校级|校医|校友|单身|优秀|优胜|优等)/, 位: /^(?:居民|居家)/,
  家: /^(?:电商|电子|电力|电影|电器|电池|电机|电信|政务|政府|长期|居民|具有|具备|庭院)/, 人: /^(?:工作|行动|均获|均为|文艺)/, 支: /^部队/, 处: /^(?:在建|理发)/, 所: /^在建/, 点: /^评议/, 场: /^(?:地方戏|地掷)/,
};

function fits(text: string, at: number, { text: unit, not }: Unit): boolean {
  return not === '' || !not.includes(text[at + 1] ?? '\n') || (unit === '家' && text[at + 1] === '装' && '上了有好'.includes(text[at + 2] ?? '\n')) || (unit === '台' && text[at + 1] === '风' && '机扇'.includes(text[at + 2] ?? '\n')) || (unit === '项' && text[at + 1] === '目') || (unit === '层' && text[at + 1] === '次') || (unit === '人' && text[at + 1] === '口') || (words[unit]?.test(text.slice(at + 1, at + 4)) ?? false);
}
