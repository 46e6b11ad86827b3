/** A company always has somebody who can manage it. */

/** One member's role as it is. */
export type RoleHeld = { readonly userId: string; readonly role: string };

/** True when giving `userId` the new role, or none (undefined: leaving), would take away the company's last admin. */
export function leavesNoAdmin(members: readonly RoleHeld[], userId: string, newRole: string | undefined): boolean {
  const admins = members.filter((member) => member.role === 'admin');
  return newRole !== 'admin' && admins.length === 1 && admins[0]?.userId === userId;
}
