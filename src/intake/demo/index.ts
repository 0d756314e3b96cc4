export { vulDemo, type DemoOpties, type DemoResultaat, type DemoVoortgang } from "./vul-demo";
