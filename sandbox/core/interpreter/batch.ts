import { refuse, Refusal, type RefusalCode } from "../store/refusal.ts";
import type { Workbook } from "../store/workbook.ts";
import { workbookClass } from "./classes/workbook.ts";
import type { References } from "./host.ts";
import type { Instance } from "./object.ts";
import { query } from "./query.ts";
import {
  camel,
  pascal,
  type ActionInfo,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
} from "./wire.ts";

type Handler = (action: ActionInfo) => unknown;

/**
 * One request being carried out, action by action. The first that is refused ends it: what was done before stays done,
 * as in Excel.
 */
export class Batch {
  /** What was set and called, in order; see {@link LogEntry.writes}. */
  readonly writes: string[] = [];
  /** How many of those there were once each action was done. */
  readonly written: number[] = [];
  private readonly workbook: Workbook;
  private readonly references: References;
  private readonly body: RequestBody;
  private readonly objects = new Map<number, Instance | null>();
  private readonly kept = new Map<number, string>();
  private location = "";

  constructor(workbook: Workbook, references: References, body: RequestBody) {
    this.workbook = workbook;
    this.references = references;
    this.body = body;
  }

  /** Carries out all actions, or those before the first that is refused. */
  run(): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
        this.written.push(this.writes.length);
        if (action.ActionType === 5) traces.push(action.Id);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { Results: results, TraceIds: traces, Error: this.failure(error, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private failure(error: Refusal, index: number): NonNullable<ResponseBody["Error"]> {
    const HttpStatusCode = statusCodes[error.code] ?? 400;
    return { Code: error.code, Message: error.message, Location: this.location, ActionIndex: index, HttpStatusCode };
  }

  private perform(action: ActionInfo): unknown {
    this.location = "";
    const handler = this.handlers[action.ActionType];
    return handler === undefined
      ? refuse("NotImplemented", `The sandbox does not serve actions of type ${action.ActionType}.`)
      : handler(action);
  }

  private readonly handlers: Readonly<Record<number, Handler>> = {
    1: ({ ObjectPathId }) => this.instantiated(ObjectPathId),
    2: (action) => query(this.object(action.ObjectPathId), action.QueryInfo ?? {}),
    3: (action) => this.called(action),
    4: (action) => this.set(action),
    5: () => null,
    7: (action) => query(this.object(action.ObjectPathId), action.QueryInfo ?? {}),
    9: (action) => this.update(this.present(action.ObjectPathId), action.ObjectState ?? {}),
  };

  /** What tells the client how to find the object again; null for a null object. */
  private instantiated(path: number): unknown {
    const object = this.object(path);
    if (object === null) return null;
    const reference = this.kept.get(path);
    return { ...object.identity(), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  private called(action: ActionInfo): unknown {
    const args = this.args(action.ArgumentInfo);
    if (action.Name === "_KeepReference") return this.keep(action.ObjectPathId);
    if (action.Name === "_RemoveReference") return this.release(String(args[0]));
    const object = this.present(action.ObjectPathId);
    this.note(object, action.Name);
    return object.call(action.Name, args);
  }

  private set(action: ActionInfo): null {
    const object = this.present(action.ObjectPathId);
    this.note(object, action.Name);
    object.set(action.Name, this.args(action.ArgumentInfo)[0]);
    return null;
  }

  private update(object: Instance, state: Readonly<Record<string, unknown>>): null {
    for (const [name, value] of Object.entries(state)) {
      const member = pascal(name);
      this.note(object, member);
      if (object.hasScalar(member)) object.set(member, value);
      else this.update(this.ensured(object.open(member)), value as Readonly<Record<string, unknown>>);
    }
    return null;
  }

  private note(object: Instance, member: string): void {
    this.locate(object, member);
    if (!looking.test(member)) this.writes.push(this.location);
  }

  private locate(object: Instance, member: string): void {
    this.location = `${object.className}.${camel(member)}`;
  }

  private keep(path: number): null {
    const object = this.object(path);
    if (object === null || this.kept.has(path)) return null;
    this.references.count += 1;
    const id = `Reference-${this.references.count}-${path}`;
    const anchor = object.anchor();
    if (anchor !== null) this.workbook.anchors.add(anchor);
    this.references.kept.set(id, object);
    this.kept.set(path, id);
    return null;
  }

  private release(id: string): null {
    const anchor = this.references.kept.get(id)?.anchor() ?? null;
    if (anchor !== null) this.workbook.anchors.delete(anchor);
    this.references.kept.delete(id);
    return null;
  }

  /** The object at a path, made once in a request; null for a null object. */
  private object(path: number): Instance | null {
    const known = this.objects.get(path);
    if (known !== undefined) return known;
    const info = this.body.ObjectPaths[path];
    if (info === undefined) return refuse("InvalidObjectPath", `There is no object path ${path}.`);
    const made = this.resolve(info);
    this.objects.set(path, made);
    return made;
  }

  private present(path: number): Instance {
    return this.ensured(this.object(path));
  }

  private ensured(object: Instance | null): Instance {
    return object ?? refuse("ItemNotFound", "The object is null: look at isNullObject before using it.");
  }

  private resolve(info: ObjectPathInfo): Instance | null {
    switch (info.ObjectPathType) {
      case 1:
        return workbookClass(this.workbook);
      case 2:
        return refuse("ApiNotFound", `The sandbox does not serve ${info.Name}.`);
      case 6:
        return this.references.kept.get(info.Name) ?? refuse("InvalidObjectPath", `Nothing is kept as ${info.Name}.`);
      case 7:
        return null;
      default:
        return this.child(info);
    }
  }

  /** A method, property or indexer of a parent; of a null object it is a null object. */
  private child(info: ObjectPathInfo): Instance | null {
    const parent = this.object(info.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.args(info.ArgumentInfo);
    switch (info.ObjectPathType) {
      case 3:
        this.note(parent, info.Name);
        return asInstance(parent.call(info.Name, args), this.location);
      case 4:
        this.locate(parent, info.Name);
        return parent.open(info.Name);
      case 5:
        this.locate(parent, "getItem");
        return parent.item(args[0]);
      default:
        return refuse("InvalidObjectPath", `There are no object paths of type ${info.ObjectPathType}.`);
    }
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const { Arguments = [], ReferencedObjectPathIds = [] } = info ?? {};
    return Arguments.map((value, index) => this.arg(value, ReferencedObjectPathIds[index]));
  }

  private arg(value: unknown, path: unknown): unknown {
    if (Array.isArray(path)) return (value as unknown[]).map((each, index) => this.arg(each, path[index]));
    return typeof path === "number" && path !== 0 ? this.present(path) : value;
  }
}

/** What Excel answers with beside an error's own code, where it is not 400. */
const statusCodes: Readonly<Partial<Record<RefusalCode, number>>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
};

/** Methods that only look. */
const looking = /^(?:get|_|load|suspend|validate)/i;

function asInstance(answer: unknown, location: string): Instance | null {
  if (answer === null || (typeof answer === "object" && "className" in answer)) return answer as Instance | null;
  return refuse("ApiNotFound", `${location} gives no object.`);
}
