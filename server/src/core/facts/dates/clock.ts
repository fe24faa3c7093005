// Times of day as printed: 19:30, 下午3时, 9点半, 20时15分, 上午九点.
import { arabicAt, digitAt, numeralAt } from './lex.ts';

export interface ClockDraft {
  readonly hour: number;
  readonly minute: number;
  readonly form: 'colon' | 'hour' | 'point';
  /** Offset where the figure begins. */
  readonly figure: number;
  readonly end: number;
}

/** The time whose figure begins at `at`; `period` says that 上午, 晚 … stands before it. */
export function clockAt(text: string, at: number, period: boolean): ClockDraft | null {
  const hour = numeralAt(text, at);
  if (!hour || hour.length > 2 || (hour.han && hour.value > 24)) return null;
  const c = text.charAt(hour.end);
  if (c === ':' || c === '：' || c === '∶') return colon(text, at, hour.value, hour.end);
  if (c === '时') return hourForm(text, at, hour.value, hour.end + 1, period);
  if (c === '点') return pointForm(text, at, hour.value, hour.end + 1, period || hour.han === false);
  return null;
}

/** Two digits behind the colon, and no third figure but seconds. */
function colon(text: string, at: number, hour: number, mark: number): ClockDraft | null {
  const minute = arabicAt(text, mark + 1);
  if (minute?.length !== 2) return null;
  const before = text.charAt(at - 1);
  // 1:42:35 and 3.5:1 are no times; 开放时间：9:00 is
  if ((before === ':' || before === '：' || before === '.' || before === '∶') && digitAt(text, at - 2) >= 0) return null;
  if (/[.:：%％]/.test(text.charAt(minute.end)) && digitAt(text, minute.end + 1) >= 0) return null;
  return { hour, minute: minute.value, form: 'colon', figure: at, end: minute.end };
}

/** 时 is a clock unless it is 时间, 时代, 时期 … without minutes. */
function hourForm(text: string, at: number, hour: number, end: number, period: boolean): ClockDraft | null {
  const minute = numeralAt(text, end);
  if (minute && minute.length <= 3 && text.charAt(minute.end) === '分' && !/^之[一二三四五六七八九\d]/.test(text.slice(minute.end + 1, minute.end + 3))) return { hour, minute: minute.value, form: 'hour', figure: at, end: minute.end + 1 };
  if (text.charAt(end) === '整' || text.charAt(end) === '许') return { hour, minute: 0, form: 'hour', figure: at, end: end + 1 };
  if (text.charAt(end) === '半' && text.charAt(end + 1) !== '幅') return { hour, minute: 30, form: 'hour', figure: at, end: end + 1 };
  if (/[代期光速段刻]/.test(text.charAt(end)) && !period) return null;
  return { hour, minute: 0, form: 'hour', figure: at, end };
}

/** 点 is a clock behind a period word, or with 半, 钟, 分, 一刻, or at a range. */
function pointForm(text: string, at: number, hour: number, end: number, figure: boolean): ClockDraft | null {
  const c = text.charAt(end);
  if (c === '半') return { hour, minute: 30, form: 'point', figure: at, end: end + 1 };
  if (c === '钟' || c === '整' || c === '许') return { hour, minute: 0, form: 'point', figure: at, end: end + 1 };
  if (text.startsWith('一刻', end)) return { hour, minute: 15, form: 'point', figure: at, end: end + 2 };
  if (text.startsWith('三刻', end)) return { hour, minute: 45, form: 'point', figure: at, end: end + 2 };
  const minute = numeralAt(text, end);
  if (minute && text.charAt(minute.end) === '分') return { hour, minute: minute.value, form: 'point', figure: at, end: minute.end + 1 };
  if (!figure || /[要建意希感看经启思体数差多个位名面滴点子]/.test(c)) return null;
  return { hour, minute: 0, form: 'point', figure: at, end };
}
