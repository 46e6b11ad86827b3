/** What accounts take and answer. */
import { z } from 'zod';
import { normaliseText } from '../kernel/index.js';
import { COMPANY_ROLES, EmailSchema, LocaleSchema, PersonNameSchema } from '../platform/auth/index.js';
import { inBoth, InstantOut, TextSchema } from '../platform/http/index.js';
import { corporateNumber } from './domain/corporate-number.js';

export const RoleSchema = z.enum(COMPANY_ROLES).meta({ id: 'CompanyRole' });

const CONTROL = /\p{Cc}/u;
const line = z
  .string()
  .max(400)
  .transform(normaliseText)
  .pipe(
    z
      .string()
      .min(1)
      .max(100)
      .refine((text) => !CONTROL.test(text), { error: inBoth('must be one line of text', '1行で入力してください。') }),
  );
const kana = line.pipe(
  z.string().regex(/^[ァ-ヶー・\s0-9A-Za-z&.,'-]+$/u, { error: inBoth('must be written in katakana', 'カタカナで入力してください。') }),
);
const number = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const digits = corporateNumber(typed);
    if (digits !== undefined) return digits;
    context.addIssue({
      code: 'custom',
      message: inBoth(
        'must be a corporate number of 13 digits whose check digit holds',
        '法人番号は13桁で入力してください（検査用の数字も確かめています）。',
      ),
    });
    return z.NEVER;
  });

export const FoundCompanySchema = z
  .object({ name: line, kana: kana.optional(), corporateNumber: number.optional() })
  .meta({ id: 'FoundCompany' });
export const ChangeCompanySchema = z
  .object({ name: line.optional(), kana: kana.nullable().optional(), corporateNumber: number.nullable().optional() })
  .meta({ id: 'ChangeCompany' });
export const InviteSchema = z.object({ email: EmailSchema, role: RoleSchema }).meta({ id: 'Invite' });
export const ChangeRoleSchema = z.object({ role: RoleSchema }).meta({ id: 'ChangeRole' });
export const ChangeMeSchema = z.object({ name: PersonNameSchema.optional(), locale: LocaleSchema.optional() }).meta({ id: 'ChangeMe' });
export type FoundCompany = z.infer<typeof FoundCompanySchema>;
export type ChangeCompany = z.infer<typeof ChangeCompanySchema>;
export type Invite = z.infer<typeof InviteSchema>;
export type ChangeRole = z.infer<typeof ChangeRoleSchema>;
export type ChangeMe = z.infer<typeof ChangeMeSchema>;

export const MeSchema = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), locale: LocaleSchema }).nullable(),
    companies: z.array(z.object({ id: z.string(), name: z.string(), role: RoleSchema })),
    sites: z.array(z.object({ id: z.string(), slug: z.string(), name: TextSchema })),
    office: z.boolean(),
    demo: z.boolean(),
    inboxUrl: z.string().optional(),
  })
  .meta({ id: 'Me' });
export type MeDto = z.infer<typeof MeSchema>;

export const MemberSchema = z
  .object({ userId: z.string(), name: z.string(), email: z.string(), role: RoleSchema, since: InstantOut })
  .meta({ id: 'Member' });
export const OpenInvitationSchema = z
  .object({ id: z.string(), email: z.string(), role: RoleSchema, expiresAt: InstantOut, expired: z.boolean() })
  .meta({ id: 'OpenInvitation' });
export const CompanySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kana: z.string().nullable(),
    corporateNumber: z.string().nullable(),
    createdAt: InstantOut,
    role: RoleSchema.meta({ description: 'the role of whoever asks' }),
    members: z.array(MemberSchema),
    invitations: z.array(OpenInvitationSchema).meta({ description: 'waiting for an answer; shown to administrators' }),
  })
  .meta({ id: 'Company' });
export type CompanyDto = z.infer<typeof CompanySchema>;
export type OpenInvitation = z.infer<typeof OpenInvitationSchema>;

export const CompanyCardSchema = z.object({ id: z.string(), name: z.string(), role: RoleSchema }).meta({ id: 'CompanyCard' });
export type CompanyCard = z.infer<typeof CompanyCardSchema>;

export const InvitationSchema = z
  .object({
    id: z.string(),
    companyName: z.string(),
    role: RoleSchema,
    email: z.string().meta({ description: 'masked' }),
    expiresAt: InstantOut,
    status: z.enum(['pending', 'accepted', 'withdrawn', 'expired']),
  })
  .meta({ id: 'Invitation' });
export type InvitationDto = z.infer<typeof InvitationSchema>;
