// People who book in the bench. Their password is public, so a data set is for this machine only.
import { built } from './built.mjs';
import { loadRows } from './load.mjs';

const MANY = 64;
export const PASSWORD = 'engawa-bench-2026';
const id = (n, of) => `0b00000${of}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const PEOPLE = Array.from({ length: MANY }, (_, n) => ({
  id: id(n, 3),
  email: `bench-${n + 1}@example.jp`,
  name: `Bench ${n + 1}`,
}));

export async function loadPeople(connection, from) {
  const { hashPassword } = await built('platform/auth/index.js');
  const password = await hashPassword(PASSWORD);
  const at = `${from} 00:00:00.000`;
  await loadRows(
    connection,
    'auth_user',
    'id,name,email,email_verified,locale,created_at,updated_at',
    PEOPLE.map((person) => [person.id, person.name, person.email, 1, 'ja', at, at]),
  );
  await loadRows(
    connection,
    'auth_account',
    'id,account_id,provider_id,user_id,password,created_at,updated_at',
    PEOPLE.map((person, n) => [id(n, 4), person.id, 'credential', person.id, password, at, at]),
  );
}
