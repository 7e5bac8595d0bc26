"use client";
import { useEffect } from "react";

/** Takes the token out of the address of a link that is open already, so that it is neither copied nor photographed. */
export function ClearFragment() {
  useEffect(() => {
    if (location.hash.length > 40) history.replaceState(null, "", location.pathname);
  }, []);
  return null;
}
