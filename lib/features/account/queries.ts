import { mutationOptions } from "@tanstack/react-query";
import type { Me } from "@/lib/auth/me";
import { callApi } from "@/lib/http/fetcher";
import type { ChangePasswordInput, CreateOwnerInput, SignInInput } from "./schemas";

export const createOwnerMutation = mutationOptions({
  mutationFn: (body: CreateOwnerInput) => callApi<Me>("/setup/owner", { method: "POST", body }),
});

export const signInMutation = mutationOptions({
  mutationFn: (body: SignInInput) => callApi<Me>("/session", { method: "POST", body }),
});

export const signOutMutation = mutationOptions({
  mutationFn: () => callApi<Record<string, never>>("/session", { method: "DELETE" }),
});

export const changePasswordMutation = mutationOptions({
  mutationFn: (body: ChangePasswordInput) => callApi<Record<string, never>>("/me/password", { method: "PUT", body }),
});
