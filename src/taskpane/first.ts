/**
 * The first script of the page, before Office.js: it says what may become script. The page's Content-Security-Policy has
 * the browser ask, where it knows Trusted Types; Office.js knows nothing of them, so the policy is the default one.
 */
import { trustRules } from "./trust.ts";

interface TrustedTypes {
  createPolicy(name: "default", rules: ReturnType<typeof trustRules>): unknown;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy("default", trustRules(location.href));
