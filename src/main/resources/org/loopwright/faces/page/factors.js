// A panel for each factor, and where the time of a loop goes.

const measured = () => measures()[Math.min(chosen.measure, 2)];

function measureChoice() {
  const select = el("select", { "aria-label": "Measure of the figures by depth", onchange: event => { chosen.measure = Number(event.target.value); redraw(); } },
    measures().slice(0, 3).map((one, i) => el("option", { value: i, selected: i === chosen.measure }, sentence(title(one)))));
  return [select];
}

function factors(parent) {
  const varied = page().systems.some(system => depthsOf(system).length > 1);
  const tables = answer.factors.tables;
  if (!varied && tables.length === 0) return;
  parent.append(el("h2", { id: "factors" }, "What each factor does"));
  if (varied) {
    byDepth(parent);
    depthEffects(parent);
  }
  const others = [...new Set(tables.map(table => table.title.split(",")[0]))];
  others.forEach((name, i) => factorPanel(parent, name, tables.filter(table => table.title.split(",")[0] === name), i));
  parent.append(el("p", { class: "faint" }, prose(answer.factors.method)));
  answer.factors.warnings.forEach(warning => parent.append(el("p", {}, prose(sentence(warning)) + ".")));
}

function byDepth(parent) {
  const table = () => ({
    columns: ["industry", "system", "depth", title(measured()), "±", "run"],
    rows: industries().flatMap(industry => systems().flatMap(system => depthsOf(system).map(depth => cell(industry, system, depth)).filter(Boolean)
      .map(one => [industry, system, one.vertical_integration, one[measured().column].estimate * measured().scale,
        there(one[measured().column].half_width) ? one[measured().column].half_width * measured().scale : null, one.run])))
  });
  figure(parent, {
    id: "depth",
    from: reportCommand("--json"),
    controls: measureChoice,
    title: () => sentence(longName(measured())) + " by depth",
    caption: () => "Depth: share of the initial unit cost that is made in-house. Bands: 95 % intervals; a ring: the depth that the filter has chosen; "
      + meansTitle(chosen.means) + ". Each panel has its own scale.",
    table,
    draw: (svg, width) => panels(svg, industries(), width, legend(svg, systems(), width) + 4, 260, 230, (group, industry, each, height) => {
      const rows = systems().map(system => ({ system, all: depthsOf(system).map(depth => cell(industry, system, depth))
        .filter(one => one && there(one[measured().column].estimate)) }));
      const value = one => one[measured().column];
      const scale = measured().scale;
      const inner = [each - 64, height - 70];
      const plot = group.append("g").attr("transform", "translate(46,24)");
      const x = d3.scaleLinear().domain([-0.03, 1.03]).range([0, inner[0]]);
      const y = d3.scaleLinear().domain(roomy(rows.flatMap(row => row.all.flatMap(one => [low(value(one)) * scale, high(value(one)) * scale])))).range([inner[1], 0]);
      group.append("text").attr("class", "title").attr("y", 13).text(industry);
      leftAxis(plot, y, inner[1], inner[0]);
      bottomAxis(plot, x, inner[0], inner[1], "depth [1]");
      rows.forEach(({ system, all }) => {
        plot.append("path").attr("d", d3.area().x(one => x(one.vertical_integration)).y0(one => y(low(value(one)) * scale)).y1(one => y(high(value(one)) * scale))(all))
          .attr("fill", colour(system)).attr("fill-opacity", 0.13);
        plot.append("path").attr("d", d3.line(one => x(one.vertical_integration), one => y(value(one).estimate * scale))(all))
          .attr("fill", "none").attr("stroke", colour(system)).attr("stroke-width", 1.8).attr("stroke-dasharray", dash(system));
        all.forEach(one => {
          const mark = plot.append("g").attr("transform", `translate(${x(one.vertical_integration)},${y(value(one).estimate * scale)})`);
          if (same(one.vertical_integration, depths().depth[system])) mark.append("circle").attr("r", 8).attr("fill", "none").attr("stroke", colour(system));
          mark.append("path").attr("d", shape(system, 40)).attr("fill", colour(system)).attr("class", "gap");
          tip(mark, system + " in " + industry + "\ndepth " + number(one.vertical_integration, 2) + "\n" + measured().name + " " + shown(measured(), value(one))
            + " " + measured().unit + "\n" + runCommand(one.run));
        });
      });
    })
  });
}

