// Turns a JSON schema, as Python writes it for a document, into TypeScript: an interface for each object.

const PLAIN = { string: "string", number: "number", integer: "number", boolean: "boolean", null: "null" };

function typeOf(node) {
  if (node.$ref) return node.$ref.split("/").pop();
  if (node.anyOf) return node.anyOf.map(typeOf).join(" | ");
  if (node.enum) return node.enum.map((each) => JSON.stringify(each)).join(" | ");
  if (node.type === "array") {
    const item = typeOf(node.items);
    return `readonly ${item.includes(" ") ? `(${item})` : item}[]`;
  }
  if (node.additionalProperties) return `Readonly<Record<string, ${typeOf(node.additionalProperties)}>>`;
  if (PLAIN[node.type]) return PLAIN[node.type];
  throw new Error(`no TypeScript is known for ${JSON.stringify(node)}`);
}

function comment(node, indent = "") {
  return node.description ? `${indent}/** ${node.description.replaceAll("\n", " ")} */\n` : "";
}

function declared(name, node) {
  if (node.type !== "object") return `${comment(node)}export type ${name} = ${typeOf(node)};\n`;
  const fields = Object.entries(node.properties).map(([key, field]) => {
    const mark = node.required?.includes(key) ? "" : "?";
    return `${comment(field, "  ")}  readonly ${key}${mark}: ${typeOf(field)};\n`;
  });
  return `${comment(node)}export interface ${name} {\n${fields.join("")}}\n`;
}

/** The types of a schema and of all that it defines. */
export function typesOf(schema) {
  const all = Object.entries({ ...schema.$defs, [schema.title]: schema });
  return all.map(([name, node]) => declared(name, node)).join("\n");
}
