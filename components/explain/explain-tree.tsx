"use client";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { LeadButton } from "@/components/composer/lead-button";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import type { FigureExplanation } from "@/lib/features/evaluation/schemas";

type Node = FigureExplanation["nodes"][number];

interface ExplainTreeProps {
  readonly explanation: Pick<FigureExplanation, "root" | "nodes">;
  /** Called before a "take me there" leaves the page. */
  readonly onLeave: () => void;
}

/** A figure with its formula; every number in it opens in turn, down to where it comes from. */
export function ExplainTree({ explanation: { root, nodes }, onLeave }: ExplainTreeProps) {
  const node = nodes[root];
  if (node === undefined) return null;
  return (
    <ul>
      <Branch nodes={nodes} node={node} label={node.symbol} isRoot onLeave={onLeave} />
    </ul>
  );
}

interface BranchProps {
  readonly nodes: readonly Node[];
  readonly node: Node;
  readonly label: string;
  readonly isRoot?: boolean;
  readonly onLeave: () => void;
}

function Branch({ nodes, node, label, isRoot = false, onLeave }: BranchProps) {
  const t = useTranslations("explain");
  const [isOpen, setIsOpen] = useState(isRoot);
  const id = useId();
  return (
    <li className="border-line flex flex-col border-b py-1 last:border-b-0">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t("open", { label: `${node.name ?? label} ${node.quantity}` })}
        onClick={() => setIsOpen(!isOpen)}
        className="hover:bg-sunken flex w-full items-baseline gap-2 rounded-xs px-1 py-1 text-left pointer-coarse:py-2"
      >
        <ChevronRight
          aria-hidden="true"
          className={cn("text-ink-faint size-3.5 shrink-0 self-center transition-transform", isOpen && "rotate-90")}
        />
        <span className="min-w-0 flex-1 wrap-break-word">
          {node.name !== null && `${node.name} `}
          <code className="text-ink-muted font-mono text-xs">{label}</code>
        </span>
        <span className="shrink-0 tabular-nums">{node.quantity}</span>
      </button>
      {isOpen && (
        <div id={id} className="border-line ml-1 flex flex-col gap-1.5 border-l pt-1 pb-1 pl-2 sm:ml-2.5 sm:pl-3">
          <Details node={node} label={label} onLeave={onLeave} />
          {node.inputs.length > 0 && (
            <ul>
              {node.inputs.map((input) => {
                const child = nodes[input.node];
                if (child === undefined) return null;
                return <Branch key={input.node} nodes={nodes} node={child} label={input.label} onLeave={onLeave} />;
              })}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}

function Details({
  node,
  label,
  onLeave,
}: {
  readonly node: Node;
  readonly label: string;
  readonly onLeave: () => void;
}) {
  const t = useTranslations("explain");
  const { formula, conditions, origin } = node;
  return (
    <>
      {formula !== null && (
        <p className="bg-sunken rounded-xs px-2 py-1.5 font-mono text-xs wrap-break-word">
          {label} = {formula.symbols}
          {formula.numbers !== formula.symbols && formula.numbers !== node.quantity && (
            <span className="text-ink-muted mt-1 block tabular-nums">= {formula.numbers}</span>
          )}
          {formula.symbols !== node.quantity && <span className="mt-1 block tabular-nums">= {node.quantity}</span>}
        </p>
      )}
      {conditions.length > 0 && (
        <p className="text-ink-muted text-xs">
          {t("because")} <span className="font-mono">{conditions.join(" · ")}</span>
        </p>
      )}
      {origin !== null && (
        <p className="text-ink-muted flex flex-wrap items-center gap-x-2 gap-y-1 text-xs wrap-anywhere">
          {origin.text}
          {origin.isUnverified && <Badge tone="warning">{t("unverified")}</Badge>}
          {origin.path !== null && <LeadButton path={origin.path} name={node.name ?? label} onLeave={onLeave} />}
        </p>
      )}
    </>
  );
}
