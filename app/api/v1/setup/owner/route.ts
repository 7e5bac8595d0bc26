import { createOwner } from "@/lib/features/account/operations/create-owner";
import { route } from "@/lib/http/route";

export const POST = route(createOwner, { status: 201 });
