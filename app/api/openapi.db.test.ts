import { Ajv2020 } from "ajv/dist/2020";
import { expect, it } from "vitest";
import { policy } from "./policy.fixture";
import { GET } from "./v1/openapi.json/route";

interface OperationEntry {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationEntry>>>>;
}

const document = (await GET().json()) as OpenApi;
const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, entry]) => ({ name: `${method.toUpperCase()} ${path}`, path, entry })),
);

it("lists every route once, each under a name of its own", () => {
  expect(document.openapi).toBe("3.1.0");
  expect(listed.map(({ name }) => name).sort()).toEqual(Object.keys(policy).sort());
  expect(new Set(listed.map(({ entry }) => entry.operationId)).size).toBe(listed.length);
});

it("describes each path parameter, and only schemas that a validator understands", () => {
  const ajv = new Ajv2020({ strict: false });
  for (const { path, entry } of listed) {
    const inPath = entry.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => `{${name}}`);
    expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
    for (const part of [entry.requestBody, ...Object.values(entry.responses)]) {
      for (const { schema } of Object.values(part?.content ?? {})) expect(ajv.validateSchema(schema)).toBe(true);
    }
  }
});

it("says what a design list takes, with its bounds", () => {
  const parameters = document.paths["/api/v1/designs"]?.get?.parameters ?? [];
  expect(parameters.find(({ name }) => name === "pageSize")).toMatchObject({
    in: "query",
    required: false,
    schema: { type: "integer", minimum: 1, maximum: 100, default: 25 },
  });
});
