// name/title: one person with two posts that exclude each other: 镇长 and 副镇长, head of two bureaus.
import { holds } from '../../base/held.ts';
import { phrase } from '../../base/message.ts';
import type { Span } from '../../base/span.ts';
import { defineStoryRule } from '../define.ts';
import type { PersonMention, Title } from '../../facts/people/model.ts';
import { addressedPost } from './addressed-post.ts';
import { bareHead } from './bare-heads.ts';
import { courtRoles } from './court-roles.ts';
import { chosenOtherwise, electedOtherwise } from './elected.ts';
import { gradeClash } from './grades.ts';
import { type Person, personsOf, sameBody } from './persons.ts';
import { seatTaken } from './seats.ts';
import { headAndDeputy, isAsked, ladderClash, leaderClash, officeClash, rungOf, seatClash, slipOfBody, territory } from './title-clashes.ts';
import { outOfDate } from './title-dates.ts';
import { rowClash } from './title-rows.ts';
import { titledAgain, withLinkedTitles } from './titled.ts';
import { twoHeads } from './two-heads.ts';

/** Words by which a story tells of a change of posts or of a second one. */
const changes = ['当选', '任命', '接任', '升任', '晋升', '提拔', '调任', '转任', '改任', '履新', '卸任', '兼任', '身兼', '兼职', '挂职', '选举', '换届', '补选', '宣誓', '就职', '聘为', '聘任', '退休前', '转正', '历任', '任职', '离任', '上任', '辞去', '辞任', '增补', '推选', '应为', '误为', '误作', '更正'];
/** Words for a post of former days. */
const gone = new Set(['原', '前', '老', '前任']);
/** Words before a post that a second mention must not lose or gain. */
const weighty = new Set(['副', '常务副', '原', '代', '代理', '名誉', '荣誉', '执行', '助理', '党组副', '前']);
/** Posts that say who heads a body. */
const headPosts = /(?:局长|处长|科长|院长|校长|园长|所长|站长|厂长|馆长|会长|镇长|乡长|县长|区长|市长|省长|部长|厅长|司长|社长|庭长|台长|行长|村长|主任|主席|董事长|总经理|理事长|秘书长|检察长|队长|组长|场长|店长|书记|经理|总监|主编|教练|教导员|指导员|政委|护士长|班长|机长|船长|股长|团长|连长|排长)$/;
/** Posts of which one person holds one in a body, unless the story says otherwise. */
const exclusive = new Set(['支队长', '大队长', '中队长', '教导员', '指导员', '总队长', '政治教导员', '政治指导员', '政治委员', '政委', '护士长', '教练', '主编', '总编辑', '台长', '机长', '船长', '场长', '店长', '厨师长', '班长', '组长', '教务主任', '车间主任', '董事长', '总经理', '总裁', '厂长', '经理', '校长', '院长', '局长', '主任', '站长', '所长', '馆长', '园长', '队长', '会长', '秘书长', '理事长', '监事长', '科长', '处长', '部长', '股长', '镇长', '社长', '行长']);

