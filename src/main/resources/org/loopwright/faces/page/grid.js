// The answer of all combinations of levels: words for an industry, the matrix, and its figures.

const measures = () => page().measures;
const measureOf = column => measures().find(one => one.column === column);
const decimalsFor = measured => measured.decimals ?? 1;
const longName = measured => (measured === measures()[0] ? "embodiment time W" : measured.name);
const title = measured => longName(measured) + " [" + measured.unit + "]";
const share = one => one && one[page().share] && there(one[page().share].estimate) ? one[page().share].estimate : NaN;

function shown(measured, of, sign) {
  return plusMinus(of, measured.scale, decimalsFor(measured), sign);
}

function where() {
  const words = depths().words;
  return meansTitle(chosen.means) + (words ? ", " + words : "");
}

// One industry in words.

function ofSystem(best, measured) {
  if (!best.leader) return "no values";
  const leads = Object.entries(best.leads).filter(([, lead]) => there(lead.estimate)).sort((a, b) => a[1].estimate - b[1].estimate);
  if (best.decided) {
    const [next, lead] = leads[0];
    return best.leader + " leads by " + shown(measured, lead) + " " + measured.unit + " over " + next + ", the nearest.";
  }
  const open = leads.filter(([system]) => best.may_be_best.includes(system));
  return "Cannot be told apart: " + best.may_be_best.join(", ") + ". " + best.leader + " has the best mean"
    + (open.length ? ", by " + open.map(([system, lead]) => shown(measured, lead) + " " + measured.unit + " over " + system).join("; ") : "") + ".";
}

function sureness(best) {
  const rivals = Object.keys(best.leads).length;
  if (answer.replications < 2) return "One replication: there is no interval.";
  return (best.decided ? "95 % sure" : "Not decided at 95 %") + ", corrected for " + rivals + (rivals === 1 ? " rival" : " rivals")
    + "; paired on the same luck, n = " + answer.replications + ".";
}

function questionCard(question, big, lines) {
  return el("div", { class: "card" }, el("h3", {}, question), el("p", { class: "big" }, big), lines.filter(Boolean).map(line => el("p", {}, line)));
}

function asOpen(one) {
  return one && one.run > 0 ? ["Run to look at: ", command(runCommand(one.run))] : null;
}

function whoCards(industry) {
  const found = verdict(industry);
  const cards = found.best.map((best, m) => {
    const measured = measureOf(best.measure);
    const thin = m === 0 && found.under_half_embodied.length > 0;
    const question = m === 0 ? "Who is first to embody breakthroughs?" : m === 1 ? "Who learns fastest?" : "Who closes most generations of its own?";
    const leader = best.leader && cellAt(industry, best.leader);
    const value = leader ? best.leader + ": " + shown(measured, leader[best.measure]) + " " + measured.unit : "no values";
    return questionCard(question, best.decided ? value : "Undecided", [
      thin ? "Not ranked by embodiment time: under half of what is known is embodied (" + found.under_half_embodied.join(", ")
        + "). By the " + measured.name + ":" : null,
      best.decided ? null : "Best mean " + value + ".",
      ofSystem(best, measured), sureness(best), asOpen(leader)]);
  });
  return cards;
}

/** Differences in the days of loops between two systems, largest first. */
function loopDifferences(industry, one, other) {
  const first = loopOf(industry, one);
  const second = loopOf(industry, other);
  if (!first || !second) return [];
  const parts = [];
  for (const stage of Object.keys(first.shares)) {
    parts.push({ kind: "stage", key: stage, name: spaced(stage), days: first.shares[stage] * first.days - second.shares[stage] * second.days });
  }
  for (const wait of Object.keys(first.waits)) {
    parts.push({ kind: "wait", key: wait, name: spaced(wait), days: (first.waits[wait] ?? 0) - (second.waits[wait] ?? 0) });
  }
  return parts.filter(part => there(part.days)).sort((a, b) => Math.abs(b.days) - Math.abs(a.days));
}

