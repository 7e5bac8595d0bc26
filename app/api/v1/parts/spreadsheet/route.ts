import { readSpreadsheet } from "@/lib/features/catalog/operations/read-spreadsheet";
import { route } from "@/lib/http/route";

export const POST = route(readSpreadsheet);
