"use client";
import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useLocale } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import { designsKey } from "@/lib/features/designs/queries";
import type { FieldKey } from "../inputs/field-key";
import { FormProvider, type PartOptions } from "../inputs/form-source";
import { planTool } from "../planner/plan-tool";
import { ComposeProvider, type Composition, type DesignFacts } from "./compose-context";
import { composeHref, isSectionId, sectionOf } from "./composer-address";
import { ConflictDialog } from "./conflict-dialog";
import { type DesignSession, startDesignSession } from "./design-session";
import { createDesignStore, redo, undo } from "./design-store";
import { tabDraftStorage } from "./draft-storage";
import { httpDesignClient } from "./http-design-client";
import { pageMemory } from "./page-memory";
import { SignedOutDialog } from "./signed-out-dialog";
import { formSourceOf } from "./store-form-source";
import { TakenOverNotice } from "./taken-over-notice";
import { useUndoKeys } from "./use-undo-keys";

interface DesignWorkspaceProps {
  readonly facts: DesignFacts;
  readonly revision: number;
  readonly document: DesignDocument;
  readonly result: Result;
  readonly parts: PartOptions;
  readonly userId: string;
  readonly canEdit: boolean;
  readonly children: ReactNode;
}

export function DesignWorkspace(props: DesignWorkspaceProps) {
  const { facts, parts, userId, canEdit, children } = props;
  const designId = facts.id;
  const locale = useLocale();
  const pathname = usePathname();
  const queryClient = useQueryClient();
  const [store] = useState(() => {
    const { revision, document, result } = props;
    return createDesignStore({ revision, document }, { result, document, state: "current" });
  });
  const session = useRef<DesignSession | null>(null);
  const here = useRef(pathname);
  here.current = pathname;

  useEffect(() => {
    const started = startDesignSession({
      designId,
      userId,
      store,
      client: httpDesignClient(designId),
      drafts: tabDraftStorage(designId, userId),
      page: pageMemory(designId, userId),
      onSaved: () => void queryClient.invalidateQueries({ queryKey: designsKey }),
    });
    session.current = started;
    return () => {
      session.current = null;
      started.stop();
    };
  }, [designId, userId, store, queryClient]);

  const composition = useMemo((): Composition => {
    const reveal = (key: FieldKey) => {
      const section = key.split("/", 1)[0];
      if (isSectionId(section) && sectionOf(here.current) !== section) {
        history.pushState(null, "", composeHref(designId, section));
      }
      store.set({ target: { key } });
    };
    /** Where the change was may be in another section; the keyboard stays where it is when it is not. */
    const follow = (key: FieldKey | null) => {
      if (key !== null && sectionOf(here.current) !== null && sectionOf(here.current) !== key.split("/", 1)[0])
        reveal(key);
    };
    return {
      facts,
      store,
      parts,
      isReadOnly: !canEdit,
      autosave: () => session.current?.autosave ?? null,
      refreshFigures: () => session.current?.preview.refresh(),
      reveal,
      undo: () => follow(undo(store)),
      redo: () => follow(redo(store)),
    };
  }, [facts, store, parts, canEdit, designId]);
  const form = useMemo(
    () => ({ source: formSourceOf(store, locale), parts, locale, isReadOnly: !canEdit, groupTool: planTool }),
    [store, parts, locale, canEdit],
  );
  useUndoKeys(composition);

  return (
    <ComposeProvider value={composition}>
      <FormProvider settings={form}>
        {children}
        <ConflictDialog />
        <SignedOutDialog />
        <TakenOverNotice />
      </FormProvider>
    </ComposeProvider>
  );
}
