import { partsOf } from './paper';

describe('a paper', () => {
  it('is paragraphs and lists, in their order', () => {
    expect(partsOf({ p1: { title: 'First', text: 'One.\n・a\n・b\nTwo.' } })[0]?.blocks).toEqual([
      { isList: false, lines: ['One.'] },
      { isList: true, lines: ['a', 'b'] },
      { isList: false, lines: ['Two.'] },
    ]);
  });
  it('is empty before its texts are there', () => expect(partsOf('legal.terms.parts')).toEqual([]));
});
