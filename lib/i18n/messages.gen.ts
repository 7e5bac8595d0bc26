// Generated from a folder listing: do not edit. `npm run registries` writes it anew.
import enErrors from "../../messages/en/errors.json";
import zhCnErrors from "../../messages/zh-CN/errors.json";

export const messages = {
  en: {
    errors: enErrors,
  },
  "zh-CN": {
    errors: zhCnErrors,
  },
} as const;
