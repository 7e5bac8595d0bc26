import "server-only";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { readDeviceType as read } from "@/lib/spec/netbox/read-device-type";
import { readDeviceTypeInput, readDeviceTypeOutput } from "../schemas";

/** Stores nothing: what a person makes of the preview comes in by create-part. */
export const readDeviceType = defineOperation({
  name: "read-device-type",
  summary: "What a NetBox device type would become as an own part: figures taken, members ignored, figures still open.",
  permission: "part:edit",
  input: readDeviceTypeInput,
  output: readDeviceTypeOutput,
  maxBodyBytes: 320 * 1024,
  limit: { points: 300, seconds: 900, by: "user" },
  audit: null,
  async run(_, { text, as }) {
    const answer = read(text, as);
    if (answer.ok) return answer.preview;
    throw new AppError("invalid-input", { fields: answer.problems });
  },
});
