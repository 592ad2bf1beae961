"use strict";

const KINDS = {
  tokens: [["Name", "name"], ["May", "scope"], ["For", "subject"], ["Ends", "expiresAt"]],
  people: [["Name", "name"], ["May", "scope"]],
  clients: [["Name", "name"], ["Client id", "id"], ["Redirects to", "redirectUris"], ["May", "scope"]],
};
const WORDS = { "scim.read scim.write": "read and write", "scim.read": "read", "scim.self": "oneself only" };
const STATUS_EVERY = 5000;

let key = new URLSearchParams(location.hash.slice(1)).get("key") || sessionStorage.getItem("key") || "";
let chosen = "default";

const $ = (selector, within = document) => within.querySelector(selector);

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

async function call(method, path, body) {
  const response = await fetch("/admin" + path, {
    method,
    headers: {
      Authorization: "Bearer " + key,
      ...(body && { "Content-Type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (response.status === 204) return {};
  const json = await response.json();
  if (!response.ok) {
    throw Object.assign(new Error(json.detail), { status: response.status });
  }
  return json;
}

/** Does something, and tells what goes wrong. */
async function attempt(act) {
  $("#trouble").hidden = true;
  try {
    await act();
  } catch (trouble) {
    if (trouble.status === 401) {
      askForKey();
      return;
    }
    $("#trouble").textContent = trouble.message;
    $("#trouble").hidden = false;
  }
}

function askForKey() {
  $("main").hidden = true;
  $("#enter").hidden = false;
}

async function showStatus() {
  const status = await call("GET", "/status");
  $("#storing").textContent =
    `Running since ${new Date(status.started).toLocaleString()}. Data is kept: ${status.storing.toLowerCase()}`;
  $("#answers").replaceChildren(...figures(status.answers));
  const faults = status.faults.flatMap((fault) => [element("dt", fault.id), element("dd", fault.description)]);
  $("#faults").replaceChildren(...(faults.length ? faults : [element("dd", "None: the server behaves as it should.")]));
}

function figures(answers) {
  const all = Object.entries(answers);
  if (!all.length) return [element("li", "No request yet.", { class: "none" })];
  return all.map(([status, count]) => {
    const item = element("li", "", { class: status < 400 ? "ok" : "refused" });
    item.append(element("b", count.toLocaleString()), element("span", "with " + status));
    return item;
  });
}

async function showOrganisations() {
  const { organisations } = await call("GET", "/organisations");
  const current = organisations.find((each) => each.name === chosen) || organisations[0];
  chosen = current.name;
  $("#organisations").replaceChildren(...organisations.map((each) => {
    const tab = element("button", each.name, { role: "tab", "aria-selected": each.name === chosen });
    tab.onclick = () => attempt(() => choose(each.name));
    return tab;
  }));
  await showOrganisation(current);
}

async function choose(name) {
  chosen = name;
  await showOrganisations();
}

async function showOrganisation(organisation) {
  const panel = $("#organisation-template").content.cloneNode(true);
  $("h3", panel).textContent = organisation.name;
  $(".base", panel).textContent = organisation.baseUrl;
  $(".issuer", panel).textContent = organisation.authorizationServer;
  $(".copy", panel).onclick = (event) => copy(event.target, organisation.baseUrl);
  const remove = $(".delete-organisation", panel);
  remove.hidden = organisation.name === "default";
  remove.onclick = () => attempt(() => deleteOrganisation(organisation.name));
  for (const kind of Object.keys(KINDS)) {
    const listed = await call("GET", `/organisations/${organisation.name}/${kind}`);
    fill($(`table[data-kind=${kind}]`, panel), kind, listed[kind]);
    const form = $(`form[data-kind=${kind}]`, panel);
    form.onsubmit = (event) => {
      event.preventDefault();
      attempt(() => add(kind, form));
    };
  }
  $("#organisation").replaceChildren(panel);
}

function fill(table, kind, items) {
  if (!items.length) {
    table.replaceChildren(element("caption", "None yet.", { class: "none" }));
    return;
  }
  const head = document.createElement("tr");
  head.append(...KINDS[kind].map(([title]) => element("th", title, { scope: "col" })), element("td", ""));
  table.replaceChildren(head, ...items.map((item) => row(kind, item)));
}

function row(kind, item) {
  const line = document.createElement("tr");
  line.append(...KINDS[kind].map(([, member]) => element("td", cell(item, member))));
  const button = element("button", kind === "tokens" ? "Revoke" : "Remove", { class: "quiet danger" });
  button.onclick = () => attempt(() => remove(kind, item));
  const last = document.createElement("td");
  last.append(button);
  line.append(last);
  return line;
}

function cell(item, member) {
  if (member === "expiresAt") {
    if (!item.expiresAt) return "never";
    return (item.expired ? "ended " : "") + new Date(item.expiresAt).toLocaleString();
  }
  const value = item[member];
  if (Array.isArray(value)) return value.join(", ") || "–";
  return WORDS[value] || value || "–";
}

async function add(kind, form) {
  const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
  if (fields.expiresIn) fields.expiresIn = Number(fields.expiresIn);
  if (kind === "clients") {
    fields.public = fields.public === "on";
    fields.redirectUris = fields.redirectUri ? [fields.redirectUri] : [];
    delete fields.redirectUri;
  }
  const made = await call("POST", `/organisations/${chosen}/${kind}`, fields);
  await showOrganisations();
  const secret = made.token || made.secret;
  if (secret) showSecret(secret, kind === "clients" ? made.id : "");
}

async function remove(kind, item) {
  if (!confirm(`${kind === "tokens" ? "Revoke" : "Remove"} "${item.name}"?`)) return;
  await call("DELETE", `/organisations/${chosen}/${kind}/${encodeURIComponent(item.id)}`);
  await showOrganisations();
}

async function deleteOrganisation(name) {
  if (!confirm(`Delete the organisation "${name}" with all its users, groups and credentials?`)) return;
  await call("DELETE", `/organisations/${name}`);
  await showOrganisations();
}

function showSecret(secret, id) {
  $("#secret-id").hidden = !id;
  $("#secret-id code").textContent = id;
  $("#secret-text").textContent = secret;
  $("#secret .copy").onclick = (event) => copy(event.target, secret);
  $("#secret").onclose = () => { $("#secret-text").textContent = ""; };
  $("#secret").showModal();
}

async function copy(button, text) {
  await navigator.clipboard.writeText(text);
  const before = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = before; }, 1500);
}

async function enter() {
  if (!key) {
    askForKey();
    return;
  }
  await showStatus();
  await showOrganisations();
  sessionStorage.setItem("key", key);
  // The key need not stay in sight, nor in the history.
  history.replaceState(null, "", location.pathname);
  $("#enter").hidden = true;
  $("main").hidden = false;
}

$("#enter").onsubmit = (event) => {
  event.preventDefault();
  key = new FormData(event.target).get("key");
  attempt(enter);
};
$("#new-organisation").onsubmit = (event) => {
  event.preventDefault();
  attempt(async () => {
    const { name } = await call("POST", "/organisations", { name: new FormData(event.target).get("name") });
    event.target.reset();
    await choose(name);
  });
};
setInterval(() => {
  if (!$("main").hidden && !document.hidden) attempt(showStatus);
}, STATUS_EVERY);
attempt(enter);
