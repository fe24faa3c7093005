// Facts of one story, read on first use and kept.
import { plainly } from '../base/plain-words.ts';
import { factReaders, type FactContext, type FactReader, readersOfAll } from '../facts/readers.ts';
import type { FactName, FactTable } from '../facts/table.ts';
import type { Registers } from '../registers/model.ts';
import type { AnyRule } from '../rules/define.ts';
import type { Story, StoryText, Tree } from '../syntax/model.ts';

/** Reads facts of one story on demand; a fact that needs itself is a programming error and throws. */
export class StoryFacts {
  /** What issue rules found nothing by, given what; as long as the story and its surroundings stand. */
  readonly quiet = new Map<AnyRule, string | number | null>();
  /** The story in plainer words. */
  readonly plain: StoryText;
  private readonly values = new Map<FactName, FactTable[FactName]>();
  private readonly reading = new Set<FactName>();
  private readonly context: FactContext;
  private readonly view: FactTable;

  constructor(surroundings: Omit<FactContext, 'get' | 'plain'>) {
    const { copy } = surroundings;
    const text = plainly(copy.text);
    this.plain = text === copy.text ? copy : { ...copy, text };
    this.context = { ...surroundings, plain: this.plain, get: (name) => this.get(name) };
    this.view = new FactView(this) as unknown as FactTable;
  }

  get<N extends FactName>(name: N): FactTable[N] {
    const known = this.values.get(name);
    if (known !== undefined) return known as FactTable[N];
    if (this.reading.has(name)) throw new Error(`fact “${name}” needs itself`);
    this.reading.add(name);
    const reader: FactReader<N> = factReaders[name];
    const value = reader(this.context);
    this.reading.delete(name);
    this.values.set(name, value);
    return value;
  }

  /** Reads a fact of several stories, each where it is not yet known. */
  static readAll<N extends FactName>(name: N, stories: readonly StoryFacts[]): void {
    const unread = stories.filter(({ values }) => !values.has(name));
    const reader = readersOfAll[name];
    const values = reader?.(unread.map(({ context }) => context));
    for (const [i, story] of unread.entries()) {
      const value = values?.[i];
      if (value === undefined) story.get(name);
      else story.values.set(name, value);
    }
  }

  /** An object with one lazy property a fact name. The compiler holds a rule to the names it declared; one object serves all rules. */
  pick<N extends FactName>(_names: readonly N[]): { readonly [K in N]: FactTable[K] } {
    return this.view;
  }
}

/** Lazy properties for all facts, on the prototype so that making a view costs nothing. */
class FactView {
  readonly facts: StoryFacts;

  constructor(facts: StoryFacts) {
    this.facts = facts;
  }
}

for (const name of Object.keys(factReaders) as FactName[]) {
  Object.defineProperty(FactView.prototype, name, { enumerable: true, get(this: FactView) { return this.facts.get(name); } });
}

const elsewhere = new WeakMap<Story, { readonly registers: Registers; readonly facts: StoryFacts }>();

/** Facts of a story of another file, kept as long as its tree and the registers stand. */
export function factsElsewhere(story: Story, { issue }: Tree, registers: Registers): StoryFacts {
  const known = elsewhere.get(story);
  if (known?.registers === registers) return known.facts;
  const facts = new StoryFacts({ copy: story.copy, issue, registers });
  elsewhere.set(story, { registers, facts });
  return facts;
}
