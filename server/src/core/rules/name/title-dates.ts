// A title on the page against the from and to dates that the newsroom's register gives for it.
import { type CivilDate, isoDate } from '../../base/calendar.ts';
import type { PersonMention, Title } from '../../facts/people/model.ts';
import { coversDay } from '../../registers/dates.ts';
import type { RegisterEntry, Registers, RegisterTitle } from '../../registers/model.ts';
import type { Person } from './persons.ts';

/** A title that the register says the person did not hold on the day. */
export interface OutOfDate {
  readonly mention: PersonMention;
  readonly title: Title;
  readonly known: RegisterTitle;
  readonly late: boolean;
  /** What the register says is held on the day; '' where it says nothing. */
  readonly now: string;
}

const made = new WeakMap<Registers, ReadonlyMap<string, readonly RegisterEntry[]>>();

/** The first such title of a person; null without dates, for namesakes, and for posts said of another time (原, 时任, 前). */
export function outOfDate(person: Person, registers: Registers, date: CivilDate): OutOfDate | null {
  const entries = peopleOf(registers).get(person.name);
  const entry = entries?.length === 1 ? entries[0] : undefined;
  if (!entry?.titles.some((t) => t.from !== undefined || t.to !== undefined)) return null;
  const today = isoDate(date);
  const held = entry.titles.filter((t) => coversDay(t, today));
  for (const mention of person.mentions) {
    for (const title of mention.titles) {
      if (title.past || mention.quoted || /^(?:原|前|老|前任)$/.test(title.prefix)) continue;
      const same = entry.titles.filter((t) => isSame(t, title));
      const [known] = same;
      if (!known || same.some((t) => coversDay(t, today)) || held.some((t) => isSame(t, title))) continue;
      const late = known.to !== undefined && known.to < today.slice(0, known.to.length);
      return { mention, title, known, late, now: held.map((t) => (t.organisation ?? '') + t.title).join('、') };
    }
  }
  return null;
}

function peopleOf(registers: Registers): ReadonlyMap<string, readonly RegisterEntry[]> {
  let found = made.get(registers);
  if (!found) {
    const byName = new Map<string, RegisterEntry[]>();
    for (const entry of registers.entries) {
      if (entry.kind !== 'person' || !entry.titles.some((t) => t.from !== undefined || t.to !== undefined)) continue;
      const list = byName.get(entry.canonical);
      if (list) list.push(entry);
      else byName.set(entry.canonical, [entry]);
    }
    found = byName;
    made.set(registers, found);
  }
  return found;
}

/** The printed post is the registered one, and the bodies do not contradict each other. */
function isSame({ title, organisation }: RegisterTitle, printed: Title): boolean {
  const own = printed.prefix + printed.base;
  if (title !== own && !title.split(/[、兼]/).includes(own)) return false;
  return organisation === undefined || printed.body === '' || organisation.endsWith(printed.body) || printed.body.endsWith(organisation) || organisation.includes(printed.body.slice(-3));
}
