import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const skipped = ["**/node_modules/**", ".next/**", "e2e/**", "generated/**"];

const alias = {
  "@": root.replace(/\/$/, ""),
  // The package throws outside Next on purpose; tests are a server too.
  "server-only": fileURLToPath(new URL("test/setup/server-only.ts", import.meta.url)),
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...skipped, "**/*.db.test.ts"],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["**/*.db.test.ts"],
          exclude: skipped,
          globalSetup: ["test/setup/database.global-setup.ts"],
          setupFiles: ["test/setup/worker-database.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
