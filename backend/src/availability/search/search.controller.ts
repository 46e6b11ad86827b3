/** Finding a place. Everybody may look. */
import { Controller, Get, Query } from '@nestjs/common';
import { LicenceTooLong } from '../../places/index.js';
import { Public } from '../../platform/auth/index.js';
import { Answers, RequestInvalid } from '../../platform/http/index.js';
import { SearchIncomplete, WindowEmpty, WindowOffGrid, WindowPast } from '../availability.problems.js';
import { type SearchAnswer, SearchAnswerSchema, SearchQuery } from './search.dto.js';
import { Search } from './search.js';

@Controller('search')
@Public()
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @Answers(SearchAnswerSchema, {
    description: 'sites that can take the whole party, each with its cheapest combination of units',
    problems: [RequestInvalid, SearchIncomplete, WindowEmpty, WindowOffGrid, WindowPast, LicenceTooLong],
  })
  find(@Query({ schema: SearchQuery }) query: SearchQuery): Promise<SearchAnswer> {
    return this.search.run(query);
  }
}
