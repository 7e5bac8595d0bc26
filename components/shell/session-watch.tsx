"use client";
import { useEffect } from "react";
import { onSessionEnd } from "./session-end";

/** Leaves the page when the person signs out in another tab. */
export function SessionWatch() {
  useEffect(() => onSessionEnd(() => location.replace("/sign-in")), []);
  return null;
}
