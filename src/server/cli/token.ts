import type { Command } from "commander";
import { ROLLEN } from "../../access/actor";
import { openDevIssuer } from "../../access/dev-issuer";
import { loadConfig } from "../../config";
import { CliFout } from "../../errors";
import { decodeId } from "../../resolvers/micro/id";
import { printLine } from "./output";
import { actorVan, geldigheid, type TokenOpties } from "./token-actor";

export function addToken(program: Command): void {
  program
    .command("token")
    .description("maakt een token om mee te ontwikkelen en toont alleen dat token")
    .requiredOption("--rol <rol>", `een van ${ROLLEN.join(", ")}`)
    .option(
      "--gemeente <code...>",
      "gemeente van een toegangsmedewerker, of gemeenten van een contractmanager, toezichthouder of privacyfunctionaris",
    )
    .option("--team <code...>", "teams van een toegangsmedewerker; zonder deze optie alle teams")
    .option("--wet <wet...>", "JEUGDWET of WMO: waarvoor een toegangsmedewerker mandaat heeft; zonder deze optie beide")
    .option("--aanbieder <code>", "code van de aanbieder")
    .option("--regio <code>", "regio van een analist, BI of aanbieder (aanbieder: TWENTE als u niets kiest)")
    .option("--client <id>", "id van de client, zoals GraphQL het geeft")
    .option("--geldig <duur>", "hoe lang het token geldt: 30m, 8u of 7d", "8u")
    .action(async ({ geldig, ...opties }: TokenOpties & { geldig: string }) => {
      const actor = actorVan(opties, decodeId);
      const seconden = geldigheid(geldig);
      const { dataDir, production, oidc } = loadConfig();
      if (oidc) throw new CliFout("Deze hub neemt alleen tokens van de uitgever in DRIELUIK_OIDC_ISSUER.");
      const issuer = await openDevIssuer(dataDir, production);
      printLine(await issuer.sign(actor, seconden));
    });
}
