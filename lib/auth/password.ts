// Argon2id at the floor that WEBAPP-SECURITY §3 names. Each hash takes 19 MiB and about 64 ms, so only a few run at once:
// otherwise a burst of sign-ins is a memory denial of service.
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/lib/http/app-error";

const MAX_RUNNING = 2;
const MAX_WAITING = 64;
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_RUNNING) {
    if (waiting.length >= MAX_WAITING) throw new AppError("unavailable", { retryAfterSeconds: 5 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    // The place is handed to the next in line, so `running` changes only when nobody waits.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** A PHC string, which names its own parameters: they can be raised later. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFC"), options));
}

export function verifyPassword(phc: string, password: string): Promise<boolean> {
  return inTurn(() => verify(phc, password.normalize("NFC")));
}
