// Own parts of a workspace, from the first to the frozen version that used one: every outcome, on a real database.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as evaluate } from "@/app/api/v1/designs/[id]/evaluation/route";
import { PATCH as save } from "@/app/api/v1/designs/[id]/route";
import { GET as readVersion } from "@/app/api/v1/designs/[id]/versions/[number]/route";
import { POST as freeze } from "@/app/api/v1/designs/[id]/versions/route";
import { POST as createDesign } from "@/app/api/v1/designs/route";
import { GET as read, PUT as update, DELETE as withdraw } from "@/app/api/v1/parts/[kind]/[id]/route";
import { POST as readDevice } from "@/app/api/v1/parts/device-type/route";
import { POST as create, GET as list } from "@/app/api/v1/parts/route";
import { POST as readSheet } from "@/app/api/v1/parts/spreadsheet/route";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { db } from "@/lib/server/db";
import type { DevicePreview } from "@/lib/spec/netbox/device-preview";
import type { SheetPreview } from "@/lib/spec/spreadsheet/read-spreadsheet";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { CatalogPart, PartList } from "./schemas";

const facts = { name: "Pangolin 8", source: "Quotation of 3 November 2026", asOf: "2026-11-03", confidence: "medium" };
const values = {
  accelerator: "nvidia-h100-sxm",
  acceleratorCount: 8,
  scaleUpDomain: 8,
  maxWatts: "9.5 kW",
  rackUnits: 6,
  weightKilograms: 120,
  computeNicCount: 8,
  computeNicBytesPerSecond: "400 Gbit/s",
};
const body = { kind: "nodes", ...facts, values, priceUsd: 250_000 };

let architect: TestMember;
let viewer: TestMember;
beforeAll(async () => {
  const workspace = await createWorkspace();
  architect = await signInAs("architect", workspace);
  viewer = await signInAs("viewer", workspace);
});
afterAll(() => db().$disconnect());

const add = (given: object = body) => callRoute<CatalogPart>(create, { cookie: architect.cookie, body: given });
const find = (query: string, cookie = viewer.cookie) => callRoute<PartList>(list, { cookie, query });
const auditOf = (id: string) =>
  db().auditEvent.findMany({ where: { objectId: id }, orderBy: { seq: "asc" }, select: { action: true } });

interface Evaluated {
  readonly result: {
    readonly catalogRows: readonly string[];
    readonly cost: { readonly capitalUsd: number | null };
    readonly engine: { readonly catalog: string };
  };
}

async function designWith(node: string) {
  const document = { schemaVersion: 1, compute: { pools: [{ id: "p", node, nodes: 4 }] } };
  const made = await callRoute<{ id: string }>(createDesign, {
    cookie: architect.cookie,
    body: { source: { kind: "document", document } },
  });
  return { ...made, document };
}

describe("the list", () => {
  it("shows built-in parts to every member, a page at a time, in the order asked for", async () => {
    const first = await find("?kind=nodes&sort=acceleratorCount&direction=desc&pageSize=5");
    expect(first.status).toBe(200);
    expect(first.body.items).toHaveLength(5);
    expect(first.body.total).toBeGreaterThanOrEqual(Object.keys(catalog.nodes).length);
    const counts = first.body.items.map(({ row }) => Number(row.acceleratorCount));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const second = await find("?kind=nodes&sort=acceleratorCount&direction=desc&pageSize=5&page=2");
    expect(second.body.items.map(({ id }) => id)).not.toContain(first.body.items[4]?.id);
  });

  it("finds by every word in name, source or a part that the row names", async () => {
    const { body: found } = await find("?kind=nodes&q=dell%20mi300x");
    expect(found.items.map(({ id }) => id)).toEqual(["dell-xe9680-mi300x"]);
    expect(found.items[0]?.references.accelerator?.[0]).toBe("AMD MI300X");
  });

  it("refuses a kind or an order that there is not", async () => {
    expect((await find("?kind=engines")).status).toBe(400);
    expect((await find("?kind=nodes&sort=weight")).status).toBe(400);
  });

  it("puts what has no figure last in both directions", async () => {
    for (const direction of ["asc", "desc"]) {
      const { body: found } = await find(`?kind=nodes&sort=maxWatts&direction=${direction}&pageSize=100`);
      const known = found.items.map(({ row }) => row.maxWatts !== null);
      expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
      expect(known).toContain(false);
    }
  });
});

