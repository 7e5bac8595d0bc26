// Writes docs/accuracy.md: `npm run docs:accuracy`.
import { writeFileSync } from "node:fs";
import { accuracyDocument } from "./document";

writeFileSync(new URL("../../docs/accuracy.md", import.meta.url), accuracyDocument());
