import { emptyEvaluation } from "../model/evaluation/empty.ts";
import { isYear, textLimit, type Evaluation } from "../model/evaluation/evaluation.ts";
import { failure, success, type Outcome, type Problem } from "../model/problem.ts";
import { withPack, type ProfilePack } from "../model/profile-pack/index.ts";
import { collect } from "../workbook/collect.ts";
import { requestTexts as texts } from "./texts.ts";

/** What someone asks for who wants a workbook. The texts come straight from a form or a command line. */
export interface MakeRequest {
  readonly organisation: string;
  /** By function rather than by name. When given it goes before the contact in the answers. */
  readonly contact?: string | undefined;
  /** A year as a number, or as it was typed. */
  readonly year: number | string;
  /** Answers to begin with; none for an empty evaluation. */
  readonly answers?: Evaluation | undefined;
  /** Official profile texts to put in. */
  readonly pack?: ProfilePack | undefined;
}

/** The longest name of an organisation, in characters as a person counts them. */
export const organisationLimit = 200;

/**
 * The evaluation that was asked for: the answers with the head filled in and the pack put in. Every fault of the request
 * is told at once; their codes begin with the field: `organisatie-`, `contactpersoon-`, `jaar-`.
 */
export function requestedEvaluation(request: MakeRequest): Outcome<Evaluation> {
  const organisation = checkOrganisation(request.organisation, request.answers?.organisation ?? "");
  const contact = checkContact(request.contact ?? "", request.answers?.contact ?? "");
  const year = checkYear(request.year, request.answers?.year ?? null);
  if (organisation.ok && contact.ok && year.ok) {
    return success(filled(request, { organisation: organisation.value, contact: contact.value, year: year.value }));
  }
  return collect<unknown>([organisation, contact, year]) as Outcome<never>;
}

function filled(
  { answers, pack }: MakeRequest,
  head: Pick<Evaluation, "organisation" | "contact" | "year">,
): Evaluation {
  const evaluation = { ...(answers ?? emptyEvaluation("", null)), ...head };
  return pack === undefined ? evaluation : withPack(evaluation, pack);
}

/** The name as the answers spell it when that is the same name; else as it was asked, without blanks around it. */
function checkOrganisation(asked: string, answered: string): Outcome<string> {
  const name = asked.trim();
  const { where, empty, long, broken, differs } = texts.organisation;
  const refuse = (code: string, text: Sentences): Outcome<never> => refusal(`organisatie-${code}`, where, text);
  if (name === "") return refuse("leeg", empty);
  if (Array.from(name).length > organisationLimit) return refuse("te-lang", long(organisationLimit));
  if (isBroken(name)) return refuse("kapot", broken);
  if (answered.trim() === "") return success(name);
  return isSameName(name, answered)
    ? success(answered)
    : refuse("verschilt", differs(name, shortened(answered.trim())));
}

/** The same characters, however their accents were typed. */
const isSameName = (one: string, other: string): boolean => one.trim().normalize() === other.trim().normalize();

function checkContact(asked: string, answered: string): Outcome<string> {
  const contact = asked.trim();
  const { where, long, broken } = texts.contact;
  if (contact.length > textLimit) return refusal("contactpersoon-te-lang", where, long);
  if (isBroken(contact)) return refusal("contactpersoon-kapot", where, broken);
  return success(contact === "" || isSameName(contact, answered) ? answered : contact);
}

function checkYear(asked: number | string, answered: number | null): Outcome<number> {
  const typed = String(asked).trim();
  const { where, empty, noNumber, outside, differs } = texts.year;
  const refuse = (code: string, text: Sentences): Outcome<never> => refusal(`jaar-${code}`, where, text);
  if (typed === "") return refuse("leeg", empty);
  if (!/^-?\d+$/.test(typed)) return refuse("geen-getal", noNumber(shortened(typed)));
  const year = Number(typed);
  if (!isYear(year)) return refuse("buiten-bereik", outside(shortened(typed)));
  return answered === null || answered === year ? success(year) : refuse("verschilt", differs(year, answered));
}

type Sentences = Pick<Problem, "what" | "remedy">;

const refusal = (code: string, where: string, text: Sentences): Outcome<never> => failure({ code, where, ...text });

const isBroken = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** Enough of a text to recognise it in a sentence. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : text;
}
