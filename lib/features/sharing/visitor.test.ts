import { expect, it } from "vitest";
import type { RequestInfo } from "@/lib/http/request-info";
import { visitorOf } from "./visitor";

const ofRequest = (ip: string, userAgent = "") =>
  visitorOf({ id: "", ip, userAgent, locale: "en", headers: new Headers() } satisfies RequestInfo);

it.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:85a3:8d3:1319:8a2e:370:7348", "2001:db8:85a3::/48"],
  ["2001:db8::1", "2001:db8:0::/48"],
  ["direct", "direct"],
])("keeps of %s only %s", (ip, network) => {
  expect(ofRequest(ip).network).toBe(network);
});

it.each([
  ["Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36", "Chrome"],
  ["Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge"],
  ["Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari"],
  ["curl/8.5.0", "Other"],
])("reads the family of %j as %s", (userAgent, browser) => {
  expect(ofRequest("direct", userAgent).browser).toBe(browser);
});
