// caught by: sandbox-is-another-program
import { server } from '../../sandbox/stripe/server.js';

export const knows = server;
