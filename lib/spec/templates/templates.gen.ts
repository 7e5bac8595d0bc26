// Generated from a folder listing: do not edit. `npm run registries` writes it anew.
import { articleGpt3Template } from "./article-gpt3.template";
import { customerServiceAssistantTemplate } from "./customer-service-assistant.template";
import { dgxSuperpodB200Template } from "./dgx-superpod-b200.template";
import { edgeInspectionTemplate } from "./edge-inspection.template";
import { financialOpinionMonitorTemplate } from "./financial-opinion-monitor.template";
import { gb200Nvl72InferenceTemplate } from "./gb200-nvl72-inference.template";
import { gb50174AscendHallTemplate } from "./gb50174-ascend-hall.template";
import { hospitalFineTuningTemplate } from "./hospital-fine-tuning.template";
import { megascale12kTemplate } from "./megascale-12k.template";
import { meta24kRoceTemplate } from "./meta-24k-roce.template";
import { recommenderTemplate } from "./recommender.template";

export const templates = {
  "article-gpt3": articleGpt3Template,
  "customer-service-assistant": customerServiceAssistantTemplate,
  "dgx-superpod-b200": dgxSuperpodB200Template,
  "edge-inspection": edgeInspectionTemplate,
  "financial-opinion-monitor": financialOpinionMonitorTemplate,
  "gb200-nvl72-inference": gb200Nvl72InferenceTemplate,
  "gb50174-ascend-hall": gb50174AscendHallTemplate,
  "hospital-fine-tuning": hospitalFineTuningTemplate,
  "megascale-12k": megascale12kTemplate,
  "meta-24k-roce": meta24kRoceTemplate,
  recommender: recommenderTemplate,
} as const;
