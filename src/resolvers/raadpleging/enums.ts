import { GEBEURTENISSEN, GRONDSOORTEN, RAADPLEEGUITKOMSTEN } from "../../domein";
import { registerEnum } from "../enum-of";

export const Gebeurtenis = registerEnum("Gebeurtenis", "Wat er met gegevens gebeurde.", GEBEURTENISSEN, {
  LEZEN: "Gelezen.",
  AANMAKEN: "Iets nieuws vastgelegd.",
  WIJZIGEN: "Gewijzigd.",
  VERNIETIGEN: "Vernietigd.",
});

export const Raadpleeguitkomst = registerEnum("Raadpleeguitkomst", "Hoe het afliep.", RAADPLEEGUITKOMSTEN, {
  GESLAAGD: "Het is gelukt.",
  GEWEIGERD: "Het mocht niet, of het was er niet.",
  MISLUKT: "Er ging iets mis. Er is niets getoond en niets gewijzigd.",
});

export const Grondsoort = registerEnum(
  "Grondsoort",
  "Waarom iemand een dossier kon zien dat niet van het eigen team of de eigen hulp is.",
  GRONDSOORTEN,
  {
    NOODTOEGANG: "Noodtoegang, met een reden en voor korte tijd.",
    ONDERZOEK: "Een onderzoek dat de gemeente opende.",
  },
);
