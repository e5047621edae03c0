// Tables of any analysis: what the study asks, effects, indices, attribution, robustness, selection. And where numbers are from.

const MOST_ROWS = 30;

/** Everything that was found beside the grid. */
function analyses() {
  return [answer.compare, answer.tables ? answer : null, ...(answer.paired || [])].filter(Boolean);
}

function foundSections(parent) {
  analyses().forEach((found, f) => {
    const id = "found-" + (f + 1);
    parent.append(el("h2", { id }, found.heading), el("p", { class: "faint" }, found.method));
    found.warnings.forEach(warning => parent.append(el("p", { class: "notes" }, sentence(warning) + ".")));
    const shownTables = found.tables.filter(isShown);
    shownTables.forEach((table, t) => foundTable(parent, table, id + "-" + (t + 1)));
    if (shownTables.length === 0) parent.append(el("p", {}, "No table of it can be told yet."));
  });
}

const isShown = table => table.lines.length > 0 || table.remarks.length > 0;
const responseTitle = table => sentence((table.response ? "response " : "") + table.title);
const isOut = table => (table.system && page().systems.includes(table.system) && !chosen.systems.has(table.system))
  || (chosen.industry !== "" && page().industries.some(industry => industry !== chosen.industry && names_(table.title).includes(industry)) && !names_(table.title).includes(chosen.industry));

/** The words of a title, in which an industry may be named. */
function names_(text) {
  return text.split(/[,:;() ]+/);
}

const kept = table => table.lines.filter(line => !page().systems.includes(line[table.line_name]) || chosen.systems.has(line[table.line_name]));

function foundTable(parent, table, id) {
  const block = el("div", {});
  parent.append(block);
  if (table.lines.length > 0) {
    figure(block, {
      id,
      from: reportCommand("--full"),
      title: () => responseTitle(table),
      caption: () => "By " + spaced(table.line_name) + "; lines: 95 % intervals where there are any."
        + (kept(table).length > MOST_ROWS ? " The " + MOST_ROWS + " largest of " + kept(table).length + "; the table has all." : ""),
      table: () => ({
        columns: [table.line_name, ...table.columns.flatMap(column => [column, "±"]), "remark"],
        rows: kept(table).map(line => [line[table.line_name], ...table.columns.flatMap(column => [line[column]?.estimate ?? null, line[column]?.half_width ?? null]), line.remark ?? ""])
      }),
      draw: (svg, width) => drawFound(svg, width, table)
    });
  } else {
    block.append(el("h3", {}, responseTitle(table)));
  }
  table.remarks.forEach(remark => block.append(el("p", {}, remark)));
  const follow = () => { block.hidden = isOut(table); };
  drawn.push(follow);
  follow();
}

/** A panel for each column, all with the same lines. */
function drawFound(svg, width, table) {
  const size = line => Math.abs(line[table.columns[0]]?.estimate ?? 0);
  let lines = kept(table);
  if (lines.length > MOST_ROWS) {
    const largest = new Set([...lines].sort((a, b) => size(b) - size(a)).slice(0, MOST_ROWS));
    lines = lines.filter(line => largest.has(line));
  }
  let y = 0;
  for (const column of table.columns) {
    if (lines.every(line => !there(line[column]?.estimate))) continue;
    y += 18;
    svg.append("text").attr("class", "title").attr("y", y).text(fitted(sentence(spaced(column)), width));
    const decimals = decimalsOf(lines.map(line => line[column]?.estimate));
    y = forest(svg, width, y + 4, lines.map(line => {
      const name = String(line[table.line_name]);
      const system = page().systems.includes(name) ? name : page().systems.includes(column) ? column : null;
      return { name, marks: [{ of: line[column], paint: system ? colour(system) : "var(--ink)", path: system ? shape(system, 60) : d3.symbol(d3.symbolCircle, 44)(),
        text: name + "\n" + column + " " + plusMinus(line[column], 1, decimals) + (line.remark ? "\n" + line.remark : "") }] };
    }), 1, "");
  }
  return Math.max(y, 20);
}

// Methods, assumptions, the study itself.

function provenance(parent) {
  parent.append(el("h2", { id: "methods" }, "How to read it, and how it was made"));
  page().reading.forEach(text => parent.append(el("p", {}, text)));
  const study = content.study;
  const facts = [
    ["Study", answer.study], ["Seed", answer.seed], ["Design", answer.design + (study.design_points ? ", " + study.design_points + " design points" : "")],
    ["Replications", answer.replications], ["Runs", Object.entries(answer.runs).filter(([, count]) => count > 0).map(([ending, count]) => count + " " + spaced(ending)).join(", ")],
    ["Varied", study.factors.map(factor => factor.path + ": " + (factor.levels.length > 12 ? factor.levels.length + " levels" : factor.levels.join(", "))).join("; ")],
    ["Settings", study.settings.join(" ")], ["Program", study.version ? "Loopwright " + study.version + (study.commit ? ", commit " + study.commit : "") : ""],
    ["Build", study.model_build], ["Made on", study.day]].filter(([, value]) => value !== null && value !== undefined && value !== "");
  parent.append(el("dl", {}, facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, String(value))])));
  parent.append(el("h3", {}, "Commands"), el("ul", {},
    [[reportCommand(""), "this page and the answer again"], [reportCommand("--full"), "all tables"], [reportCommand("--json"), "every number, for programs"],
      [runCommand(1), "a run in windows; its number is in every table here"], ["loopwright verify " + folder(), "runs repeated and compared with what is stored"],
      ["loopwright sweep " + folder() + "/inputs/studies/" + answer.study + ".yaml", "the study carried out anew"]]
      .map(([line, what]) => el("li", {}, command(line), " " + what))));
  if (study.yaml) {
    parent.append(el("details", { id: "yaml" }, el("summary", {}, "The study as it was written (YAML)"), el("pre", { tabindex: 0 }, study.yaml)));
  }
  parent.append(el("details", { id: "printed" }, el("summary", {}, "The whole answer as it is printed"), el("pre", { tabindex: 0 }, page().printed)));
  if (study.numbers.length > 0) assumptions(parent, study.numbers);
}

function assumptions(parent, numbers) {
  const assumed = numbers.filter(one => one.source.startsWith("assumed")).length;
  parent.append(el("h2", { id: "assumptions" }, "Numbers that went in, and their sources"),
    el("p", {}, numbers.length + " numbers of the sheets that were kept with the results; " + assumed + " of them have no published source and are assumed, with a reason and, as a rule, a range."));
  d3.groups(numbers, one => one.sheet).forEach(([sheet, all]) => {
    const table = { columns: ["number", "value", "unit", "range", "source"],
      rows: all.map(one => [one.path, one.value, one.unit, there(one.low) ? number(one.low, decimalsOf([one.low])) + " to " + number(one.high, decimalsOf([one.high])) : "", one.source]) };
    const details = el("details", {}, el("summary", {}, sheet + ": " + all.length + " numbers, " + all.filter(one => one.source.startsWith("assumed")).length + " assumed"));
    // Made when somebody looks: tables of hundreds of rows are slow to lay out.
    details.addEventListener("toggle", () => {
      if (details.open && !details.querySelector("table")) {
        details.append(el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Numbers of " + sheet }, htmlTable(table, "Numbers of " + sheet)));
      }
    });
    parent.append(details);
  });
}
