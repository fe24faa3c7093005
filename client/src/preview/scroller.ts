// Keeps the preview and the text in step: shows a line of the document, and tells the line that a person scrolled to.

/** Scrolling of a person follows wheel, touch, keys or the scroll bar, or its own last step, within this time, in milliseconds. */
const byHandMs = 800;

export class Scroller {
  private readonly root: HTMLElement;
  private readonly tell: (line: number) => void;
  private readonly draw: (story: Element) => void;
  private hand = Number.NEGATIVE_INFINITY;
  private told = -1;
  private frame = 0;

  /** `tell` is called with the document's first line in view when a person scrolls; `draw` fills a story's box. */
  constructor(root: HTMLElement, tell: (line: number) => void, draw: (story: Element) => void) {
    this.root = root;
    this.tell = tell;
    this.draw = draw;
    for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown', 'pointermove']) {
      window.addEventListener(kind, (event) => {
        // a pointer that moves scrolls only while a button is held
        if (kind !== 'pointermove' || (event as PointerEvent).buttons > 0) this.hand = performance.now();
      }, { passive: true });
    }
    window.addEventListener('scroll', () => {
      if (!this.isByHand()) return;
      // one turn of the wheel may scroll for long
      this.hand = performance.now();
      if (this.frame) return;
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.tellLine();
      });
    }, { passive: true });
  }

  private isByHand(): boolean {
    return performance.now() - this.hand <= byHandMs;
  }

  /** Brings the document's line to the top of the view. */
  show(line: number): void {
    this.rest();
    const piece = line <= 0 ? undefined : (this.piecesOf(line)[0] ?? this.storyOf(line));
    if (line <= 0) window.scrollTo({ top: 0 });
    else if (piece) window.scrollTo({ top: window.scrollY + piece.getBoundingClientRect().top - 12 });
  }

  /** Scrolls as little as is needed to see a piece. */
  reveal(piece: Element): void {
    this.rest();
    piece.scrollIntoView({ block: 'nearest' });
  }

  /** Pieces of the document's line, or of the last printed line before it in the same story. */
  piecesOf(line: number): HTMLElement[] {
    const story = this.storyOf(line);
    if (story) this.draw(story);
    const base = story ? Number(story.dataset.at) : 0;
    const all = [...(story ?? this.root).querySelectorAll<HTMLElement>('[data-l]')].filter((p) => story || !p.closest('article'));
    const best = Math.max(...all.map((p) => base + Number(p.dataset.l)).filter((l) => l <= line));
    return all.filter((p) => base + Number(p.dataset.l) === best);
  }

  /** The story that holds the line: one that prints something of it, else the one that begins last before it. None for a page's head. */
  private storyOf(line: number): HTMLElement | undefined {
    const before = [...this.root.querySelectorAll<HTMLElement>('article')].filter((story) => Number(story.dataset.at) <= line);
    // text off a page is out of order: stories may lie one inside another
    const around = before.filter((story) => line <= Number(story.dataset.end)).sort((a, b) => Number(b.dataset.at) - Number(a.dataset.at));
    for (const story of around.slice(0, 8)) {
      this.draw(story);
      if (story.querySelector(`[data-l="${line - Number(story.dataset.at)}"]`)) return story;
    }
    return around[0] ?? before.reduce<HTMLElement | undefined>((best, story) => (Number(story.dataset.at) > Number(best?.dataset.at ?? -1) ? story : best), undefined);
  }

  /** The first line in view: of the pieces at the top, the one furthest left and up. */
  private tellLine(): void {
    let best: { line: number; top: number } | undefined;
    for (const story of this.root.querySelectorAll<HTMLElement>('article, .masthead, .folio')) {
      const box = story.getBoundingClientRect();
      if (box.bottom < 24 || box.top > window.innerHeight) continue;
      // a jump goes faster than the watcher that fills what comes near
      if (story.tagName === 'ARTICLE') this.draw(story);
      const base = Number(story.dataset.at ?? 0);
      const pieces = story.matches('[data-l]') ? [story] : [...story.querySelectorAll<HTMLElement>('[data-l]')];
      const piece = pieces.find((p) => p.getBoundingClientRect().bottom >= 12);
      const top = piece?.getBoundingClientRect().top;
      if (piece && top !== undefined && (!best || top < best.top - 4)) best = { line: base + Number(piece.dataset.l), top };
    }
    if (window.scrollY <= 2) this.say(0);
    else if (best) this.say(best.line);
  }

  /** The text leads: what it was told before holds no more, and what comes of its leading is not told back. */
  private rest(): void {
    this.hand = Number.NEGATIVE_INFINITY;
    this.told = -1;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private say(line: number): void {
    if (line === this.told) return;
    this.told = line;
    this.tell(line);
  }
}
