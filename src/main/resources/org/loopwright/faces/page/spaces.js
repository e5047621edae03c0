// What is found over a space of factors: who is ahead where on a plane, boxes in which something holds, and curves.

const AHEAD = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Colour and marker of one that competes: a system's own, of levels by their order. */
const paintOf = (name, i) => page().systems.includes(name) ? colour(name) : content.colours.systems[i] ?? "var(--ink)";
const shapeOf = (name, i, size) => page().systems.includes(name) ? shape(name, size) : d3.symbol(SHAPES[i % SHAPES.length], size)();

const short = value => d3.format("~g")(Number(value.toPrecision(4)));

/** Names with markers above a drawing; gives the height that they take. */
function namesAbove(svg, names, width) {
  if (names.every(name => page().systems.includes(name))) return legend(svg, names, width);
  let x = 0;
  let y = 12;
  names.forEach((name, i) => {
    const room = textWidth([name]) + 30;
    if (x > 0 && x + room > width) {
      x = 0;
      y += 20;
    }
    const item = svg.append("g").attr("transform", `translate(${x + 8},${y})`);
    item.append("path").attr("d", shapeOf(name, i, 70)).attr("fill", paintOf(name, i));
    item.append("text").attr("x", 11).attr("y", 4).text(name);
    x += room;
  });
  return y + 16;
}

const scaleOf = (axis, range) => (axis.log ? d3.scaleLog() : d3.scaleLinear()).domain([axis.least, axis.greatest]).range(range);

/** Axes of a plane with as many labels as there is room for. */
function planeAxes(plot, x, y, inner, plane) {
  const few = (scale, room, log) => {
    const most = Math.max(2, Math.floor(room));
    if (!log) return scale.ticks(most);
    const all = scale.ticks(20).filter(tick => [1, 2, 5].includes(Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9))));
    return all.length > most ? all.filter((tick, i) => i % Math.ceil(all.length / most) === 0) : all;
  };
  thin(plot.append("g").attr("class", "axis").attr("transform", `translate(0,${inner[1]})`)
    .call(d3.axisBottom(x).tickValues(few(x, inner[0] / 62, plane.x.log)).tickFormat(short).tickSizeOuter(0)));
  plot.append("g").attr("class", "axis").call(d3.axisLeft(y).tickValues(few(y, inner[1] / 38, plane.y.log)).tickFormat(short).tickSizeOuter(0));
  plot.append("text").attr("class", "faint").attr("x", inner[0]).attr("y", inner[1] + 30).attr("text-anchor", "end").text(fitted(spaced(plane.x.factor), inner[0], 11));
  plot.append("text").attr("class", "faint").attr("x", -46).attr("y", -8).text(fitted(spaced(plane.y.factor) + " ↑", inner[0] + 46, 11));
}

/** The planes of a response, each a panel. */
function phaseFigure(parent, planes, id) {
  const first = planes[0];
  const outside = first.industries.filter(one => !one.is_within).map(one => one.industry);
  const own = first.industries.filter(one => one.is_own).map(one => one.industry);
  const place = one => [one.slice, one.x, one.y];
  figure(parent, {
    id,
    from: reportCommand("--full"),
    title: () => "Who is ahead where: " + spaced(first.response) + " over " + spaced(first.x.factor) + " and " + spaced(first.y.factor),
    caption: () => "Tinted: where the one of that colour is ahead of all others (95 %, corrected for their number); grey: where that is not told; line: where it changes who is expected to be ahead."
      + " Markers: who has the best mean at a place that was run, hollow where another cannot be told apart."
      + (first.industries.length ? " Crosses: where the two numbers of an industry lie. Everything else is as in " + (own.join(", ") || "the study")
        + ", so that a cross does not say who is ahead in another industry." : "")
      + (outside.length ? " Outside of the plane: " + outside.join(", ") + "." : ""),
    table: () => ({
      columns: ["plane", "what", first.x.factor, first.y.factor, "best mean", "told"],
      rows: planes.flatMap(plane => [
        ...plane.places.map(one => [plane.slice, "run", one.x, one.y, one.winner, one.decided ? "yes" : "no"]),
        ...plane.industries.map(one => [plane.slice, one.industry, one.x, one.y, "", one.is_within ? "" : "outside"])])
    }),
    draw: (svg, width) => panels(svg, planes, width, namesAbove(svg, first.competitors, width) + 4, 300, planes.length === 1 ? 460 : 330, (group, plane, each, height) => {
      const inner = [Math.min(780, each - 62), height - 84];
      const plot = group.append("g").attr("transform", "translate(48,40)");
      const x = scaleOf(plane.x, [0, inner[0]]);
      const y = scaleOf(plane.y, [inner[1], 0]);
      if (plane.slice) group.append("text").attr("class", "title").attr("y", 13).text(fitted(spaced(plane.slice), each));
      tints(plot, plane, inner);
      plot.append("path").attr("fill", "none").attr("stroke", "var(--ink)").attr("stroke-width", 2)
        .attr("d", plane.contour.map(one => `M${one.x1 * inner[0]},${(1 - one.y1) * inner[1]}L${one.x2 * inner[0]},${(1 - one.y2) * inner[1]}`).join("") || null);
      planeAxes(plot, x, y, inner, plane);
      plane.places.filter(one => one.winner !== "").forEach(one => {
        const i = plane.competitors.indexOf(one.winner);
        const mark = plot.append("path").attr("transform", `translate(${x(one.x)},${y(one.y)})`).attr("d", shapeOf(one.winner, i, 46))
          .attr("fill", one.decided ? paintOf(one.winner, i) : "var(--card)").attr("stroke", paintOf(one.winner, i));
        tip(mark, one.winner + (one.decided ? " is the best" : " has the best mean, not told") + "\n" + plane.x.factor + " " + short(one.x) + "\n" + plane.y.factor + " " + short(one.y));
      });
      industryMarks(plot, plane, x, y, inner, own);
    })
  });
}

