// Ctrl-C, a service manager's SIGTERM and a closed terminal all mean the same: put things away, then go.

/**
 * @param {(signal: NodeJS.Signals) => Promise<void>} putAway called once
 */
export function onStopSignal(putAway) {
  let isStopping = false;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      putAway(signal).then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
