// Derived rules of the domain MOD: custody of weights and the interface that serves them.

import { DAY_SECONDS } from "../../units/spans";
import { all, atMost, type Check, fail, notApplicable, PASS, type Rules, type RuleView, UNKNOWN } from "../rule";

/** Days that a thief at full egress should need, by target security level; proposals. */
const EXFILTRATION_DAYS = [1, 3, 7, 30, 90] as const;
/** Roles that may read weights, by target security level; proposals. */
const READERS = [10, 6, 4, 3, 2] as const;
/** From this level a thief is an organised group, and keys leave only to attested machines. */
const ORGANISED = 3;
/** Stored weights take two bytes a parameter where no serving job says otherwise. */
const STORED_BYTES_PER_PARAMETER = 2;

/** Bytes of the largest model trained or served; null while no job says. */
function modelBytes({ results }: RuleView): number | null {
  const trained = results.training.jobs.map(({ parameters }) =>
    parameters === null ? 0 : parameters * STORED_BYTES_PER_PARAMETER,
  );
  const served = results.inference.jobs.map(({ weightBytes }) => weightBytes ?? 0);
  const largest = Math.max(0, ...trained, ...served);
  return largest === 0 ? null : largest;
}

function exfiltration(view: RuleView) {
  const { egress, egressLimit } = view.design.network.isolation;
  const { targetLevel } = view.design.security.weights;
  if (egress === "open") return fail(["Egress is open.", "出口开放。"]);
  if (egress === "none") return PASS;
  const bytes = modelBytes(view);
  if (egress === null || egressLimit === null || targetLevel === null || bytes === null) return UNKNOWN;
  const days = EXFILTRATION_DAYS[targetLevel - 1] ?? 90;
  return all([
    bytes / egressLimit >= days * DAY_SECONDS,
    [`an egress limit that makes a copy take ${days} days`, `使外传一份权重至少需 ${days} 天的出口限速`],
  ]);
}

export const modelRules: Rules = {
  "MOD-01": ({ design }) => {
    const { registered, targetLevel } = design.security.weights;
    return all(
      [registered, ["a register of every copy", "所有副本登记"]],
      [targetLevel === null ? null : true, ["a target security level", "目标安全级别"]],
    );
  },
  "MOD-02": ({ design }) => {
    const { encrypted, attestedRelease, targetLevel } = design.security.weights;
    const checks: Check[] = [[encrypted, ["weights under a key of their own", "权重专用密钥"]]];
    if (targetLevel === null) checks.push([null, ["a target security level", "目标安全级别"]]);
    else if (targetLevel >= ORGANISED)
      checks.push([attestedRelease, ["release to attested nodes only", "仅释放给已证明的节点"]]);
    return all(...checks);
  },
  "MOD-03": ({ design }) => {
    const { readers, targetLevel } = design.security.weights;
    if (targetLevel === null) return UNKNOWN;
    const most = READERS[targetLevel - 1] ?? 2;
    return all([
      atMost(readers, most),
      [`at most ${most} roles that read weights`, `可读取权重的角色不超过 ${most} 个`],
    ]);
  },
  "MOD-04": exfiltration,
  "MOD-08": ({ design, facts }) => {
    if (!facts.servesRequests) return notApplicable(["Nothing is served.", "无推理服务。"]);
    const { authenticated, rateLimited, outputCapped, logged } = design.security.serving;
    return all(
      [authenticated, ["authentication", "鉴别"]],
      [rateLimited, ["rate limits", "限速"]],
      [outputCapped, ["capped output", "限制输出量"]],
      [logged, ["a logging policy", "日志策略"]],
    );
  },
};

/** Rules that only restrict an attested control. */
export const modelLimits: Rules = {
  "MOD-06": ({ design }) => {
    const { experimentTracker } = design.compute.software;
    return all([
      experimentTracker === null ? null : experimentTracker !== "none",
      ["an experiment tracker", "实验跟踪"],
    ]);
  },
};
