// Part of figure/scale: a unit of another dimension than the word before it measures: 全长2.4千克, 体重60公里, 占地30吨.
import type { Mention } from '../../facts/statements/mentions.ts';

const filler = '(?:只有|约|达|为|是|有|近|超过|超|仅|共|不足){0,2}$';
const kinds: readonly (readonly [RegExp, ReadonlySet<string>, Readonly<Record<string, string>>])[] = [
  [new RegExp(`(?:全长|总长|总里程|全程|海拔|水深|身高|长度|宽度|高度|深度|厚度|直径|树高|胸径|(?<![放拓])宽|[路桥渠道]长)${filler}`), new Set(['mass', 'area', 'volume']), { 千克: '千米', 公斤: '公里', 平方米: '米', 平方公里: '公里', 立方米: '米' }],
  [new RegExp(`(?:体重|净重|毛重|总重|重量|[，、]重)${filler}`), new Set(['length', 'area', 'volume']), { 千米: '千克', 公里: '公斤' }],
  [new RegExp(`(?:面积|占地|[建营]筑面积)${filler}`), new Set(['mass', 'length', 'volume']), { 米: '平方米', 公里: '平方公里', 立方米: '平方米' }],
  [new RegExp(`(?:库容|蓄水量|容积|蓄水)${filler}`), new Set(['length', 'area']), { 平方米: '立方米', 米: '立方米' }],
];

const runsAlong = /(?:加固|新建|修建|改造|建成|铺设|修筑|整修)(?:了|好)?(?:海堤|江堤|河堤|堤防|大堤|步道|绿道|栈道|村道|渠道|沟渠|围栏|护栏)(?:约|达|近|共|长)?$/;

/** The unit that is probably meant; '' where none is known; null where the unit fits. */
export function otherDimension({ q, left }: Mention): string | null {
  if (q.kind !== 'measure' || q.han) return null;
  const words = left.slice(-10);
  for (const [noun, dimensions, meant] of kinds) if (dimensions.has(q.dimension) && noun.test(words)) return meant[q.unit] ?? '';
  // 加固海堤4.6平方公里: what runs along has a length
  return /^平方(?:公里|千米)$/.test(q.unit) && runsAlong.test(words) ? '公里' : null;
}
