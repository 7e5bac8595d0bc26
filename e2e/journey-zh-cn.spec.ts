import { journey } from "./support/run-journey";
import { test } from "./support/test";

test.use({ installation: "journey zh-CN" });

test("from the owner's link to a signature, in Chinese", ({ app, open }) => journey("zh-CN", app, open));
