/** What sign-up, sign-in and reset take. Checked before better-auth sees it: it does not bound a name's length. */
import { z } from 'zod';
import { normaliseText } from '../../kernel/index.js';
import { inBoth } from '../http/index.js';
import { PASSWORD_LENGTH } from './better-auth.js';

const CONTROL = /\p{Cc}/u;

/** A person's name: NFKC, 1 to 80 characters, one line, no address in it (it is printed in letters). */
export const PersonNameSchema = z
  .string()
  .max(400)
  .transform(normaliseText)
  .pipe(
    z
      .string()
      .min(1)
      .max(80)
      .refine((name) => !CONTROL.test(name) && !/:\/\/|www\./i.test(name), {
        error: inBoth('must be a name on one line', 'お名前を1行で入力してください。'),
      }),
  );
export const LocaleSchema = z.enum(['ja', 'en']);
/** Stored and compared in lower case. */
export const EmailSchema = z
  .string()
  .max(254)
  .transform((email) => email.trim().toLowerCase())
  .pipe(z.email());
const NewPasswordSchema = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);
const GivenPasswordSchema = z.string().min(1).max(PASSWORD_LENGTH.max);
const TokenSchema = z.string().min(1).max(2000);

export const SignUpSchema = z
  .object({ name: PersonNameSchema, email: EmailSchema, password: NewPasswordSchema, locale: LocaleSchema.default('ja') })
  .meta({ id: 'SignUp' });
export const SignInSchema = z
  .object({ email: EmailSchema, password: GivenPasswordSchema, rememberMe: z.boolean().default(true) })
  .meta({ id: 'SignIn' });
export const AddressSchema = z.object({ email: EmailSchema }).meta({ id: 'Address' });
export const ResetSchema = z.object({ token: TokenSchema, newPassword: NewPasswordSchema }).meta({ id: 'Reset' });
export const ChangePasswordSchema = z
  .object({ currentPassword: GivenPasswordSchema, newPassword: NewPasswordSchema })
  .meta({ id: 'ChangePassword' });
export const VerifyQuerySchema = z.object({ token: TokenSchema });

export type SignUp = z.infer<typeof SignUpSchema>;
export type SignIn = z.infer<typeof SignInSchema>;
export type Address = z.infer<typeof AddressSchema>;
export type Reset = z.infer<typeof ResetSchema>;
export type ChangePassword = z.infer<typeof ChangePasswordSchema>;

/** The person as the account's own pages see it. */
export const AccountSchema = z
  .object({ id: z.string(), email: z.string(), name: z.string(), emailVerified: z.boolean(), locale: LocaleSchema })
  .meta({ id: 'Account' });
export const SignedUpSchema = z.object({ user: AccountSchema }).meta({ id: 'SignedUp' });
export const SignedInSchema = z.object({ user: AccountSchema }).meta({ id: 'SignedIn' });
export const SignedOutSchema = z.object({ success: z.boolean() });
export const DoneSchema = z.object({ status: z.boolean() });
export const SessionSchema = z
  .object({ session: z.object({ id: z.string(), expiresAt: z.iso.datetime() }), user: AccountSchema })
  .nullable();
