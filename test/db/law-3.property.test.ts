import { holdTheLaw } from "../support/law/law";

holdTheLaw(2);
