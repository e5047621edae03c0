// The page put together, its filters, and what happens when they or the window change.

function redraw() {
  document.getElementById("tip").hidden = true;
  drawn.forEach(draw => draw());
}

function header() {
  const runs = Object.values(answer.runs).reduce((a, b) => a + b, 0);
  document.getElementById("top").replaceChildren(
    el("h1", {}, answer.title),
    el("p", { class: "faint" }, [answer.study ? "Study " + answer.study : null, runs + " runs", answer.replications + (answer.replications === 1 ? " replication" : " replications"),
      answer.seed ? "seed " + answer.seed : null, content.study.day ? "made on " + content.study.day : null,
      content.study.version ? "Loopwright " + content.study.version : null].filter(Boolean).join(" · ")));
}

/** Designs that are called after somebody. */
const NAMED = { morris: "Morris", saltelli: "Saltelli", sobol: "Sobol'", plackett_burman: "Plackett–Burman" };

/** The factors that come first in a table, since tables of factors begin with the largest. */
function largest(table) {
  if (table.line_name !== "factor") return null;
  const column = table.columns[0];
  const decimals = decimalsOf(table.lines.map(line => line[column]?.estimate));
  return "Largest by " + spaced(column) + ": " + table.lines.slice(0, 3).map(line => line.factor + " " + plusMinus(line[column], 1, decimals)).join("; ") + ".";
}

function told(parent) {
  parent.append(el("h2", { id: "answer" }, "The answer in words"));
  page().notes.forEach((note, i) => parent.append(el("p", { class: i === 0 ? "faint" : "notes" }, note.replace(/^! /, ""))));
  page().said.filter(part => part.sentences.length > 0).forEach(part => parent.append(el("h3", {}, part.heading), ...part.sentences.map(text => el("p", {}, prose(text)))));
  if (page().said.length === 0 && analyses().length > 0) {
    const design = NAMED[answer.design] ?? spaced(answer.design);
    parent.append(el("p", {}, "The design of this study is " + (/^[aeiou]/.test(design) ? "an " : "a ") + design
      + " design: it says " + analyses().map(found => found.heading.charAt(0).toLowerCase() + found.heading.slice(1)).join("; ") + "."));
    // Of each analysis what is words alone, or else its first tables, with what is largest in them.
    analyses().flatMap(found => {
      const some = found.tables.filter(table => table.remarks.length > 0);
      const words = some.filter(table => table.lines.length === 0);
      return words.length === some.length || found.analysis === "attribution" ? words : some.filter(table => table.line_name !== "factor at").slice(0, 4);
    }).forEach(table => parent.append(el("h3", {}, prose(sentence(table.title))),
      el("ul", {}, [largest(table), ...table.remarks].filter(Boolean).map(remark => el("li", {}, prose(remark))))));
  }
  parent.append(el("p", { class: "faint" }, "From ", command(reportCommand("--full"))));
}

function navigation(main) {
  document.getElementById("nav").replaceChildren(el("ul", {}, [...main.querySelectorAll("h2")].map(heading =>
    el("li", {}, el("a", { href: "#" + heading.id }, heading.textContent)))));
}

function filters() {
  const form = document.getElementById("filters");
  form.replaceChildren();
  form.onsubmit = event => event.preventDefault();
  const choice = (name, label, options, value, change) => options.length < 2 ? null
    : el("label", {}, label + " ", el("select", { name, onchange: event => { change(event.target.value); redraw(); } },
      options.map(([key, text]) => el("option", { value: key, selected: String(key) === String(value) }, text))));
  const parts = [choice("industry", "Industry", page().industries.length < 2 ? [] : [["", "all"], ...page().industries.map(one => [one, one])], chosen.industry, value => { chosen.industry = value; })];
  if (isGrid()) {
    parts.push(choice("means", "Resources", page().means.map(one => [one, meansTitle(one).replace("resources ", "")]), chosen.means, value => { chosen.means = value; }),
      choice("depth", "Depth", answer.depths.map((one, i) => [i, one.words.replace(/^each at its own depth/, "own").replace(/^all at depth/, "all at") || one.word]), chosen.depth, value => { chosen.depth = Number(value); }));
  }
  if (page().systems.length > 1) {
    parts.push(el("fieldset", {}, el("legend", {}, "Systems"), page().systems.map(system => el("label", {},
      el("input", { type: "checkbox", name: "system", value: system, checked: chosen.systems.has(system), onchange: event => {
        if (event.target.checked) chosen.systems.add(system); else chosen.systems.delete(system);
        if (chosen.systems.size === 0) { chosen.systems.add(system); event.target.checked = true; }
        redraw();
      } }), " ", key(system), " " + system))));
  }
  parts.push(el("button", { type: "button", id: "theme", onclick: () => {
    const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "light" : "dark";
    redraw();
  } }, "Light or dark"));
  form.append(...parts.filter(Boolean));
}

