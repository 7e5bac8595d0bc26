// Derived rules of the domain CMP: nodes, platform and tenants.
import { unavailability } from "../../models/availability-blocks";
import { all, type Check, holds, isOneOf, most, notApplicable, type Rules, type RuleView, UNKNOWN } from "../rule";

/** Spare nodes held against the share of nodes that is under repair at any time. */
function margin({ design, scope }: RuleView) {
  const { pools } = design.compute;
  const component = scope.part("components", "gpu-node");
  if (pools.length === 0 || component === null) return UNKNOWN;
  const broken = unavailability(component);
  return all(
    ...pools.map((pool, index): Check => {
      const needed = Math.ceil(pool.nodes * broken);
      const name = pool.name ?? String(index + 1);
      return [
        pool.spareNodes === null ? null : pool.spareNodes >= needed,
        [`${needed} spare nodes in pool ${name}`, `节点池 ${name} 备用节点 ${needed} 个`],
      ];
    }),
  );
}

/** One condition over all pools: false when it fails in one, open while one has not answered. */
function everyPool(
  { design }: RuleView,
  read: (pool: RuleView["design"]["compute"]["pools"][number]) => boolean | null,
): boolean | null {
  const answers = design.compute.pools.map(read);
  if (answers.length === 0) return null;
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

export const computeRules: Rules = {
  "CMP-01": margin,
  "CMP-02": (view) =>
    all([
      everyPool(view, (pool) => pool.secureBoot),
      ["secure boot with attestation on every pool", "各节点池安全启动与证明"],
    ]),
  "CMP-03": ({ design }) => {
    const { segments, bastion, defaultDeny } = design.network.isolation;
    return all(
      [holds(segments, "management"), ["a management segment", "管理网段"]],
      [defaultDeny, ["deny by default", "默认拒绝"]],
      [bastion, ["administration through a bastion", "通过堡垒机运维"]],
      [
        isOneOf(design.security.access.multiFactor, ["privileged", "all"]),
        ["multi-factor authentication", "多因素鉴别"],
      ],
    );
  },
  "CMP-05": ({ design }) => {
    const { mode, isolation, memoryScrub } = design.compute.tenancy;
    if (mode === null) return UNKNOWN;
    if (mode === "single") return notApplicable(["One tenant only.", "仅单一租户。"]);
    return all(
      [
        isOneOf(isolation, ["partition", "dedicated", "confidential-vm"]),
        ["partitions, dedicated nodes or confidential VMs", "硬件分区、独占节点或机密虚拟机"],
      ],
      [memoryScrub, ["memory scrubbed between jobs", "任务间清除显存"]],
    );
  },
  "CMP-06": (view) => {
    const sensitive = view.facts.isSensitive;
    if (sensitive === null) return UNKNOWN;
    if (!sensitive) return notApplicable(["No sensitive workload.", "无敏感任务。"]);
    return all(
      [
        everyPool(view, (pool) => pool.confidentialComputing),
        ["confidential computing on every pool", "各节点池机密计算"],
      ],
      [
        view.design.security.weights.attestedRelease,
        ["keys released to attested nodes only", "密钥仅释放给已证明的节点"],
      ],
    );
  },
  "CMP-07": ({ design }) => {
    const { admissionPolicy, imageSigning, quotas } = design.compute.tenancy;
    return most(
      [admissionPolicy, ["an admission policy", "准入策略"]],
      [imageSigning, ["signed images", "签名镜像"]],
      [quotas, ["quotas", "配额"]],
      [holds(design.security.audit.sources, "orchestrator"), ["orchestrator logs", "编排系统日志"]],
    );
  },
};
