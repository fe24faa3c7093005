// Prints server/src/core/base/lunar.generated.ts: lunar years and solar terms 1900–2100 as lunar-javascript computes them.
import lunar from 'lunar-javascript';

const { LunarYear, Solar } = lunar;
const first = 1900;
const last = 2100;
const dayNumber = (y, m, d) => Math.round(Date.UTC(y, m - 1, d) / 86400000);

/** `newYear day of the year, leap month, lengths`: lengths as bits, first month lowest, 1 = 30 days. */
function lunarYear(year) {
  const months = LunarYear.fromYear(year).getMonthsInYear();
  const leap = months.find((m) => m.isLeap());
  const spring = Solar.fromJulianDay(months[0].getFirstJulianDay());
  const lengths = months.reduce((bits, m, i) => bits | (m.getDayCount() === 30 ? 1 << i : 0), 0);
  return [dayNumber(spring.getYear(), spring.getMonth(), spring.getDay()) - dayNumber(year, 1, 1), leap ? -leap.getMonth() : 0, lengths];
}

const names = ['小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至'];
/** Days of the month, less the least day that ever occurs, one digit a term. */
const least = [4, 19, 3, 18, 4, 19, 4, 19, 4, 20, 4, 20, 6, 22, 6, 22, 6, 22, 7, 22, 6, 21, 6, 21];
function terms(year) {
  const table = Solar.fromYmd(year, 6, 1).getLunar().getJieQiTable();
  return names.map((name, i) => {
    const at = [table[name], ...(name === '冬至' ? [table.DONG_ZHI] : []), ...(name === '小寒' ? [table.XIAO_HAN] : []), ...(name === '大寒' ? [table.DA_HAN] : [])].find((s) => s && s.getYear() === year);
    const digit = at.getDay() - least[i];
    if (digit < 0 || digit > 9) throw new Error(`${year} ${name} ${at.toYmd()}`);
    return digit;
  }).join('');
}

const years = [];
const termRows = [];
for (let year = first; year <= last; year++) {
  years.push(`  [${lunarYear(year).join(', ')}],`);
  termRows.push(`  '${terms(year)}',`);
}
console.log(`// Lunar years and solar terms ${first}–${last} (Beijing time, GB/T 33661—2017), computed once by lunar-javascript 1.7.7 with scripts/calendar-table.mjs.

/** The lunar year of the first row. */
export const firstLunarYear = ${first};

/** Per lunar year: days from 1 January to its first day, its leap month (0: none), month lengths as bits (first month lowest, 1 = 30 days). */
export const lunarYears: readonly (readonly [number, number, number])[] = [
${years.join('\n')}
];

/** Names of the solar terms from January on, two a month. */
export const termNames: readonly string[] = ['${names.join("', '")}'];

/** Per term the least day of the month it falls on. */
export const termLeast: readonly number[] = [${least.join(', ')}];

/** Per civil year one digit a term: days after the least day. */
export const termDigits: readonly string[] = [
${termRows.join('\n')}
];`);
