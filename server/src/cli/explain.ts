// `copydesk explain RULE`: the rule's page, as it is tested.
import { and, listed, type Locale } from '../core/base/message.ts';
import { sayIn } from '../core/features/say.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { ruleTitles } from '../core/rules/titles.generated.ts';
import { rulePage } from '../host/rule-pages.ts';
import type { Io } from './io.ts';

const messages = {
  near: { zh: '没有规则“{id}”；相近的有 {near}', en: 'There is no rule “{id}”; near it are {near}' },
  none: { zh: '没有规则“{id}”；copydesk explain 列出全部规则', en: 'There is no rule “{id}”; copydesk explain lists all' },
} as const;

/** Prints the page, or without a rule the list of all; the answer is the exit code. */
export function explain(id: string | undefined, io: Io, locale: Locale = 'zh'): number {
  const say = sayIn(locale);
  if (id === undefined) {
    for (const rule of allRules) {
      const title = ruleTitles[rule.id];
      io.out(`${rule.id.padEnd(28)}${rule.severity.padEnd(13)}${rule.optIn ? say({ zh: '默认关 ', en: 'off by default: ' }) : ''}${title ? say(title) : ''}\n`);
    }
    return 0;
  }
  const rule = allRules.find((r) => r.id === id);
  const page = rule && rulePage(id, locale);
  if (!rule || !page) {
    const near = allRules.map((r) => r.id).filter((known) => known.includes(id) || known.split('/')[1] === id.split('/').at(-1) || known.split('/')[0] === id.split('/')[0]);
    io.err(`copydesk: ${near.length ? say(messages.near, { id, near: listed(near.slice(0, 10), and) }) : say(messages.none, { id })}\n`);
    return 2;
  }
  io.out(page);
  return 0;
}