function depthEffects(parent) {
  const effects = () => answer.depth_effects.filter(one => means(one) === chosen.means && chosen.systems.has(one.system) && (chosen.industry === "" || one.industry === chosen.industry));
  figure(parent, {
    id: "depth-effect",
    from: reportCommand("--json"),
    controls: measureChoice,
    title: () => "Depth: " + longName(measured()) + " at the largest depth less that at the least",
    caption: () => "Paired on the same luck; lines: 95 % intervals, each on its own; " + meansTitle(chosen.means)
      + ". A line that crosses 0 is not told from nothing. " + (measured().smaller_is_better ? "Left of 0 is sooner." : "Right of 0 is more."),
    table: () => ({
      columns: ["industry", "system", "from depth", "to depth", "difference of " + title(measured()), "±"],
      rows: effects().map(one => [one.industry, one.system, one.from, one.to, one.differences[measured().column].estimate * measured().scale,
        there(one.differences[measured().column].half_width) ? one.differences[measured().column].half_width * measured().scale : null])
    }),
    draw: (svg, width) => {
      const top = legend(svg, systems(), width);
      const groups = d3.groups(effects(), one => one.industry);
      return forest(svg, width, top, groups.map(([industry, all]) => ({ name: industry, marks: all.map(one => ({
        of: one.differences[measured().column], paint: colour(one.system), path: shape(one.system, 44),
        text: one.system + " in " + industry + "\n" + shown(measured(), one.differences[measured().column], true) + " " + measured().unit })) })),
      measured().scale, "difference [" + measured().unit + "]");
    }
  });
}

/** Rows of means with their intervals along one scale, and a line at nothing. Gives the height. */
function forest(svg, width, top, rows, scale, label) {
  const left = Math.min(width * 0.45, textWidth(rows.map(row => row.name)) + 12);
  const heights = rows.map(row => Math.max(24, row.marks.length * 10 + 10));
  const ends = rows.flatMap(row => row.marks.filter(mark => mark.of && there(mark.of.estimate)).flatMap(mark => [low(mark.of) * scale, high(mark.of) * scale]));
  const x = d3.scaleLinear().domain(roomy([0, ...ends])).range([left, width - 20]);
  let y = top + 4;
  const group = svg.append("g");
  const bottom = top + 4 + d3.sum(heights);
  group.append("line").attr("class", "zero").attr("x1", x(0)).attr("x2", x(0)).attr("y1", y).attr("y2", bottom);
  rows.forEach((row, i) => {
    const middle = y + heights[i] / 2;
    const name = group.append("text").attr("x", left - 8).attr("y", middle + 4).attr("text-anchor", "end").text(fitted(row.name, left - 10));
    tip(name, row.name);
    group.append("line").attr("class", "rule").attr("x1", left).attr("x2", width - 20).attr("y1", y + heights[i]).attr("y2", y + heights[i]);
    row.marks.forEach((mark, m) => interval(group, x, middle + (m - (row.marks.length - 1) / 2) * 10, mark.of, scale, mark.paint, mark.path, mark.text));
    y += heights[i];
  });
  bottomAxis(group, x, width - 20, bottom, label);
  return bottom + 40;
}

/** What a factor does in each measure: differences of its levels from the first, by system. */
function factorPanel(parent, name, tables, number) {
  const isDifference = line => / against /.test(line.level) && !/ less /.test(line.level);
  figure(parent, {
    id: "factor-" + (number + 1),
    from: reportCommand("--full"),
    title: () => sentence(spaced(name)) + ": each level against the first",
    caption: () => "By system, averaged over all other factors of the study; lines: 95 % intervals, each on its own. The filters for industry, depth and resources do not apply.",
    table: () => ({
      columns: ["measure", "line", "system", "mean", "±"],
      rows: tables.flatMap(table => table.lines.flatMap(line => table.columns.filter(one => chosen.systems.has(one)).map(system => [table.title, line.level, system, line[system].estimate, line[system].half_width])))
    }),
    draw: (svg, width) => {
      let y = legend(svg, systems(), width);
      for (const table of tables) {
        y += 18;
        const heading = table.title.split(";")[0].split(", ").slice(1).join(", ");
        svg.append("text").attr("class", "title").attr("y", y).text(fitted(sentence(heading || table.title), width));
        const lines = table.lines.filter(isDifference);
        y = forest(svg, width, y + 4, lines.map(line => ({ name: line.level, marks: table.columns.filter(one => chosen.systems.has(one)).map(system => ({
          of: line[system], paint: colour(system), path: shape(system, 44),
          text: system + ", " + line.level + "\n" + plusMinus(line[system], 1, decimalsOf([line[system].estimate]), true) })) })), 1, "difference");
      }
      return y;
    }
  });
}

// Where the time of a loop goes.

/** Days of each part for a system: of the chosen industry, or the mean over all of them. */
function loopDays(system, part) {
  const all = industries().map(industry => loopOf(industry, system)).filter(one => one && there(one.days));
  const days = one => part === "stages" ? Object.entries(one.shares).map(([stage, of]) => [stage, of * one.days]) : Object.entries(one.waits);
  const sums = new Map();
  all.forEach(one => days(one).forEach(([name, value]) => sums.set(name, (sums.get(name) ?? 0) + (there(value) ? value : 0) / all.length)));
  return sums;
}

