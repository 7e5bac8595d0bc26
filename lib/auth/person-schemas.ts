import { z } from "zod";

/** Addresses are compared in lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const personNameSchema = z.string().trim().min(1).max(100);
