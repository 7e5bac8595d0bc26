import { redirect } from "next/navigation";

/** The front door: the designs, or by way of them to sign-in. */
export default function HomePage() {
  redirect("/designs");
}