/** Crosses of industries and their names, none on another; those at one place have one cross. */
function industryMarks(plot, plane, x, y, inner, own) {
  const taken = [];
  d3.groups(plane.industries.filter(one => one.is_within), one => one.x + " " + one.y).forEach(([, all]) => {
    const names = all.map(one => one.industry).join(", ");
    const at = [x(all[0].x), y(all[0].y)];
    const mark = plot.append("g");
    mark.append("path").attr("transform", `translate(${at[0]},${at[1]}) rotate(45)`).attr("d", d3.symbol(d3.symbolCross, 50)()).attr("fill", "var(--ink)").attr("class", "gap");
    const wide = Math.min(textWidth([names], 11), inner[0] - 12);
    const left = Math.max(2, Math.min(at[0] + 8, inner[0] - wide - 2));
    const isFree = down => down > 8 && down < inner[1] - 2 && taken.every(one => Math.abs(one[1] - down) > 12 || left > one[0] + one[2] + 6 || left + wide + 6 < one[0]);
    const beside = left < at[0] + 8 ? [-10, 18, -22, 30, -34, 42] : [4, -10, 18, -22, 30, -34, 42];
    const down = at[1] + (beside.find(shift => isFree(at[1] + shift)) ?? beside[0]);
    taken.push([left, down, wide]);
    mark.append("text").attr("class", "faint").attr("x", left).attr("y", down).style("font-weight", all.some(one => one.is_own) ? 700 : 400).text(fitted(names, wide + 2, 11));
    tip(mark, names + "\n" + plane.x.factor + " " + short(all[0].x) + "\n" + plane.y.factor + " " + short(all[0].y) + (all.some(one => one.is_own) ? "\nthe plane is its own" : "\nall else is as in " + own.join(", ")));
  });
}

/** Who is ahead, cell by cell; cells side by side in one. */
function tints(plot, plane, inner) {
  const last = plane.ahead.length - 1;
  plane.ahead.forEach((row, j) => {
    const [low, high] = [Math.max(0, j - 0.5) / last, Math.min(last, j + 0.5) / last];
    for (let i = 0; i <= last;) {
      let to = i;
      while (to < last && row[to + 1] === row[i]) to++;
      const [left, right] = [Math.max(0, i - 0.5) / last, Math.min(last, to + 0.5) / last];
      const at = AHEAD.indexOf(row[i]);
      plot.append("rect").attr("x", left * inner[0]).attr("width", (right - left) * inner[0]).attr("y", (1 - high) * inner[1]).attr("height", (high - low) * inner[1])
        .attr("fill", at < 0 ? "var(--faint)" : paintOf(plane.competitors[at], at)).attr("fill-opacity", 0.2);
      i = to + 1;
    }
  });
}