function decidedBy(industry) {
  const best = verdict(industry).best[0];
  const rivals = best.leader ? Object.entries(best.leads).filter(([, lead]) => there(lead.estimate)) : [];
  if (rivals.length === 0) return null;
  const [nearest] = rivals.reduce((a, b) => (a[1].estimate <= b[1].estimate ? a : b));
  const [farthest] = rivals.reduce((a, b) => (a[1].estimate >= b[1].estimate ? a : b));
  const told = other => {
    const parts = loopDifferences(industry, best.leader, other);
    const most = kind => parts.filter(part => part.kind === kind).slice(0, 2)
      .map(part => part.name + " " + signed(part.days, 0)).join(", ");
    return parts.length ? "Days of a loop of " + best.leader + " against " + other + ": "
      + signed(loopOf(industry, best.leader).days - loopOf(industry, other).days, 0) + "; stages " + most("stage") + "; waits " + most("wait") + "." : null;
  };
  const waits = loopDifferences(industry, best.leader, farthest).filter(part => part.kind === "wait" && Math.abs(part.days) >= 1);
  const big = waits.length ? "Most of all how long is waited " + page().words[waits[0].key] : "See the factors below";
  return questionCard("What decides it?", big, [told(farthest), nearest === farthest ? null : told(nearest),
    "Means over all depths; a difference in days says where time is lost, not what would happen without it."]);
}

function depthCard(industry) {
  const effects = answer.depth_effects.filter(one => one.industry === industry && means(one) === chosen.means);
  if (effects.length === 0) return null;
  const measured = measures()[0];
  const told = effects.filter(one => isTold(one.differences[measured.column]));
  return questionCard("Does depth matter?", told.length === 0 ? "Not that can be told" : "Yes, for " + told.length + " of " + effects.length + " systems", [
    el("span", {}, "Embodiment time at the largest depth less that at the least, ± half of the 95 % interval on its own: "),
    ...effects.map(one => one.system + " " + shown(measured, one.differences[measured.column], true) + " days (depth "
      + number(one.from, 2) + " to " + number(one.to, 2) + ")" + (isTold(one.differences[measured.column]) ? "." : ", not told from nothing."))]);
}

/** The first industry in which embodiment time ranks, for a start. */
function firstRanked() {
  return page().industries.find(industry => verdict(industry).under_half_embodied.length === 0) ?? page().industries[0];
}

function ask(parent) {
  parent.append(el("h2", { id: "ask" }, "One industry"));
  const body = el("div", {});
  parent.append(body);
  const draw = () => {
    const industry = chosen.industry || firstRanked();
    const cards = page().systems.length < 2 ? [] : [...whoCards(industry), decidedBy(industry), depthCard(industry)];
    body.replaceChildren(
      el("p", {}, el("strong", {}, sentence(spaced(industry || "the only industry"))), ", " + where() + "."
        + (chosen.industry === "" && page().industries.length > 1 ? " Choose another industry above." : "")),
      el("div", { class: "cards", "aria-live": "polite" }, cards.filter(Boolean)),
      el("p", { class: "faint" }, "Every number here is one of ", command(reportCommand("--full")), "."));
  };
  drawn.push(draw);
  draw();
}

// The matrix.

let brushed = new Set();

