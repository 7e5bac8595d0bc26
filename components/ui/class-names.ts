import { cx } from "class-variance-authority";
import { twMerge } from "tailwind-merge";

/** Joins class names; of two Tailwind classes that set the same thing the later one wins. */
export function cn(...classes: Parameters<typeof cx>): string {
  return twMerge(cx(classes));
}
