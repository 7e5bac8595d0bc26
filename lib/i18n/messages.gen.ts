// Generated from a folder listing: do not edit. `npm run registries` writes it anew.
import enCommon from "../../messages/en/common.json";
import enErrors from "../../messages/en/errors.json";
import enShell from "../../messages/en/shell.json";
import zhCnCommon from "../../messages/zh-CN/common.json";
import zhCnErrors from "../../messages/zh-CN/errors.json";
import zhCnShell from "../../messages/zh-CN/shell.json";

export const messages = {
  en: {
    common: enCommon,
    errors: enErrors,
    shell: enShell,
  },
  "zh-CN": {
    common: zhCnCommon,
    errors: zhCnErrors,
    shell: zhCnShell,
  },
} as const;
