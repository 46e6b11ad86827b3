// caught by: better-auth-stays-in-platform-auth
import { betterAuth } from 'better-auth';

export const knows = betterAuth;
