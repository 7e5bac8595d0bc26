// Derived rules of the domains IAM and CRY: who may do what, and with which keys.

import { DAY_SECONDS } from "../../units/spans";
import { all, atLeast, atMost, fail, isOneOf, most, PASS, partial, type Rules, type RuleView, UNKNOWN } from "../rule";

const BROKEN = ["rsa-1024", "3des", "rc4"] as const;

function multiFactor({ design }: RuleView) {
  const { multiFactor, factor } = design.security.access;
  if (multiFactor === null) return UNKNOWN;
  if (multiFactor === "none") return fail(["Nobody uses a second factor.", "未启用多因素鉴别。"]);
  if (factor === null) return UNKNOWN;
  if (factor !== "fido2" && factor !== "smartcard")
    return partial(["The second factor can be phished.", "第二因素可被钓鱼。"]);
  return multiFactor === "all" ? PASS : partial(["Only privileged users use a second factor.", "仅特权用户启用。"]);
}

/** Broken algorithms fail anywhere; classified protection in China asks for its own. */
function algorithms({ design, facts }: RuleView) {
  const { algorithms } = design.security.keys;
  const isClassified = facts.hasRegime("mlps-3");
  if (algorithms === null) return UNKNOWN;
  const broken = BROKEN.filter((name) => algorithms.includes(name));
  if (broken.length > 0)
    return fail([`Broken algorithms: ${broken.join(", ")}.`, `已不安全的算法：${broken.join("、")}。`]);
  if (isClassified === true)
    return all([
      algorithms.includes("sm4"),
      ["SM2, SM3 and SM4 for classified protection", "等级保护要求的 SM2、SM3、SM4"],
    ]);
  return all([algorithms.includes("aes-256") || algorithms.includes("sm4"), ["an approved cipher", "合规的加密算法"]]);
}

export const accessRules: Rules = {
  "IAM-01": ({ design }) => {
    const { model, roles, wildcardRoles } = design.security.access;
    return all(
      [isOneOf(model, ["rbac", "abac"]), ["rights by role or attribute", "基于角色或属性授权"]],
      [atLeast(roles, 2), ["more than one role", "多个角色"]],
      [atMost(wildcardRoles, 0), ["no role with all rights on production data", "无全权角色"]],
    );
  },
  "IAM-02": multiFactor,
  "IAM-03": ({ design }) => {
    const { justInTime, sessionRecording, dutiesSeparated } = design.security.access;
    return most(
      [justInTime, ["just-in-time privilege", "即时授权"]],
      [sessionRecording, ["recorded sessions", "会话录像"]],
      [dutiesSeparated, ["an approver who is not the requester", "审批人与申请人分离"]],
    );
  },
  "IAM-04": ({ design, facts }) => {
    const { dutiesSeparated, roles } = design.security.access;
    // Classified protection splits system, security and audit administration.
    const least = facts.hasRegime("mlps-3") === true ? 3 : 2;
    return all(
      [dutiesSeparated, ["separated duties", "职责分离"]],
      [atLeast(roles, least), [`${least} roles`, `${least} 个角色`]],
    );
  },
  "IAM-07": ({ design }) => {
    const { workloadIdentity, credentialSeconds } = design.security.access;
    return all(
      [workloadIdentity, ["workload identity", "工作负载身份"]],
      [atMost(credentialSeconds, DAY_SECONDS), ["credentials that live a day at most", "凭据有效期不超过一天"]],
    );
  },
  "CRY-01": ({ design }) => {
    const { management, modules } = design.security.keys;
    switch (management) {
      case null:
        return UNKNOWN;
      case "none":
        return fail(["Nobody manages keys.", "无密钥管理。"]);
      case "software":
      case "kms":
        return partial(["Keys are not backed by hardware.", "密钥无硬件保护。"]);
      case "hsm-kms":
        return all([atLeast(modules, 2), ["two HSMs", "两台密码机"]]);
    }
  },
  "CRY-03": algorithms,
  "CRY-04": ({ design }) =>
    all([atLeast(design.security.keys.quorum, 2), ["two custodians for a root key", "根密钥双人保管"]]),
};
