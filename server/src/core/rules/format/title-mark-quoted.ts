// Part of format/title-mark: 导演某某的新片“远海”…影片花了两年拍成: a film or a book between quotation marks.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';

const film = '新片|影片|电影|故事片|纪录片|短片|微电影|电视剧|话剧|舞剧|歌剧|小戏';
const book = '长篇小说|短篇小说|中篇小说|小说|散文集|诗集|专著|新书|绘本';
const named = new RegExp(`(?:[\\u4e00-\\u9fff]的|[这那一]部|写成了?|创作了?|推出了?|著有|放映了?|出版了?|上映了?)(?:(${film})|(${book}))(“([\\u4e00-\\u9fff]{2,10})”)(?=[，。、；（]|[回来到走登]|在|的|已|将|是)`, 'g');
const ofFilm = /影片|该片|片[中里子]|导演|银幕|上映|首映|主演|演员|剧[中情组]|台词|拍[成完摄]|首演/;
const ofBook = /书[中里名]|该书|作者|出版|读者|[首再]版|作家|收[入录]|章节|篇目/;
/** Dreams and roads are no titles. */
const figurative = /[梦路缘情热潮风季月周节]$/;

/** Titles of films, plays and books between quotation marks, where the story speaks of such a work beside them as well. */
export function quotedWorks(text: string): Span[] {
  if (![...'片影剧戏说集著书本'].some((c) => holds(text, `${c}“`))) return [];
  return matchesOf(text, named).flatMap((m) => {
    const [all, isFilm, , marked = '', title = ''] = m;
    const end = m.index + all.length;
    const start = end - marked.length;
    const around = text.slice(Math.max(0, m.index - 40), m.index) + text.slice(end, end + 80);
    return figurative.test(title) || !(isFilm ? ofFilm : ofBook).test(around.replace(/电影院|影片放映员/g, '')) ? [] : [{ start, end }];
  });
}

const again = /“([\u4e00-\u9fff]{3,12})”(?=(?:将|已|即将|目前|一书)?(?:在[^，。；]{2,12})?(?:上架|出版|定价|再版|首发|发行|面世|付梓|印了|由[^，。；]{2,14}出版)|(?:捧回|捧得|捧走|荣获|摘得|夺得|斩获|获得?了?)[^，。；]{0,12}奖)/g;

/** 《榆河农谚》 … “榆河农谚”将在书店上架: a title that has its marks elsewhere in the story. */
export function quotedAgain(text: string): Span[] {
  if (!holds(text, '《') || !['上架', '出版', '定价', '再版', '首发', '发行', '面世', '印了', '奖'].some((w) => holds(text, w))) return [];
  return matchesOf(text, again).filter((m) => text.includes(`《${m[1] ?? ''}》`)).map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
