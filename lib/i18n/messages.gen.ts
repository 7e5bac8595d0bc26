// Generated from a folder listing: do not edit. `npm run registries` writes it anew.
import enAccount from "../../messages/en/account.json";
import enCommon from "../../messages/en/common.json";
import enDesigns from "../../messages/en/designs.json";
import enErrors from "../../messages/en/errors.json";
import enSettings from "../../messages/en/settings.json";
import enShell from "../../messages/en/shell.json";
import zhCnAccount from "../../messages/zh-CN/account.json";
import zhCnCommon from "../../messages/zh-CN/common.json";
import zhCnDesigns from "../../messages/zh-CN/designs.json";
import zhCnErrors from "../../messages/zh-CN/errors.json";
import zhCnSettings from "../../messages/zh-CN/settings.json";
import zhCnShell from "../../messages/zh-CN/shell.json";

export const messages = {
  en: {
    account: enAccount,
    common: enCommon,
    designs: enDesigns,
    errors: enErrors,
    settings: enSettings,
    shell: enShell,
  },
  "zh-CN": {
    account: zhCnAccount,
    common: zhCnCommon,
    designs: zhCnDesigns,
    errors: zhCnErrors,
    settings: zhCnSettings,
    shell: zhCnShell,
  },
} as const;