function matrix(parent) {
  parent.append(el("h2", { id: "matrix" }, "Industries and systems"));
  const note = el("p", { class: "faint" });
  const body = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Industries and systems, three numbers each" });
  const picked = el("div", { class: "card", "aria-live": "polite", hidden: true });
  const tools = el("p", { class: "tools" }, el("button", { type: "button", onclick: () => save("matrix.csv", "text/csv", csvText(matrixTable())) }, "Save these cells as CSV"));
  parent.append(note, body, picked, tools);
  const draw = () => {
    note.textContent = "Embodiment time W [days] with the share embodied, learning velocity [% a year], own frontier [generations a year]; ± half of the"
      + " 95 % interval, n = " + answer.replications + "; " + where() + ". ★ ahead of all rivals (95 %). ~ not ranked by W: under half embodied. Choose a cell for its run.";
    const head = el("tr", {}, el("th", { scope: "col" }, "Industry"), systems().map(system => el("th", { scope: "col" }, key(system), " " + system)));
    const rows = industries().map(industry => {
      const found = verdict(industry);
      const thin = found.under_half_embodied.length > 0;
      return el("tr", {}, el("th", { scope: "row" }, (thin ? "~ " : "") + industry), systems().map(system => {
        const one = cellAt(industry, system);
        if (!one) return el("td", {}, "–");
        const lines = measures().slice(0, 3).map((measured, m) => {
          const best = found.best[m];
          const leads = best.decided && best.leader === system && !(m === 0 && thin);
          const text = shown(measured, one[measured.column]) + (m === 0 && there(share(one)) ? " · " + number(100 * share(one), 0) + " %" : "");
          return el("span", { class: "value" + (leads ? " lead" : "") }, text);
        });
        const button = el("button", { type: "button", "aria-label": sentence(spaced(industry)) + ", " + system + ": " + lines.map((line, m) =>
          measures()[m].name + " " + line.textContent + " " + measures()[m].unit + (line.classList.contains("lead") ? ", ahead of all rivals" : "")).join("; "),
          onclick: () => pick(industry, system) }, lines);
        return el("td", { "data-cell": industry + "|" + system, class: brushed.has(industry + "|" + system) ? "brushed" : false }, button);
      }));
    });
    body.replaceChildren(el("table", { class: "matrix" }, el("caption", {}, "Who embodies, learns and invents: " + where()),
      el("thead", {}, head), el("tbody", {}, rows)));
  };
  const pick = (industry, system) => {
    const one = cellAt(industry, system);
    body.querySelectorAll("td.picked").forEach(old => old.classList.remove("picked"));
    body.querySelector(`[data-cell="${CSS.escape(industry + "|" + system)}"]`).classList.add("picked");
    picked.hidden = false;
    picked.replaceChildren(el("h3", {}, system + " in " + spaced(industry)),
      el("p", {}, measures().slice(0, 3).map(measured => sentence(longName(measured)) + " " + shown(measured, one[measured.column]) + " " + measured.unit).join("; ")
        + (there(one.vertical_integration) ? "; depth " + number(one.vertical_integration, 2) : "") + "; " + meansTitle(chosen.means) + "."),
      el("p", {}, "The run nearest to its estimate: ", one.run > 0 ? command(runCommand(one.run)) : "none", ". The numbers: ", command(reportCommand("--json")), "."));
  };
  drawn.push(draw);
  draw();
}

function matrixTable() {
  const all = [...measures(), { column: page().share, scale: 1 }];
  return {
    columns: ["industry", "system", "means", "vertical_integration", ...all.flatMap(one => [one.column, one.column + "_half_width"]), "run"],
    rows: industries().flatMap(industry => systems().map(system => cellAt(industry, system)).filter(Boolean).map(one => [
      one.industry, one.system, means(one), one.vertical_integration,
      ...all.flatMap(measured => [one[measured.column]?.estimate, one[measured.column]?.half_width]), one.run]))
  };
}

