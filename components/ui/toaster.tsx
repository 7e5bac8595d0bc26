"use client";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { receiveToasts, type ToastMessage } from "./toast";

const ToastView = dynamic(() => import("./toast-view").then((module) => module.ToastView), { ssr: false });

interface ToasterProps {
  /** Names the region for screen readers. */
  readonly label: string;
  readonly closeLabel: string;
}

/** Place once per page. Costs nothing until the first toast. */
export function Toaster({ label, closeLabel }: ToasterProps) {
  const [first, setFirst] = useState<readonly ToastMessage[]>([]);

  // Until the view is loaded and takes over the subscription, messages gather here.
  useEffect(() => receiveToasts((message) => setFirst((messages) => [...messages, message])), []);

  return first.length > 0 && <ToastView first={first} label={label} closeLabel={closeLabel} />;
}