export default defineStoryRule({
  id: 'name/title',
  severity: 'warning',
  fixable: true,
  needs: ['people'],
  source: '新华社关于职务称谓的规定；漏“副”“原”“代”为常见差错',
  messages: {
    prefix: { zh: '{name}的职务一处为“{other}”，此处为“{here}”', en: '{name} is “{other}” in one place and “{here}” here' },
    shared: { zh: '“{here}”一处是{name}，一处是{holder}；{name}别处为“{other}”', en: '“{here}” is {name} in one place and {holder} in another; elsewhere {name} is “{other}”' },
    seat: { zh: '“{here}”一处是{holder}，此处是{name}', en: '“{here}” is {holder} in one place and {name} here' },
    posts: { zh: '{name}有两个互不相容的职务：“{other}”与“{here}”', en: '{name} has two posts that exclude each other: “{other}” and “{here}”' },
    body: { zh: '{name}前后任职单位不同：“{other}”与“{here}”', en: '{name} heads two bodies: “{other}” and “{here}”' },
    past: { zh: '{name}的“{here}”按词库任至{until}，见报日已不在任{now}', en: 'By the register {name} was “{here}” until {until}, before the day of this issue{now}' },
    future: { zh: '{name}的“{here}”按词库自{until}起，见报日尚未到任{now}', en: 'By the register {name} is “{here}” from {until}, after the day of this issue{now}' },
    witness: { zh: '此处为“{other}”', en: 'Here “{other}”' },
    unify: { zh: '改为“{other}”', en: 'Change to “{other}”' },
    unifyOther: { zh: '另一处改为“{here}”', en: 'Change the other to “{here}”' },
  },
  // a person with posts in both
  besides: (first, second) => first.people.some((a) => a.titles.length > 0 && second.people.some((b) => b.name === a.name && b.titles.length > 0 && b.evidence !== 'byline')),
  check({ copy, facts, issue, registers, report }) {
    const linked = withLinkedTitles(copy, facts.people);
    const more = titledAgain(copy, facts.people);
    const all = personsOf(more.length > 0 ? [...linked, ...more].sort((a, b) => a.start - b.start) : linked).filter((p) => p.titles.length > 0 && !p.writer);
    const told = new Set<string>();
    if (issue.date) {
      for (const person of all) {
        const stale = outOfDate(person, registers, issue.date);
        if (!stale) continue;
        const { title, known, late, now } = stale;
        told.add(person.name);
        report({
          message: late ? 'past' : 'future',
          data: { name: person.name, here: title.text, until: (late ? known.to : known.from) ?? '', now: now === '' ? '' : phrase({ zh: '（现任{now}）', en: ' (now {now})' }, { now }) },
          span: whole(title, stale.mention),
          fixes: now === '' ? [] : [{ title: 'unify', data: { other: now }, safety: 'confirm', edits: [{ span: title, newText: now }] }],
        });
      }
    }
    if (holds(copy.text, '选')) {
      for (const person of [...all, ...personsOf(facts.people).filter((p) => p.titles.length === 0 && !p.writer && all.every((a) => a.name !== p.name))]) {
        if (told.has(person.name)) continue;
        const strict = electedOtherwise(copy.text, person);
        const elected = strict ?? chosenOtherwise(copy.text, person);
        if (!elected) continue;
        const { here, mention } = elected;
        told.add(person.name);
        const other = copy.text.slice(elected.start, elected.end);
        report({ message: 'prefix', data: { name: person.name, here: here.text, other }, span: whole(here, mention), related: [{ message: 'witness', data: { other }, span: elected }], ...(strict ? {} : { severity: 'information' as const }) });
      }
    }
    const addressed = addressedPost(copy.text, all);
    if (addressed) {
      const { here, name, other } = addressed;
      told.add(name);
      report({ message: 'posts', data: { name, here, other: other.text }, span: { start: addressed.start, end: addressed.end }, related: [{ message: 'witness', data: { other: other.text }, span: other }] });
    }
    const court = courtRoles(copy.text, facts.people);
    if (court && !told.has(court.name)) {
      told.add(court.name);
      const [here, other] = [copy.text.slice(court.second.start, court.second.end), copy.text.slice(court.first.start, court.first.end)];
      report({ message: 'posts', data: { name: court.name, here, other }, span: court.second, related: [{ message: 'witness', data: { other }, span: court.first }] });
    }
    const grade = gradeClash(copy.text, facts.people);
    if (grade && !told.has(grade.name)) {
      told.add(grade.name);
      const [here, other] = [copy.text.slice(grade.second.start, grade.second.end), copy.text.slice(grade.first.start, grade.first.end)];
      report({ message: 'posts', data: { name: grade.name, here, other }, span: grade.second, related: [{ message: 'witness', data: { other }, span: grade.first }], severity: 'information' });
    }
    const heads = twoHeads(copy.text, all);
    if (heads && !told.has(heads.person.name)) {
      const { here, mention, holder, theirs, person } = heads;
      told.add(person.name).add(holder.name);
      report({ message: 'seat', data: { here: here.base, holder: holder.name, name: person.name }, span: whole(here, mention), related: [{ message: 'witness', data: { other: theirs.text + holder.name }, span: { start: theirs.start, end: theirs.end + holder.name.length } }] });
    }
    const turns = changes.filter((word) => holds(copy.text, word));
    const persons = all.filter((p) => p.titles.length > 1 && !told.has(p.name) && !changesPost(copy.text, p, turns) && !areTwo(copy.text, p.name));
    for (const person of persons) {
      const clash = firstClash(copy.text, person);
      const seat = !clash || clash.message === 'body' ? seatTaken(person, all) : null;
      if (seat) {
        report({ message: 'shared', data: { name: person.name, here: seat.here.text, holder: seat.holder.name, other: seat.other.text }, span: { start: seat.here.start, end: seat.mention.end }, related: [{ message: 'witness', data: { other: seat.other.text }, span: seat.other }, { message: 'witness', data: { other: seat.theirs.text }, span: seat.theirs }], severity: 'information' });
        continue;
      }
      if (!clash) continue;
      const { here, other, mention, message } = clash;
      const name = person.name;
      report({
        message,
        ...(message === 'body' && isAsked(here, other) ? { severity: 'information' as const } : {}),
        data: { name, here: here.text, other: other.text },
        span: whole(here, mention),
        related: [{ message: 'witness', data: { other: other.text }, span: other }],
        fixes: [
          { title: 'unify', data: { other: other.text }, safety: 'confirm', edits: [{ span: here, newText: replacement(here, other, message) }] },
          { title: 'unifyOther', data: { here: here.text }, safety: 'confirm', edits: [{ span: other, newText: replacement(other, here, message) }] },
        ],
      });
    }
  },
});

