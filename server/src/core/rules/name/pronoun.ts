// name/pronoun: one person called 他 and 她.
import { defineStoryRule } from '../define.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { speechTest } from '../../facts/quotations.ts';
import { type Link, readLinks } from './antecedents.ts';

const female = /(?:女士|小姐|阿姨|奶奶|大妈|大娘|大姐|大嫂|婆婆|外婆|姥姥|母亲|妻子|女儿|姐姐|妹妹|孙女|绣娘|女孩|姑娘|老板娘|女子|儿媳|妈妈)$/;
const male = /(?:大爷|爷爷|大叔|大伯|大哥|父亲|丈夫|儿子|哥哥|弟弟|孙子|女婿|外公|姥爷|男孩|小伙|小伙子|男子|老汉|爸爸)$/;

const kin = /^(?:妻子|丈夫|母亲|父亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|孙子|孙女|女婿|儿媳|外公|外婆|姥姥|姥爷)$/;

export default defineStoryRule({
  id: 'name/pronoun',
  severity: 'warning',
  fixable: true,
  needs: ['people', 'quotations'],
  source: '人称代词须与所指一致；报纸更正中的常见差错',
  messages: {
    conflict: { zh: '此处用“{here}”指{name}，别处用“{there}”', en: '{name} is “{here}” here and “{there}” elsewhere' },
    gender: { zh: '{name}前称“{word}”，此处却用“{here}”', en: '{name} is called “{word}”, yet “{here}” here' },
    witness: { zh: '此处用“{there}”', en: '“{there}” here' },
    change: { zh: '改为“{there}”', en: 'Change to “{there}”' },
  },
  check({ copy, facts, report }) {
    const { text } = copy;
    const both = text.includes('他') && text.includes('她');
    if (facts.people.length === 0 || (!both && !facts.people.some((m) => m.titles.some((t) => female.test(t.base) || male.test(t.base) || /[女男]/.test(t.text)) || predicates.test(text.slice(m.end, m.end + 24))))) return;
    const links = readLinks(copy, facts.people, speechTest(facts.quotations));
    for (const [name, own] of grouped(links)) {
      const said = genderWord(facts.people, name) ?? predicate(text, facts.people, name);
      const he = own.filter((l) => l.pronoun === '他');
      const she = own.filter((l) => l.pronoun === '她');
      const [wrong, right] = weigh(he, she, said?.gender ?? null);
      if (wrong.length === 0 || (right.length === 0 && !said)) continue;
      const here = wrong[0]?.pronoun ?? '他';
      const there = here === '他' ? '她' : '他';
      if (wrong.length > 2 && wrong.length * 2 > right.length) continue;
      for (const link of wrong.slice(0, 2)) {
        const span = { start: link.at, end: link.at + 1 };
        const witness = right.find((l) => l.how === 'near') ?? right[0];
        report({
          message: right.length > 0 ? 'conflict' : 'gender',
          data: { here, there, name, word: said?.word ?? '' },
          span,
          related: [{ message: 'witness', data: { there }, span: witness ? { start: witness.at, end: witness.at + 1 } : (said?.span ?? span) }],
          fixes: [{ title: 'change', data: { there }, safety: 'confirm', edits: [{ span, newText: there }] }],
        });
      }
    }
  },
});

/** The pronouns to doubt and those to trust: a word of kin or address outweighs counting; of as many, the later is doubted. */
function weigh(he: readonly Link[], she: readonly Link[], said: '他' | '她' | null): [readonly Link[], readonly Link[]] {
  if (said === '他') return [she, he];
  if (said === '她') return [he, she];
  if (he.length !== she.length) return he.length < she.length ? [he, she] : [she, he];
  return (he[0]?.at ?? 0) > (she[0]?.at ?? 0) ? [he, she] : [she, he];
}

function grouped(links: readonly Link[]): Map<string, Link[]> {
  const found = new Map<string, Link[]>();
  for (const link of links) found.set(link.name, [...(found.get(link.name) ?? []), link]);
  return found;
}

const predicates = /^[^，。；]{0,4}(?:是|当上|成了|成为|作为)[^，。；]{0,8}?(父亲|爸爸|爷爷|外公|丈夫|儿子|母亲|妈妈|奶奶|外婆|妻子|女儿|姑娘|小伙子)/;

/** 裘长青是一位父亲: what the sentence says the person is. */
function predicate(text: string, people: readonly PersonMention[], name: string): { gender: '他' | '她'; word: string; span: PersonMention } | null {
  for (const mention of people) {
    if (mention.name !== name || mention.evidence === 'byline') continue;
    const word = predicates.exec(text.slice(mention.end, mention.end + 24))?.[1];
    if (word) return { gender: /[父爸丈]|爷爷|外公|儿子|小伙/.test(word) ? '他' : '她', word, span: mention };
  }
  return null;
}

/** A word said with the name that leaves no doubt. */
function genderWord(people: readonly PersonMention[], name: string): { gender: '他' | '她'; word: string; span: PersonMention } | null {
  for (const mention of people) {
    if (mention.name !== name) continue;
    for (const title of mention.titles) {
      const sex = /[女男](?!儿|方|子足|足|篮|排)/.exec(title.text)?.[0];
      if (kin.test(title.base)) continue;
      if (sex) return { gender: sex === '女' ? '她' : '他', word: title.text, span: mention };
      if (female.test(title.base)) return { gender: '她', word: title.base, span: mention };
      if (male.test(title.base)) return { gender: '他', word: title.base, span: mention };
    }
  }
  return null;
}
