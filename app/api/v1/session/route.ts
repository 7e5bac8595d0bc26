import { signIn } from "@/lib/features/account/operations/sign-in";
import { signOut } from "@/lib/features/account/operations/sign-out";
import { route } from "@/lib/http/route";

export const POST = route(signIn);
export const DELETE = route(signOut);
