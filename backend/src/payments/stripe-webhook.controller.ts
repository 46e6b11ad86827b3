import { Controller, Headers, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../platform/auth/index.js';
import { Answers } from '../platform/http/index.js';
import { SignatureInvalid } from './payments.problems.js';
import { ReceiveStripeEvent } from './receive-stripe-event.js';

@ApiTags('payments')
@Controller('payments/stripe')
export class StripeWebhookController {
  constructor(private readonly receive: ReceiveStripeEvent) {}

  /** For Stripe only: the signature is the sign-in. */
  @Public()
  @Post('webhook')
  @HttpCode(200)
  @Answers(undefined, { description: 'stored', problems: [SignatureInvalid] })
  async webhook(@Req() request: RawBodyRequest<FastifyRequest>, @Headers('stripe-signature') signature?: string): Promise<void> {
    await this.receive.run(request.rawBody, signature);
  }
}
