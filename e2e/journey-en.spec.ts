import { journey } from "./support/run-journey";
import { test } from "./support/test";

test.use({ installation: "journey en" });

test("from the owner's link to a signature, in English", ({ app, open }) => journey("en", app, open));