function build() {
  const main = document.getElementById("main");
  main.replaceChildren();
  drawn = [];
  header();
  filters();
  told(main);
  // What a study asks comes before who is first.
  if (answer.compare) foundSection(main, answer.compare, "compare");
  if (isGrid() && page().industries.length > 0) {
    ask(main);
    matrix(main);
    standing(main);
    pareto(main);
    factors(main);
    time(main);
  }
  whySection(main);
  analyses().filter(found => found !== answer.compare).forEach((found, f) => foundSection(main, found, "found-" + (f + 1)));
  if (!isGrid() && page().runs.length > 0) runsSection(main);
  provenance(main);
  navigation(main);
  document.getElementById("foot").replaceChildren(el("p", { class: "faint" },
    "Made by Loopwright. The page needs no network; its numbers are those of the tables in the folder that it lies in."));
}

function begin() {
  chosen.systems = new Set(page().systems);
  chosen.means = page().means.includes(page().first_means) ? page().first_means : page().means[0] ?? "";
  const asked = new URLSearchParams(location.search);
  // An address may ask for a view, such as report.html?industry=batteries&means=equal.
  if (page().industries.includes(asked.get("industry"))) chosen.industry = asked.get("industry");
  if (page().means.includes(asked.get("means"))) chosen.means = asked.get("means");
  build();
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) {
      width = innerWidth;
      redraw();
    }
  });
  // Paper has another width, and what is folded away on a screen is lost there.
  addEventListener("beforeprint", () => document.querySelectorAll("figure details").forEach(one => { one.open = false; }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
}

/** Asks the sweep that serves this page for newer content, for as long as it answers. */
async function live() {
  const said = el("p", { id: "live", role: "status" }, "This sweep is under way: the page follows it.");
  document.getElementById("top").after(said);
  let known = "";
  let missed = 0;
  for (;;) {
    await new Promise(done => setTimeout(done, 2000));
    let reply;
    try {
      reply = await fetch("content" + (known ? "?after=" + known : ""), { cache: "no-store" });
      missed = 0;
    } catch (silent) {
      missed++;
      if (missed < 3) continue;
      said.textContent = "The sweep has ended, or was broken off: report.html in its folder is the page of what it left.";
      return;
    }
    if (reply.status === 200) {
      known = reply.headers.get("ETag") ?? "";
      content = await reply.json();
      answer = content.page.answer;
      renewed();
    }
  }
}

/** The same view of newer content. */
function renewed() {
  page().systems.filter(system => !seen.has(system)).forEach(system => { seen.add(system); chosen.systems.add(system); });
  if (!page().means.includes(chosen.means)) chosen.means = page().means.includes(page().first_means) ? page().first_means : page().means[0] ?? "";
  if (!page().industries.includes(chosen.industry)) chosen.industry = "";
  const open = [...document.querySelectorAll("figure details[open]")].map(one => one.closest("figure").id);
  const at = scrollY;
  build();
  open.forEach(id => { document.querySelector(`#${id} details`)?.setAttribute("open", ""); });
  scrollTo({ top: at, behavior: "instant" });
}

/** Systems that the filters have offered: a new one is shown, one that was switched off stays so. */
const seen = new Set(page().systems);

begin();
if (document.documentElement.dataset.live) live();
