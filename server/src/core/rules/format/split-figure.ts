// Part of format/space: a short figure with a blank inside it.

/** 1 40平方米, 3 6亩: a figure of two to four digits behind Han that is cut in two, with what it counts; nothing else near is set so. */
export function isSplit(text: string, start: number, end: number): boolean {
  const left = /([\u4e00-\u9fff，。；（])(\d{1,3})$/.exec(text.slice(Math.max(0, start - 4), start));
  const right = /^(\d{1,4})(?:[多余来](?=[\u4e00-\u9fff]))?(?:[万亿]?[平立]方|公里|千米|[万亿]?[元吨亩株户人名家台辆份套件间棵只盆盏把斤米里岁天年分秒个位张场篇粒枚袋箱头尾条块本册部%张件次封艘架首幅枝朵片筐担桶瓶座])/.exec(text.slice(end, end + 8));
  if (!left?.[2] || !right?.[1] || (right[1].length === 4 ? left[2].length > 2 || /^(?:19|20)\d\d年/.test(text.slice(end, end + 5)) : left[2].length + right[1].length > 4) || (right[1].length === 3 && left[2].length > 1)) return false;
  if (/[第号线楼路室房电话座栋幢车厢排级卷页版]/.test(left[1] ?? '') || /[第号线路楼室房话座]$/.test(text.slice(Math.max(0, start - 6), start - left[2].length))) return false;
  // 2 3天: two or three
  if (left[2].length === 1 && right[1].length === 1 && Number(right[1]) - Number(left[2]) === 1) return false;
  return left[2] !== '0' && !/\d[ \u3000]+\d/.test(text.slice(Math.max(0, start - 24), start)) && !/\d[ \u3000]+\d/.test(text.slice(end, end + 24));
}

/** 3.1 4亿千瓦时: a decimal cut in two behind its point, with what it counts; nothing else near is set so. */
export function isCutDecimal(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || !/[\u4e00-\u9fff，、（](?<![第号表图页章节款版])\d{1,4}\.\d{1,2}$/.test(text.slice(Math.max(0, start - 8), start))) return false;
  if (!/^\d{1,2}(?:[万亿]|[平立]方|公[里斤顷]|千[米克瓦]|厘米|毫米|个百分点|[元吨亩倍米斤克里岁升度%])/.test(text.slice(end, end + 7))) return false;
  return !/\d[ \u3000]+\d/.test(text.slice(Math.max(0, start - 24), start)) && !/\d[ \u3000]+\d/.test(text.slice(end, end + 24));
}