/** The three estimands of all places against the best of each industry. */
function standing(parent) {
  figure(parent, {
    id: "standing",
    from: reportCommand("--full"),
    title: () => "How far each system is from the best of its industry",
    caption: () => "Each number as a percentage of the best mean in its industry; lines: 95 % intervals; " + where() + ". Less is better on the left, more is better in the others.",
    table: matrixTable,
    draw: (svg, width) => {
      const top = legend(svg, systems(), width) + 6;
      const names = industries();
      const label = Math.min(width * 0.42, textWidth(names) + 10);
      return panels(svg, measures().slice(0, 3), width, top, Math.max(250, label + 130), 62 + 32 * names.length, (group, measured, each) => {
        group.append("text").attr("class", "title").attr("y", 14).text(sentence(longName(measured)) + (measured.smaller_is_better ? " (less is better)" : " (more is better)"));
        const rows = names.map(industry => {
          const cells = page().systems.map(system => cellAt(industry, system)).filter(one => one && there(one[measured.column].estimate));
          const best = (measured.smaller_is_better ? d3.min : d3.max)(cells, one => one[measured.column].estimate);
          return { industry, best, cells: cells.filter(one => chosen.systems.has(one.system)) };
        }).filter(row => row.best > 0);
        const scaled = (one, best) => ({ estimate: 100 * one[measured.column].estimate / best, half_width: there(one[measured.column].half_width) ? 100 * one[measured.column].half_width / best : null });
        const x = d3.scaleLinear().domain(roomy([100, ...rows.flatMap(row => row.cells.flatMap(one => [low(scaled(one, row.best)), high(scaled(one, row.best))]))]))
          .range([label, each - 18]);
        const height = 32 * names.length + 22;
        names.forEach((industry, i) => {
          group.append("text").attr("x", label - 8).attr("y", 40 + 32 * i).attr("text-anchor", "end").text(fitted(industry, label - 10));
          group.append("line").attr("class", "rule").attr("x1", label).attr("x2", each - 18).attr("y1", 36 + 32 * i).attr("y2", 36 + 32 * i);
        });
        group.append("line").attr("class", "zero").attr("x1", x(100)).attr("x2", x(100)).attr("y1", 22).attr("y2", height);
        rows.forEach(row => row.cells.forEach((one, i) => {
          const y = 36 + 32 * names.indexOf(row.industry) + (i - (row.cells.length - 1) / 2) * 6;
          interval(group, x, y, scaled(one, row.best), 1, colour(one.system), shape(one.system, 44),
            one.system + " in " + row.industry + "\n" + measured.name + " " + shown(measured, one[measured.column]) + " " + measured.unit + "\n" + runCommand(one.run));
        }));
        bottomAxis(group, x, each - 18, height, "% of the best");
      });
    }
  });
}

// Embodiment time against learning velocity.

const VELOCITY = 1;

/** Points of the edge of an ellipse, in the units that people read. */
function edge(ellipse) {
  if (!ellipse || !there(ellipse.semi_major)) return [];
  const scale = measures()[VELOCITY].scale;
  return d3.range(61).map(i => {
    const along = ellipse.semi_major * Math.cos(2 * Math.PI * i / 60);
    const across = ellipse.semi_minor * Math.sin(2 * Math.PI * i / 60);
    return [ellipse.x + along * Math.cos(ellipse.angle) - across * Math.sin(ellipse.angle),
      (ellipse.y + along * Math.sin(ellipse.angle) + across * Math.cos(ellipse.angle)) * scale];
  });
}

function paretoTable() {
  return {
    columns: ["industry", "system", "depth", "W [days]", "± ", "velocity [% a year]", "±  ", "least depth", "W there", "velocity there", "run"],
    rows: industries().flatMap(industry => systems().map(system => {
      const one = cellAt(industry, system);
      const least = leastCell(industry, system);
      const [time, velocity] = measures();
      return one ? [industry, system, one.vertical_integration, one[time.column].estimate, one[time.column].half_width,
        one[velocity.column].estimate * 100, there(one[velocity.column].half_width) ? one[velocity.column].half_width * 100 : null,
        least?.vertical_integration ?? null, least?.[time.column].estimate ?? null, least ? least[velocity.column].estimate * 100 : null, one.run] : null;
    }).filter(Boolean))
  };
}

/** The cell at the least depth that was run, if it is less than the chosen one. */
function leastCell(industry, system) {
  const least = depthsOf(system)[0];
  const at = depths().depth[system];
  return there(least) && there(at) && least < at - 1e-9 ? cell(industry, system, least) : undefined;
}

