"use strict";

const state = document.getElementById("state");
const button = document.getElementById("load");
const progress = document.getElementById("progress");
const outcome = document.getElementById("outcome");
const PAUSE = 2000;

const NAMES = { languageModels: "the language models", db: "the database", readinessState: "the service" };

document.getElementById("base").textContent = location.origin;

async function showState() {
  try {
    const response = await fetch("/actuator/health/readiness", { headers: { Accept: "application/json" } });
    const health = await response.json();
    if (health.status === "UP") {
      state.textContent = "Ready: articles can be read and asked about.";
      state.classList.add("ready");
      return;
    }
    const waiting = Object.entries(health.components ?? {})
      .filter(([, component]) => component.status !== "UP")
      .map(([name]) => NAMES[name] ?? name);
    state.textContent = "Not ready yet: waiting for " + (waiting.join(" and ") || "the service")
      + ". Questions are answered already; articles sent now wait their turn.";
  } catch {
    state.textContent = "The service does not answer.";
  }
  state.classList.remove("ready");
  setTimeout(showState, PAUSE);
}

async function showCount(place) {
  const response = await fetch(place.dataset.count + "?limit=1", { headers: { Accept: "application/json" } });
  if (response.ok) {
    const total = (await response.json()).page.total;
    place.textContent = total.value.toLocaleString("en") + (total.relation === "gte" ? "+" : "");
  }
}

function showCounts() {
  document.querySelectorAll("[data-count]").forEach((place) => showCount(place).catch(() => {}));
}

async function read(address) {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail ?? answer.title);
  }
  return answer;
}

function element(name, content, properties = {}) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...[content].flat().filter((part) => part !== null && part !== ""));
  return made;
}

function link(text, address) {
  return element("a", text, { href: address });
}

function detail(...parts) {
  return element("span", parts.filter(Boolean).join(" · "), { className: "detail" });
}

function several(number, one, many) {
  return number + " " + (number === 1 ? one : many);
}

const EXAMPLES = {
  events: {
    address: "/events?limit=4&actuality=actual",
    show: (event) => [
      link(event.title, "/events/" + event.id),
      detail(event.time?.begin?.slice(0, 10), event.place?.name,
        several(event.numbers.outlets, "outlet", "outlets"), several(event.numbers.origins, "origin", "origins")),
      detail().appendChild(link("its claims", "/claims?event=" + event.id)).parentNode,
    ],
  },
  propositions: {
    address: "/propositions?limit=3",
    show: (proposition) => [
      link(proposition.text, "/propositions/" + proposition.id),
      detail(proposition.speakers.map((speaker) => speaker.name).join(" and "),
        several(proposition.numbers.appearances, "appearance", "appearances"),
        several(proposition.numbers.origins, "origin", "origins")),
    ],
  },
  disagreements: {
    address: "/disagreements?limit=3",
    show: (disagreement) => [
      element("span", disagreement.verdict + ", on " + disagreement.type, { className: "verdict" }),
      " ",
      ...[disagreement.a, disagreement.b].filter(Boolean).map((side) =>
        element("span", ["“", link(side.words, side.claim ? "/claims/" + side.claim : "/articles/" + side.article), "” "
          + side.outlet], { className: "detail" })),
      detail().appendChild(link("why", "/disagreements/" + disagreement.id)).parentNode,
    ],
  },
};

async function showExamples() {
  const shown = await Promise.all([...document.querySelectorAll("[data-example]")].map(async (place) => {
    const example = EXAMPLES[place.dataset.example];
    const { items } = await read(example.address);
    place.querySelector("ul").replaceChildren(...items.map((item) => element("li", example.show(item))));
    place.hidden = items.length === 0;
    return items.length;
  }));
  document.getElementById("examples").hidden = !shown.some(Boolean);
}

/** The words of a claim with what was found in them marked; offsets count code points of the article. */
function marked(claim) {
  const pieces = claim.evidence.content;
  const highlights = claim.highlights ?? [];
  if (pieces.length !== 1 || highlights.length === 0) {
    return [claim.content];
  }
  const words = [...claim.content];
  const parts = [];
  let from = 0;
  for (const [begin, end] of highlights.flatMap((highlight) => highlight.matches)) {
    parts.push(words.slice(from, begin - pieces[0][0]).join(""));
    from = end - pieces[0][0];
    parts.push(element("mark", words.slice(begin - pieces[0][0], from).join("")));
  }
  return [...parts, words.slice(from).join("")];
}

function chain(claim) {
  const name = (voice) => voice && (voice.actor?.name ?? voice.words);
  const steps = [claim.speakers.map(name).join(" and "), name(claim.informant), ...claim.relays.map(name), claim.wire,
    claim.outlet.name];
  return steps.filter((step, i) => step && step !== steps[i - 1]).join(" ← ");
}

async function ask() {
  const query = new URLSearchParams({ q: document.getElementById("q").value, limit: 8 });
  const found = document.getElementById("found");
  const list = document.getElementById("claims");
  history.replaceState(null, "", "#" + new URLSearchParams({ q: query.get("q") })); // an address to pass on
  try {
    const { items, page } = await read("/claims?" + query);
    const number = page.total.value.toLocaleString("en") + (page.total.relation === "gte" ? " or more" : "");
    found.replaceChildren(page.total.value === 0 ? "Nothing was found."
      : several(number, "claim", "claims") + (page.next ? ", the best fitting first; " : ". "),
      ...(page.total.value === 0 ? [] : [link("as JSON", "/claims?" + query)]));
    list.replaceChildren(...items.map((claim) => element("li",
      [element("q", marked(claim)), detail(chain(claim), claim.article.published?.begin?.slice(0, 10)),
        detail().appendChild(link("evidence", "/claims/" + claim.id)).parentNode])));
  } catch (failure) {
    found.textContent = failure.message;
    list.replaceChildren();
  }
}

function addRow(body, result) {
  const row = body.insertRow();
  const count = (value) => (Array.isArray(value) ? value.length : value ?? "");
  for (const value of [result.outlet?.name ?? result.outlet ?? "", [result.status, result.reason].filter(Boolean).join(": "),
    count(result.claims), count(result.events)]) {
    row.insertCell().textContent = String(value);
  }
}

function show(answer) {
  const results = Array.isArray(answer) ? answer : answer.items ?? [answer];
  outcome.tBodies[0].replaceChildren();
  results.forEach((result) => addRow(outcome.tBodies[0], result));
  outcome.hidden = false;
  progress.textContent = "Done. Start with the events.";
}

async function load() {
  button.disabled = true;
  progress.textContent = "Reading the articles … the first time waits for the language models.";
  try {
    const response = await fetch("/ingest/seeds", { method: "POST", headers: { Accept: "application/json" } });
    const answer = await response.json();
    if (response.ok) {
      show(answer);
      showCounts();
      showExamples().catch(() => {});
    } else {
      progress.textContent = answer.detail ?? answer.title ?? "It did not work.";
    }
  } catch {
    progress.textContent = "The service did not answer.";
  } finally {
    button.disabled = false;
  }
}

button.addEventListener("click", load);
document.getElementById("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
const asked = new URLSearchParams(location.hash.slice(1)).get("q");
if (asked) {
  document.getElementById("q").value = asked;
  ask();
}
showState();
showCounts();
showExamples().catch(() => {});
