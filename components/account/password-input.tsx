"use client";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextInput } from "@/components/ui/text-input";

interface PasswordInputProps {
  readonly autoComplete: "current-password" | "new-password";
  readonly name: string;
  readonly minLength?: number;
}

/** A password that can be looked at while it is typed. */
export function PasswordInput({ autoComplete, name, minLength }: PasswordInputProps) {
  const t = useTranslations("account");
  const [isShown, setIsShown] = useState(false);
  const label = isShown ? t("hidePassword") : t("showPassword");
  return (
    <TextInput
      type={isShown ? "text" : "password"}
      name={name}
      required
      maxLength={200}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      {...(minLength === undefined ? {} : { minLength })}
      suffix={
        <button
          type="button"
          aria-label={label}
          title={label}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
          className="text-ink-faint hover:text-ink -mr-1 rounded-xs p-1 [&_svg]:size-4"
        >
          {isShown ? <EyeOff /> : <Eye />}
        </button>
      }
    />
  );
}
