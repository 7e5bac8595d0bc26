// All derived rules, by control id.
import type { Rules } from "./rule";
import { accessRules } from "./rules/access.rules";
import { computeRules } from "./rules/compute.rules";
import { continuityLimits, continuityRules } from "./rules/continuity.rules";
import { dataLimits, dataRules } from "./rules/data.rules";
import { loggingLimits, loggingRules } from "./rules/logging.rules";
import { modelLimits, modelRules } from "./rules/model.rules";
import { networkRules } from "./rules/network.rules";
import { powerRules } from "./rules/power.rules";
import { privacyLimits, privacyRules } from "./rules/privacy.rules";
import { siteRules } from "./rules/site.rules";
import { storageRules } from "./rules/storage.rules";

/** Rules that decide derived controls and their half of hybrid ones. */
export const derivedRules: Rules = {
  ...siteRules,
  ...powerRules,
  ...computeRules,
  ...networkRules,
  ...storageRules,
  ...accessRules,
  ...loggingRules,
  ...modelRules,
  ...dataRules,
  ...privacyRules,
  ...continuityRules,
};

/** Rules over attested controls: what a person states cannot be more than the design allows. Blank fields do not count. */
export const limitingRules: Rules = {
  ...loggingLimits,
  ...modelLimits,
  ...dataLimits,
  ...privacyLimits,
  ...continuityLimits,
};
