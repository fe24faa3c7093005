// name/organisation: one body or document under two names within a story.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { Bodies } from '../../facts/organisations.ts';
import { defineStoryRule } from '../define.ts';
import { aliasClashes } from './aliases.ts';
import { documentClashes } from './documents.ts';
import { brandNames } from './brand-names.ts';
import { bodyClashes } from './body-clashes.ts';
import { eventClashes } from './events.ts';
import { exchangedWords } from './exchanged-words.ts';
import { formerNames } from './former-names.ts';
import { shortFormSlips } from './short-forms.ts';
import { joinedNames } from './joined-names.ts';
import { longNames } from './long-names.ts';
import { middleWords } from './middle-words.ts';
import { quotedGroups } from './quoted-groups.ts';
import { rankSlips } from './territories.ts';

/** Two groups of mentions that seem to be one; the first is to be doubted. */
export interface BodyClash {
  readonly message: 'body' | 'document' | 'short' | 'loose' | 'territory';
  readonly wrong: readonly Span[];
  readonly right: readonly Span[];
  readonly wrongText: string;
  readonly rightText: string;
}

const most = 4;

/** Words by which a story says that bodies with like names are several: 前者在城东，后者在城北; 三校互不隶属. */
const setApart = ['名称相近', '名称相似', '名字相近', '名字相像', '一字之差', '只差一个字', '只差一字', '差一个字', '并无关系', '没有任何关系', '毫无关系', '不是同一家', '互不隶属', '前者', '弄混', '混淆', '无股权关系', '无隶属关系', '无任何关系', '无关联关系', '不是一家', '不是同一'];

export default defineStoryRule({
  id: 'name/organisation',
  severity: 'warning',
  fixable: true,
  needs: ['bodies', 'sentences', 'people'],
  source: '《报纸编校质量评比差错认定细则》第28条：一期报纸中全称、简称各自前后一致',
  messages: {
    body: { zh: '“{wrong}”与“{right}”疑为同一单位，名称写法不一', en: '“{wrong}” and “{right}” seem to be one body' },
    document: { zh: '“{wrong}”与“{right}”疑为同一文件或作品，名称写法不一', en: '“{wrong}” and “{right}” seem to be one document' },
    territory: { zh: '“{wrong}”别处作“{right}”，同一地方的级别前后不一', en: '“{wrong}” is “{right}” elsewhere: one place of two ranks' },
    short: { zh: '文中交代的简称是“{right}”，此处写作“{wrong}”', en: 'The short form introduced is “{right}”, not “{wrong}”' },
    loose: { zh: '“{wrong}”与“{right}”是否同一单位，请核对名称', en: 'Are “{wrong}” and “{right}” one body?' },
    other: { zh: '此处写作“{right}”（全文{count}处）', en: 'Here “{right}” ({count} in the story)' },
    unify: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    unifyOther: { zh: '另一处改为“{wrong}”', en: 'Change the other to “{wrong}”' },
  },
  check({ copy, facts, report }) {
    if (setApart.some((word) => holds(copy.text, word))) return;
    const bodies: Bodies = facts.bodies;
    const ranks = rankSlips(copy.text);
    const events = eventClashes(copy, facts.sentences);
    const joined = joinedNames(copy);
    const again = longNames(copy.text, bodies.organisations);
    const middle = middleWords(copy.text);
    const brands = [...brandNames(copy.text), ...quotedGroups(copy.text)];
    const worded = exchangedWords(copy.text);
    const former = formerNames(copy.text).map((f) => ({ message: 'body' as const, ...f }));
    if (former.length + brands.length + ranks.length + events.length + joined.length + again.length + middle.length + worded.length === 0 && bodies.organisations.length + bodies.documents.length + bodies.introductions.length < 2) return;
    const clashes = [...former, ...joined, ...again, ...middle, ...ranks, ...events, ...bodyClashes(copy, bodies, facts.sentences, facts.people), ...brands, ...documentClashes(copy, bodies, facts.sentences), ...shortFormSlips(copy, bodies), ...aliasClashes(copy, bodies)];
    // a pair of words exchanged in a name that is read as one has been told
    for (const pair of worded) if (!clashes.some((c) => [...c.wrong, ...c.right].some((s) => pair.wrong.some((w) => s.start < w.end && w.start < s.end)))) clashes.push(pair);
    for (const { message, wrong, right, wrongText, rightText } of clashes) {
      for (const span of wrong.slice(0, most)) {
        const witness = right[0];
        if (!witness) continue;
        const even = wrong.length === right.length && message !== 'short' && message !== 'loose';
        report({
          message,
          ...(message === 'loose' ? { severity: 'information' as const } : {}),
          data: { wrong: wrongText, right: rightText },
          span,
          related: [{ message: 'other', data: { right: rightText, count: right.length }, span: witness }],
          fixes: message === 'loose' ? [] : [
            { title: 'unify', data: { right: rightText }, safety: 'confirm', edits: [{ span, newText: rightText }] },
            ...(even ? [{ title: 'unifyOther' as const, data: { wrong: wrongText }, safety: 'confirm' as const, edits: right.map((s) => ({ span: s, newText: wrongText })) }] : []),
          ],
        });
      }
    }
  },
});
