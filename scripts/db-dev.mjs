// `npm run db:dev`: the embedded database for development, migrated. Prints DATABASE_URL and stays until Ctrl-C; when
// the checkout's database already runs (under `npm start` or another `db:dev`), prints its address and ends.
import { runningClusterUrl, startCluster } from "./lib/embedded-postgres.mjs";
import { exitWith } from "./lib/failure.mjs";
import { applyMigrations } from "./lib/migrations.mjs";
import { dataDirectory } from "./lib/paths.mjs";
import { onStopSignal } from "./lib/stop-signals.mjs";

try {
  const running = runningClusterUrl(dataDirectory());
  if (running) {
    console.log(`DATABASE_URL=${running}`);
  } else {
    const cluster = await startCluster({ directory: dataDirectory() });
    onStopSignal(() => cluster.stop());
    try {
      await applyMigrations(cluster.url());
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    console.log(`DATABASE_URL=${cluster.url()}`);
  }
} catch (error) {
  exitWith(error);
}
