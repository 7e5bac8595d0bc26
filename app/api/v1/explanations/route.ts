import { explainFigure } from "@/lib/features/evaluation/operations/explain-figure";
import { route } from "@/lib/http/route";

export const POST = route(explainFigure);
