// Paragraphs that have lost the figure they began with: 名小学生里…, where the page counts 12名小学生.

const measures = '名位户条座所台辆间株件块张只头项批支场套艘幢栋棵';
const numerals = '0123456789０１２３４５６７８９一二两三四五六七八九十百千万几多余数';
const sure = 3;

/** Whether a paragraph begins with a measure word and its noun, three characters that the page prints behind a figure. `page` is the page's text, asked for only where the paragraph begins so. */
export function lacksCount(text: string, page: () => string): boolean {
  if (!measures.includes(text.charAt(0) || ' ') || !/^\p{Script=Han}{3}/u.test(text)) return false;
  const run = text.slice(0, sure);
  const printed = page();
  let counted = 0;
  for (let at = printed.indexOf(run); at >= 0; at = printed.indexOf(run, at + sure)) {
    const before = printed.charAt(at - 1);
    // 名师工作室 stands behind other words as well: no figure belongs to it
    if (numerals.includes(before || ' ')) counted++;
    else if (before !== '' && before !== '\n') return false;
  }
  return counted > 0;
}
