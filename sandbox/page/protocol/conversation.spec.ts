import { converse } from "./conversation.ts";

const request = (name: string, data: unknown, more: object = {}) =>
  JSON.stringify({
    _messageType: 0,
    _actionType: 0,
    _actionName: name,
    _conversationId: "c1",
    _correlationId: 7,
    _data: data,
    ...more,
  });

function conversation(invoke: (name: string, data: unknown) => unknown = () => null) {
  const posted: Record<string, unknown>[] = [];
  const failed: unknown[] = [];
  const registered: string[] = [];
  const talk = converse("c1", (text) => posted.push(JSON.parse(text) as Record<string, unknown>), {
    invoke,
    onRegistered: (event) => registered.push(event),
    onFailed: (_name, error) => failed.push(error),
  });
  return { talk, posted, failed, registered };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("[CV1] a call is answered under its own number", async () => {
  const { talk, posted } = conversation(async (name, data) => ({ name, data }));
  expect(talk.receive(request("executeMethod", { a: 1 }))).toBe(true);
  await settle();
  expect(posted).toEqual([
    expect.objectContaining({
      _messageType: 1,
      _responseType: 0,
      _actionName: "executeMethod",
      _correlationId: 7,
      _errorCode: 0,
      _data: { name: "executeMethod", data: { a: 1 } },
    }),
  ]);
});

test("[CV2] a call that fails is answered as failed, and not lost", async () => {
  const { talk, posted, failed } = conversation(() => {
    throw new Error("kapot");
  });
  talk.receive(request("executeMethod", null));
  await settle();
  expect(posted[0]).toMatchObject({ _errorCode: -2, _data: "Error: kapot" });
  expect(failed).toEqual([new Error("kapot")]);
});

test("[CV3] events go only to who registered, until he does no longer", async () => {
  const { talk, posted, registered } = conversation();
  expect(talk.raise("richApiMessage", [])).toBe(false);
  talk.receive(request("richApiMessage", null, { _actionType: 1 }));
  await settle();
  expect([registered, talk.isRegistered("richApiMessage")]).toEqual([["richApiMessage"], true]);
  expect(talk.raise("richApiMessage", [1])).toBe(true);
  talk.receive(request("richApiMessage", null, { _actionType: 2 }));
  expect(talk.raise("richApiMessage", [2])).toBe(false);
  expect(posted.filter(({ _responseType }) => _responseType === 1)).toEqual([
    expect.objectContaining({ _actionName: "richApiMessage", _data: [1] }),
  ]);
});

test.each([
  ["another conversation", request("x", null, { _conversationId: "c2" })],
  ["an answer", request("x", null, { _messageType: 1 })],
  ["no JSON", "{kapot"],
  ["no text", { _messageType: 0 }],
  ["a developer tool's message", "webpackOk"],
  ["no number", request("x", null, { _correlationId: "7" })],
  ["another kind of request", request("x", null, { _actionType: 9 })],
])("[CV4] not for us: %s", (_, message) => {
  const { talk, posted } = conversation();
  expect(talk.receive(message)).toBe(false);
  expect(posted).toEqual([]);
});
