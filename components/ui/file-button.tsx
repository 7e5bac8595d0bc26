"use client";
import { Upload } from "lucide-react";
import { type ChangeEvent, useId, useState } from "react";
import { cn } from "./class-names";

interface FileButtonProps {
  readonly label: string;
  /** As the native input takes it: `.csv,text/csv`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly className?: string;
}

/**
 * A button that chooses a file and then shows its name. The native input does the work; its own words, which follow the
 * browser's language and not the page's, are not seen.
 */
export function FileButton({ label, accept, onFile, className }: FileButtonProps) {
  const id = useId();
  const [name, setName] = useState<string | null>(null);

  function choose({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const file = input.files?.[0];
    // Emptied, so that choosing the same file again after mending it is a change again.
    input.value = "";
    if (file === undefined) return;
    setName(file.name);
    onFile(file);
  }

  return (
    <div className={cn("flex min-w-0 items-center gap-2", className)}>
      <label
        htmlFor={id}
        className="border-line-strong bg-surface hover:bg-sunken has-focus-visible:outline-accent inline-flex h-8 shrink-0 cursor-pointer items-center gap-1.5 rounded-sm border px-3 text-sm font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-1 pointer-coarse:h-10"
      >
        <Upload aria-hidden="true" className="size-4" />
        {label}
        <input id={id} type="file" accept={accept} className="sr-only" onChange={choose} />
      </label>
      {name !== null && <span className="text-ink-muted min-w-0 truncate text-xs">{name}</span>}
    </div>
  );
}
