"use client";
// The parts that an own part may name, handed to its form by the page.
import { createContext, type ReactNode, useContext } from "react";
import type { PartOptions } from "../inputs/form-source";

const OptionsContext = createContext<PartOptions | null>(null);

export function PartOptionsProvider({
  parts,
  children,
}: {
  readonly parts: PartOptions;
  readonly children: ReactNode;
}) {
  return <OptionsContext value={parts}>{children}</OptionsContext>;
}

export function usePartOptions(): PartOptions {
  const parts = useContext(OptionsContext);
  if (!parts) throw new Error("The form of a part stands outside its PartOptionsProvider");
  return parts;
}
