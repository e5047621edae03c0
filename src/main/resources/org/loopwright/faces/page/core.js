// What all parts of the page share: the content, what is chosen, and how text, numbers and files are made.

let content = JSON.parse(document.getElementById("content").textContent);
let answer = content.page.answer;

/** What the filters say; drawn things follow it. */
const chosen = { industry: "", means: "", depth: 0, systems: new Set(), measure: 0 };

const page = () => content.page;
const isGrid = () => Array.isArray(answer.cells);

/** An element with attributes and children; texts stay texts, whatever they hold. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ""));
  return element;
}

const there = value => typeof value === "number" && isFinite(value);
const number = (value, decimals) => there(value) ? value.toFixed(decimals).replace(/^-(0\.?0*)$/, "$1").replace("-", "−") : "–";
const signed = (value, decimals) => (there(value) && Number(value.toFixed(decimals)) > 0 ? "+" : "") + number(value, decimals);

/** Decimals with which the largest of some numbers shows three digits. */
function decimalsOf(values) {
  const largest = Math.max(0, ...values.filter(there).map(Math.abs));
  return largest > 0 ? Math.max(0, Math.min(9, 2 - Math.floor(Math.log10(largest)))) : 2;
}

/** Mean and half of an interval. */
function plusMinus(interval, scale, decimals, sign) {
  if (!interval || !there(interval.estimate)) return "–";
  const mean = (sign ? signed : number)(interval.estimate * scale, decimals);
  return there(interval.half_width) ? mean + " ± " + number(interval.half_width * scale, decimals) : mean;
}

const low = of => there(of.low) ? of.low : there(of.half_width) ? of.estimate - of.half_width : of.estimate;
const high = of => there(of.high) ? of.high : there(of.half_width) ? of.estimate + of.half_width : of.estimate;
const isTold = interval => there(interval.half_width) && (low(interval) > 0 || high(interval) < 0);

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence that was made for a terminal, which has fewer signs. */
const prose = text => text.replaceAll("+/-", "±").replaceAll("->", "→").replace(/(^|[\s([])-(?=\d)/g, "$1−");

const spaced = word => word.replaceAll("_", " ");

function meansTitle(means) {
  return means === "" || means === null ? "resources of the sheets" : means === "observed" ? "resources as observed"
    : means === "equal" ? "resources made equal" : means + " resources";
}

// Where numbers are from.

const folder = () => content.study.folder;
const reportCommand = flags => "loopwright report " + folder() + (flags ? " " + flags : "");

function runCommand(run) {
  const quoted = folder().endsWith("'");
  return "loopwright gui " + (quoted ? folder().slice(0, -1) + "#" + run + "'" : folder() + "#" + run);
}

function command(text) {
  return el("code", { class: "command" }, text);
}

// Looking things up.

const systems = () => page().systems.filter(system => chosen.systems.has(system));
const industries = () => chosen.industry === "" ? page().industries : [chosen.industry];
const depths = () => answer.depths[Math.min(chosen.depth, answer.depths.length - 1)];
const same = (one, other) => one === other || (there(one) && there(other) && Math.abs(one - other) < 1e-9);
const means = of => of.means === null ? "" : of.means;

function cell(industry, system, depth) {
  return answer.cells.find(one => one.industry === industry && one.system === system && means(one) === chosen.means
    && same(one.vertical_integration, depth));
}

/** The cell of a system at the chosen depth. */
const cellAt = (industry, system) => cell(industry, system, depths().depth[system] ?? null);

function verdict(industry) {
  return answer.verdicts.find(one => one.industry === industry && means(one) === chosen.means && one.depths === depths().word);
}

/** Depths at which a system was run, smallest first. */
function depthsOf(system) {
  const all = new Set(answer.cells.filter(one => one.system === system).map(one => one.vertical_integration));
  return [...all].filter(there).sort((a, b) => a - b);
}

const loopOf = (industry, system) =>
  answer.loops.find(one => one.industry === industry && one.system === system && means(one) === chosen.means);

const place = system => page().systems.indexOf(system);
const colour = system => place(system) < content.colours.systems.length ? content.colours.systems[place(system)] : "var(--ink)";
const SHAPES = [d3.symbolCircle, d3.symbolSquare, d3.symbolTriangle, d3.symbolDiamond, d3.symbolCross, d3.symbolStar, d3.symbolWye];
const shape = (system, size) => d3.symbol(SHAPES[place(system) % SHAPES.length], size || 70)();
const DASHES = [null, "7 3", "2 2.5", "9 3 2 3"];
const dash = system => DASHES[place(system) % DASHES.length];

/** Marker and name of a system, as in legends. */
function key(system) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  d3.select(svg).attr("class", "key").attr("width", 14).attr("height", 14).attr("aria-hidden", "true")
    .append("path").attr("transform", "translate(7,7)").attr("d", shape(system, 60)).attr("fill", colour(system));
  return svg;
}

// Files.

function save(name, type, text) {
  const link = el("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function csvText(table) {
  const text = value => {
    const cell = value === null || value === undefined || (typeof value === "number" && !isFinite(value)) ? "" : String(value);
    return /[",\n\r]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell;
  };
  return [table.columns, ...table.rows].map(row => row.map(text).join(",")).join("\n") + "\n";
}

const KEPT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "opacity",
  "fill-opacity", "text-anchor", "paint-order", "dominant-baseline"];

/** A drawing as a file of its own: what the style sheet says is written into it. */
function svgText(svg) {
  const copy = svg.cloneNode(true);
  const from = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((node, i) => {
    const style = getComputedStyle(from[i]);
    KEPT.forEach(name => node.setAttribute(name, style.getPropertyValue(name)));
    node.removeAttribute("class");
  });
  copy.querySelectorAll(".overlay, .handle, [data-screen]").forEach(node => node.remove());
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(document.documentElement).getPropertyValue("--card"));
  copy.insertBefore(ground, copy.firstChild);
  return new XMLSerializer().serializeToString(copy);
}

/** A table that everybody can read. */
function htmlTable(table, caption) {
  const head = el("tr", {}, table.columns.map(column => el("th", { scope: "col" }, column)));
  const rows = table.rows.map(row => el("tr", {}, row.map((value, i) => i === 0
    ? el("th", { scope: "row" }, String(value ?? ""))
    : el("td", { class: typeof value === "number" ? "number" : String(value ?? "").length > 40 ? "wrap" : false },
      typeof value === "number" ? number(value, decimalsOf([value])) : String(value ?? "")))));
  return el("table", {}, el("caption", {}, caption), el("thead", {}, head), el("tbody", {}, rows));
}

// What the pointer rests on.

function tip(selection, text) {
  selection.on("pointerenter pointermove", (event, datum) => {
    const box = document.getElementById("tip");
    box.textContent = typeof text === "function" ? text(datum) : text;
    box.hidden = false;
    const left = Math.min(event.clientX + 14, innerWidth - box.offsetWidth - 8);
    const top = event.clientY + 16 + box.offsetHeight > innerHeight ? event.clientY - box.offsetHeight - 10 : event.clientY + 16;
    box.style.left = Math.max(4, left) + "px";
    box.style.top = Math.max(4, top) + "px";
  }).on("pointerleave", () => { document.getElementById("tip").hidden = true; });
}
