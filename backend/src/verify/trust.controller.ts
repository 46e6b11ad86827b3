/** The proof that everybody may look at. Must stay true: counts and titles only; what was found is told as it is. */
import { Controller, Get } from '@nestjs/common';
import { Public } from '../platform/auth/index.js';
import { Answers, ServiceUnavailable } from '../platform/http/index.js';
import { CHECKS } from './checks/index.js';
import { Published } from './published.js';
import { type Trust, TrustSchema } from './trust.dto.js';
import { VerificationsRepository, type Verification } from './verifications.repository.js';

@Controller('trust')
@Public()
export class TrustController {
  constructor(
    private readonly diary: VerificationsRepository,
    private readonly published: Published,
  ) {}

  @Get()
  @Answers(TrustSchema, { description: 'the last verification, bench and soak', problems: [ServiceUnavailable] })
  async show(): Promise<Trust> {
    const last = await this.diary.last();
    return { verification: last === undefined ? null : told(last), bench: this.published.bench, soak: this.published.soak };
  }
}

/** In the order of the checks; one that is no longer made is not told. */
function told({ startedAt, finishedAt, checked, checks }: Verification): Trust['verification'] {
  const results = new Map(checks.map((check) => [check.name, check]));
  const rows = CHECKS.flatMap(({ name, title }) => {
    const result = results.get(name);
    return result === undefined ? [] : [{ name, title, checked: result.checked, found: result.found }];
  });
  return {
    at: finishedAt.toISOString(),
    seconds: (finishedAt.getTime() - startedAt.getTime()) / 1000,
    checked,
    found: rows.reduce((sum, row) => sum + row.found, 0),
    checks: rows,
  };
}
