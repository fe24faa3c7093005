// Numbers below a hundred as texts print them.

const ones = '零一二三四五六七八九';

/** Value of 十, 两, 二十三 or 零 in Han figures; −1 for anything else, '' included. */
export function smallHan(words: string): number {
  if (words === '' || words.length > 3) return -1;
  let value = 0;
  for (const c of words) {
    const digit = c === '两' ? 2 : ones.indexOf(c);
    if (c === '十') value = (value || 1) * 10;
    // 十 alone parts two digits
    else if (digit < 0 || (value > 0 && value % 10 !== 0)) return -1;
    else value += digit;
  }
  return value;
}

/** The same, or the value of up to four Arabic digits. */
export function smallNumber(words: string): number {
  return /^\d{1,4}$/.test(words) ? Number(words) : smallHan(words);
}
