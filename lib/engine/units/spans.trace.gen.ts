// The traced twin of spans.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";

export const HOUR_SECONDS = $.named("HOUR_SECONDS", "constant", $.literal(3600));

export const DAY_SECONDS = $.named("DAY_SECONDS", "constant", $.literal(86_400));

export const YEAR_SECONDS = $.named("YEAR_SECONDS", "constant", $.literal(31_536_000));
