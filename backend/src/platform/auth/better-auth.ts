/**
 * better-auth's settings; no other folder imports it. What must stay true: the Origin check is on, also in tests;
 * an address is confirmed before anybody signs in and confirming signs nobody in (a stranger may have typed it);
 * a new password ends every session; roles and verification are never taken from a request; the client's network
 * address is what our server saw.
 */
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { organization } from 'better-auth/plugins/organization';
import { CamelCasePlugin, Kysely, MysqlDialect, type MysqlPool } from 'kysely';
import { newId } from '../../kernel/index.js';
import type { Config } from '../config/index.js';
import type { Log } from '../logging/index.js';
import { COMPANY_ACCESS, accessControl } from './access.js';
import type { AuthLetters } from './letters.js';
import { trustedOrigins } from './origins.js';

export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;
export const CLIENT_IP = 'x-client-ip';
const HOUR = 3_600;
/** In seconds: how long a session lasts, and after how long its use prolongs it. */
export const SESSION_TIMES = { expiresIn: 14 * 24 * HOUR, updateAge: 24 * HOUR } as const;

/** Attempts per network address and minute. Generous, because a company shares one address; each account has its own limit beside. */
export const RATE_LIMITS = {
  '/sign-in/email': { window: 60, max: 30 },
  '/sign-up/email': { window: 60, max: 12 },
  '/request-password-reset': { window: 60, max: 6 },
  '/reset-password': { window: 60, max: 12 },
  '/send-verification-email': { window: 60, max: 6 },
  '/change-password': { window: 60, max: 12 },
} as const;

export type AuthEdges = {
  readonly config: Config;
  /** The mysql2 pool under TypeORM: one pool for all. */
  readonly pool: unknown;
  readonly letters: AuthLetters;
  readonly log: Log;
  readonly onSessionEnded: (sessionId: string) => void;
  readonly onPasswordReset: (email: string) => Promise<void>;
};

/** The driver's messages quote addresses and names; the log is told the code and the place. A lost race is no fault. */
function tell(log: Log, message: string, error: (Error & { code?: string }) | undefined): void {
  if (error?.code === 'ER_DUP_ENTRY') return;
  const frames = error?.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  log.error({ code: error?.code, stack: frames?.slice(0, 8).join('\n') }, `better-auth: ${message.slice(0, 200)}`);
}

export const hashPassword = (password: string): Promise<string> => hash(password);

export function createBetterAuth({ config, pool, letters, log, onSessionEnded, onPasswordReset }: AuthEdges) {
  const db = new Kysely<never>({
    dialect: new MysqlDialect({ pool: pool as MysqlPool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return betterAuth({
    appName: 'Engawa',
    baseURL: new URL(config.publicUrl).origin,
    basePath: '/api/auth',
    secret: config.authSecret,
    database: { db, type: 'mysql', transaction: true },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...rest) =>
        tell(
          log,
          message,
          rest.find((r) => r instanceof Error),
        ),
    },
    trustedOrigins: trustedOrigins(config),
    user: {
      modelName: 'authUser',
      additionalFields: {
        locale: { type: 'string', required: false, defaultValue: 'ja' },
        role: { type: 'string', required: false, input: false },
      },
    },
    session: { modelName: 'authSession', ...SESSION_TIMES },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification', storeIdentifier: 'hashed' },
    rateLimit: {
      enabled: config.rateLimits,
      storage: 'database',
      modelName: 'authRateLimit',
      window: 10,
      max: 100,
      customRules: { ...RATE_LIMITS },
    },
    advanced: {
      cookiePrefix: 'engawa',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [CLIENT_IP] },
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      autoSignIn: false,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      resetPasswordTokenExpiresIn: HOUR,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
      sendResetPassword: ({ user, token }) => letters.reset(user, token),
      onExistingUserSignUp: ({ user }) => letters.exists(user),
      onPasswordReset: ({ user }) => onPasswordReset(user.email),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: false,
      expiresIn: HOUR,
      sendVerificationEmail: ({ user, token }) => letters.verify(user, token),
    },
    databaseHooks: { session: { delete: { after: (session) => Promise.resolve(onSessionEnded(session.id)) } } },
    plugins: [
      // Companies are written by the accounts feature under its own locks; the plugin checks the tables and lends its roles.
      organization({
        ac: accessControl,
        roles: COMPANY_ACCESS,
        creatorRole: 'admin',
        allowUserToCreateOrganization: false,
        schema: {
          organization: {
            modelName: 'authOrganization',
            additionalFields: { kana: { type: 'string', required: false }, corporateNumber: { type: 'string', required: false } },
          },
          member: { modelName: 'authMember' },
          invitation: { modelName: 'authInvitation' },
        },
      }),
    ],
  });
}

export type BetterAuth = ReturnType<typeof createBetterAuth>;