/** Post and name together. */
function whole(title: Span, mention: Span): Span {
  return { start: Math.min(title.start, mention.start), end: Math.max(title.end, mention.end) };
}

/** Whether a word of a change of posts stands near one of the person's mentions. */
function changesPost(text: string, { mentions }: Person, turns: readonly string[]): boolean {
  return turns.length > 0 && mentions.some(({ start, end }) => {
    // 刻着历任守塔人的名字: those who were there before
    const near = text.slice(Math.max(0, start - 30), end + 40).replace(/[着了过的由与和是有]历任/g, '');
    return turns.some((word) => near.includes(word));
  });
}

/** 派出所所长叫冯林，卫生所所长也叫冯林; 两位同名的所长: the story says that two people have the name. */
function areTwo(text: string, name: string): boolean {
  return [`也叫${name}`, `也名叫${name}`, `都叫${name}`, `都名叫${name}`, `叫“${name}”的`, '同名同姓', '同名不同', '重名', '重了名', '撞名'].some((words) => holds(text, words));
}

interface Clash {
  readonly here: Title;
  readonly other: Title;
  readonly mention: PersonMention;
  readonly message: 'prefix' | 'body' | 'posts';
}

/** A person named more often than this is no person; each mention is compared with all before it. */
const mostMentions = 120;

/** The first later post that cannot stand beside the posts said before. */
function firstClash(text: string, person: Person): Clash | null {
  const said: { title: Title; sentence: PersonMention }[] = [];
  for (const mention of person.mentions.slice(0, mostMentions)) {
    const own = mention.titles.filter((t) => !t.past);
    for (const here of own) {
      if (mention.quoted) continue;
      const earlier = said.filter((s) => s.sentence !== mention).map((s) => s.title);
      const clash = earlier.length > 0 ? clashWith(text, here, earlier, own, said.map((s) => s.title)) : null;
      if (clash) return { ...clash, here, mention };
    }
    for (const title of own) said.push({ title, sentence: mention });
  }
  return null;
}

