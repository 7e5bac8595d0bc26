// An address that no route answers: the same problem body as every other refusal, instead of a page.
import { AppError } from "@/lib/http/app-error";
import { problemResponse } from "@/lib/http/problem";
import { requestInfo } from "@/lib/http/request-info";

function notFound(request: Request): Response {
  return problemResponse(new AppError("not-found"), requestInfo(request.headers));
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
