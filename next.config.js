import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  turbopack: { root: import.meta.dirname },
  // Native or worker-spawning packages stay outside the bundle and are required from node_modules.
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino"],
  experimental: { optimizePackageImports: ["lucide-react", "recharts"] },
  // Types are a check of their own (`npm run check`): a start need not wait for them a second time.
  typescript: { ignoreBuildErrors: true },
};

export default withNextIntl(config);
