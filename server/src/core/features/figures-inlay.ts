// Inlay hints behind figures: what a sum, growth, share, average or rest that the story states comes to.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Statement, StatementKind } from '../facts/statements/model.ts';
import type { Story } from '../syntax/model.ts';
import type { InlayHint, InlayOptions } from './model.ts';
import { placed as alone, sayFor } from './say.ts';

/** Statements whose result is a number; parts within a whole and places of a table state none. */
const computed: ReadonlySet<StatementKind> = new Set(['growth', 'points', 'difference', 'multiple', 'doubling', 'yearly', 'share', 'shares', 'sum', 'remainder', 'average']);

/** ＝86.4✓ behind a figure that agrees with its arithmetic, ＝20%✗ behind one that does not; the arithmetic is the tooltip. */
export function figureHints(analysis: Analysis, story: Story, { figures }: InlayOptions): InlayHint[] {
  if (!figures) return [];
  const say = sayFor(analysis);
  const hints = new Map<string, InlayHint>();
  for (const s of analysis.facts(story).get('statements')) {
    const result = computed.has(s.kind) ? resultOf(s) : null;
    if (result === null) continue;
    const label = `${say(alone, { text: result })}${s.holds ? '✓' : '✗'}`;
    // two readers may state one computation
    const key = `${s.claim.end} ${label}`;
    if (!hints.has(key)) hints.set(key, { offset: s.claim.end, label, tooltip: say(alone, { text: s.working }) });
  }
  return [...hints.values()];
}

/** The end of a computation (＝25%, ≈33.3%), of doublings the multiple they make; null where its words end otherwise. */
function resultOf({ kind, working: told }: Statement): string | null {
  const working = typeof told === 'string' ? told : told.zh;
  // 6亿是3亿的2倍，翻1番为2倍
  if (kind === 'doubling') {
    const times = /的([\d.]{1,16}倍)，/.exec(working)?.[1];
    return times === undefined ? null : `＝${times}`;
  }
  const at = Math.max(working.lastIndexOf('＝'), working.lastIndexOf('≈'));
  const result = working.slice(at);
  return at < 0 || result.length < 2 || result.length > 14 ? null : kind === 'shares' && !result.endsWith('%') ? `${result}%` : result;
}
