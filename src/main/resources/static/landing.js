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
showState();
showCounts();
