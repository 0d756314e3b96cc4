import { connectionOf } from "../connection-of";
import { Client } from "./client.type";
import { Traject } from "./traject.type";

export const ClientConnection = connectionOf("Client", Client, "cliënten");
export const TrajectConnection = connectionOf("Traject", Traject, "trajecten");
