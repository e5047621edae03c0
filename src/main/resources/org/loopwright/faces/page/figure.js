// A figure: title, drawing, its numbers as a table, both as files, and the command that gives them.

/** Everything that is drawn anew when a filter, the width or the light changes. */
let drawn = [];

/**
 * Adds a figure.
 *
 * @param spec id, title(), caption(), draw(svg, width) which gives the height, table() of columns and rows, from: a command
 */
function figure(parent, spec) {
  const heading = el("h3", { id: spec.id + "-title" });
  const caption = el("p", {});
  const plot = el("div", { class: "plot" });
  const details = el("details", {}, el("summary", {}, "Numbers of this figure"));
  const tools = el("div", { class: "tools" },
    el("button", { type: "button", "data-save": "svg", onclick: () => save(spec.id + ".svg", "image/svg+xml", svgText(plot.querySelector("svg"))) },
      "Save SVG"),
    el("button", { type: "button", "data-save": "csv", onclick: () => save(spec.id + ".csv", "text/csv", csvText(spec.table())) }, "Save CSV"),
    (spec.controls ? spec.controls() : []));
  const name = () => " of " + heading.textContent;
  const frame = el("figure", { id: spec.id, "aria-labelledby": spec.id + "-title" },
    el("figcaption", {}, heading, caption), plot, tools, details,
    spec.from ? el("p", { class: "faint" }, "From ", command(spec.from)) : null);
  parent.append(frame);
  const draw = () => {
    heading.textContent = spec.title();
    caption.textContent = spec.caption();
    tools.querySelectorAll("[data-save]").forEach(button =>
      button.setAttribute("aria-label", button.textContent.trim() + name()));
    details.querySelector("summary").textContent = "Numbers" + name();
    plot.replaceChildren();
    const width = Math.max(260, Math.floor(plot.clientWidth || 320));
    const svg = d3.select(plot).append("svg").attr("role", "img")
      .attr("aria-label", spec.title() + ". " + spec.caption() + " Its numbers are in the table below.");
    const height = Math.ceil(spec.draw(svg, width));
    svg.attr("width", width).attr("height", height).attr("viewBox", "0 0 " + width + " " + height);
    const open = details.open;
    details.querySelectorAll(".scroll").forEach(old => old.remove());
    const fill = () => {
      if (details.open && !details.querySelector(".scroll")) {
        details.append(el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Numbers" + name() },
          htmlTable(spec.table(), spec.title())));
      }
    };
    details.ontoggle = fill;
    if (open) fill();
  };
  drawn.push(draw);
  draw();
  return frame;
}

/** Width of the longest of some texts [px], as the browser draws it. */
function textWidth(texts, size) {
  const canvas = textWidth.canvas || (textWidth.canvas = document.createElement("canvas").getContext("2d"));
  canvas.font = (size || 12) + "px " + getComputedStyle(document.body).fontFamily;
  return Math.max(0, ...texts.map(text => canvas.measureText(text).width));
}

/** The text, cut where it is wider than there is room for; the whole is told by the pointer and the table. */
function fitted(text, width, size) {
  if (textWidth([text], size) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth([cut + "…"], size) > width) cut = cut.slice(0, -1);
  return cut.trimEnd() + "…";
}

/** Systems with markers above a drawing; gives the height that it takes. */
function legend(svg, names, width) {
  let x = 0;
  let y = 12;
  for (const system of names) {
    const room = textWidth([system]) + 30;
    if (x > 0 && x + room > width) {
      x = 0;
      y += 20;
    }
    const item = svg.append("g").attr("transform", `translate(${x + 8},${y})`);
    item.append("path").attr("d", shape(system)).attr("fill", colour(system));
    item.append("text").attr("x", 11).attr("y", 4).text(system);
    x += room;
  }
  return y + 16;
}

/** Ticks that leave room for their labels; as many decimals as they need, and no commas. */
function ticks(axis, width) {
  return axis.ticks(Math.max(2, Math.floor(width / 62)), "f").tickSizeOuter(0);
}

function bottomAxis(group, scale, width, height, label) {
  const axis = ticks(d3.axisBottom(scale), Math.abs(scale.range()[1] - scale.range()[0]));
  const drawnAxis = group.append("g").attr("class", "axis").attr("transform", `translate(0,${height})`).call(axis);
  thin(drawnAxis);
  if (label) {
    group.append("text").attr("class", "faint").attr("x", width).attr("y", height + 30).attr("text-anchor", "end").text(label);
  }
}

/** Takes away labels that would lie on each other. */
function thin(axis) {
  let end = -Infinity;
  axis.selectAll(".tick").each(function () {
    const text = d3.select(this).select("text");
    if (text.text() === "") return;
    const x = Number(/translate\(([-\d.]+)/.exec(this.getAttribute("transform"))[1]);
    const half = textWidth([text.text()], 11) / 2;
    if (x - half < end + 4) text.text("");
    else end = x + half;
  });
}

function leftAxis(group, scale, height, width) {
  const axis = d3.axisLeft(scale).ticks(Math.max(2, Math.floor(height / 38)), "f").tickSizeOuter(0);
  group.append("g").attr("class", "grid").call(d3.axisLeft(scale).ticks(Math.max(2, Math.floor(height / 38))).tickSize(-width).tickFormat(""))
    .call(g => g.select(".domain").remove());
  group.append("g").attr("class", "axis").call(axis).call(g => g.select(".domain").remove());
}

/** A range with a little room at both ends. */
function roomy(values, share) {
  const known = values.filter(there);
  if (known.length === 0) return [0, 1];
  const [least, most] = d3.extent(known);
  const room = Math.max((most - least) * (share ?? 0.06), Math.abs(most) * 1e-6, 1e-9);
  return [least - room, most + room];
}

/** Panels side by side; each is drawn by draw(group, item, width, height). Gives the height of all. */
function panels(svg, items, width, top, least, height, draw) {
  const columns = Math.max(1, Math.min(items.length, Math.floor((width + 16) / (least + 16))));
  const each = (width - 16 * (columns - 1)) / columns;
  items.forEach((item, i) => {
    const group = svg.append("g")
      .attr("transform", `translate(${(i % columns) * (each + 16)},${top + Math.floor(i / columns) * height})`);
    draw(group, item, each, height);
  });
  return top + Math.ceil(items.length / columns) * height;
}

/** A mean with its interval along x, and a marker. */
function interval(group, x, y, of, scale, paint, path, text) {
  if (!of || !there(of.estimate)) return;
  const mark = group.append("g");
  // A pointer needs more to rest on than a thin line.
  mark.append("rect").attr("data-screen", "").attr("fill", "transparent").attr("x", Math.min(x(low(of) * scale), x(high(of) * scale)) - 6)
    .attr("y", y - 8).attr("width", Math.abs(x(high(of) * scale) - x(low(of) * scale)) + 12).attr("height", 16);
  mark.append("line").attr("x1", x(low(of) * scale)).attr("x2", x(high(of) * scale)).attr("y1", y).attr("y2", y)
    .attr("stroke", paint).attr("stroke-width", 2);
  mark.append("path").attr("transform", `translate(${x(of.estimate * scale)},${y})`).attr("d", path).attr("fill", paint).attr("class", "gap");
  tip(mark, text);
}