describe("an own part", () => {
  it("is added with quantities as people write them, and logged", async () => {
    const { status, body: made } = await add();
    expect(status).toBe(201);
    expect(made.id).toBe("own-pangolin-8");
    expect(made.row).toMatchObject({
      maxWatts: 9500,
      computeNicBytesPerSecond: 5e10,
      typicalWatts: null,
      isRack: false,
    });
    expect(await auditOf("nodes/own-pangolin-8")).toEqual([{ action: "part.created" }]);
    const { body: found } = await find("?kind=nodes&origin=own");
    expect(found.items.map(({ id }) => id)).toContain("own-pangolin-8");
  });

  it("gets an id of its own when the name is taken", async () => {
    expect((await add()).body.id).toMatch(/^own-pangolin-8-\d+$/);
  });

  it.each([
    ["a figure out of bounds", { values: { ...values, rackUnits: 99 } }, "values.rackUnits"],
    ["a unit that does not fit", { values: { ...values, maxWatts: "9.5 kg" } }, "values.maxWatts"],
    ["a field that there is not", { values: { ...values, wheels: 4 } }, "values.wheels"],
    ["an accelerator nobody knows", { values: { ...values, accelerator: "nvidia-h1000" } }, "values.accelerator"],
    ["a count without an accelerator", { values: { acceleratorCount: 8 } }, "values.accelerator"],
    ["a needed figure missing", { values: { accelerator: "nvidia-h100-sxm" } }, "values.acceleratorCount"],
    ["no source", { source: " " }, "source"],
    ["doubt about a field that there is not", { unverified: ["wheels"] }, "unverified"],
    ["certainty about figures that nobody saw", { unverified: ["*"], confidence: "high" }, "confidence"],
  ])("is refused with %s, naming the field", async (_, change, path) => {
    const refused = await callRoute(create, { cookie: architect.cookie, body: { ...body, ...change } });
    expect(refused.status).toBe(400);
    expect(refused.body.fields?.map((field) => field.path)).toContain(path);
  });

  it("is changed by who read its newest state only", async () => {
    const { id } = (await add()).body;
    const change = (revision: number) =>
      callRoute<CatalogPart>(
        update,
        {
          cookie: architect.cookie,
          params: { kind: "nodes", id },
          body: { ...facts, values, revision, name: "Renamed" },
        },
        "PUT",
      );
    const changed = await change(1);
    expect([changed.status, changed.body.row.name[0], changed.body.own?.revision]).toEqual([200, "Renamed", 2]);
    expect((await change(1)).status).toBe(409);
  });

  it("cannot be a built-in part under another name", async () => {
    const params = { kind: "nodes", id: "nvidia-dgx-h100" };
    const refused = await callRoute(
      update,
      { cookie: architect.cookie, params, body: { ...facts, values, revision: 1 } },
      "PUT",
    );
    expect(refused.status).toBe(404);
  });

  it("is used by the designs of its workspace, at its own price, and by no other's", async () => {
    const { id } = (await add()).body;
    const design = await designWith(id);
    expect(design.status).toBe(201);
    const { body: evaluated } = await callRoute<Evaluated>(evaluate, {
      cookie: architect.cookie,
      params: { id: design.body.id },
      body: {},
    });
    expect(evaluated.result.catalogRows).toContain(`nodes/${id}`);
    expect(evaluated.result.catalogRows).toContain(`prices/server-${id}`);
    expect(evaluated.result.engine.catalog).toContain("+");
    const stranger = await signInAs("owner");
    const foreign = await callRoute(createDesign, {
      cookie: stranger.cookie,
      body: { source: { kind: "document", document: design.document } },
    });
    expect(foreign.status).toBe(400);
    expect((await find("?kind=nodes&origin=own", stranger.cookie)).body.total).toBe(0);
  });

  it("moves the figures of drafts when it changes, and of no frozen version; withdrawn, it is offered no more", async () => {
    const { id } = (await add()).body;
    const design = await designWith(id);
    const params = { id: design.body.id };
    const { cookie } = architect;
    await callRoute(freeze, { cookie, params, body: { revision: 1, message: "First" } });
    const capital = async () => (await callRoute<Evaluated>(evaluate, { cookie, params, body: {} })).body.result.cost;
    const before = await capital();
    const part = { kind: "nodes", id };
    const dearer = { ...facts, values, priceUsd: 500_000, revision: 1 };
    expect((await callRoute(update, { cookie, params: part, body: dearer }, "PUT")).status).toBe(200);
    expect((await capital()).capitalUsd).toBeGreaterThan(before.capitalUsd ?? Number.POSITIVE_INFINITY);
    expect((await callRoute(withdraw, { cookie, params: part }, "DELETE")).status).toBe(200);
    expect((await callRoute(read, { cookie, params: part })).status).toBe(404);
    const again = { revision: 1, document: { ...design.document, purpose: { name: "Still there" } } };
    expect((await callRoute(save, { cookie, params, body: again }, "PATCH")).status).toBe(200);
    const version = await callRoute<{ content: { isIntact: boolean; sections: unknown } }>(readVersion, {
      cookie,
      params: { ...params, number: "1" },
    });
    expect(version.body.content.isIntact).toBe(true);
    expect(JSON.stringify(version.body.content.sections)).toContain("Pangolin 8");
    const content = (await db().designVersion.findFirstOrThrow({ where: { designId: design.body.id } })).content;
    expect(new TextDecoder().decode(content)).toContain('"usd":250000');
  });
});

