// Tokens that a link carries in its fragment: 256 random bits, of which only the SHA-256 is ever stored.
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

export interface OneTimeToken {
  readonly token: string;
  readonly tokenHash: Uint8Array<ArrayBuffer>;
}

export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash("sha256").update(token).digest());
}

export function createToken(): OneTimeToken {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
