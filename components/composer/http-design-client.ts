// The composer's questions to the server, as calls of the API.
import { currentDesignOf, loadDesign, saveDocument } from "@/lib/features/designs/queries";
import { evaluateDocument } from "@/lib/features/evaluation/queries";
import { ProblemError } from "@/lib/http/fetcher";
import type { DesignClient, Trouble } from "./design-client";

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ProblemError)) throw error;
  switch (error.code) {
    case "unauthenticated":
      return { kind: "signed-out" };
    case "forbidden":
    case "cross-site":
      return { kind: "forbidden" };
    case "not-found":
    case "gone":
      return { kind: "gone" };
    case "offline":
    case "unavailable":
    case "internal":
    case "rate-limited":
      return { kind: "offline" };
    default:
      return { kind: "refused", fields: error.fields };
  }
}

export function httpDesignClient(id: string): DesignClient {
  return {
    save: async (revision, document) => {
      try {
        const saved = await saveDocument({ id, revision, document });
        return { kind: "saved", revision: saved.revision };
      } catch (error) {
        const current = currentDesignOf(error);
        if (!current) return troubleOf(error);
        const theirs = { revision: current.revision, document: current.document };
        return { kind: "stale", theirs, by: current.changedBy.name };
      }
    },
    load: async () => {
      try {
        const { revision, document, updatedBy } = await loadDesign(id);
        return { kind: "loaded", saved: { revision, document }, by: updatedBy.name };
      } catch (error) {
        return troubleOf(error);
      }
    },
    evaluate: async (document, signal) => {
      try {
        const { result } = await evaluateDocument(id, document, signal);
        return { kind: "evaluated", result };
      } catch (error) {
        return signal.aborted ? { kind: "aborted" } : troubleOf(error);
      }
    },
  };
}
