import { Candidates } from './candidates.js';
import type { IndexFacts } from './index-facts.js';

const SITES = 1_000;
const PARTY = 2;
const facts = { whole: new Uint8Array(SITES), units: { capacity: new Uint16Array(SITES).fill(PARTY) } } as unknown as IndexFacts;

describe('Candidates', () => {
  it('keeps every site and its bound, however many there are', () => {
    const candidates = new Candidates(
      facts,
      () => 0,
      () => true,
    );
    candidates.begin();
    for (let site = 0; site < SITES; site++) {
      candidates.add(site, 1, site + 1, (site + 1) * PARTY);
      candidates.close(site, PARTY);
    }
    const all = Array.from({ length: candidates.found }, (_, c) => [candidates.siteOf(c), Math.round(candidates.boundOf(c))]);
    expect(all).toEqual(Array.from({ length: SITES }, (_, site) => [site, (site + 1) * PARTY]));
  });
});
