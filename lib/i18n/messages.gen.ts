// Generated from a folder listing: do not edit. `npm run registries` writes it anew.
import enAccount from "../../messages/en/account.json";
import enCatalog from "../../messages/en/catalog.json";
import enCharts from "../../messages/en/charts.json";
import enCommon from "../../messages/en/common.json";
import enComposer from "../../messages/en/composer.json";
import enDesigns from "../../messages/en/designs.json";
import enErrors from "../../messages/en/errors.json";
import enExplain from "../../messages/en/explain.json";
import enFailure from "../../messages/en/failure.json";
import enGoal from "../../messages/en/goal.json";
import enOutage from "../../messages/en/outage.json";
import enPartChange from "../../messages/en/part-change.json";
import enPlanner from "../../messages/en/planner.json";
import enResultsBinding from "../../messages/en/results-binding.json";
import enResultsCarbon from "../../messages/en/results-carbon.json";
import enResultsFacility from "../../messages/en/results-facility.json";
import enResultsInference from "../../messages/en/results-inference.json";
import enResultsMoney from "../../messages/en/results-money.json";
import enResultsNetwork from "../../messages/en/results-network.json";
import enResultsOverview from "../../messages/en/results-overview.json";
import enResultsReliability from "../../messages/en/results-reliability.json";
import enResultsStorage from "../../messages/en/results-storage.json";
import enResults from "../../messages/en/results.json";
import enReview from "../../messages/en/review.json";
import enSettings from "../../messages/en/settings.json";
import enSharing from "../../messages/en/sharing.json";
import enShell from "../../messages/en/shell.json";
import enSpreadsheet from "../../messages/en/spreadsheet.json";
import zhCnAccount from "../../messages/zh-CN/account.json";
import zhCnCatalog from "../../messages/zh-CN/catalog.json";
import zhCnCharts from "../../messages/zh-CN/charts.json";
import zhCnCommon from "../../messages/zh-CN/common.json";
import zhCnComposer from "../../messages/zh-CN/composer.json";
import zhCnDesigns from "../../messages/zh-CN/designs.json";
import zhCnErrors from "../../messages/zh-CN/errors.json";
import zhCnExplain from "../../messages/zh-CN/explain.json";
import zhCnFailure from "../../messages/zh-CN/failure.json";
import zhCnGoal from "../../messages/zh-CN/goal.json";
import zhCnOutage from "../../messages/zh-CN/outage.json";
import zhCnPartChange from "../../messages/zh-CN/part-change.json";
import zhCnPlanner from "../../messages/zh-CN/planner.json";
import zhCnResultsBinding from "../../messages/zh-CN/results-binding.json";
import zhCnResultsCarbon from "../../messages/zh-CN/results-carbon.json";
import zhCnResultsFacility from "../../messages/zh-CN/results-facility.json";
import zhCnResultsInference from "../../messages/zh-CN/results-inference.json";
import zhCnResultsMoney from "../../messages/zh-CN/results-money.json";
import zhCnResultsNetwork from "../../messages/zh-CN/results-network.json";
import zhCnResultsOverview from "../../messages/zh-CN/results-overview.json";
import zhCnResultsReliability from "../../messages/zh-CN/results-reliability.json";
import zhCnResultsStorage from "../../messages/zh-CN/results-storage.json";
import zhCnResults from "../../messages/zh-CN/results.json";
import zhCnReview from "../../messages/zh-CN/review.json";
import zhCnSettings from "../../messages/zh-CN/settings.json";
import zhCnSharing from "../../messages/zh-CN/sharing.json";
import zhCnShell from "../../messages/zh-CN/shell.json";
import zhCnSpreadsheet from "../../messages/zh-CN/spreadsheet.json";

export const messages = {
  en: {
    account: enAccount,
    catalog: enCatalog,
    charts: enCharts,
    common: enCommon,
    composer: enComposer,
    designs: enDesigns,
    errors: enErrors,
    explain: enExplain,
    failure: enFailure,
    goal: enGoal,
    outage: enOutage,
    partChange: enPartChange,
    planner: enPlanner,
    resultsBinding: enResultsBinding,
    resultsCarbon: enResultsCarbon,
    resultsFacility: enResultsFacility,
    resultsInference: enResultsInference,
    resultsMoney: enResultsMoney,
    resultsNetwork: enResultsNetwork,
    resultsOverview: enResultsOverview,
    resultsReliability: enResultsReliability,
    resultsStorage: enResultsStorage,
    results: enResults,
    review: enReview,
    settings: enSettings,
    sharing: enSharing,
    shell: enShell,
    spreadsheet: enSpreadsheet,
  },
  "zh-CN": {
    account: zhCnAccount,
    catalog: zhCnCatalog,
    charts: zhCnCharts,
    common: zhCnCommon,
    composer: zhCnComposer,
    designs: zhCnDesigns,
    errors: zhCnErrors,
    explain: zhCnExplain,
    failure: zhCnFailure,
    goal: zhCnGoal,
    outage: zhCnOutage,
    partChange: zhCnPartChange,
    planner: zhCnPlanner,
    resultsBinding: zhCnResultsBinding,
    resultsCarbon: zhCnResultsCarbon,
    resultsFacility: zhCnResultsFacility,
    resultsInference: zhCnResultsInference,
    resultsMoney: zhCnResultsMoney,
    resultsNetwork: zhCnResultsNetwork,
    resultsOverview: zhCnResultsOverview,
    resultsReliability: zhCnResultsReliability,
    resultsStorage: zhCnResultsStorage,
    results: zhCnResults,
    review: zhCnReview,
    settings: zhCnSettings,
    sharing: zhCnSharing,
    shell: zhCnShell,
    spreadsheet: zhCnSpreadsheet,
  },
} as const;
