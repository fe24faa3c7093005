// Words of totals, parts and rests in a story that has no other figure of their thing; all are looked for in the clause before a figure unless said otherwise.

/** 共有, 合计, 总数达到, 全长, 加起来. */
export const totalWords = /(?:(?<!公)共(?![同享建青和用富])|总|合计|汇总|累计|加起来|合起来|加在一起|加[到在]一块儿?|(?<![安健齐])全(?![面力程部]|[^，。；]{0,3}的)|一行)[^，。；、\d]{0,10}$|(?:全|单)程(?:共|约|为|长)?$/;
/** Between a total and its first part. */
export const announces = /其中|[：（(]|分[为成别]|由|[里中]，/;
/** 其余, 剩下的, 余下: what is left. */
export const restWords = /(?:其余|剩余|剩下|余下|[还只仅就]剩|剩)(?:的|了)?[^，。；\d]{0,8}$/;
/** 还差, 尚缺, 缺口还有: what is wanted yet. */
export const lacking = /(?:[还尚仍][差缺欠]|(?:缺口|差额)(?:还|尚|仍)?(?:有|为|是|达)?|缺[着了]?)$/;
/** 还有, 未开工的: what is left, where its clause or the words behind it say that nothing was done yet. */
export const pending = /(?:还有?|仍有?|尚有?|另有|另外)[^。；]{0,24}(?:未|没|正在|施工|在建|待|等|停|不[能会到通]|才能|进场|开工|动工|抢|推进|预计|继续|年底)|(?:未|没有?|尚未|在建)[^，。；]{1,6}(?:的|有)/;
/** More that comes later: none of what is left now. */
export const later = /明年|后年|下一?年|下一步|列入|纳入|二期|新[增报]/;
/** A level, no part: 入秋时还有14盏. */
export const level = /(?:(?:还|尚|仍|只|就)有|剩|降[到至]|减少?[到至])[^，。；]{0,4}$/;
/** What was done already: in the clause, or right behind the figure. */
export const done = /已|了|完[成工]|恢复|竣工|建成|开通|通[了车水]|办[结好]|修好|到位|交付|验收|用上/;
/** A change: no amount. */
export const changed = /(?:比[^，。；]{1,12}|同比|环比)[^，。；]{0,4}$|(?:增加|增长|减少|下降|上升|提高|多|少|高|低|贵|便宜|净增|上涨|涨|跌|[上下]调)(?:了|出|近|约){0,2}$|(?:(?<!新)增(?!加值)|减)[^，。；到至]{0,3}$|其中[^，。；]{0,4}每|最[高多低少大小](?:的?一?[天日次场年回晚]|时|达|为|可|能)?[^，。；]{0,3}$|平均|每(?![天日])|[日月年人户]均/;
/** Of another time than the rest. */
export const otherTime = /去年|上年|前年|往年|同期|上届|往届|历年/;
/** Not yet there. */
export const planned = /目标|计划|力争|预计|拟|将/;
/** What a figure is dated by. */
export const dated = /(?:19|20)\d\d年|[去今前明]年|上年|本月|上个?月/;
/** Some are not told, or told twice. */
export const unnamed = /误[作为写]|应为|更正|加上|连同|外加|还有[^，。；]{0,3}[几些]|另有|投亲|退[出还了]|[，（、]含|除去|扣除|若干|(?<![一二两三四五六七八九十几大各\d个])部分|又[来有]|陆续|不等|既是?|又是|重复|交叉|新增的|追加/;
/** Behind the last part: others are not told. */
export const open = /^[^，。；]{0,6}(?<![要在正只还])等(?![着待候])|其余|另有|此外|还有|另外|以及|不含|不包括/;
/** What there was. */
export const base = /原|过去|以前|此前|本来|去年|上年|起初|已有|现有|老/;
/** What came. */
export const added = /新|又|再|增|添|扩|补|加/;
/** What it came to. */
export const reached = /达|增加?[到至]|升[到至]|如今|现在|现有|目前|眼下|变成|成了/;
