// Operations from server components. Next gives the headers; the caller is looked up once per rendered page.
import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { findActor } from "@/lib/auth/session";
import type { Operation } from "./define-operation";
import { requestInfo } from "./request-info";

/** Who looks at this page, or null. */
export const currentActor = cache(async (): Promise<Actor | null> => findActor(await headers()));

const currentRequest = cache(async () => requestInfo(await headers()));

/** Throws AppError: pages turn `not-found` into notFound() and `unauthenticated` into a redirect. */
export async function runOperation<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> {
  const { output } = await operation.execute({
    request: await currentRequest(),
    findActor: currentActor,
    readInput: async () => input,
  });
  return output;
}
