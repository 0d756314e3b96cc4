import type { Command } from "commander";
import { addIntrek } from "./intrek";
import { addLijst } from "./lijst";
import { addMaak } from "./maak";
import { addRoteer } from "./roteer";

export function addSleutel(program: Command): void {
  const sleutel = program.command("sleutel").description("beheert de sleutels van systemen en van pseudoniemen");
  for (const add of [addMaak, addLijst, addIntrek, addRoteer]) add(sleutel);
}
