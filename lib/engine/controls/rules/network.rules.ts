// Derived rules of the domain NET: segments, boundary, encryption in transit.
import {
  all,
  allButOne,
  atLeast,
  type Check,
  fail,
  holds,
  notApplicable,
  PASS,
  partial,
  type Rules,
  type RuleView,
  UNKNOWN,
} from "../rule";

/** Segments that this design needs: tenants only where there are several, a DMZ only where something is served. */
function segments({ design, facts }: RuleView) {
  const present = design.network.isolation.segments;
  const needed: Check[] = [
    [holds(present, "management"), ["management", "管理网段"]],
    [holds(present, "storage"), ["storage", "存储网段"]],
    [holds(present, "backend"), ["back-end fabric", "后端网络"]],
    [holds(present, "security"), ["security and logging", "安全与日志网段"]],
  ];
  if (design.compute.tenancy.mode === "multiple") needed.push([holds(present, "tenant"), ["tenants", "租户网段"]]);
  if (facts.servesRequests) needed.push([holds(present, "dmz"), ["DMZ", "隔离区"]]);
  if (!facts.isCloud) needed.push([holds(present, "building-management"), ["building management", "楼宇管控网段"]]);
  const { defaultDeny, mechanism } = design.network.isolation;
  if (defaultDeny === false) return fail(["Segments are open to each other.", "网段间未默认拒绝。"]);
  if (mechanism !== null && mechanism.length === 0)
    return fail(["Nothing separates the segments.", "无任何隔离机制。"]);
  return allButOne(
    [defaultDeny, ["deny by default", "默认拒绝"]],
    [mechanism === null ? null : true, ["an isolation mechanism", "隔离机制"]],
    ...needed,
  );
}

function encryption({ design }: RuleView) {
  const { external, fabric, externalLinksOff } = design.network.encryption;
  if (externalLinksOff !== true && external === null) return UNKNOWN;
  if (externalLinksOff !== true && external === "none")
    return fail(["Boundary links are not encrypted.", "跨边界链路未加密。"]);
  if (fabric === null) return UNKNOWN;
  return fabric === "none" ? partial(["The fabric inside is not encrypted.", "内部网络未加密。"]) : PASS;
}

function carriers({ design, facts }: RuleView) {
  if (design.network.encryption.externalLinksOff === true)
    return notApplicable(["No link leaves the site.", "无对外链路。"]);
  const { routers, carriers, entrances } = design.network.routers;
  if (!facts.wantsHighClass)
    return all([atLeast(carriers, 1), ["a carrier", "运营商"]], [atLeast(routers, 1), ["a router", "路由器"]]);
  return all(
    [atLeast(carriers, 2), ["two carriers", "两家运营商"]],
    [atLeast(entrances, 2), ["two building entrances", "两处进楼路由"]],
    [atLeast(routers, 2), ["two routers", "两台路由器"]],
  );
}

function egress({ design }: RuleView) {
  const { egress, egressLimit } = design.network.isolation;
  switch (egress) {
    case null:
      return UNKNOWN;
    case "open":
      return fail(["Zones with weights and data may talk to anyone.", "权重与数据区可任意外联。"]);
    case "none":
      return PASS;
    case "allow-list":
      return egressLimit === null ? partial(["No rate limit on the way out.", "出口未限速。"]) : PASS;
  }
}

export const networkRules: Rules = {
  "NET-01": segments,
  "NET-02": ({ design }) => {
    if (design.network.encryption.externalLinksOff === true)
      return notApplicable(["No link leaves the site.", "无对外链路。"]);
    const { firewallPairs, intrusionPrevention } = design.network.isolation;
    return all(
      [atLeast(firewallPairs, 1), ["a firewall pair", "防火墙对"]],
      [intrusionPrevention, ["intrusion prevention", "入侵防御"]],
    );
  },
  "NET-03": encryption,
  "NET-04": carriers,
  "NET-06": egress,
  // Drawings are generated from the document: they are as current as it is, and as complete.
  "NET-07": ({ design }) => {
    const { network } = design;
    const isAnswered = (value: unknown) => (value === null ? null : true);
    return all(
      [isAnswered(network.backend.switch), ["the switch", "交换机"]],
      [isAnswered(network.isolation.segments), ["the segments", "网段"]],
      [
        network.encryption.externalLinksOff === true ? true : isAnswered(network.routers.uplinks),
        ["the uplinks", "上联链路"],
      ],
    );
  },
  "NET-09": ({ design }) =>
    all([design.network.cableRoutesSeparate, ["A and B cable routes apart", "A、B 路布线分离"]]),
};
