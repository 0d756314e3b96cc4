import { Help, type Command, type CommanderError } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Gebruik:",
  "Arguments:": "Argumenten:",
  "Options:": "Opties:",
  "Global Options:": "Algemene opties:",
  "Commands:": "Opdrachten:",
};

const REASONS: Readonly<Record<string, string>> = {
  "commander.unknownCommand": "Onbekende opdracht",
  "commander.unknownOption": "Onbekende optie",
  "commander.missingArgument": "Er ontbreekt een argument",
  "commander.missingMandatoryOptionValue": "Er ontbreekt een verplichte optie",
  "commander.optionMissingArgument": "Er ontbreekt een waarde bij een optie",
  "commander.excessArguments": "Te veel argumenten",
  "commander.invalidArgument": "Ongeldige waarde",
  "commander.conflictingOption": "Opties die niet samen kunnen",
};

const usage = new Help();

/** Commander's own English words, in Dutch: titles of the help, its extra notes, and the options it adds. */
export function inDutch(command: Command): void {
  command
    .helpOption("-h, --help", "toont deze hulp")
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleOptionDescription: (text) =>
        text.replace("(choices: ", "(keuze uit: ").replace("(default: ", "(standaard: "),
      subcommandTerm: (sub) => sub.name(),
      commandUsage: (of) => usage.commandUsage(of).replace("[options]", "[opties]").replace("[command]", "[opdracht]"),
    });
  for (const sub of command.commands) inDutch(sub);
}

/** What went wrong in the use of a command, and where to read on. */
export function wrongUse(error: CommanderError, programName: string): string {
  const [named] = /'[^']+'/.exec(error.message) ?? [];
  const reason = REASONS[error.code] ?? "Onjuist gebruik";
  return `${reason}${named === undefined ? "" : `: ${named}`}. Zie ${programName} --help.`;
}
