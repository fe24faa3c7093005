// Notes that send the reader to another page or say where a story comes from: （下转第3版）, ◀上接第1版, （下转A5）, （文转3版）.

const bracket = '[（(【\\[]';
const closing = '[）)】\\]]';
const arrows = '[▶▷►→↓▲△▼▽◀◁←↑>■●☞ ]{0,3}';
/** 第3版, 3 版, 第3页; a letter needs no 版. */
const page = '第?[ ]?(?:([A-Z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})[ ]?[版页]|([A-Z][0-9]{1,2})(?![0-9A-Za-z]))';
const today = '(?:本报)?(?:今日|今天)?[ 　]?';
const title = '(?:[ 　]?[，,]?(?:标题|题)?《([^《》]{1,40})》)?';

/** 下转 at the end of a text; groups: page, page with a letter, title. */
export const onward = new RegExp(`${bracket}?${arrows}(?:文?下转|紧接|转接|文?转)${today}${page}${title}${closing}?${arrows}$`);
/** 上接 at the head of a text; groups as above. */
export const backward = new RegExp(`^${bracket}?${arrows}(?:文?上接|紧接|文?接)${today}${page}${title}[^）)】\\]。，]{0,12}${closing}?${arrows}`);
const whole = new RegExp(`^${bracket}?${arrows}(?:文?下转|文?上接|紧接|转接|文?[转接])${today}${page}${title}${closing}?${arrows}$`);

/** A line that is such a note and nothing else. */
export function isJumpNote(text: string): boolean {
  return text.length <= 60 && /[转接]/.test(text.slice(0, 8)) && whole.test(text);
}

/** A line that says where its story comes from, alone or at the head of a paragraph. */
export function comesFrom(text: string): boolean {
  return text.slice(0, 8).includes('接') && backward.test(text.length > 80 ? text.slice(0, 80) : text);
}
