// What a request may ask beyond its own document: the issue's other pages as they stand in the editor, and pages of earlier issues.
import { dirname } from 'node:path';
import type { Analysis } from '../core/analysis/analyzer.ts';
import { dayNumber, isoDate } from '../core/base/calendar.ts';
import { cancelled } from '../core/base/cancel.ts';
import { definedElsewhere, type OtherPage, whereNamed } from '../core/features/names-elsewhere.ts';
import { nameForEarlier } from '../core/features/registers-hover.ts';
import { sayFor } from '../core/features/say.ts';
import type { SiblingPage } from '../core/rules/define.ts';
import { pause } from './pause.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** How long a hover may look through earlier issues, in milliseconds. */
const budget = 200;
/** Pages that a hover names. */
const most = 3;

/** Pages beyond the document of a request. */
export class Around {
  private readonly sessions: ReadonlyMap<string, Session>;
  private readonly world: World;

  constructor(sessions: ReadonlyMap<string, Session>, world: World) {
    this.sessions = sessions;
    this.world = world;
  }

  /** The issue's other pages: those that are open as they stand there, with their versions, the others as on disk. */
  async pages(uri: string, { tree, surroundings }: Analysis): Promise<readonly OtherPage[]> {
    const own = this.world.pathOf(uri);
    const open = new Map([...this.sessions].filter(([other]) => other !== uri).map(([other, session]) => [this.world.pathOf(other), session]));
    const found: OtherPage[] = [];
    for (const page of surroundings.siblings) {
      const path = this.world.pathOf(page.uri);
      const session = open.get(path);
      open.delete(path);
      const current = session ? await standing(session) : page;
      if (current) found.push(current);
    }
    const { date } = tree.issue;
    for (const [path, session] of open) {
      if (dirname(path) !== dirname(own)) continue;
      const current = await standing(session);
      const there = current?.tree.issue.date;
      if (current && date && there && isoDate(date) === isoDate(there)) found.push(current);
    }
    return found;
  }

  /** Pages of earlier issues for a hover: the newest that name what stands at the offset and, where nothing nearer does, one that says what it is. */
  async earlier(uri: string, analysis: Analysis, offset: number): Promise<readonly SiblingPage[]> {
    const asked = nameForEarlier(analysis, offset);
    const archive = asked && this.world.archiveOf(uri);
    if (!archive) return [];
    const { date } = analysis.tree.issue;
    const day = date ? dayNumber(date) : null;
    const found: SiblingPage[] = [];
    let isDefined = asked.defined;
    await archive.find({
      path: this.world.pathOf(uri), day, name: asked.name, budget,
      visit(page) {
        const there = page.tree.issue.date;
        if ((day !== null && there && dayNumber(there) >= day) || whereNamed(page, asked.name, sayFor(analysis)) === null) return false;
        const defines = !isDefined && definedElsewhere(analysis, asked.name, [page]) !== null;
        isDefined ||= defines;
        if (found.length < most || defines) found.push(page);
        return isDefined && found.length >= most;
      },
    }, pause);
    return found;
  }
}

/** A page as it stands in the editor; null where it was closed meanwhile. */
async function standing(session: Session): Promise<OtherPage | null> {
  const latest = await session.latest();
  return latest === cancelled ? null : { uri: latest.snapshot.uri, tree: latest.analysis.tree, version: latest.snapshot.version };
}
