import { expect, it } from "vitest";
import type { DesignDocument } from "../engine/inputs/design";
import { canonicalJson, documentDigest, evaluationKey, isIntact } from "./digest";

const document: DesignDocument = { schemaVersion: 1, purpose: { name: "机房", targets: { budgetUsd: 1e7 } } };
const versions = { engine: "1", catalog: "2", controls: "3" };
const context = { answers: [], today: "2026-11-23" };

it("keeps to its frozen vector", () => {
  expect(canonicalJson(document)).toBe(
    '{"purpose":{"name":"机房","targets":{"budgetUsd":10000000}},"schemaVersion":1}',
  );
  expect(documentDigest(document)).toBe("3473145d94c2a8762abee50afab29731da3cad585466708e66e2cfc2d6ce85fa");
});

it("does not depend on the order of members", () => {
  const other = { purpose: { targets: { budgetUsd: 1e7 }, name: "机房" }, schemaVersion: 1 } as const;
  expect(documentDigest(other)).toBe(documentDigest(document));
});

it("refuses a number that JSON cannot hold", () => {
  expect(() => canonicalJson({ value: Number.NaN })).toThrow();
  expect(() => canonicalJson({ value: Number.POSITIVE_INFINITY })).toThrow();
});

it("changes the cache's key with everything that a result depends on", () => {
  const answer = {
    controlId: "SITE-01",
    state: "met",
    maturity: null,
    targetMaturity: null,
    evidence: "",
    expiresOn: null,
    note: "",
    owner: "",
  } as const;
  const keys = [
    evaluationKey(documentDigest(document), versions, context),
    evaluationKey(documentDigest({ schemaVersion: 1 }), versions, context),
    evaluationKey(documentDigest(document), { ...versions, engine: "1.1" }, context),
    evaluationKey(documentDigest(document), { ...versions, catalog: "2.1" }, context),
    evaluationKey(documentDigest(document), { ...versions, controls: "3.1" }, context),
    evaluationKey(documentDigest(document), versions, { ...context, today: "2026-11-24" }),
    evaluationKey(documentDigest(document), versions, { ...context, answers: [answer] }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

it("tells changed bytes from those that were sealed", () => {
  const bytes = canonicalJson(document);
  const digest = documentDigest(document);
  expect(isIntact(bytes, digest)).toBe(true);
  expect(isIntact(bytes.replace("机房", "厂房"), digest)).toBe(false);
});
