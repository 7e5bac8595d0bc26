"use client";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { TextInput } from "@/components/ui/text-input";

interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

const PAUSE_MS = 250;

/** Searches when typing pauses; what is typed is never overwritten by an answer that comes late. */
export function SearchInput({ label, value, onSearch }: SearchInputProps) {
  const [text, setText] = useState(value);
  const [answered, setAnswered] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address changed by other means than typing: back button, or the button that clears the filters.
  if (value !== answered) {
    setAnswered(value);
    if (value.trim() !== text.trim()) setText(value);
  }

  useEffect(() => () => clearTimeout(timer.current), []);

  function type(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next), PAUSE_MS);
  }

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={120}
      onChange={(event) => type(event.currentTarget.value)}
      prefixSlot={<Search aria-hidden="true" />}
      className="max-sm:w-full sm:w-64"
    />
  );
}
