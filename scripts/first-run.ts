// Prints the one-time owner link while the installation has no owner, and nothing afterwards.
import { ensureOwnerLink } from "@/lib/features/account/owner-link";

process.stdout.write(`${(await ensureOwnerLink()) ?? ""}\n`);
process.exit(0);
