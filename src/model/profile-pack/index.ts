export { packDocument, packFromJson, packToJson, parsePack } from "./json.ts";
export { packSource, toPack, withPack, type ProfilePack, type ProfileParts } from "./pack.ts";
