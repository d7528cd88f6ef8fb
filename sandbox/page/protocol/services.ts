import { Refusal, refuse } from "../../core/store/refusal.ts";
import { camel, type ActionInfo, type RequestBody, type ResponseBody } from "../../core/interpreter/wire.ts";

/** A top-level object beside the workbook: its methods by name as on the wire. */
export type Service = Readonly<Record<string, (args: readonly unknown[]) => unknown>>;

/** Services by the name of their class, e.g. `Microsoft.ExcelServices.CustomFunctions`. */
export type Services = Readonly<Record<string, Service>>;

const newObject = 2;
const actionTypes = { instantiate: 1, method: 3, trace: 5 } as const;

/** Whether a request is about such an object and not about the workbook. */
export function isForService({ ObjectPaths }: RequestBody): boolean {
  return Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === newObject);
}

/** Carries out a request on services. What is not served is refused with its name, in the answer. */
export function executeOnServices(body: RequestBody, services: Services): ResponseBody {
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces = body.Actions.filter(({ ActionType }) => ActionType === actionTypes.trace).map(({ Id }) => Id);
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: perform(action, body, services) ?? null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { Results: results, Error: errorOf(error, action, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function perform(action: ActionInfo, body: RequestBody, services: Services): unknown {
  const path = body.ObjectPaths[String(action.ObjectPathId)];
  if (path?.ObjectPathType !== newObject) return quiet(action, "the workbook beside a service");
  const service = Object.hasOwn(services, path.Name) ? services[path.Name] : undefined;
  if (service === undefined) return refuse("ApiNotFound", `The sandbox does not serve ${path.Name}.`);
  return action.ActionType === actionTypes.method ? call(service, path.Name, action) : quiet(action, path.Name);
}

function call(service: Service, className: string, { Name, ArgumentInfo }: ActionInfo): unknown {
  const method = Object.hasOwn(service, Name) ? service[Name] : undefined;
  if (method === undefined) return refuse("ApiNotFound", `The sandbox does not serve ${className}.${camel(Name)}.`);
  return method(ArgumentInfo?.Arguments ?? []);
}

function quiet({ ActionType }: ActionInfo, className: string): unknown {
  if (ActionType === actionTypes.instantiate || ActionType === actionTypes.trace) return null;
  return refuse("ApiNotFound", `The sandbox does not serve action ${ActionType} of ${className}.`);
}

function errorOf({ code, message }: Refusal, { Name }: ActionInfo, index: number): NonNullable<ResponseBody["Error"]> {
  return { Code: code, Message: message, Location: Name, ActionIndex: index, HttpStatusCode: 400 };
}
