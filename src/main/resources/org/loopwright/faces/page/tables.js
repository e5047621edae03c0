// Tables of any analysis: what the study asks, effects, indices, attribution, robustness, selection. And where numbers are from.

const MOST_ROWS = 30;

/** Everything that was found beside the grid. */
function analyses() {
  return [answer.compare, answer.tables ? answer : null, ...(answer.paired || [])].filter(Boolean);
}

function foundSection(parent, found, id) {
  parent.append(el("h2", { id }, found.heading), el("p", { class: "faint" }, prose(found.method)));
  found.warnings.forEach(warning => parent.append(el("p", { class: "notes" }, prose(sentence(warning)) + ".")));
  d3.groups(found.planes ?? [], one => one.response).forEach(([, planes], p) => phaseFigure(parent, planes, id + "-plane-" + (p + 1)));
  (found.regions ?? []).filter(region => region.boxes.length > 0).forEach((region, r) => boxFigure(parent, region, id + "-boxes-" + (r + 1)));
  // What has no lines are words, which stand at the top.
  const some = found.tables.filter(table => table.lines.length > 0);
  some.forEach((table, t) => foundTable(parent, table, found, id + "-" + (t + 1)));
  if (found.tables.length === 0) parent.append(el("p", {}, "No table of it can be told yet."));
}

const responseTitle = table => prose(sentence((table.response ? "response " : "") + table.title));

/** True of a table that is of another industry, or of another system, than those that the filters leave. */
function isOut(table) {
  const words = table.title.split(/[,:;() ]+/);
  return (table.system && page().systems.includes(table.system) && !chosen.systems.has(table.system))
    || (chosen.industry !== "" && !words.includes(chosen.industry) && page().industries.some(industry => words.includes(industry)));
}

const kept = table => table.lines.filter(line => !page().systems.includes(line[table.line_name]) || chosen.systems.has(line[table.line_name]));

const factsOf = table => Object.entries(table.facts).map(([name, value]) => spaced(name) + " " + number(value, decimalsOf([value]))).join("; ");

