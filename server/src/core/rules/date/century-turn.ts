// Part of date/year: 20世纪初，光碟和网吧来了 in a story of 1986 and 2004: the turn of the century called by the one that had passed.
import type { CivilMention, DateMention, DecadeMention } from '../../facts/dates/mention.ts';

/** Things that nobody had in the first years of the 20th century (dates of their coming to China). */
const modern = /光[碟盘]|影碟|[VD][CV]D|录像厅|录像带|网吧|互联网|网络|网店|网购|电商|宽带|上网|手机|传呼机|BP机|小灵通|电脑|电视|数码|短信|QQ|微信|空调|摩托车|私家车|高铁|高速公路|动车|超市|连锁店|商品房|拆迁|房地产|开发商|小区|物业|下岗|改制|外资|招商引资|打工|民工|退耕还林|西部大开发|新农村|农家乐|合作社|低保|医保|希望小学|撤点并校|村村通|三峡|入世|非典|塑料|化肥|大棚|拖拉机|收割机|卡拉OK|KTV|迪斯科|广场舞|快递|外卖|核电|光伏|流水线/;
/** The old times are meant, or set against ours. */
const old = /[清明宋元][代朝末初廷]|光绪|宣统|民国|晚清|辛亥|老照片|百年|一个世纪|世纪前|当年的|那时还?没|没有|还没|不曾|未曾|不像|相比|对比|到(?:了)?(?:今天|如今|现在|\d)|如今|复原|重现|仿|祖[父母上辈]|爷爷|太公|曾祖|传教|洋行|租界|军阀|私塾|马车|煤油灯/;
const earliest = 1970;

/** The year of the story's new century that witnesses the slip, or null: printed in the same paragraph behind the words, all other years of the story being of our time. */
export function turnWitness(text: string, mention: DecadeMention, all: readonly DateMention[]): CivilMention | null {
  if (mention.century !== 20 || mention.decade !== null || mention.quoted || !/^初(?:期|年)?，/.test(text.slice(mention.end, mention.end + 3)) || !/[。\n\u3000 ，；）]$|^$/.test(text.slice(Math.max(0, mention.start - 1), mention.start))) return null;
  const end = /[。\n]/.exec(text.slice(mention.end, mention.end + 80))?.index ?? 80;
  const told = text.slice(mention.end, mention.end + end);
  const from = text.lastIndexOf('\n', mention.start) + 1;
  if (!modern.test(told) || old.test(text.slice(Math.max(from, mention.start - 60), mention.end + end))) return null;
  if (all.some((m) => m !== mention && ((m.kind === 'civil' && m.from.year !== null && m.from.year < earliest) || (m.kind === 'decade' && m.years !== null && m.years.first < earliest)))) return null;
  const years = all.filter((m): m is CivilMention => m.kind === 'civil' && m.part === mention.part && m.from.year !== null && m.start > mention.end);
  const [next] = years;
  return next && next.start - mention.end < 160 && (next.from.year ?? 0) >= 2000 && (next.from.year ?? 0) <= 2020 ? next : null;
}
