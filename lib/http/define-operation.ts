// The one way in. An operation names its permission, its input and output, and what the audit log says of it; this
// wrapper authenticates, authorises, validates both ways, opens the transaction and writes the audit row. What is left
// in `run` is business only, and forgetting the permission is a type error.
import "server-only";
import type { z } from "zod";
import { type Actor, type Member, memberOf } from "@/lib/auth/actor";
import { can, type Permission } from "@/lib/auth/permissions";
import { appendAuditEvent, type JsonObject } from "@/lib/server/audit-chain";
import { db } from "@/lib/server/db";
import { type LimitRule, requireWithinLimit } from "@/lib/server/rate-limit";
import { inTransaction, type Transaction } from "@/lib/server/transaction";
import { AppError } from "./app-error";
import { cleanInput } from "./clean-text";
import { mapDatabaseError } from "./database-error";
import { problemsOf } from "./field-problem";
import type { RequestInfo } from "./request-info";

/** A typed permission of a workspace role, or one of the two words that say "no workspace is involved". */
export type AccessRule = Permission | "signed-in" | "public";

type ActorFor<R extends AccessRule> = R extends "public" ? Actor | null : R extends "signed-in" ? Actor : Member;

interface PreparationContext<R extends AccessRule> {
  readonly request: RequestInfo;
  readonly actor: ActorFor<R>;
}

interface OperationContext<R extends AccessRule> extends PreparationContext<R> {
  /** The transaction of a writing operation; the plain client of a reading one. Hand it to the repository. */
  readonly db: Transaction;
  /** Headers for the answer, such as cookies. */
  readonly replyHeaders: Headers;
  /** Nothing was changed after all: the audit log says nothing. */
  skipAudit(): void;
  /** For a caller without an account: whose audit log this goes to, and under which name. */
  recordAs(scope: AuditScope): void;
  /** Work that must see committed rows, done before the answer is sent. */
  afterCommit(task: () => Promise<void>): void;
}

interface AuditScope {
  readonly workspaceId: string;
  readonly actorName: string;
}

/** What the audit log says. The workspace and the actor are those of the caller unless named. */
interface AuditNote {
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string; readonly digest?: string };
  readonly details?: JsonObject;
  readonly workspaceId?: string;
  readonly actor?: { readonly id: string | null; readonly name: string };
}

interface Definition<R extends AccessRule, I extends z.ZodType, O extends z.ZodType, P> {
  /** verb-noun, kebab-case, equal to the file name. */
  readonly name: string;
  /** One sentence for the API document. */
  readonly summary: string;
  readonly permission: R;
  readonly input: I;
  readonly output: O;
  /** `null` promises that nothing is changed: no transaction is opened. */
  readonly audit:
    | null
    | ((event: {
        readonly input: z.output<I>;
        readonly output: z.output<O>;
        readonly actor: ActorFor<R>;
      }) => AuditNote | null);
  /** False: `run` works outside a transaction (it waits for something slow); the audit row gets its own. */
  readonly isAtomic?: false;
  readonly limit?: LimitRule;
  /** Default 64 KiB. */
  readonly maxBodyBytes?: number;
  /** Slow work that needs no transaction, such as hashing a password: done before one is opened. */
  readonly prepare?: (context: PreparationContext<R>, input: z.output<I>) => Promise<P>;
  readonly run: (context: OperationContext<R>, input: z.output<I>, prepared: P) => Promise<z.input<O>>;
}

/** How a transport hands over a call. Nothing but the session is looked at before the caller is known to be allowed. */
interface Call {
  readonly request: RequestInfo;
  readonly findActor: () => Promise<Actor | null>;
  readonly readInput: () => Promise<unknown>;
}

interface Answer<T> {
  readonly output: T;
  readonly headers: Headers;
}

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly summary: string;
  readonly permission: AccessRule;
  readonly input: I;
  readonly output: O;
  readonly isWriting: boolean;
  readonly maxBodyBytes: number;
  readonly execute: (call: Call) => Promise<Answer<z.output<O>>>;
}

const DEFAULT_MAX_BODY_BYTES = 64 * 1024;

function authorise(rule: AccessRule, actor: Actor | null): Actor | Member | null {
  if (rule === "public") return actor;
  if (actor === null) throw new AppError("unauthenticated");
  if (rule === "signed-in") return actor;
  const member = memberOf(actor);
  if (member === null || !can(member.role, rule)) throw new AppError("forbidden", { details: { permission: rule } });
  return member;
}

export function defineOperation<R extends AccessRule, I extends z.ZodType, O extends z.ZodType, P = undefined>(
  definition: Definition<R, I, O, P>,
): Operation<I, O> {
  const { audit, limit, run } = definition;

  async function execute({ request, findActor, readInput }: Call): Promise<Answer<z.output<O>>> {
    // `authorise` returns exactly what ActorFor<R> says; the compiler cannot follow the rule's value to its type.
    const actor = authorise(definition.permission, await findActor()) as ActorFor<R>;
    if (limit) await requireWithinLimit(definition.name, limit, { ip: request.ip, userId: actor?.userId ?? null });
    const raw = cleanInput(await readInput());
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) throw new AppError("invalid-input", { fields: problemsOf(parsed.error, raw) });
    const input = parsed.data;
    const replyHeaders = new Headers();
    const tasks: (() => Promise<void>)[] = [];
    let isRecorded = audit !== null;
    let scope: AuditScope | null = null;

    async function work(database: Transaction, prepared: P): Promise<z.output<O>> {
      const context: OperationContext<R> = {
        request,
        actor,
        db: database,
        replyHeaders,
        skipAudit: () => {
          isRecorded = false;
        },
        recordAs: (given) => {
          scope = given;
        },
        afterCommit: (task) => tasks.push(task),
      };
      return definition.output.parse(await run(context, input, prepared));
    }

    async function record(transaction: Transaction, output: z.output<O>): Promise<void> {
      const note = isRecorded ? audit?.({ input, output, actor }) : null;
      if (!note) return;
      const workspaceId = note.workspaceId ?? scope?.workspaceId ?? actor?.membership?.workspaceId;
      if (workspaceId === undefined) throw new Error(`${definition.name}: the audit note names no workspace`);
      const { action, object, details } = note;
      const actorId = note.actor ? note.actor.id : scope ? null : (actor?.userId ?? null);
      const actorName = note.actor?.name ?? scope?.actorName ?? actor?.name ?? "";
      const entry = { workspaceId, actorId, actorName, action, object, requestId: request.id };
      await appendAuditEvent(transaction, details ? { ...entry, details } : entry);
    }

    async function perform(): Promise<z.output<O>> {
      // Without `prepare`, P is undefined.
      const prepared = (await definition.prepare?.({ request, actor }, input)) as P;
      if (audit === null) return work(db(), prepared);
      if (definition.isAtomic === false) {
        const output = await work(db(), prepared);
        await inTransaction((transaction) => record(transaction, output));
        return output;
      }
      return inTransaction(async (transaction) => {
        const output = await work(transaction, prepared);
        await record(transaction, output);
        return output;
      });
    }

    const output = await perform();
    for (const task of tasks) await task();
    return { output, headers: replyHeaders };
  }

  return {
    name: definition.name,
    summary: definition.summary,
    permission: definition.permission,
    input: definition.input,
    output: definition.output,
    isWriting: audit !== null,
    maxBodyBytes: definition.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    execute: (call) =>
      execute(call).catch((error: unknown) => {
        throw mapDatabaseError(error);
      }),
  };
}