/** What each box leaves of the range of each factor. */
function boxFigure(parent, region, id) {
  const bars = region.factors.flatMap(factor => region.boxes.map((box, b) => ({ factor, box, b, one: box.restrictions.find(one => one.factor === factor.factor) })));
  const share = (axis, value) => axis.log ? Math.log(value / axis.least) / Math.log(axis.greatest / axis.least) : (value - axis.least) / (axis.greatest - axis.least);
  figure(parent, {
    id,
    from: reportCommand("--full"),
    title: () => "Where it holds that " + prose(region.region),
    caption: () => "Bars: what a box leaves of the range of each factor, which runs from its least value at the left to its greatest at the right; a thin line: all of it. "
      + region.boxes.map((box, b) => "Box " + (b + 1) + " covers " + number(100 * box.coverage, 0) + " % of the points at which it holds, at a density of " + number(100 * box.density, 0) + " %").join("; ") + ".",
    table: () => ({
      columns: ["box", "factor", "from", "to", "quasi-p", "coverage", "density", "points"],
      rows: region.boxes.flatMap((box, b) => box.restrictions.map(one => [b + 1, one.factor, one.low, one.high, one.quasi_p, box.coverage, box.density, box.points]))
    }),
    draw: (svg, width) => {
      const left = Math.min(width * 0.42, textWidth(region.factors.map(one => one.factor)) + 12);
      const x = d3.scaleLinear().domain([0, 1]).range([left, width - 12]);
      const high = Math.max(30, 14 + 16 * region.boxes.length);
      const top = namesAbove(svg, region.boxes.map((box, b) => "box " + (b + 1)), width) + 4;
      region.factors.forEach((factor, f) => {
        const y = top + f * high;
        svg.append("text").attr("x", left - 8).attr("y", y + high / 2 + 4).attr("text-anchor", "end").text(fitted(spaced(factor.factor), left - 10));
        svg.append("line").attr("class", "rule").attr("x1", left).attr("x2", width - 12).attr("y1", y + high).attr("y2", y + high);
        bars.filter(bar => bar.factor === factor).forEach(bar => {
          const middle = y + high / 2 + (bar.b - (region.boxes.length - 1) / 2) * 16;
          const [from, to] = bar.one ? [bar.one.low ?? factor.least, bar.one.high ?? factor.greatest].map(value => x(share(factor, value))) : [x(0), x(1)];
          svg.append("line").attr("class", "zero").attr("x1", x(0)).attr("x2", x(1)).attr("y1", middle).attr("y2", middle);
          const mark = svg.append("rect").attr("x", from).attr("width", Math.max(2, to - from)).attr("y", middle - (bar.one ? 5 : 0.75)).attr("height", bar.one ? 10 : 1.5).attr("fill", paintOf("", bar.b));
          const ends = bar.one ? [bar.one.low === null ? null : "≥ " + short(bar.one.low), bar.one.high === null ? null : "≤ " + short(bar.one.high)].filter(Boolean).join(", ") : "not restricted";
          tip(mark, "box " + (bar.b + 1) + ": " + factor.factor + " " + ends + (bar.one ? "\nquasi-p " + number(bar.one.quasi_p, 3) : ""));
          if (bar.one) {
            const isRight = to + textWidth([ends], 11) + 8 < width;
            svg.append("text").attr("class", "faint").attr("x", isRight ? to + 5 : from - 5).attr("text-anchor", isRight ? "start" : "end").attr("y", middle + 4)
              .attr("paint-order", "stroke").attr("stroke", "var(--card)").attr("stroke-width", 4).text(ends);
          }
        });
      });
      return top + region.factors.length * high + 8;
    }
  });
}

/** Curves of a response over the range of each factor, a panel each. */
function curves(svg, width, table) {
  const places = table.columns.map((column, i) => i / (table.columns.length - 1));
  const lines = table.lines.filter(line => table.columns.every(column => there(line[column]?.estimate)));
  const all = lines.flatMap(line => table.columns.flatMap(column => [low(line[column]), high(line[column])]));
  return panels(svg, lines, width, 4, 230, 190, (group, line, each, height) => {
    const inner = [each - 82, height - 66];
    const plot = group.append("g").attr("transform", "translate(52,24)");
    const x = d3.scaleLinear().domain([-0.03, 1.03]).range([0, inner[0]]);
    const y = d3.scaleLinear().domain(roomy(all)).range([inner[1], 0]);
    group.append("text").attr("class", "title").attr("y", 13).text(fitted(spaced(line[table.line_name]), each));
    leftAxis(plot, y, inner[1], inner[0]);
    plot.append("g").attr("class", "axis").attr("transform", `translate(0,${inner[1]})`)
      .call(d3.axisBottom(x).tickValues([0, 1]).tickFormat(at => at === 0 ? "least" : "greatest").tickSizeOuter(0));
    const paint = table.system ? colour(table.system) : "var(--ink)";
    const at = table.columns.map((column, i) => ({ x: places[i], of: line[column], column }));
    plot.append("path").attr("d", d3.area().x(one => x(one.x)).y0(one => y(low(one.of))).y1(one => y(high(one.of)))(at)).attr("fill", paint).attr("fill-opacity", 0.15);
    plot.append("path").attr("d", d3.line(one => x(one.x), one => y(one.of.estimate))(at)).attr("fill", "none").attr("stroke", paint).attr("stroke-width", 1.8);
    at.forEach(one => tip(plot.append("circle").attr("cx", x(one.x)).attr("cy", y(one.of.estimate)).attr("r", 4).attr("fill", paint).attr("class", "gap"),
      line[table.line_name] + ", " + one.column + "\n" + plusMinus(one.of, 1, decimalsOf(all))));
  });
}
