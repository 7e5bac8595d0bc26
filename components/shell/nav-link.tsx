"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/components/ui/class-names";

interface NavLinkProps {
  readonly href: string;
  /** "bar" for the top bar, "side" for a list at the left. */
  readonly look: "bar" | "side";
  /** Only the address itself counts as being there, not what lies below it. */
  readonly isExact?: boolean;
  /** False for places that few readers go on to. */
  readonly isPrefetched?: boolean;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

const looks = {
  bar: "h-full border-b-2 border-transparent px-1 aria-[current]:border-accent",
  side: "h-8 rounded-sm px-2 hover:bg-sunken aria-[current]:bg-sunken pointer-coarse:h-10",
};

/** Where links are more than fit, the one that is current is brought into sight; the page itself does not move. */
function useInSight(isCurrent: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const bar = link.current?.closest("nav");
    if (!isCurrent || !link.current || !bar || bar.scrollWidth <= bar.clientWidth) return;
    const [own, around] = [link.current.getBoundingClientRect(), bar.getBoundingClientRect()];
    bar.scrollLeft += own.left + own.width / 2 - (around.left + around.width / 2);
  }, [isCurrent]);
  return link;
}

/** A link that knows whether one is there. */
export function NavLink({ href, look, isExact = false, isPrefetched = true, icon, children }: NavLinkProps) {
  const path = usePathname();
  const isCurrent = path === href || (!isExact && path.startsWith(`${href}/`));
  const link = useInSight(isCurrent);
  return (
    <Link
      ref={link}
      href={href}
      {...(!isPrefetched && { prefetch: false })}
      aria-current={isCurrent ? "page" : undefined}
      className={cn(
        "text-ink-muted hover:text-ink aria-[current]:text-ink flex items-center gap-2 whitespace-nowrap aria-[current]:font-medium [&_svg]:size-4",
        looks[look],
      )}
    >
      {icon}
      {children}
    </Link>
  );
}
