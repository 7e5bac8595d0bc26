"use client";
// One design in one tab: its store, what saves and evaluates it, and the way to a field. Lives as long as one stays
// with the design, so that moving to its results and back loses neither edits nor undo.
import { createContext, type ReactNode, useContext } from "react";
import type { DesignStatus } from "@/lib/spec/design-status";
import type { FieldKey } from "../inputs/field-key";
import type { PartOptions } from "../inputs/form-source";
import type { Autosave } from "./autosave";
import type { DesignState } from "./design-state";
import type { DesignStore } from "./design-store";
import { useSelected } from "./external-store";

/** What the server tells about a design besides its document. */
export interface DesignFacts {
  readonly id: string;
  readonly name: string;
  readonly status: DesignStatus;
}

export interface Composition {
  readonly facts: DesignFacts;
  readonly store: DesignStore;
  readonly parts: PartOptions;
  readonly isReadOnly: boolean;
  /** Null until the page has come alive in the browser. */
  readonly autosave: () => Autosave | null;
  /** Asks for the figures again, say after a control was answered. */
  readonly refreshFigures: () => void;
  /** Goes to a field, through its section. */
  readonly reveal: (key: FieldKey) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const ComposeContext = createContext<Composition | null>(null);

export function ComposeProvider({ value, children }: { readonly value: Composition; readonly children: ReactNode }) {
  return <ComposeContext value={value}>{children}</ComposeContext>;
}

export function useComposition(): Composition {
  const composition = useContext(ComposeContext);
  if (!composition) throw new Error("A part of the composer stands outside its workspace");
  return composition;
}

/** `select` must answer with a part of the state or a primitive. */
export function useDesignState<S>(select: (state: DesignState) => S): S {
  return useSelected(useComposition().store, select);
}
