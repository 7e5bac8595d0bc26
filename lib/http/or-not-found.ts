import "server-only";
import { notFound, redirect } from "next/navigation";
import { AppError } from "./app-error";

/** For pages: what is not there, or is asked for by something that is no address, is Next's page for that. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "unauthenticated") redirect("/sign-in");
    if (error.code === "not-found" || error.code === "invalid-input" || error.code === "forbidden") notFound();
    throw error;
  }
}
