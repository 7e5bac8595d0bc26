/** `__Host-` binds the cookie to this host over https; a plain http installation on loopback cannot use it. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith("https:") ? "__Host-podwright-session" : "podwright-session";
}
