// Runs once when the server starts.
import { answerReadiness } from "@/lib/http/readiness";

export function register(): void {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  answerReadiness(async () => {
    const { isDatabaseThere } = await import("@/lib/server/database-there");
    return isDatabaseThere();
  });
}