describe("a NetBox device type", () => {
  const preview = (name: string) =>
    callRoute<DevicePreview>(readDevice, {
      cookie: architect.cookie,
      body: { text: readFileSync(`test/fixtures/netbox/${name}.yaml`, "utf8") },
    });
  async function imported(name: string, more: object = {}) {
    const { body: read } = await preview(name);
    const source = "NetBox device type of the maker";
    const made = await add({ ...facts, kind: read.kind, name: read.name, source, values: { ...read.values, ...more } });
    expect([name, made.status]).toEqual([name, 201]);
    return made.body.id;
  }

  it("of a server, a switch and a PDU imports, and one design uses all three", async () => {
    const node = await imported("server", { accelerator: "nvidia-h100-sxm", acceleratorCount: 8, maxWatts: 10_200 });
    const leaf = await imported("switch");
    const rackPdu = await imported("pdu");
    const document = {
      schemaVersion: 1,
      compute: { pools: [{ id: "p", node, nodes: 16 }] },
      network: { backend: { switch: leaf, topology: "rail-optimized" } },
      power: { supply: { rackPdu }, cooling: { kind: "air-in-row" } },
    };
    const design = await callRoute<{ id: string }>(createDesign, {
      cookie: architect.cookie,
      body: { source: { kind: "document", document } },
    });
    expect(design.status).toBe(201);
    const params = { id: design.body.id };
    const { body: evaluated } = await callRoute<{
      result: Evaluated["result"] & { readonly facility: { readonly rackLimitWatts: number | null } };
    }>(evaluate, { cookie: architect.cookie, params, body: {} });
    expect(evaluated.result.catalogRows).toEqual(expect.arrayContaining([`nodes/${node}`, `switches/${leaf}`]));
    expect(evaluated.result.facility.rackLimitWatts).toBe(11_000);
    await callRoute(freeze, { cookie: architect.cookie, params, body: { revision: 1, message: "First" } });
    const { content } = await db().designVersion.findFirstOrThrow({ where: { designId: design.body.id } });
    expect(new TextDecoder().decode(content)).toContain(`"powerDistribution/${rackPdu}"`);
  });

  it("that is malformed is refused with the member, and stores nothing", async () => {
    const refused = await callRoute(readDevice, { cookie: architect.cookie, body: { text: "manufacturer: A" } });
    expect([refused.status, refused.body.fields?.[0]?.path]).toEqual([400, "model"]);
  });
});

describe("a pasted parts list", () => {
  const readList = (text: string, { cookie } = architect, more: object = {}) =>
    callRoute<SheetPreview>(readSheet, { cookie, body: { text, ...more } });

  it("finds built-in parts and the workspace's own, until these are withdrawn", async () => {
    const made = await add({ ...body, name: "Wombat 4" });
    const text = "Item,Qty,Price\nDGX B200,4,$400000\nWombat 4,2,\nNobody's machine,1,9";
    const matches = async () => {
      const { body: preview } = await readList(text);
      return preview.lines.map(({ match }) => match?.id ?? null);
    };
    expect(await matches()).toEqual(["nvidia-dgx-b200", made.body.id, null]);
    await callRoute(withdraw, { cookie: architect.cookie, params: { kind: "nodes", id: made.body.id } }, "DELETE");
    expect(await matches()).toEqual(["nvidia-dgx-b200", null, null]);
  });

  it("that is malformed is refused with what is wrong, and only those who may add parts read one", async () => {
    const refused = await callRoute(readSheet, { cookie: architect.cookie, body: { text: "Name" } });
    expect([refused.status, refused.body.fields?.[0]?.path]).toEqual([400, "text"]);
    expect((await readList("Name,Qty\nX,1", architect, { columns: { colour: 1 } })).status).toBe(400);
    expect((await readList("Name,Qty\nX,1", viewer)).status).toBe(403);
  });
});
