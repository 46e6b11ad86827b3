import { defineProblem, Problem, problemCatalogue, PROBLEM_STATUS } from './problem.js';

const Taken = defineProblem<{ unitId: string; reason: { ja: string; en: string }; dates: string[] }>({
  code: 'spec.taken',
  kind: 'conflict',
  title: { ja: '先に予約されました', en: 'Somebody was faster' },
  detail: { ja: '{dates}は「{reason}」のため予約できません。', en: 'Not to be had on {dates}: {reason}.' },
});
class Plain extends defineProblem({
  code: 'spec.plain',
  kind: 'refused',
  title: { ja: '不可', en: 'No' },
  detail: { ja: 'できません。', en: 'It cannot be done.' },
}) {}

describe('a problem', () => {
  const reason = { ja: '休館日', en: 'closed' };
  const problem = new Taken({ unitId: 'u1', reason, dates: ['11/23', '11/24'] });

  it('is an error of its own class with its code and the status of its kind', () => {
    expect([problem instanceof Taken, problem instanceof Problem, problem instanceof Error, problem instanceof Plain]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([problem.code, Taken.code, problem.kind, problem.status]).toEqual(['spec.taken', 'spec.taken', 'conflict', 409]);
  });

  it('speaks the language asked for, its members too', () => {
    expect(problem.toDocument('ja')).toEqual({
      type: '/problems/spec.taken',
      code: 'spec.taken',
      title: '先に予約されました',
      status: 409,
      detail: '11/23、11/24は「休館日」のため予約できません。',
      unitId: 'u1',
      reason: '休館日',
      dates: ['11/23', '11/24'],
    });
    expect(problem.toDocument('en').detail).toBe('Not to be had on 11/23, 11/24: closed.');
  });

  it('says no more than its code in a log line', () => {
    expect(problem.message).toBe('spec.taken');
  });

  it('needs no members where none are defined, and keeps its cause', () => {
    const cause = new Error('duplicate key');
    expect([new Plain().status, new Plain({}, { cause }).cause]).toEqual([422, cause]);
  });

  it('lets no member take the place of a standard field', () => {
    const Sly = defineProblem<{ status: number; title: string }>({
      code: 'spec.sly',
      kind: 'gone',
      title: { ja: '終', en: 'Gone' },
      detail: { ja: '終', en: 'Gone' },
    });
    expect(new Sly({ status: 200, title: 'fine' }).toDocument('en')).toMatchObject({ status: 410, title: 'Gone' });
  });

  it('has a status for every kind', () => {
    expect(Object.values(PROBLEM_STATUS)).toEqual([400, 401, 403, 404, 409, 410, 413, 422, 429, 500, 503]);
  });
});

describe('the catalogue', () => {
  const text = { ja: 'あ', en: 'a' };

  it('lists each problem once, by code', () => {
    const codes = problemCatalogue().map((p) => p.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes).toEqual(expect.arrayContaining(['spec.plain', 'spec.taken']));
  });

  it('refuses a code twice, a code without a feature, and languages that use different fields', () => {
    expect(() => defineProblem({ code: 'spec.plain', kind: 'gone', title: text, detail: text })).toThrow('twice');
    expect(() => defineProblem({ code: 'plain', kind: 'gone', title: text, detail: text })).toThrow('form');
    expect(() => defineProblem({ code: 'spec.uneven', kind: 'gone', title: text, detail: { ja: '{until}', en: 'x' } })).toThrow('fields');
    expect(problemCatalogue().map((p) => p.code)).not.toContain('spec.uneven');
  });
});
