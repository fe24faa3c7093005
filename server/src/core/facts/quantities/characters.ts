// What single characters mean to the figure reader: one table lookup a character.

/** Value of a digit character (ASCII, full-width or Han), −1 for any other. */
export const digitValues: Int8Array = new Int8Array(65536).fill(-1);
/** Power of ten of 十 百 千 万 亿, 0 for any other. */
export const multipliers: Float64Array = new Float64Array(65536);

for (let d = 0; d <= 9; d++) {
  digitValues[48 + d] = d;
  digitValues[0xff10 + d] = d;
}
for (const [i, group] of ['〇零○', '一', '二两', '三', '四', '五', '六', '七', '八', '九'].entries()) {
  for (const c of group) digitValues[c.charCodeAt(0)] = i;
}
for (const [c, value] of [['十', 10], ['百', 100], ['千', 1000], ['万', 1e4], ['亿', 1e8]] as const) multipliers[c.charCodeAt(0)] = value;

/** ASCII or full-width digit. */
export function isArabic(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** A Han character of the basic block or extension A, or 〇. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** A Latin letter, half- or full-width. */
export function isLetter(code: number): boolean {
  const c = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}
