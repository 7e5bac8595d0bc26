// The way in to a fresh installation: no default credentials, but a one-time link that only the terminal shows.
import "server-only";
import { createToken } from "@/lib/auth/one-time-token";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { hasOwner, keepOwnerLink } from "./repository";

/** A fresh link while nobody owns this installation, else null. An earlier link stops working. */
export async function ensureOwnerLink(): Promise<string | null> {
  if (await hasOwner(db())) return null;
  const { token, tokenHash } = createToken();
  await keepOwnerLink(db(), tokenHash);
  return `${env().publicUrl}/welcome#${token}`;
}
