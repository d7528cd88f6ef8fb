import { failure, ProblemError, success, type Outcome, type Problem } from "../model/problem.ts";
import { createPaneStore, fieldProblem, type Fields, type PaneStore, type PaneWorld } from "./store.ts";

const fields: Fields = { organisation: "OD Voorbeeld", contact: "", year: "2026" };

const problem = (code: string): Problem => ({ code, what: `${code}.`, where: "", remedy: "Doe iets." });

function storeWith(make: PaneWorld["make"]) {
  const report = jest.fn();
  const store = createPaneStore(fields, { make, report });
  return { store, report };
}

const phaseOf = (store: PaneStore) => store.getState().phase;

describe("the pane's store", () => {
  test.each(["created", "unchanged"] as const)("[P1] tells what was made: %s", async (made) => {
    const make = jest.fn(() => Promise.resolve(success(made)));
    const { store } = storeWith(make);
    await store.submit();
    expect(phaseOf(store)).toEqual({ kind: "done", made });
    expect(make).toHaveBeenCalledWith(fields);
  });

  test("[P2] a second click while busy makes nothing", async () => {
    const finish: ((outcome: Outcome<"created">) => void)[] = [];
    const { store } = storeWith(() => new Promise((resolve) => finish.push(resolve)));
    const first = store.submit();
    await store.submit();
    expect(phaseOf(store)).toEqual({ kind: "busy" });
    expect(finish).toHaveLength(1);
    finish[0]?.(success("created"));
    await first;
    expect(phaseOf(store)).toEqual({ kind: "done", made: "created" });
  });

  test("[P3] problems of the request and of the host become one phase", async () => {
    const asked = storeWith(() => Promise.resolve(failure(problem("organisatie-leeg"), problem("jaar-leeg"))));
    await asked.store.submit();
    expect(phaseOf(asked.store)).toMatchObject({ kind: "refused", problems: { length: 2 } });

    const host = storeWith(() => Promise.reject(new ProblemError(problem("excel-busy"))));
    await host.store.submit();
    expect(phaseOf(host.store)).toEqual({ kind: "refused", problems: [problem("excel-busy")] });
    expect(host.report).not.toHaveBeenCalled();
  });

  test("[P4] a defect is shown and reported, not swallowed", async () => {
    const defect = new TypeError("no such thing");
    const { store, report } = storeWith(() => Promise.reject(defect));
    await store.submit();
    expect(phaseOf(store)).toEqual({ kind: "unexpected" });
    expect(report).toHaveBeenCalledWith(defect);
  });

  test("[P5] typing in a field takes back what was said of that field, and of no other", async () => {
    const { store } = storeWith(() => Promise.resolve(failure(problem("organisatie-leeg"), problem("jaar-leeg"))));
    await store.submit();
    store.change("organisation", "OD Nieuw");
    expect(fieldProblem(phaseOf(store), "organisation")).toBeNull();
    expect(fieldProblem(phaseOf(store), "year")?.code).toBe("jaar-leeg");
    store.change("year", "2027");
    expect(phaseOf(store)).toEqual({ kind: "idle" });
  });

  test("[P6] typing does not take back what Excel said", async () => {
    const { store } = storeWith(() => Promise.reject(new ProblemError(problem("excel-busy"))));
    await store.submit();
    store.change("organisation", "OD Nieuw");
    expect(phaseOf(store).kind).toBe("refused");
  });

  test("[P7] the same value changes nothing: the same state, and nobody is told", () => {
    const { store } = storeWith(() => Promise.reject(new Error("not asked")));
    const listener = jest.fn();
    const before = store.getState();
    const stop = store.subscribe(listener);
    store.change("year", fields.year);
    expect(store.getState()).toBe(before);
    store.change("year", "2027");
    stop();
    store.change("year", "2028");
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
