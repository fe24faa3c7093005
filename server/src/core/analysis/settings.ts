// Which rules run, and how grave their findings are, by the newsroom's settings.
import type { Config, Severity } from '../base/config.ts';
import type { AnyRule } from '../rules/define.ts';

/** The severity a newsroom gave a rule, 'off', or null where it said nothing. The longest matching pattern wins. */
export function configured(config: Config, id: string): Severity | 'off' | null {
  let best: Severity | 'off' | null = null;
  let length = -1;
  for (const [pattern, value] of Object.entries(config.rules)) {
    if (pattern.length > length && matches(pattern, id)) {
      best = value;
      length = pattern.length;
    }
  }
  return best;
}

/** Whether the rule runs. */
export function isOn(config: Config, rule: AnyRule): boolean {
  const set = configured(config, rule.id);
  return set === null ? !rule.optIn : set !== 'off';
}

/** Whether a pattern of the settings names a rule: `*` stands for any run of characters. */
export function matches(pattern: string, id: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === id;
  const tail = pattern.slice(star + 1);
  return id.length >= pattern.length - 1 && id.startsWith(pattern.slice(0, star)) && id.endsWith(tail);
}
