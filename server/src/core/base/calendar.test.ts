// The civil calendar against the machine's own, day by day.
import assert from 'node:assert/strict';
import { civilDate, dayNumber, daysInMonth, isValidDate, isoDate, weekdayOf } from './calendar.ts';

describe('civil calendar', () => {
  it('counts days as the machine does, 1850 to 2150', () => {
    for (let day = dayNumber({ year: 1850, month: 1, day: 1 }); day < dayNumber({ year: 2150, month: 1, day: 1 }); day += 7) {
      const machine = new Date(day * 86_400_000);
      assert.deepEqual(civilDate(day), { year: machine.getUTCFullYear(), month: machine.getUTCMonth() + 1, day: machine.getUTCDate() });
      assert.equal(dayNumber(civilDate(day)), day);
      assert.equal(weekdayOf(day), machine.getUTCDay() || 7);
    }
  });

  it('knows month lengths and leap days', () => {
    assert.deepEqual([daysInMonth(2024, 2), daysInMonth(2025, 2), daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2026, 13)], [29, 28, 28, 29, 0]);
    assert.equal(isValidDate({ year: 2026, month: 4, day: 31 }), false);
    assert.equal(isValidDate({ year: 2024, month: 2, day: 29 }), true);
  });

  it('writes ISO dates', () => {
    assert.equal(isoDate({ year: 2026, month: 3, day: 5 }), '2026-03-05');
  });
});