function pareto(parent) {
  parent.append(el("h2", { id: "tradeoff" }, "Soon, or fast learning"));
  const [time, velocity] = measures();
  figure(parent, {
    id: "pareto",
    from: reportCommand("--json"),
    title: () => "Embodiment time against learning velocity",
    caption: () => "Left is sooner, up is faster learning. Ellipses: 95 % for both means together, n = " + answer.replications
      + "; arrows from the least depth that was run; " + where() + ". Where under half is embodied (~) the days rank nothing. Each panel has its own scales.",
    table: paretoTable,
    draw: (svg, width) => panels(svg, industries(), width, legend(svg, systems(), width) + 4, 300, 280, (group, industry, each, height) => {
      const rows = systems().map(system => ({ system, one: cellAt(industry, system), least: leastCell(industry, system) }))
        .filter(row => row.one && there(row.one[time.column].estimate) && there(row.one[velocity.column].estimate));
      const point = one => [one[time.column].estimate, one[velocity.column].estimate * velocity.scale];
      const all = rows.flatMap(row => [point(row.one), ...edge(row.one.ellipse), ...(row.least ? [point(row.least)] : [])]);
      const inner = [each - 64, height - 86];
      const plot = group.append("g").attr("transform", "translate(44,34)");
      const x = d3.scaleLinear().domain(roomy(all.map(one => one[0]))).range([0, inner[0]]);
      const y = d3.scaleLinear().domain(roomy(all.map(one => one[1]))).range([inner[1], 0]);
      group.append("text").attr("class", "title").attr("y", 13).text((verdict(industry).under_half_embodied.length ? "~ " : "") + industry);
      leftAxis(plot, y, inner[1], inner[0]);
      group.append("text").attr("class", "faint").attr("y", 28).text("velocity [% a year] ↑");
      bottomAxis(plot, x, inner[0], inner[1], "W [days]");
      rows.forEach(({ system, one, least }) => {
        const [px, py] = point(one);
        const mark = plot.append("g");
        const line = edge(one.ellipse);
        if (line.length) {
          mark.append("path").attr("d", d3.line(p => x(p[0]), p => y(p[1]))(line)).attr("fill", colour(system)).attr("fill-opacity", 0.12)
            .attr("stroke", colour(system)).attr("stroke-width", 1.6).attr("stroke-dasharray", dash(system));
        }
        if (least && there(least[time.column].estimate)) arrow(mark, x(point(least)[0]), y(point(least)[1]), x(px), y(py), colour(system));
        mark.append("path").attr("transform", `translate(${x(px)},${y(py)})`).attr("d", shape(system)).attr("fill", colour(system)).attr("class", "gap");
        tip(mark, system + " in " + industry + "\nW " + shown(time, one[time.column]) + " days\nvelocity " + shown(velocity, one[velocity.column]) + " % a year"
          + (there(one.vertical_integration) ? "\ndepth " + number(one.vertical_integration, 2) : "") + "\n" + runCommand(one.run));
      });
    })
  });
  overview(parent, time, velocity);
}

function arrow(group, x1, y1, x2, y2, paint) {
  const turn = Math.atan2(y1 - y2, x1 - x2);
  // It ends where the marker begins.
  const end = [x2 + 6 * Math.cos(turn), y2 + 6 * Math.sin(turn)];
  if (Math.hypot(x1 - x2, y1 - y2) < 8) return;
  const head = [-0.42, 0.42].map(open => `M${end[0]},${end[1]}l${8 * Math.cos(turn + open)},${8 * Math.sin(turn + open)}`);
  group.append("path").attr("d", `M${x1},${y1}L${end[0]},${end[1]}` + head.join("")).attr("stroke", paint).attr("stroke-width", 1.3).attr("fill", "none");
}

