import { chooseNight, NO_NIGHTS } from './night-selection';

const full = new Set(['2026-11-20', '2026-11-22']);
const canHave = (night: string) => !full.has(night);
const arriving = { checkIn: '2026-11-17', checkOut: null };

describe('choosing nights', () => {
  it('begins with the arrival', () => expect(chooseNight(NO_NIGHTS, '2026-11-17', canHave)).toEqual(arriving));
  it('does not begin on a full night', () => expect(chooseNight(NO_NIGHTS, '2026-11-20', canHave)).toEqual(NO_NIGHTS));
  it('may depart on a day whose night is full', () =>
    expect(chooseNight(arriving, '2026-11-20', canHave)).toEqual({ checkIn: '2026-11-17', checkOut: '2026-11-20' }));
  it('starts anew behind a full night instead of spanning it', () =>
    expect(chooseNight(arriving, '2026-11-21', canHave)).toEqual({ checkIn: '2026-11-21', checkOut: null }));
  it('starts anew on an earlier or the same day', () => {
    expect(chooseNight(arriving, '2026-11-15', canHave)).toEqual({ checkIn: '2026-11-15', checkOut: null });
    expect(chooseNight(arriving, '2026-11-17', canHave)).toEqual(arriving);
  });
  it('starts anew after a whole stay was chosen', () =>
    expect(chooseNight({ checkIn: '2026-11-17', checkOut: '2026-11-19' }, '2026-11-24', canHave)).toEqual({
      checkIn: '2026-11-24',
      checkOut: null,
    }));
});
