import type { RequestBody } from "../../core/interpreter/wire.ts";
import { executeOnServices, isForService } from "./services.ts";

const body = (className: string, method: string, args: readonly unknown[] = []): RequestBody => ({
  Actions: [
    { Id: 1, ActionType: 1, Name: "", ObjectPathId: 9 },
    { Id: 2, ActionType: 3, Name: method, ObjectPathId: 9, ArgumentInfo: { Arguments: args } },
    { Id: 3, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
  ],
  ObjectPaths: { "9": { Id: 9, ObjectPathType: 2, Name: className } },
});

const services = { "Microsoft.Echo": { Say: ([text]: readonly unknown[]) => text } };

test("[SV1] a method of a service is called, and its answer given", () => {
  expect(executeOnServices(body("Microsoft.Echo", "Say", ["hallo"]), services)).toEqual({
    Results: [
      { ActionId: 1, Value: null },
      { ActionId: 2, Value: "hallo" },
      { ActionId: 3, Value: null },
    ],
    TraceIds: [3],
  });
});

test.each([
  ["Microsoft.Echo", "Shout", "Microsoft.Echo.shout"],
  ["Microsoft.Other", "Say", "Microsoft.Other"],
  ["constructor", "Say", "constructor"],
  ["Microsoft.Echo", "toString", "Microsoft.Echo.toString"],
])("[SV2] what is not served is refused by name: %s %s", (className, method, named) => {
  const { Error: error } = executeOnServices(body(className, method), services);
  expect(error).toMatchObject({ Code: "ApiNotFound", Message: `The sandbox does not serve ${named}.` });
});

test("[SV3] requests on the workbook are not for services", () => {
  expect(isForService(body("Microsoft.Echo", "Say"))).toBe(true);
  expect(isForService({ Actions: [], ObjectPaths: { "1": { Id: 1, ObjectPathType: 1, Name: "" } } })).toBe(false);
});
