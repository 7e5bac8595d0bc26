"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/**
 * A link to a place on the page, such as the one that skips to the content, makes an entry in the browser's history that
 * Next knows nothing of: on the way back to it Next changes the address and leaves the other page standing. Then the page
 * of the address is loaded.
 */
export function FollowHistory() {
  const pathname = usePathname();
  const shown = useRef(pathname);
  shown.current = pathname;
  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => {
      if (state === null && location.pathname !== shown.current) location.reload();
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  return null;
}
