import { changePassword } from "@/lib/features/account/operations/change-password";
import { route } from "@/lib/http/route";

export const PUT = route(changePassword);
