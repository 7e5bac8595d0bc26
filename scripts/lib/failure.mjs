// A failure whose message is one sentence that says what to do. Anything else that is thrown is a bug and shows its stack.

export class Failure extends Error {
  /**
   * @param {string} message one sentence with the fix
   * @param {{ cause?: unknown, detail?: string }} [options] `detail` is what a tool printed, shown below the sentence
   */
  constructor(message, options = {}) {
    super(message, { cause: options.cause });
    this.detail = options.detail ?? "";
  }
}

/**
 * The error code of a failed system call, if it is one.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function systemCode(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/**
 * Turns what a full, read-only or forbidden disk makes of a system call (or of a tool's output) into a Failure.
 * @param {unknown} error an error, or the output of a tool
 * @param {string} path where we wanted to write
 * @returns {Failure | null} null when it is something else
 */
export function diskFailure(error, path) {
  const text =
    typeof error === "string" ? error : `${systemCode(error) ?? ""} ${error instanceof Error ? error.message : ""}`;
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|Check free disk space/i.test(text)) {
    return new Failure(`The disk is full: free some space for ${path} and start again.`, { cause: error });
  }
  if (/EROFS|Read-only file system/i.test(text)) {
    return new Failure(
      `${path} is on a read-only disk: set PODWRIGHT_DATA_DIR to a folder that can be written and run from a checkout that can be written.`,
      { cause: error },
    );
  }
  if (/EACCES|EPERM|Permission denied/i.test(text)) {
    return new Failure(
      `${path} may not be written by this user: give it to this user (chown) or set PODWRIGHT_DATA_DIR to a folder of your own.`,
      { cause: error },
    );
  }
  return null;
}

/**
 * Says the failure's sentence, or shows the stack of anything unexpected.
 * @param {unknown} error
 */
export function printFailure(error) {
  if (error instanceof Failure) {
    if (error.detail) console.error(error.detail.trimEnd());
    console.error(`✗ ${error.message}`);
  } else {
    console.error(error);
  }
}

/**
 * @param {unknown} error
 * @returns {never}
 */
export function exitWith(error) {
  printFailure(error);
  process.exit(1);
}
