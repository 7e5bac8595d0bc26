// The program run inside the test's own process, with what it wrote.
import { vi } from "vitest";
import { main } from "./main";

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The same program in this process. */
export async function podwright(...args: readonly string[]): Promise<Run> {
  const written = { output: "", errors: "" };
  const take = (stream: keyof typeof written) => (chunk: string | Uint8Array) => {
    written[stream] += String(chunk);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(take("output")),
    vi.spyOn(process.stderr, "write").mockImplementation(take("errors")),
  ];
  try {
    const code = await main(args);
    return { code, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
