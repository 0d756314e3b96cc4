export { vulDemo, WARE_SCHAAL, type DemoOpties, type DemoResultaat, type DemoVoortgang } from "./vul-demo";
