// What a request may ask beyond its own document: the issue's other pages as they stand in the editor, and pages of earlier issues.
import { dirname } from 'node:path';
import type { Analysis } from '../core/analysis/analyzer.ts';
import { dayNumber, isoDate } from '../core/base/calendar.ts';
import { cancelled } from '../core/base/cancel.ts';
import { fileNameOf } from '../core/base/address.ts';
import type { Span } from '../core/base/span.ts';
import type { NewEntry, Origin } from '../core/features/model.ts';
import { withDefinition } from '../core/features/names-actions.ts';
import { definedBy } from '../core/features/names-mentions.ts';
import { definingSentence, namedHere } from '../core/features/names-on-page.ts';
import { placeAt } from '../core/features/place.ts';
import { definedElsewhere, type OtherPage, whereNamed } from '../core/features/names-elsewhere.ts';
import { nameForEarlier } from '../core/features/registers-hover.ts';
import { sayFor } from '../core/features/say.ts';
import type { SiblingPage } from '../core/rules/define.ts';
import type { Tree } from '../core/syntax/model.ts';
import { openSnapshot } from './text.ts';
import { pause } from './pause.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** How long a hover may look through earlier issues, in milliseconds. */
const budget = 200;
/** Pages that a hover names. */
const most = 3;

/** A place in this file or another. */
export interface Defined {
  readonly uri: string;
  readonly file: Pick<Tree, 'text' | 'lineStarts'>;
  readonly span: Span;
}

/** Pages beyond the document of a request. */
export class Around {
  private readonly sessions: ReadonlyMap<string, Session>;
  private readonly world: World;

  constructor(sessions: ReadonlyMap<string, Session>, world: World) {
    this.sessions = sessions;
    this.world = world;
  }

  /** The issue's other pages: those that are open as they stand there, with their versions, the others as on disk. */
  async pages(uri: string, { tree }: Analysis): Promise<readonly OtherPage[]> {
    const own = this.world.pathOf(uri);
    const open = new Map([...this.sessions].filter(([other]) => other !== uri).map(([other, session]) => [this.world.pathOf(other), session]));
    const found: OtherPage[] = [];
    for (const page of this.world.pagesOf(uri, tree.issue)) {
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

  /** What the newsroom and the file's name say of where a document comes from. */
  origin(uri: string): Origin {
    return { paper: this.world.roomOf(uri).settings.paper, file: fileNameOf(uri) };
  }

  /** A register entry made from a document, with what an earlier issue says of it where the issue at hand does not. */
  async completed(uri: string, entry: NewEntry): Promise<NewEntry> {
    const { canonical, definition } = entry.fields;
    const latest = await this.sessions.get(uri)?.latest();
    if (entry.section !== 'programmes' || definition !== undefined || typeof canonical !== 'string' || !latest || latest === cancelled) return entry;
    const { analysis } = latest;
    const name = /“([^“”]+)”/.exec(canonical)?.[1] ?? canonical;
    const defined = definedElsewhere(analysis, name, await this.past(uri, analysis, { name, defined: false }));
    return defined ? withDefinition(entry, analysis, this.origin(uri), defined) : entry;
  }

  /** Where the name at an offset is explained: its entry in a register file, the sentence that defines it on this page, on another of the issue or in an earlier issue, else where it stands first. Null where there is no name. */
  async definition(uri: string, analysis: Analysis, offset: number): Promise<Defined | null> {
    const place = placeAt(analysis.tree, offset);
    if (!place) return null;
    const { entry, name } = definedBy(analysis, place.story, place.offset);
    const listed = entry && this.world.placeOfEntry(entry);
    if (listed) {
      const file = openSnapshot(this.world.uriOf(listed.path), 0, listed.text);
      return { uri: file.uri, file, span: listed.span };
    }
    if (!name) return null;
    const told = name.kind === 'person' ? null : (definingSentence(analysis, name.name) ?? definedElsewhere(analysis, name.name, await this.pages(uri, analysis)) ?? definedElsewhere(analysis, name.name, await this.earlier(uri, analysis, offset, true)));
    if (told?.page) return { uri: told.page.uri, file: told.page.tree, span: told.span };
    const span = told?.span ?? namedHere(analysis, name)?.spans[0];
    return span ? { uri, file: analysis.tree, span } : null;
  }

  /** Pages of earlier issues for a hover: the newest that name what stands at the offset and, where nothing nearer does (or `wanted` says so), one that says what it is. */
  async earlier(uri: string, analysis: Analysis, offset: number, wanted = false): Promise<readonly SiblingPage[]> {
    const asked = nameForEarlier(analysis, offset);
    return asked ? this.past(uri, analysis, wanted ? { ...asked, defined: false } : asked) : [];
  }

  private async past(uri: string, analysis: Analysis, asked: { readonly name: string; readonly defined: boolean }): Promise<readonly SiblingPage[]> {
    const archive = this.world.archiveOf(uri);
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