/** All places at once; a rectangle drawn there marks its cells in the matrix. */
function overview(parent, time, velocity) {
  const told = el("p", { class: "faint", "aria-live": "polite" });
  figure(parent, {
    id: "overview",
    from: reportCommand("--json"),
    title: () => "All industries at once",
    caption: () => "Both scales are logarithmic; " + where() + ". Draw a rectangle to mark its cells in the matrix above.",
    table: paretoTable,
    draw: (svg, width) => {
      const points = page().industries.filter(one => chosen.industry === "" || one === chosen.industry).flatMap(industry => systems().map(system => cellAt(industry, system)))
        .filter(one => one && one[time.column].estimate > 0 && one[velocity.column].estimate > 0);
      const top = legend(svg, systems(), width) + 4;
      const [across, down] = [width - 68, Math.min(420, Math.max(260, width * 0.5))];
      const wide = values => values.length ? [d3.min(values) / 1.12, d3.max(values) * 1.12] : [1, 10];
      const x = d3.scaleLog().domain(wide(points.map(one => one[time.column].estimate))).range([0, across]);
      const y = d3.scaleLog().domain(wide(points.map(one => 100 * one[velocity.column].estimate))).range([down, 0]);
      const plot = svg.append("g").attr("transform", `translate(44,${top + 18})`);
      const few = scale => scale.ticks(20).filter(tick => [1, 2, 3, 5, 7].includes(Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9) * 10) / 10));
      plot.append("g").attr("class", "axis").call(d3.axisLeft(y).tickValues(few(y)).tickFormat(d3.format("~g")).tickSizeOuter(0));
      thin(plot.append("g").attr("class", "axis").attr("transform", `translate(0,${down})`).call(d3.axisBottom(x).tickValues(few(x)).tickFormat(d3.format("~g")).tickSizeOuter(0)));
      plot.append("text").attr("class", "faint").attr("x", across).attr("y", down + 32).attr("text-anchor", "end").text("embodiment time [days]");
      plot.append("text").attr("class", "faint").attr("x", -40).attr("y", -10).text("learning velocity [% a year] ↑");
      const inside = new Set();
      const dots = svg.append("g").remove();
      const brush = d3.brush().extent([[0, 0], [across, down]]).on("brush end", event => {
        inside.clear();
        if (event.selection) {
          const [[x0, y0], [x1, y1]] = event.selection;
          points.filter(one => x(one[time.column].estimate) >= x0 && x(one[time.column].estimate) <= x1
            && y(100 * one[velocity.column].estimate) >= y0 && y(100 * one[velocity.column].estimate) <= y1)
            .forEach(one => inside.add(one.industry + "|" + one.system));
        }
        brushed = new Set(inside);
        dots.selectAll("g").classed("dim", one => event.selection && !inside.has(one.industry + "|" + one.system));
        document.querySelectorAll("[data-cell]").forEach(node => node.classList.toggle("brushed", inside.has(node.getAttribute("data-cell"))));
        told.textContent = event.selection ? inside.size + " of " + points.length + " places marked: " + ([...inside].map(one => one.replace("|", " ")).join(", ") || "none") + "." : "";
      });
      names(plot, points, x, y, time, velocity, across);
      plot.append("g").attr("class", "brush").attr("data-screen", "").call(brush);
      plot.append(() => dots.node());
      dots.selectAll("g").data(points).join("g").each(function (one) {
        d3.select(this).append("path").attr("transform", `translate(${x(one[time.column].estimate)},${y(100 * one[velocity.column].estimate)})`)
          .attr("d", shape(one.system, 80)).attr("fill", colour(one.system)).attr("class", "gap");
      });
      tip(dots.selectAll("g"), one => one.system + " in " + one.industry + "\nW " + shown(time, one[time.column]) + " days\nvelocity "
        + shown(velocity, one[velocity.column]) + " % a year\n" + runCommand(one.run));
      brushed.clear();
      told.textContent = "";
      return top + down + 60;
    }
  }).append(told);
}

/** The name of each industry beside its leftmost place, where there is room. */
function names(plot, points, x, y, time, velocity, across) {
  const taken = [];
  d3.groups(points, one => one.industry).forEach(([industry, all]) => {
    const first = all.reduce((a, b) => (a[velocity.column].estimate >= b[velocity.column].estimate ? a : b));
    const wide = textWidth([industry], 11);
    const at = [Math.min(across - wide, x(first[time.column].estimate) + 9), y(100 * first[velocity.column].estimate) - 8];
    if (taken.every(one => Math.abs(one[1] - at[1]) > 13 || at[0] > one[0] + one[2] + 4 || at[0] + wide + 4 < one[0])) {
      taken.push([...at, wide]);
      plot.append("text").attr("class", "faint").attr("x", at[0]).attr("y", at[1]).text(industry);
    }
  });
}