function clashWith(text: string, here: Title, earlier: readonly Title[], own: readonly Title[], all: readonly Title[]): { other: Title; message: 'prefix' | 'body' | 'posts' } | null {
  const bare = bareHead(text, here, earlier, own);
  if (bare) return { other: bare, message: 'body' };
  const seat = seatClash(here, earlier, own);
  if (seat) return { other: seat, message: 'body' };
  const row = rowClash(text, here, earlier, own, all);
  if (row) return { other: row, message: 'posts' };
  const rung = ladderClash(text, here, earlier, own, all);
  if (rung) return { other: rung, message: 'posts' };
  if (!headPosts.test(here.base) && !/教授|研究员|研究馆员|工程师|医师|农艺师|主厨/.test(here.base)) return null;
  const same = earlier.filter((t) => t.base === here.base);
  if (same.some((t) => t.prefix === here.prefix && sameBody(t.body, here.body))) return null;
  for (const other of same) {
    if (!sameBody(other.body, here.body)) continue;
    if (other.prefix !== here.prefix && !(gone.has(other.prefix) && gone.has(here.prefix)) && (weighty.has(other.prefix) || weighty.has(here.prefix)) && !ofOldBody(text, other, here)) return { other, message: 'prefix' };
  }
  const office = officeClash(text, here, earlier, own, all) ?? headAndDeputy(text, here, earlier, own, all);
  if (office) return { other: office, message: 'body' };
  const apart = leaderClash(here, earlier, own, all) ?? slipOfBody(here, earlier);
  if (apart) return { other: apart, message: 'body' };
  if (!headPosts.test(here.base) || own.length > 1) return null;
  for (const other of earlier) {
    if (territory.test(here.base) && territory.test(other.base) && other.base !== here.base) return { other, message: 'body' };
    if (other.base === here.base && isBody(other, here)) return { other, message: 'body' };
    if (exclusive.has(here.base) && exclusive.has(other.base) && !other.base.endsWith(here.base) && !here.base.endsWith(other.base) && here.body.length >= 3 && sameFull(other.body, here.body) && all.filter((t) => t.base === here.base).length === 0) return { other, message: 'posts' };
  }
  return null;
}

/** 首任局长是原农业局局长施国华 … 局长施国华去年退休，现任局长吕建华: 原 is of the body that was, or the post has passed on. */
function ofOldBody(text: string, a: Title, b: Title): boolean {
  if (a.prefix !== '原' && b.prefix !== '原') return false;
  return [a, b].some(({ start, end }) => /首任|第一任|由原|前身/.test(text.slice(Math.max(0, start - 24), start)) || /^[\u4e00-\u9fff]{2,4}[^，。；]{0,4}(?:退休|卸任|离任)，?(?:现任|继任|接替)/.test(text.slice(end, end + 20)));
}

/** Both name the body, and the same one. */
function sameFull(a: string, b: string): boolean {
  return a.length >= 3 && (a.endsWith(b) || b.endsWith(a));
}

/** Both name a body, and not the same one. */
function isBody(a: Title, b: Title): boolean {
  return [a, b].every((t) => t.body.length >= 2 && !general.test(t.body)) && !sameBody(a.body, b.body);
}

/** 公司董事长, 市里那位副局长: of the body that the story speaks of, or of one that it points to. */
const general = /^(?:公司|集团|企业|学校|医院|单位|中心|机关|协会|支部|总部)$|[这那][位个名]?$/;

/** The text to put in place of one title so that it says what the other says. */
function replacement(at: Title, like: Title, message: Clash['message']): string {
  const [own, others] = [rungOf(at), rungOf(like)];
  if (message === 'posts' && own !== '' && others !== '') return at.text.slice(0, -own.length) + others;
  return message === 'prefix' ? at.body + like.prefix + like.base : like.text;
}
