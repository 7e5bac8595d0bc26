"use client";
import { Segmented } from "./segmented";

interface TriStateProps {
  /** `null` is "not answered", which is neither yes nor no. */
  readonly value: boolean | null;
  /** What applies while nothing is answered: outlined. */
  readonly standingValue?: boolean | null;
  readonly onValueChange: (value: boolean | null) => void;
  readonly yesLabel: string;
  readonly noLabel: string;
  readonly unansweredLabel: string;
  readonly "aria-label"?: string;
  readonly isDisabled?: boolean;
}

/** Yes, no, or not answered: for questions whose silence must stay visible. */
export function TriState(props: TriStateProps) {
  const chosen = props.value === null ? "unanswered" : props.value ? "yes" : "no";
  return (
    <Segmented
      {...(props["aria-label"] === undefined ? {} : { "aria-label": props["aria-label"] })}
      isDisabled={props.isDisabled ?? false}
      className="self-start"
      {...(props.value === null && typeof props.standingValue === "boolean"
        ? { standingValue: props.standingValue ? "yes" : "no" }
        : {})}
      value={chosen}
      onValueChange={(value) => props.onValueChange(value === "unanswered" ? null : value === "yes")}
      options={[
        { value: "yes", label: props.yesLabel },
        { value: "no", label: props.noLabel },
        { value: "unanswered", label: props.unansweredLabel, isQuiet: true },
      ]}
    />
  );
}
