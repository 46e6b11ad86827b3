/** Prices without holding. Everybody may ask. */
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public } from '../platform/auth/index.js';
import { Answers, Asks, langOf, RequestInvalid } from '../platform/http/index.js';
import { QuoteItems } from './quote-items.js';
import { type QuoteAsk, QuoteAskSchema, type QuoteDto, QuoteSchema } from './stays.dto.js';

@Controller('quotes')
@Public()
export class QuotesController {
  constructor(private readonly quote: QuoteItems) {}

  @Post()
  @HttpCode(200)
  @Asks(QuoteAskSchema)
  @Answers(QuoteSchema, {
    description: 'The price of the items together, and for each whether it can be had, or why not. Holds nothing.',
    problems: [RequestInvalid],
  })
  run(@Body({ schema: QuoteAskSchema }) ask: QuoteAsk, @Req() request: FastifyRequest): Promise<QuoteDto> {
    return this.quote.run(ask, langOf(request));
  }
}
