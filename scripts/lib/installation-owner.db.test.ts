import { afterAll, expect, it } from "vitest";
import { hasOwner as applicationHasOwner } from "@/lib/features/account/repository";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { signInAs } from "@/test/fixtures/workspace";
import { hasOwner } from "./installation-owner.mjs";

afterAll(() => db().$disconnect());

it("the start command and the application agree on whether there is an owner", async () => {
  await db().membership.deleteMany();
  expect([await hasOwner(env().databaseUrl), await applicationHasOwner(db())]).toEqual([false, false]);
  await signInAs("manager");
  expect([await hasOwner(env().databaseUrl), await applicationHasOwner(db())]).toEqual([false, false]);
  await signInAs("owner");
  expect([await hasOwner(env().databaseUrl), await applicationHasOwner(db())]).toEqual([true, true]);
});
