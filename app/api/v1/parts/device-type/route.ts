import { readDeviceType } from "@/lib/features/catalog/operations/read-device-type";
import { route } from "@/lib/http/route";

export const POST = route(readDeviceType);
