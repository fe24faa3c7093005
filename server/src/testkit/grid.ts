// Grids: one structure of an error told in all combinations of its parts, each with the slip in it and without.
//   @@ rule[,rule…]
//   a text with {a|b|} for what may stand there and exactly one ⟦wrong|right⟧
import { seeded } from './probe.ts';

/** One structure. */
export interface Grid {
  /** Any of them may speak of the slip. */
  readonly rules: readonly string[];
  readonly body: string;
  /** The text in pieces: what stands, and choices. */
  readonly pieces: readonly (readonly string[])[];
}

/** What came of a grid: each combination by the index of its choices, and the texts that went wrong. */
export interface GridRun {
  readonly grid: Grid;
  readonly tried: readonly { readonly choice: readonly number[]; readonly found: boolean }[];
  /** Texts whose slip no rule spoke of. */
  readonly missed: readonly string[];
  /** Texts without a slip of which a rule spoke. */
  readonly alarmed: readonly { readonly rule: string; readonly message: string; readonly text: string }[];
}

/** What a check answers: an analysis' findings will do. */
type Check = (text: string) => readonly { readonly rule: string; readonly message: string }[];

const factual = /^(?:date|figure|issue|name|programme)\//;

/** The grids of a file; throws an Error that shows the text where a grid has not exactly one slip. */
export function gridsOf(content: string): Grid[] {
  return content.split(/^@@ /m).slice(1).map((chunk) => {
    const end = chunk.indexOf('\n');
    const body = `${chunk.slice(end + 1).trim()}\n`;
    const pieces = body.split(/(\{[^{}]*\})/).map((p) => (p.startsWith('{') ? choicesOf(p.slice(1, -1)) : [p]));
    const slips = pieces.map((p) => new Set(p.map((choice) => choice.split('⟦').length - 1)));
    if (slips.some((s) => s.size !== 1) || slips.reduce((n, s) => n + ([...s][0] ?? 0), 0) !== 1) throw new Error(`a grid wants exactly one ⟦wrong|right⟧: ${body.slice(0, 60)}`);
    return { rules: chunk.slice(0, end).trim().split(','), body, pieces };
  });
}

/** The choices of a place; the slip may stand in each of them: ⟦近60余|近60⟧|⟦近60多|60多⟧. */
function choicesOf(list: string): string[] {
  const choices: string[] = [''];
  let inside = false;
  for (const c of list) {
    inside = c === '⟦' || (inside && c !== '⟧');
    if (c === '|' && !inside) choices.push('');
    else choices.push((choices.pop() ?? '') + c);
  }
  return choices;
}

/** All combinations of a grid's choices, or `draw` of them, the same each time. */
export function combinationsOf({ pieces }: Grid, draw: number): number[][] {
  const total = pieces.reduce((n, p) => n * p.length, 1);
  if (total <= draw) {
    return Array.from({ length: total }, (_, number) => {
      let rest = number;
      return pieces.map((p) => {
        const choice = rest % p.length;
        rest = Math.floor(rest / p.length);
        return choice;
      });
    });
  }
  const random = seeded(1);
  const drawn = new Map<string, number[]>();
  while (drawn.size < draw) {
    const choice = pieces.map((p) => Math.floor(random() * p.length));
    drawn.set(choice.join(), choice);
  }
  return [...drawn.values()];
}

/** A combination as a text, with the slip and without it. */
export function bothOf({ pieces }: Grid, choice: readonly number[]): { readonly wrong: string; readonly right: string } {
  const text = pieces.map((p, i) => p[choice[i] ?? 0] ?? '').join('');
  const slip = /⟦([^|⟧]*)\|([^⟧]*)⟧/;
  return { wrong: text.replace(slip, '$1'), right: text.replace(slip, '$2') };
}

/** Checks at most `draw` combinations of a grid. */
export function runGrid(grid: Grid, check: Check, draw: number): GridRun {
  const tried: { choice: number[]; found: boolean }[] = [];
  const missed: string[] = [];
  const alarmed: { rule: string; message: string; text: string }[] = [];
  for (const choice of combinationsOf(grid, draw)) {
    const { wrong, right } = bothOf(grid, choice);
    const found = check(wrong).some((f) => grid.rules.includes(f.rule));
    tried.push({ choice, found });
    if (!found) missed.push(wrong);
    const alarm = check(right).find((f) => factual.test(f.rule));
    if (alarm) alarmed.push({ rule: alarm.rule, message: alarm.message, text: right });
  }
  return { grid, tried, missed, alarmed };
}

/** Choices with which clearly less is found than with the others, as “found/tried {choice}”: what a reader stumbles over. */
export function weakChoices({ grid, tried }: GridRun): string[] {
  const share = (list: GridRun['tried']): number => list.filter((t) => t.found).length / list.length;
  const whole = share(tried);
  return grid.pieces.flatMap((options, i) => (options.length < 2 ? [] : options.flatMap((option, o) => {
    const list = tried.filter((t) => t.choice[i] === o);
    return list.length > 0 && share(list) < whole - 0.12 ? [`${list.filter((t) => t.found).length}/${list.length} {${option}}`] : [];
  })));
}
