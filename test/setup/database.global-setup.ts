import type { TestProject } from "vitest/node";
import { applyMigrations } from "../../scripts/lib/migrations.mjs";
import { startScratchCluster } from "../../scripts/lib/scratch-cluster.mjs";

declare module "vitest" {
  interface ProvidedContext {
    templateUrl: string;
  }
}

/** One throw-away server for the run, with one migrated database that the workers clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startScratchCluster();
  try {
    await applyMigrations(cluster.url());
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide("templateUrl", cluster.url());
  return () => cluster.stop();
}
