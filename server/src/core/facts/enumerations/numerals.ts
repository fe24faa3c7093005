// Writes a small number the way another one is written: 三条 → 四条, 5处 → 6处, 三条 → 两条.

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 1–99 in Han characters; `counts`: two before a classifier is 两. */
export function hanNumber(n: number, counts: boolean): string {
  if (n === 2 && counts) return '两';
  if (n <= 10) return digits[n] ?? String(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? (digits[tens] ?? '') : ''}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`;
}

/** `n` in the manner of the printed numeral: Han, Arabic or circled. */
export function writeLike(n: number, printed: string, counts: boolean): string {
  const code = printed.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return String.fromCharCode(0x245f + n);
  if (code >= 0xff10 && code <= 0xff19) return String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  return code >= 48 && code <= 57 ? String(n) : hanNumber(n, counts);
}
