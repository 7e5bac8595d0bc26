import { afterAll, expect, test } from "vitest";
import { db } from "./db";

afterAll(() => db().$disconnect());

test("a test file works on a migrated database of its own, not on the template", async () => {
  const [row] = await db().$queryRaw<{ name: string; applied: bigint }[]>`
    SELECT current_database() AS name, (SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS applied`;
  expect(row?.name).toMatch(/^worker_\d+$/);
  expect(Number(row?.applied)).toBeGreaterThan(0);
});

test("the application's role is not a superuser", async () => {
  const rows = await db().$queryRaw<
    { rolsuper: boolean }[]
  >`SELECT rolsuper FROM pg_roles WHERE rolname = current_user`;
  expect(rows).toEqual([{ rolsuper: false }]);
});
