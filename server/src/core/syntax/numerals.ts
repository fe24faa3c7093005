// The few numerals that mastheads and page headers are set in: Arabic, full-width and Han, without units of measure.

const digits = '〇一二三四五六七八九';

/** Value of a masthead numeral (`12`, `１２`, `十二`, `二〇二六`, `两`), or null. */
export function mastheadNumeral(source: string): number | null {
  const text = source.normalize('NFKC').replace(/[\s,]/g, '').replace(/[零○OoＯ]/g, '〇').replace(/两/g, '二').replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (/^[〇一二三四五六七八九]{1,9}$/.test(text)) return Number([...text].map((c) => digits.indexOf(c)).join(''));
  return /^[〇一二三四五六七八九十百千万]{1,12}$/.test(text) ? grouped(text) : null;
}

/** 一千二百三十, 三千〇六, 十二. */
function grouped(text: string): number {
  const scale: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const c of text) {
    const unit = scale[c];
    if (unit === undefined) digit = digits.indexOf(c);
    else if (unit === 10000) {
      total += (section + Math.max(digit, 0)) * unit;
      section = 0;
      digit = -1;
    } else {
      section += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    }
  }
  return total + section + Math.max(digit, 0);
}
