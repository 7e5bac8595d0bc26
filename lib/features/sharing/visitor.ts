// What is kept of a person without an account: as little as tells two of them apart.
import type { RequestInfo } from "@/lib/http/request-info";

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:OPR|Opera)\b/, "Opera"],
  [/\b(?:Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

function networkOf(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(ip);
  if (v4) return `${v4[1]}.0/24`;
  if (!ip.includes(":")) return ip;
  // The first 48 bits; what `::` leaves out is zero.
  const [head = ""] = ip.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  return `${[...groups, "0", "0", "0"].slice(0, 3).join(":")}::/48`;
}

/** The network a request came from, never its whole address, and the family of the browser. */
export function visitorOf({ ip, userAgent }: RequestInfo): { readonly network: string; readonly browser: string } {
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "Other";
  return { network: networkOf(ip), browser };
}
