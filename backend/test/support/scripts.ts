/** Scripts of the project, in plain JavaScript, as the specs use them. */
import { join } from 'node:path';

const script = async <T>(name: string): Promise<T> => (await import(join(import.meta.dirname, '../../../scripts', name))) as T;

export type RedisServer = {
  readonly url: string;
  readonly port: number;
  readonly password: string;
  readonly pid: number;
  stop(): Promise<unknown>;
};
type StartRedis = (options?: { port?: number; password?: string }) => Promise<RedisServer>;

export type BalancedInstance = { readonly port: number; readonly state: 'ready' | 'building' | 'away' };
export type Balancer = { readonly port: number; readonly instances: readonly BalancedInstance[]; close(): Promise<void> };
type StartBalancer = (options: { port: number; targets: { host: string; port: number }[] }) => Promise<Balancer>;

/** A private Redis; given the port and password of one that has ended, it comes back under the same address. */
export const startRedis: StartRedis = async (options) => (await script<{ startRedis: StartRedis }>('redis.mjs')).startRedis(options);

export const startBalancer: StartBalancer = async (options) =>
  (await script<{ startBalancer: StartBalancer }>('balancer.mjs')).startBalancer(options);
