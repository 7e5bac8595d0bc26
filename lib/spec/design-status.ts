// Where a design stands in review.

export const designStatuses = [
  "draft",
  "in-review",
  "changes-requested",
  "approved",
  "signed-off",
  "superseded",
] as const;
export type DesignStatus = (typeof designStatuses)[number];

/** A decision is about a frozen version: once the draft differs from it, the draft is undecided again. */
export function statusAfterEdit(status: DesignStatus): DesignStatus {
  return status === "in-review" || status === "superseded" ? status : "draft";
}

type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : S;
/** As the database writes it: its enumeration cannot hold hyphens. */
export type StatusColumn = Underscored<DesignStatus>;

export function statusToColumn(status: DesignStatus): StatusColumn {
  return status.replaceAll("-", "_") as StatusColumn;
}

export function statusFromColumn(column: StatusColumn): DesignStatus {
  return column.replaceAll("_", "-") as DesignStatus;
}
