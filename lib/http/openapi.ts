// The API described by the operations themselves: what is not in their schemas is not in the document.
import { z } from "zod";
import { CSRF_HEADER } from "./csrf";
import { errorTable } from "./error-table";
import type { OperationRoute } from "./route";

type Json = Readonly<Record<string, unknown>>;

export interface RouteEntry {
  readonly path: string;
  readonly handlers: Readonly<Record<string, unknown>>;
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The operations behind a route file, by method. */
export function operationsOf(entry: RouteEntry): { readonly method: string; readonly route: OperationRoute }[] {
  return METHODS.flatMap((method) => {
    const handler = entry.handlers[method];
    // Only `route()` makes handlers with an operation; the test of the API lists every file and fails on another kind.
    return typeof handler === "function" && "operation" in handler
      ? [{ method, route: handler as OperationRoute }]
      : [];
  });
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

function inputParts(route: OperationRoute, path: string, method: string): Json {
  const schema = jsonSchema(route.operation.input, "input");
  const properties: Json = (schema.properties as Json | undefined) ?? {};
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const others = Object.keys(properties).filter((name) => !inPath.includes(name));
  const pathParameters = inPath.map((name) => ({ name, in: "path", required: true, schema: properties[name] ?? {} }));
  if (method === "GET" || method === "DELETE") {
    const query = others.map((name) => ({
      name,
      in: "query",
      required: required.has(name),
      schema: properties[name] ?? {},
    }));
    return { parameters: [...pathParameters, ...query] };
  }
  const body = {
    type: "object",
    properties: Object.fromEntries(others.map((name) => [name, properties[name]])),
    required: others.filter((name) => required.has(name)),
    additionalProperties: false,
  };
  return {
    parameters: pathParameters,
    requestBody: { required: others.length > 0, content: { "application/json": { schema: body } } },
  };
}

function describeRoute(route: OperationRoute, path: string, method: string): Json {
  const { name, summary, permission, output, isWriting } = route.operation;
  const parts = inputParts(route, path, method);
  const csrf = { name: CSRF_HEADER, in: "header", required: true, schema: { type: "string" } };
  const parameters = [...(parts.parameters as Json[]), ...(method === "GET" ? [] : [csrf])];
  return {
    operationId: name,
    summary,
    "x-permission": permission,
    "x-audited": isWriting,
    security: permission === "public" ? [] : [{ session: [] }],
    ...parts,
    parameters,
    responses: {
      [route.status]: {
        description: "Done.",
        content: { "application/json": { schema: jsonSchema(output, "output") } },
      },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

const problemSchema = {
  type: "object",
  required: ["code", "message", "fields", "requestId"],
  properties: {
    code: { enum: Object.keys(errorTable) },
    message: { type: "string", description: "In the language of the cookie `locale` or of Accept-Language." },
    fields: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "value", "limit", "message"],
        properties: { path: { type: "string" }, value: {}, limit: {}, message: { type: "string" } },
      },
    },
    requestId: { type: "string" },
  },
} as const;

/** OpenAPI 3.1 over every listed route. */
export function openApiDocument(routes: readonly RouteEntry[], about: { version: string; serverUrl: string }): Json {
  const paths = routes.map((entry) => [
    entry.path,
    Object.fromEntries(
      operationsOf(entry).map(({ method, route }) => [method.toLowerCase(), describeRoute(route, entry.path, method)]),
    ),
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Podwright", version: about.version },
    servers: [{ url: about.serverUrl }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "podwright-session" } },
      responses: {
        Problem: {
          description: "Refused or failed; `code` says why.",
          content: { "application/json": { schema: problemSchema } },
        },
      },
    },
  };
}
