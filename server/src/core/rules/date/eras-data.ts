// Reign titles from Sui to the Republic and spans of dynasties (中国历史纪年表, as printed in Xiandai Hanyu Cidian, appendix).

/** One line a dynasty: reign titles in order, each with the civil year in which its first year begins; each ends where the next begins, the last in `end`. */
const lines: readonly { readonly end: number; readonly titles: string }[] = [
  { end: 618, titles: '开皇581 仁寿601 大业605 义宁617' },
  { end: 907, titles: '武德618 贞观627 永徽650 显庆656 龙朔661 麟德664 乾封666 总章668 咸亨670 上元674 仪凤676 调露679 永隆680 开耀681 永淳682 弘道683 嗣圣684 文明684 光宅684 垂拱685 永昌689 载初690 天授690 如意692 长寿692 延载694 证圣695 天册万岁695 万岁登封696 万岁通天696 神功697 圣历698 久视700 大足701 长安701 神龙705 景龙707 唐隆710 景云710 太极712 延和712 先天712 开元713 天宝742 至德756 乾元758 上元760 宝应762 广德763 永泰765 大历766 建中780 兴元784 贞元785 永贞805 元和806 长庆821 宝历825 大和827 太和827 开成836 会昌841 大中847 咸通860 乾符874 广明880 中和881 光启885 文德888 龙纪889 大顺890 景福892 乾宁894 光化898 天复901 天祐904' },
  { end: 960, titles: '开平907 乾化911 贞明915 龙德921 同光923 天成926 长兴930 应顺934 清泰934 天福936 开运944 乾祐948 广顺951 显德954' },
  { end: 1127, titles: '建隆960 乾德963 开宝968 太平兴国976 雍熙984 端拱988 淳化990 至道995 咸平998 景德1004 大中祥符1008 天禧1017 乾兴1022 天圣1023 明道1032 景祐1034 宝元1038 康定1040 庆历1041 皇祐1049 至和1054 嘉祐1056 治平1064 熙宁1068 元丰1078 元祐1086 绍圣1094 元符1098 建中靖国1101 崇宁1102 大观1107 政和1111 重和1118 宣和1119 靖康1126' },
  { end: 1279, titles: '建炎1127 绍兴1131 隆兴1163 乾道1165 淳熙1174 绍熙1190 庆元1195 嘉泰1201 开禧1205 嘉定1208 宝庆1225 绍定1228 端平1234 嘉熙1237 淳祐1241 宝祐1253 开庆1259 景定1260 咸淳1265 德祐1275 景炎1276 祥兴1278' },
  { end: 1115, titles: '统和983 开泰1012 重熙1032 清宁1055 咸雍1065 大康1075 寿昌1095 乾统1101 天庆1111' },
  { end: 1234, titles: '天会1123 皇统1141 天德1149 正隆1156 大定1161 明昌1190 承安1196 泰和1201 贞祐1213 兴定1217 正大1224' },
  { end: 1368, titles: '中统1260 至元1264 元贞1295 大德1297 至大1308 皇庆1312 延祐1314 至治1321 泰定1324 致和1328 天历1328 至顺1330 元统1333 至元1335 至正1341' },
  { end: 1644, titles: '洪武1368 建文1399 永乐1403 洪熙1425 宣德1426 正统1436 景泰1450 天顺1457 成化1465 弘治1488 正德1506 嘉靖1522 隆庆1567 万历1573 泰昌1620 天启1621 崇祯1628' },
  { end: 1911, titles: '顺治1644 康熙1662 雍正1723 乾隆1736 嘉庆1796 道光1821 咸丰1851 同治1862 光绪1875 宣统1909' },
  { end: 1949, titles: '民国1912' },
];

/** A reign: the civil years of its first and its last year. */
export interface Reign {
  readonly first: number;
  readonly last: number;
}

/** Reign title → its reigns; some titles were used twice (上元, 至元). */
export const eras: ReadonlyMap<string, readonly Reign[]> = read();

function read(): Map<string, Reign[]> {
  const found = new Map<string, Reign[]>();
  for (const { end, titles } of lines) {
    const entries = titles.split(' ').map((t) => ({ name: t.replace(/\d{1,8}$/, ''), first: Number(/\d{1,8}$/.exec(t)?.[0]) }));
    for (const [i, { name, first }] of entries.entries()) found.set(name, [...(found.get(name) ?? []), { first, last: Math.max(first, entries[i + 1]?.first ?? end) }]);
  }
  return found;
}

/** Dynasties as newspapers name them before a year, first and last year. */
export const dynasties: Readonly<Record<string, readonly [number, number]>> = {
  隋: [581, 618], 唐: [618, 907], 北宋: [960, 1127], 南宋: [1127, 1279], 宋: [960, 1279], 元: [1206, 1368], 明: [1368, 1662], 清: [1616, 1912], 民国: [1912, 1949],
};
