import { local } from "../addresses.ts";
import type { Release } from "./make.ts";

/** What stands in the folder of a release, and what to do with it. */
export function readMe({ version, moment, addresses, isChanged }: Omit<Release, "name">): string {
  const day = moment.toISOString().slice(0, 10);
  const isLocal = addresses.site === local.site;
  return `Competentiespiegel ${version} (${day}${isChanged ? changed : ""})

site/            alle bestanden voor uw webserver, voor ${addresses.site}
manifest.xml     geeft u aan Excel
voorbeelden/     een lege werkmap, een ingevulde, en een met drie jaren;
                 de organisaties daarin bestaan niet
handleiding.pdf  voor wie een zelfevaluatie doet
installeren.pdf  voor wie Competentiespiegel beschikbaar maakt
privacy.pdf      wat waar staat, voor wie over privacy gaat
CHANGELOG.md     wat er nieuw is
LICENSE.txt      de licentie: EUPL-1.2
sbom.cdx.json    de onderdelen waarvan gebruik is gemaakt (CycloneDX)
SHA256SUMS       controlegetallen; nakijken: sha256sum --check SHA256SUMS
${isLocal ? ownAddress : ""}`;
}

const changed = ", met wijzigingen die niet zijn vastgelegd in git";

const ownAddress = `
Deze uitgave heeft nog geen eigen adres. Maak haar opnieuw, met het adres
van uw site:
npm run release -- --adres https://spiegel.voorbeeld.nl

Kunt u dat niet? Vervang dan ${local.site} door het adres van
uw site in manifest.xml, site/manifest.xml, site/hulp.html en
site/privacy.html. SHA256SUMS klopt daarna niet meer voor die vier bestanden.
`;
