/** Finding a place. Everybody may look. */
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LicenceTooLong, UnitUnknown } from '../../places/index.js';
import { Public } from '../../platform/auth/index.js';
import { Answers, RequestInvalid } from '../../platform/http/index.js';
import {
  UnitTooSmall,
  RangeTooWide,
  SearchIncomplete,
  SearchNotReady,
  SearchNoWindow,
  WindowEmpty,
  WindowOffGrid,
  WindowPast,
} from '../availability.problems.js';
import { type FirstFree, FirstFreeQuery, FirstFreeSchema } from './first-free.dto.js';
import { FindFirstFree } from './first-free.js';
import { SearchAnswerSchema, SearchQuery } from './search.dto.js';
import { Search } from './search.js';

const WINDOWS = [WindowEmpty, WindowOffGrid, WindowPast, RangeTooWide];

@Controller()
@Public()
export class SearchController {
  constructor(
    private readonly search: Search,
    private readonly firstFree: FindFirstFree,
  ) {}

  @Get('search')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers(SearchAnswerSchema, {
    description: 'sites that can take the whole party, each with its cheapest combination of units',
    problems: [RequestInvalid, SearchIncomplete, SearchNoWindow, ...WINDOWS, LicenceTooLong, SearchNotReady],
  })
  async find(@Query({ schema: SearchQuery }) query: SearchQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const answer = await this.search.run(query);
    reply.raw.once('close', () => this.search.sent(answer));
    return answer.bytes;
  }

  @Get('units/:id/first-free')
  @Answers(FirstFreeSchema, {
    description: 'the first time from a day on at which so many people can have the unit',
    problems: [RequestInvalid, UnitUnknown, SearchIncomplete, UnitTooSmall, SearchNotReady],
  })
  first(@Param('id') id: string, @Query({ schema: FirstFreeQuery }) query: FirstFreeQuery): Promise<FirstFree> {
    return this.firstFree.run(id, query);
  }
}