function foundTable(parent, table, found, id) {
  const block = el("div", {});
  parent.append(block);
  const numbers = () => ({
    columns: [table.line_name, ...table.columns.flatMap(column => [column, "±"]), "remark"],
    rows: kept(table).map(line => [line[table.line_name], ...table.columns.flatMap(column => [line[column]?.estimate ?? null, line[column]?.half_width ?? null]), line.remark ?? ""])
  });
  // Shares of planes and boxes are drawn as such.
  const isDrawn = found.analysis === "phase" || (found.analysis === "regions" && table.line_name === "box");
  if (isDrawn || table.title.endsWith(": all digits")) {
    block.append(el("details", { open: isDrawn }, el("summary", {}, responseTitle(table)), el("p", { class: "faint" }, factsOf(table)),
      el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": responseTitle(table) }, htmlTable(withoutEmpty(numbers()), responseTitle(table)))));
  } else {
    figure(block, {
      id,
      from: reportCommand("--full"),
      title: () => responseTitle(table),
      caption: () => (table.line_name === "factor at" ? "Along the range of each factor, the others as they are at the points; bands: 95 % of the surface."
        : (table.line_name === "between" ? "Each row stands between two neighbouring places" : "By " + spaced(table.line_name)) + "; lines: 95 % intervals where there are any.")
        + (kept(table).length > MOST_ROWS ? " The " + MOST_ROWS + " largest of " + kept(table).length + "; the table has all." : "")
        + (Object.keys(table.facts).length ? " " + sentence(factsOf(table)) + "." : ""),
      table: numbers,
      draw: (svg, width) => found.analysis === "attribution" ? waterfall(svg, width, table)
        : table.line_name === "factor at" ? curves(svg, width, table) : drawFound(svg, width, table)
    });
  }
  table.remarks.forEach(remark => block.append(el("p", {}, prose(remark))));
  const follow = () => { block.hidden = isOut(table); };
  drawn.push(follow);
  follow();
}

/** The same without columns that have nothing. */
function withoutEmpty(table) {
  const some = table.columns.map((column, c) => table.rows.some(row => row[c] !== null && row[c] !== ""));
  const kept = row => row.filter((cell, c) => some[c]);
  return { columns: kept(table.columns), rows: table.rows.map(kept) };
}

/** The value of a column, with the ends that stand in columns of their own. */
function ends(line, columns, at) {
  const of = line[columns[at]];
  return of && columns[at + 1] === "low" && columns[at + 2] === "high"
    ? { ...of, low: line.low?.estimate, high: line.high?.estimate } : of;
}

/** A panel for each column that is a size, all with the same lines. */
function drawFound(svg, width, table) {
  const size = line => Math.abs(line[table.columns[0]]?.estimate ?? 0);
  let lines = kept(table);
  if (lines.length > MOST_ROWS) {
    const largest = new Set([...lines].sort((a, b) => size(b) - size(a)).slice(0, MOST_ROWS));
    lines = lines.filter(line => largest.has(line));
  }
  let y = 0;
  table.columns.forEach((column, at) => {
    if (["low", "high"].includes(column) || /^p( |$)/.test(column) || lines.every(line => !there(line[column]?.estimate))) return;
    y += 18;
    svg.append("text").attr("class", "title").attr("y", y).text(fitted(sentence(spaced(column)), width));
    const decimals = decimalsOf(lines.map(line => line[column]?.estimate));
    y = forest(svg, width, y + 4, lines.map(line => {
      const name = String(line[table.line_name]);
      const system = page().systems.find(one => name === one || name.endsWith(", " + one)) ?? (page().systems.includes(column) ? column : null);
      return { name, marks: [{ of: ends(line, table.columns, at), paint: system ? colour(system) : "var(--ink)", path: system ? shape(system, 60) : d3.symbol(d3.symbolCircle, 44)(),
        text: name + "\n" + column + " " + plusMinus(line[column], 1, decimals) + (line.remark ? "\n" + line.remark : "") }] };
    }), 1, "");
  });
  return Math.max(y, 20);
}

/** From one end of a gap to the other, step by step. */
function waterfall(svg, width, table) {
  const column = table.columns[0];
  const lines = table.lines.filter(line => there(line[column]?.estimate));
  const left = Math.min(width * 0.42, textWidth(lines.map(line => line[table.line_name])) + 12);
  const last = lines.length - 1;
  let at = 0;
  const steps = lines.map((line, i) => {
    const isEnd = i === 0 || i === last;
    const from = isEnd ? 0 : at;
    at = isEnd ? line[column].estimate : at + line[column].estimate;
    return { line, isEnd, from, to: at };
  });
  const x = d3.scaleLinear().domain(roomy([0, ...steps.flatMap(step => [step.from, step.to])], 0.1)).range([left, width - 20]);
  steps.forEach((step, i) => {
    const y = 6 + i * 26;
    svg.append("text").attr("x", left - 8).attr("y", y + 14).attr("text-anchor", "end").text(fitted(step.line[table.line_name], left - 10));
    const bar = svg.append("g");
    const [a, b] = [x(Math.min(step.from, step.to)), x(Math.max(step.from, step.to))];
    bar.append("rect").attr("x", a).attr("y", y).attr("width", Math.max(1, b - a)).attr("height", 18)
      .attr("fill", step.isEnd ? "var(--faint)" : step.to < step.from ? "#0072b2" : "#d55e00");
    const text = step.isEnd ? number(step.to, decimalsOf([step.to])) : signed(step.to - step.from, decimalsOf([steps[0].to]));
    const room = textWidth([text], 11) + 10;
    bar.append("text").attr("class", "faint").attr("x", b + room > width ? a - 5 : b + 5).attr("text-anchor", b + room > width ? "end" : "start")
      .attr("y", y + 13).text(text);
    tip(bar, step.line[table.line_name] + "\n" + plusMinus(step.line[column], 1, decimalsOf([step.line[column].estimate]), !step.isEnd)
      + (step.line.remark ? "\n" + step.line.remark : ""));
    if (i < last) svg.append("line").attr("class", "zero").attr("x1", x(step.to)).attr("x2", x(step.to)).attr("y1", y + 18).attr("y2", y + 26);
  });
  bottomAxis(svg, x, width - 20, 6 + lines.length * 26, "");
  return 6 + lines.length * 26 + 30;
}

/** Runs that may be looked at where no matrix has them. */
function runsSection(parent) {
  parent.append(el("h2", { id: "runs" }, "Runs to look at"),
    el("p", {}, "Of each system the run whose embodiment time is nearest to the mean of all of its runs there. Other runs: the column run of outcomes.csv."));
  const body = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Runs to look at" });
  parent.append(body);
  const draw = () => body.replaceChildren(htmlTable({
    columns: ["industry", "system", "mean W [days]", "command"],
    rows: page().runs.filter(one => chosen.systems.has(one.system) && (chosen.industry === "" || one.industry === chosen.industry))
      .map(one => [one.industry, one.system, one.mean, one.run > 0 ? runCommand(one.run) : ""])
  }, "Runs near the mean"));
  drawn.push(draw);
  draw();
}

// Methods, assumptions, the study itself.

function provenance(parent) {
  parent.append(el("h2", { id: "methods" }, "How to read it, and how it was made"));
  page().reading.forEach(text => parent.append(el("p", {}, prose(text))));
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
      [runCommand(1), "a run in windows, by its number in outcomes.csv"], ["loopwright verify " + folder(), "runs repeated and compared with what is stored"],
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
