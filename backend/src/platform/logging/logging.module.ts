import { Global, Module } from '@nestjs/common';
import { Bus } from '../bus/bus.js';
import { Log } from './log.js';

@Global()
@Module({ providers: [Log, Bus], exports: [Log, Bus] })
export class LoggingModule {}
