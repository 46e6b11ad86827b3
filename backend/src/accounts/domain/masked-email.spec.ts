import { maskedEmail } from './masked-email.js';

describe('a masked address', () => {
  it('keeps the first letter and the domain alone', () => expect(maskedEmail('booker@minato.example.jp')).toBe('b•••@minato.example.jp'));
  it('is as long for a short name as for a long one', () =>
    expect(maskedEmail('b@example.jp').length).toBe(maskedEmail('barbara@example.jp').length));
  it('shows nothing of what is no address', () => expect(maskedEmail('secret')).toBe('•••'));
});
