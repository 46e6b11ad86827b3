import { stayLetter, type StayFacts } from './stay-letters.js';

const FACTS: StayFacts = {
  stayId: 's',
  userId: 'u',
  locale: 'ja',
  code: 'EG-TEST22',
  party: 2,
  total: 13_200,
  items: [],
  path: '/stays/s',
};
const said = (facts: Partial<StayFacts>): string =>
  stayLetter('cancelled', { ...FACTS, ...facts }, '高瀬', 'http://localhost').paragraphs.join('');

describe('the letter about a cancelled stay', () => {
  it('says when money reaches the card, and nothing of it when none goes back', () => {
    expect(said({ charge: 2_640, refund: 10_560 })).toContain('5〜10営業日');
    expect(said({ charge: 13_200, refund: 0 })).not.toContain('営業日');
    expect(said({ locale: 'en', charge: 13_200, refund: 0 })).not.toContain('reaches the card');
  });
});
