"use client";
import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlBox } from "./control-style";

interface TextareaProps extends Omit<ComponentProps<"textarea">, "defaultValue" | "value" | "ref"> {
  readonly value?: string;
  readonly defaultValue?: string;
}

/** Several lines of text; grows with its content where the browser can. */
export function Textarea({ className, rows = 3, value, defaultValue, ...props }: TextareaProps) {
  return (
    <Field.Control
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      render={
        <textarea
          rows={rows}
          {...props}
          className={cn(
            controlBox,
            "field-sizing-content h-auto min-h-16 resize-y px-2 py-1.5 pointer-coarse:h-auto",
            className,
          )}
        />
      }
    />
  );
}
