// Attested controls that the design proves to have no object. Nothing else is left out of the score without a person's
// reason; a change of the design brings the control back.
import type { Words } from "../inputs/declare";
import type { RuleView } from "./rule";

type Proof = (view: RuleView) => Words | null;

const NO_PERSONAL_DATA: Words = ["No data set is personal.", "无个人信息数据集。"];
const NOTHING_LABELLED: Words = ["Training is self-supervised: nothing is labelled.", "自监督训练，无需标注。"];
const NOTHING_SERVED: Words = ["No model is served.", "无推理服务。"];
const RENTED: Words = ["The hardware is rented: its owner looks after it.", "硬件为租用，由所有者维护。"];

const noPersonalData: Proof = ({ facts }) => (facts.hasPersonalData === false ? NO_PERSONAL_DATA : null);
const nothingLabelled: Proof = ({ design }) =>
  design.governance.labelling.method === "self-supervised" ? NOTHING_LABELLED : null;
const rented: Proof = ({ facts }) => (facts.isCloud ? RENTED : null);
/** A design without any job has not said what it is for: that proves nothing. */
const nothingServed: Proof = ({ facts }) => (facts.trains && !facts.servesRequests ? NOTHING_SERVED : null);

const proofs: Readonly<Record<string, Proof>> = {
  "PRV-03": noPersonalData,
  "PRV-04": noPersonalData,
  "PRV-07": noPersonalData,
  "PRV-08": noPersonalData,
  "DAT-03": nothingLabelled,
  "DAT-12": nothingLabelled,
  "CMP-08": rented,
  "PCE-14": rented,
  "STO-06": rented,
  "GOV-07": nothingServed,
  "GOV-08": nothingServed,
  "NET-05": ({ design }) =>
    design.network.encryption.externalLinksOff === true ? ["No link leaves the site.", "无对外链路。"] : null,
  "LOG-07": ({ facts }) =>
    facts.hasRegime("mlps-3") === false && facts.hasRegime("csl") === false
      ? ["No Chinese regime applies.", "不适用中国网络安全法规。"]
      : null,
  "GOV-06": (view) => {
    const isFiled = view.facts.hasRegime("genai-measures") !== false || view.facts.hasRegime("eu-ai-act") !== false;
    return isFiled ? nothingServed(view) : ["No law asks for a filing.", "无法规要求备案。"];
  },
  "SHR-01": ({ design }) => {
    const { scope } = design.governance.sharing;
    return scope === "nobody" || scope === "internal" ? ["Nothing is shared outside.", "不对外共享。"] : null;
  },
};

/** Why the design leaves the control without an object, or null. */
export function proofOfAbsence(controlId: string, view: RuleView): Words | null {
  return proofs[controlId]?.(view) ?? null;
}
