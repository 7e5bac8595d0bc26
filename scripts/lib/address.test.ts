import { expect, test } from "vitest";
import { readAddress, withPort } from "./address.mjs";
import { Failure } from "./failure.mjs";

test("without settings it is the usual port of this machine alone", () => {
  expect(readAddress({})).toEqual({
    host: "127.0.0.1",
    port: 3000,
    localUrl: "http://127.0.0.1:3000",
    publicUrl: "http://127.0.0.1:3000",
  });
});

test.each([
  [{ HOST: "localhost", PORT: "8080" }, "http://localhost:8080"],
  [{ HOST: "::1" }, "http://[::1]:3000"],
  [{ HOST: "0.0.0.0", PUBLIC_URL: "https://design.example.com/" }, "https://design.example.com"],
  [{ PUBLIC_URL: "https://design.example.com:8443" }, "https://design.example.com:8443"],
  [{ PUBLIC_URL: "http://localhost:9000" }, "http://localhost:9000"],
])("%j is reached at %s", (env, publicUrl) => {
  expect(readAddress(env).publicUrl).toBe(publicUrl);
});

test.each([
  [{ HOST: "0.0.0.0" }, /needs? https: set PUBLIC_URL/],
  [{ HOST: "192.168.1.5" }, /needs? https: set PUBLIC_URL/],
  [{ HOST: "0.0.0.0", PUBLIC_URL: "http://localhost:3000" }, /needs? https/],
  [{ PUBLIC_URL: "http://design.example.com" }, /unencrypted/],
  [{ PUBLIC_URL: "design.example.com" }, /not the address of a site/],
  [{ PUBLIC_URL: "https://design.example.com/app" }, /scheme and host alone/],
  [{ PORT: "http" }, /is not a port/],
  [{ PORT: "70000" }, /from 1 to 65535/],
])("%j is refused in one sentence with the fix", (env, sentence) => {
  expect(() => readAddress(env)).toThrow(Failure);
  expect(() => readAddress(env)).toThrow(sentence);
});

test("a port that is chosen later changes our own address and not the one people use", () => {
  expect(withPort(readAddress({ PORT: "0" }), 4123).publicUrl).toBe("http://127.0.0.1:4123");
  const behindProxy = withPort(readAddress({ PORT: "0", PUBLIC_URL: "https://design.example.com" }), 4123);
  expect(behindProxy).toMatchObject({ localUrl: "http://127.0.0.1:4123", publicUrl: "https://design.example.com" });
});
