import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeOrderedId } from './time-ordered-id.ts';

test('ids sort by their moments, also before 1970', () => {
  const moments = ['1000-01-01', '1492-10-12', '1969-07-20', '1969-12-31', '1970-01-01', '1970-01-02', '9999-12-31'];
  const ids = moments.map((day) => timeOrderedId(new Date(`${day}T12:00:00Z`)));
  expect(ids.toSorted()).toEqual(ids);
});

test('of two moments more than eight seconds apart the later one has the greater id', () => {
  const moment = fc.date({
    min: new Date('1000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, fc.integer({ min: 8001, max: 2 ** 40 }), (date, later) => {
      return timeOrderedId(date) < timeOrderedId(new Date(date.getTime() + later));
    }),
  );
});
