// Whose words a paragraph uses: runs of two and three characters that one story of the page has printed and the others have not.
import type { Item } from './item.ts';
import { isHan } from './marks.ts';

/** Words of the stories of a page, as far as it was read. */
export class Kinship {
  /** The one story that printed a run, −1 where several did. */
  private readonly owner = new Map<number, number>();
  /** How many different runs each story has printed. */
  private readonly sizes = new Map<number, number>();
  private readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  /** Counts the words of an item among those of a story. */
  add(item: number, story: number): void {
    eachGram((this.items[item]?.traits.text ?? '').slice(0, 320), (gram) => {
      const known = this.owner.get(gram);
      if (known === undefined) {
        this.owner.set(gram, story);
        this.sizes.set(story, (this.sizes.get(story) ?? 0) + 1);
      }
      if (known !== undefined && known !== story) this.owner.set(gram, -1);
    });
  }

  /** A long story prints more words by chance. */
  private weigh(story: number, hits: number): number {
    return hits * Math.min(2, 1200 / ((this.sizes.get(story) ?? 0) + 300));
  }

  /** How much more the words of item `i` speak for story `own` than for any other; between −3 and 3. */
  lean(i: number, own: number): number {
    const hits = new Map<number, number>();
    eachGram((this.items[i]?.traits.text ?? '').slice(0, 160), (gram, length) => {
      const owner = this.owner.get(gram);
      if (owner !== undefined && owner > 0) hits.set(owner, (hits.get(owner) ?? 0) + (length === 3 ? 1 : 0.25));
    });
    let others = 0;
    for (const [story, count] of hits) if (story !== own) others = Math.max(others, this.weigh(story, count));
    return Math.max(-3, Math.min(3, (this.weigh(own, hits.get(own) ?? 0) - others) * 0.4));
  }
}

/** Calls with a key for every run of two and of three Han characters. */
export function eachGram(text: string, use: (gram: number, length: 2 | 3) => void): void {
  let a = 0;
  let b = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const c = isHan(code) ? code : 0;
    if (b > 0 && c > 0) {
      use(((b << 16) | c) ^ 0x5bd1e995, 2);
      if (a > 0) use((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) | 0, 3);
    }
    a = b;
    b = c;
  }
}
