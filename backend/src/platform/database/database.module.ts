import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Config } from '../config/index.js';
import { dataSourceOptions, prepareConnections } from './data-source.js';
import { Database, poolOf } from './database.js';

async function open(options?: DataSourceOptions): Promise<DataSource> {
  if (options === undefined) throw new Error('no options for the database');
  const source = await new DataSource(options).initialize();
  await prepareConnections(poolOf(source) as Parameters<typeof prepareConnections>[0]);
  return source;
}

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config), autoLoadEntities: true, retryAttempts: 0 }),
      dataSourceFactory: open,
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
