/** What an endpoint's words about its callers do, on endpoints made for this. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { loadDemoPeople } from '../../src/accounts/index.js';
import { AppModule } from '../../src/app.module.js';
import { type Actor, ManagesSite, Me, OfficeOnly, Public, SessionService } from '../../src/platform/auth/index.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { Database, migrate } from '../../src/platform/database/index.js';
import { DrainingAdapter, setupApp } from '../../src/platform/http/index.js';
import { Client } from '../support/client.js';
import { TEST_ENV } from '../support/start-app.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

@Controller('doors')
class DoorsController {
  @Get('silent')
  silent(@Me() me: Actor) {
    return { email: me.email };
  }
  @Public()
  @Get('public')
  all() {
    return { open: true };
  }
  @Public()
  @Get('public-who')
  who(@Me() me: Actor | undefined) {
    return { email: me?.email ?? null };
  }
  @OfficeOnly()
  @Get('office')
  office() {
    return { open: true };
  }
  @ManagesSite('siteId')
  @Get('sites/:siteId')
  site(@Param('siteId') siteId: string) {
    return { siteId };
  }
}

let database: TestDatabase;
let app: NestFastifyApplication;
let url: string;
const client = () => new Client(url, 'http://localhost:1');

beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig({ ...TEST_ENV, DATABASE_URL: database.url });
  await migrate(config);
  const module = await Test.createTestingModule({ imports: [AppModule.of(config)], controllers: [DoorsController] }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new DrainingAdapter(config), { rawBody: true });
  await setupApp(app, config);
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  await app.get(Database).tx((tx) => loadDemoPeople(tx, new Date()));
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('an endpoint', () => {
  it('that says nothing is for signed-in people', async () => {
    expect((await client().get('/api/doors/silent')).status).toBe(401);
    expect((await (await client().signIn('resident@hagi.example.jp')).get('/api/doors/silent')).body).toEqual({
      email: 'resident@hagi.example.jp',
    });
  });

  it('that is public is for everybody, and asks the database nothing about its caller', async () => {
    const browser = await client().signIn('resident@hagi.example.jp');
    const sessions = app.get(SessionService);
    const visit = sessions.visit.bind(sessions);
    let asked = 0;
    sessions.visit = (headers) => (asked++, visit(headers));
    expect((await browser.get('/api/doors/public')).body).toEqual({ open: true });
    expect(asked).toBe(0);
    expect((await browser.get('/api/doors/public-who')).body).toEqual({ email: 'resident@hagi.example.jp' });
    expect(asked).toBe(1);
    sessions.visit = visit;
    expect((await client().get('/api/doors/public-who')).body).toEqual({ email: null });
  });

  it('of the programme office is for the office', async () => {
    expect((await client().get('/api/doors/office')).status).toBe(401);
    const manager = await (await client().signIn('manager@kottoi.example.jp')).get('/api/doors/office');
    expect([manager.status, manager.body.code]).toEqual([403, 'auth.office-only']);
    expect((await (await client().signIn('office@engawa.example.jp')).get('/api/doors/office')).status).toBe(200);
  });

  it('of a site is for those who run that site, not for those of another, nor for the office', async () => {
    const kottoi = await client().signIn('manager@kottoi.example.jp');
    expect((await kottoi.get('/api/doors/sites/SHM-04')).body).toEqual({ siteId: 'SHM-04' });
    const other = await kottoi.get('/api/doors/sites/SHM-01');
    expect([other.status, other.body]).toEqual([403, expect.objectContaining({ code: 'auth.not-your-site', siteId: 'SHM-01' })]);
    for (const email of ['office@engawa.example.jp', 'admin@minato.example.jp'])
      expect((await (await client().signIn(email)).get('/api/doors/sites/SHM-04')).status).toBe(403);
  });
});
