/** Names that the server knows, for fields that offer them while somebody types. */
import { get } from "./ask";

export interface Choice {
  /** What a scenario says for it. */
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

export interface PlaceNamed {
  readonly place: string;
  /** As a scenario names it. */
  readonly label: string;
  readonly name: string;
  readonly within: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly currency: string;
}

interface RoleNamed {
  readonly role: string;
  readonly title: string;
  readonly group: string;
  readonly is_exact: boolean;
}

const like = (text: string): string => `like=${encodeURIComponent(text.trim().slice(0, 200))}`;

/** What was asked once is not asked again while the page is open. */
const known = new Map<string, Promise<unknown>>();

function once<Found>(address: string): Promise<Found> {
  let found = known.get(address) as Promise<Found> | undefined;
  if (!found) {
    found = get<Found>(address);
    known.set(address, found);
    found.catch(() => known.delete(address));
  }
  return found;
}

/** Roles that a text may mean; one that it names exactly keeps the reader's own word. */
export async function rolesLike(text: string): Promise<Choice[]> {
  const { roles } = await once<{ roles: RoleNamed[] }>(`roles?${like(text)}`);
  return roles.map((each) => {
    const isOther = each.is_exact && text.trim().toLowerCase() !== each.role.toLowerCase();
    return { id: each.is_exact ? text.trim() : each.role, name: isOther ? text.trim() : each.title, note: isOther ? `counted as ${each.title.toLowerCase()}` : each.group };
  });
}

export async function placesNamed(text: string): Promise<readonly PlaceNamed[]> {
  return (await once<{ places: PlaceNamed[] }>(`places/named?${like(text)}`)).places;
}

/** Places that a text may mean, under the names that lists and options take: `PL`, `US-OK-tulsa`. */
export async function placesLike(text: string): Promise<Choice[]> {
  return (await placesNamed(text)).map((each) => ({ id: each.place, name: each.name, note: each.within || each.place }));
}

/** Places that a company may be at home in. */
export async function homesLike(text: string): Promise<Choice[]> {
  return (await placesNamed(text)).map((each) => ({ id: each.label, name: each.name, note: each.within }));
}
