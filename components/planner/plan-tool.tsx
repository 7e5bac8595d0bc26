import type { FieldKey } from "@/components/inputs/field-key";
import { FindPlanButton } from "./find-plan-button";

const PLAN_OF_JOB = /^workload\/jobs\/([^/]+)\/parallel$/u;

/** What the group of a job's plan offers in the form. */
export function planTool(key: FieldKey) {
  const jobId = PLAN_OF_JOB.exec(key)?.[1];
  if (jobId === undefined) return null;
  return (
    <p className="mb-4">
      <FindPlanButton jobId={jobId} />
    </p>
  );
}
