// Writes docs/accuracy.md: `npm run docs:accuracy`.
import { writeFileSync } from "node:fs";
import { accuracyDocument } from "./accuracy/document";

writeFileSync(new URL("../docs/accuracy.md", import.meta.url), accuracyDocument());
