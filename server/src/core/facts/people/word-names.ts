// Names of two characters that are words elsewhere, or begin with no family name, behind a post and before a verb of saying: 讲解员木槿说, 局长南星介绍.
import type { StoryText } from '../../syntax/model.ts';
import { isVerb } from '../../syntax/lexicon.ts';
import { mayBeGiven, mayBeginSurname } from '../names/lexicon.ts';
import { type Seed, saysAt, verbHeads } from './accept.ts';
import { has } from '../../base/char-set.ts';
import { startsVerb } from './shape.ts';
import { isAddress, isClosedPost, isHeadPost, mayEndTitle, postBefore } from './titles.ts';

/** Words of manner, time and place between a speaker and what he says: 局长当场表示, 馆长随后介绍. */
const manner = new Set(('当场 当面 当即 当天 当时 当晚 随后 随即 最后 接着 然后 首先 其次 昨天 今天 日前 近日 会上 会后 席间 事后 之后 此前 此后 同时 曾经 常常 经常 时常 往往 总是 总爱 一再 再三 多次 反复 屡次 连连 连声 立即 立刻 马上 坦率 坦然 坦诚 幽默 感慨 激动 高兴 无奈 欣慰 自豪 骄傲 开心 兴奋 欣喜 动情 深情 哽咽 含泪 笑着 微笑 特别 明确 郑重 严肃 认真 耐心 仔细 详细 简单 简要 逐一 一一 大声 小声 轻声 低声 高声 悄悄 私下 公开 书面 电话 微信 现场 其实 果断 干脆 直接 间接 主动 自己 本人 一边 分别 共同 一致 均已 曾对 对此 据此 为此 因此 于是 所以 但是 不过 如今 现在 后来 以前 过去 平时 平常 平日 有时 偶尔 私底 谦虚 谦逊 诚恳 诚挚 热情 热心 亲切 温和 平静 冷静 淡定 憨厚 腼腆 爽朗 乐呵 乐观 满意 满脸 兴致 语气 代表 负责 先后 轮流 依次 异口 众人 大家 他们 她们 我们 有人 家属 同事 朋友 家长 老师 学生 向前 上前 起身 转身 回头 抬头 低头 点头 摇头 摆手 挥手 拍手 招手 指着 拿着 补充 讲话 发言 致辞 总结 点评 强调').split(' '));
/** Callings that a crowd bears: of them the word behind may be anything. */
const crowd = /^(?:居民|市民|村民|学生|代表|群众|游客|网友|读者|顾客|家长|记者|同学|观众|老人|孩子|领导|专家|工人|队员|选手|人员)$/;
const never = /[们等后前时中里上下内外地着了过的也都又还就才并则却再很更最将要会能可已曾正在对向为把被让给和与及或但而虽若因所以其此这那哪每各某本该全多少几两一二三四五六七八九十]/;

/** Adds them. A word that begins with no family name has to stand in the story twice. */
export function addWordNames({ text, parts }: StoryText, seeds: Map<number, Seed>): void {
  const taken = (at: number): boolean => seeds.has(at) || seeds.has(at + 1);
  for (const part of parts) {
    for (let verb = part.start + 4; verb < part.end; verb++) {
      if (!has(verbHeads, text.charCodeAt(verb)) || !mayEndTitle(text, verb - 2) || !saysAt(text, verb)) continue;
      const at = verb - 2;
      const post = postBefore(text, at, Math.max(part.start, at - 6));
      if (post.length < 2 || !(isClosedPost(post) || isHeadPost(post)) || crowd.test(post) || taken(at) || '小老阿大'.includes(text[at] ?? '小') || !mayBeGiven(text.charCodeAt(at)) || !mayBeGiven(text.charCodeAt(at + 1))) continue;
      const name = text.slice(at, verb);
      if (manner.has(name) || never.test(name) || isVerb(text.charCodeAt(at), text.charCodeAt(at + 1)) || startsVerb(text, at) || isAddress(text, at, verb) || isAddress(text, at + 1, verb + 1) || postBefore(text, verb, at) !== '') continue;
      const again = text.indexOf(name) !== at || text.indexOf(name, verb) > 0;
      if (again || '，：“。'.includes(text[verb + 1] ?? ' ') || mayBeginSurname(text, at)) seeds.set(at, { start: at, end: verb, evidence: 'title' });
    }
  }
}
