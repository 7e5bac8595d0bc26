// An operation as a Next route handler: `export const POST = route(createDesign)`. The path's parameters and either the
// query (GET, DELETE) or the JSON body (POST, PUT, PATCH) together make the input.
import "server-only";
import { findActor } from "@/lib/auth/session";
import { log } from "@/lib/server/log";
import { AppError } from "./app-error";
import { requireSameSite } from "./csrf";
import type { Operation } from "./define-operation";
import { fieldProblem } from "./field-problem";
import { readJsonObject } from "./json-body";
import { logFailure, problemResponse, toAppError } from "./problem";
import { readParams, readQuery } from "./read-query";
import { requestInfo } from "./request-info";

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Handler = (request: Request, segment: { readonly params: Promise<Params | undefined> }) => Promise<Response>;

export interface OperationRoute extends Handler {
  readonly operation: Operation;
  readonly status: number;
}

const BODY_METHODS = new Set(["POST", "PUT", "PATCH"]);
const SAFE_METHODS = new Set(["GET", "HEAD"]);

async function readInput(operation: Operation, request: Request, params: Params): Promise<Record<string, unknown>> {
  const sent = BODY_METHODS.has(request.method)
    ? await readJsonObject(request, operation.maxBodyBytes)
    : readQuery(operation.input, new URL(request.url).searchParams);
  const twice = Object.keys(params).filter((name) => Object.hasOwn(sent, name));
  if (twice.length > 0) {
    throw new AppError("invalid-input", { fields: twice.map((name) => fieldProblem([name], "duplicate")) });
  }
  return { ...sent, ...readParams(operation.input, params) };
}

export function route(operation: Operation, { status = 200 }: { readonly status?: number } = {}): OperationRoute {
  async function handle(
    request: Request,
    segment: { readonly params: Promise<Params | undefined> },
  ): Promise<Response> {
    const startedAt = performance.now();
    const info = requestInfo(request.headers);
    const facts: Record<string, unknown> = { requestId: info.id, operation: operation.name, method: request.method };
    let response: Response;
    try {
      if (!SAFE_METHODS.has(request.method)) requireSameSite(request.headers);
      // Next gives none at all to a route without a dynamic segment.
      const params = (await segment.params) ?? {};
      const { output, headers } = await operation.execute({
        request: info,
        findActor: async () => {
          const actor = await findActor(request.headers);
          if (actor) Object.assign(facts, { userId: actor.userId, workspaceId: actor.membership?.workspaceId });
          return actor;
        },
        readInput: () => readInput(operation, request, params),
      });
      headers.set("cache-control", "no-store");
      headers.set("x-request-id", info.id);
      response = Response.json(output, { status, headers });
    } catch (thrown) {
      const error = toAppError(thrown);
      logFailure(error, facts);
      response = problemResponse(error, info);
    }
    const milliseconds = Math.round(performance.now() - startedAt);
    log().info({ ...facts, status: response.status, milliseconds }, "request");
    return response;
  }
  return Object.assign(handle, { operation, status });
}
