// Calendar dates as the product counts them: a night's slot is its number of days since 1970-01-01.
const DAY = 86_400_000;

export const dayNumber = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;
export const dateOf = (number) => new Date(number * DAY).toISOString().slice(0, 10);
/** Today in Tokyo, where every site stands. */
export const todayInTokyo = () => dateOf(Math.floor((Date.now() + 9 * 3_600_000) / DAY));
