import "server-only";
import { db } from "./db";

/** A database that takes longer for nothing at all is as good as away. */
const ANSWERS_WITHIN_MS = 3000;

/** Whether the database answers: less than a millisecond beside it. */
export async function isDatabaseThere(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ANSWERS_WITHIN_MS, false);
  });
  const answered = db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
