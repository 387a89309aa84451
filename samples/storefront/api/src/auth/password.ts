import argon2 from 'argon2';

/** The second recommended option of RFC 9106 for machines with little memory. */
const OPTIONS = { type: argon2.argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 4 } as const;

export function hashPassword(plain: string): Promise<string> {
  return argon2.hash(plain.normalize('NFKC'), OPTIONS);
}

/** True when the password is right; `outdated` asks the caller to hash it again with today's options. */
export async function verifyPassword(stored: string, plain: string): Promise<{ right: boolean; outdated: boolean }> {
  const right = await argon2.verify(stored, plain.normalize('NFKC'));
  return { right, outdated: right && argon2.needsRehash(stored, OPTIONS) };
}
