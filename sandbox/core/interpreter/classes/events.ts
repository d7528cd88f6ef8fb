/** Events as the wire names them in `_Register…` and `_Unregister…`. */
type EventName =
  | "ActivatedEvent"
  | "AddedEvent"
  | "CalculatedEvent"
  | "DataChangedEvent"
  | "DeactivatedEvent"
  | "DeletedEvent"
  | "EventMoved"
  | "EventNameChanged"
  | "EventVisibilityChanged"
  | "ProtectionChangedEvent"
  | "SelectionChangedEvent";

/**
 * The methods by which a client says that it listens to an event. All events of {@link EventName} are raised whoever
 * listens (see ../../events.ts), so there is nothing to remember; one that is never raised cannot be registered for.
 */
export function listening(...events: readonly EventName[]): Readonly<Record<string, () => null>> {
  const names = events.flatMap((event) => [`_Register${event}`, `_Unregister${event}`]);
  return Object.fromEntries(names.map((name) => [name, () => null]));
}
