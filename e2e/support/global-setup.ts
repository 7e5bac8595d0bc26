import { ensureBuild, ensureClient } from "../../scripts/lib/prepare.mjs";

/** Built once before the workers start: each of them then finds it fresh. */
export default async function setup(): Promise<void> {
  await ensureClient();
  await ensureBuild();
}
