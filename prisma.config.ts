import { defineConfig } from "prisma/config";

// The URL is empty while only generating: `prisma generate` needs none, and our own runner applies the migrations.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
