import { addMonths, eachDay } from './calendar-date';
import { holidayOf } from './holidays';

const of = (year: number) => eachDay(`${year}-01-01`, `${year + 1}-01-01`).filter(holidayOf);

describe('holidays', () => {
  it('knows the eighteen of 2026, the moved one and the one between included', () => {
    expect(of(2026).map((date) => date.slice(5))).toEqual(
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23'.split(' '),
    );
  });

  it('moves the vernal equinox of 2027, a Sunday, to the Monday', () => {
    expect(of(2027)).toHaveLength(17);
    expect(holidayOf('2027-03-22')?.ja).toBe('振替休日');
  });

  it('names none on an ordinary day', () => {
    expect(holidayOf(addMonths('2026-11-01', 1))).toBeUndefined();
  });
});