function time(parent) {
  const any = answer.loops.some(one => there(one.days));
  if (!any) return;
  parent.append(el("h2", { id: "time" }, "Where the time of a loop goes"));
  const overAll = () => (chosen.industry === "" ? "mean over industries" : chosen.industry) + "; " + meansTitle(chosen.means) + "; mean over all depths that were run";
  figure(parent, {
    id: "stages",
    from: reportCommand("--full"),
    title: () => "Days of a loop by stage",
    caption: () => "From research to the data that return; " + overAll() + ". Numbers on the bars are those of the stages, in their order.",
    table: () => ({
      columns: ["stage", ...systems()],
      rows: Object.keys(answer.loops[0].shares).map(stage => [spaced(stage), ...systems().map(system => loopDays(system, "stages").get(stage) ?? null)])
    }),
    draw: (svg, width) => {
      const stages = Object.keys(answer.loops[0].shares);
      const top = stageLegend(svg, stages, width);
      const left = Math.min(width * 0.4, textWidth(systems()) + 12);
      const sums = systems().map(system => [system, loopDays(system, "stages")]);
      const x = d3.scaleLinear().domain([0, d3.max(sums, ([, days]) => d3.sum(days.values())) * 1.12 || 1]).range([left, width - 8]);
      sums.forEach(([system, days], i) => {
        const y = top + i * 38;
        let from = 0;
        svg.append("text").attr("x", left - 8).attr("y", y + 18).attr("text-anchor", "end").text(fitted(system, left - 10));
        stages.forEach((stage, s) => {
          const value = days.get(stage) ?? 0;
          const bar = svg.append("g");
          bar.append("rect").attr("x", x(from)).attr("y", y).attr("width", Math.max(0, x(from + value) - x(from))).attr("height", 28)
            .attr("fill", content.colours.stages[s]).attr("class", "gap");
          if (x(from + value) - x(from) > 16) {
            bar.append("text").attr("x", (x(from) + x(from + value)) / 2).attr("y", y + 18).attr("text-anchor", "middle")
              .style("fill", s < 4 ? "#fdfdfd" : "#1e2832").text(s + 1);
          }
          tip(bar, system + "\n" + (s + 1) + " " + spaced(stage) + ": " + number(value, 0) + " days, " + number(100 * value / d3.sum(days.values()), 0) + " %");
          from += value;
        });
        svg.append("text").attr("class", "faint").attr("x", x(from) + 5).attr("y", y + 18).text(number(from, 0));
      });
      bottomAxis(svg, x, width - 8, top + sums.length * 38, "days");
      return top + sums.length * 38 + 42;
    }
  });
  figure(parent, {
    id: "waits",
    from: reportCommand("--full"),
    title: () => "Days that a loop waits, by what for",
    caption: () => sentence(overAll()) + ". Waits overlap: their sum can be more than the loop.",
    table: () => ({
      columns: ["wait", ...systems()],
      rows: Object.keys(answer.loops[0].waits).map(wait => [spaced(wait), ...systems().map(system => loopDays(system, "waits").get(wait) ?? null)])
    }),
    draw: (svg, width) => {
      const top = legend(svg, systems(), width);
      const days = new Map(systems().map(system => [system, loopDays(system, "waits")]));
      const rows = Object.keys(answer.loops[0].waits).map(wait => ({ name: spaced(wait), most: d3.max(systems(), system => days.get(system).get(wait) ?? 0) ?? 0,
        marks: systems().map(system => ({ of: { estimate: days.get(system).get(wait) ?? 0, half_width: null }, paint: colour(system), path: shape(system, 60),
          text: system + "\n" + spaced(wait) + ", " + page().words[wait] + ": " + number(days.get(system).get(wait), 0) + " days" })) }))
        .sort((a, b) => b.most - a.most);
      return forest(svg, width, top, rows, 1, "days");
    }
  });
  const words = names => el("dl", {}, names.flatMap(name => [el("dt", {}, spaced(name)), el("dd", {}, page().words[name])]));
  parent.append(el("details", {}, el("summary", {}, "What the stages and waits are"), el("h3", {}, "Stages"), words(Object.keys(answer.loops[0].shares)),
    el("h3", {}, "Waits"), words(Object.keys(answer.loops[0].waits))));
}

function stageLegend(svg, stages, width) {
  let x = 0;
  let y = 12;
  stages.forEach((stage, s) => {
    const text = (s + 1) + " " + spaced(stage);
    const room = textWidth([text]) + 30;
    if (x > 0 && x + room > width) {
      x = 0;
      y += 20;
    }
    svg.append("rect").attr("x", x).attr("y", y - 10).attr("width", 14).attr("height", 14).attr("fill", content.colours.stages[s]).attr("stroke", "var(--faint)");
    svg.append("text").attr("x", x + 19).attr("y", y + 2).text(text);
    x += room;
  });
  return y + 16;
}
