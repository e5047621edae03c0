// Why a loop takes as long as it does: critical paths of the loops whose spans are kept.

const whyCommand = (run, system) => "loopwright why " + runCommand(run).slice("loopwright gui ".length) + " --system " + system;

/** Paths of the chosen industry, or of the first one in which embodiment time ranks. */
function pathsShown() {
  const industry = chosen.industry || (isGrid() ? firstRanked() : page().paths[0].industry);
  return page().paths.filter(one => one.industry === industry && chosen.systems.has(one.system));
}

function whySection(parent) {
  if (page().paths.length === 0) return;
  parent.append(el("h2", { id: "why" }, "Why: what loops spend their time on"),
    el("p", { class: "faint" }, "Critical paths of the loops that closed from the warm-up day on and whose spans the study keeps (its key spans says which: a sample of firms, projects and runs, over all depths and rules of means among them)."
      + " Shares of what happened, not effects: what a change does is told by running it."));
  figure(parent, {
    id: "paths",
    from: reportCommand(""),
    title: () => "Critical paths: " + (pathsShown()[0]?.industry ?? "none kept"),
    caption: () => "The quickest, the typical (median) and the slowest loop of each system, and the mean of all: days by stage, in the order of a loop; pale: waits within the stage."
      + " Rest on a part to read what is waited for.",
    table: () => ({
      columns: ["system", "stage", "waited for", "quickest", "typical", "slowest", "mean"],
      rows: pathsShown().flatMap(one => one.parts.map(part => [one.system, spaced(part.stage), spaced(part.waited_for), ...part.days]))
    }),
    draw: (svg, width) => {
      const all = pathsShown();
      const stages = [...new Set(page().paths.flatMap(one => one.parts.map(part => part.stage)))];
      const order = Object.keys(answer.loops?.[0]?.shares ?? {});
      if (order.length) stages.sort((a, b) => order.indexOf(a) - order.indexOf(b));
      const top = stageLegend(svg, stages, width) + 4;
      const longest = d3.max(all.flatMap(one => one.picks.map(pick => pick.days))) ?? 1;
      return panels(svg, all, width, top, 430, 172, (group, one, each) => {
        const rows = [...one.picks.map(pick => pick.loop), "mean"];
        const x = d3.scaleLinear().domain([0, longest * 1.12]).range([62, each - 22]);
        group.append("text").attr("class", "title").attr("y", 13).text(fitted(one.system + ", " + one.loops + (one.loops === 1 ? " loop" : " loops"), each));
        rows.forEach((name, r) => {
          const y = 24 + r * 27;
          group.append("text").attr("x", 54).attr("y", y + 14).attr("text-anchor", "end").text(name);
          let from = 0;
          stages.forEach((stage, s) => one.parts.filter(part => part.stage === stage).sort((a, b) => a.waited_for.length - b.waited_for.length).forEach(part => {
            const days = part.days[r];
            if (!(days > 0)) return;
            const bar = group.append("rect").attr("x", x(from)).attr("y", y).attr("width", x(from + days) - x(from)).attr("height", 20)
              .attr("fill", content.colours.stages[s]).attr("fill-opacity", part.waited_for ? 0.42 : 1).attr("stroke", "var(--card)").attr("stroke-width", 0.5);
            tip(bar, one.system + ", " + name + "\n" + spaced(stage) + (part.waited_for ? ", waits: " + spaced(part.waited_for) + (page().words[part.waited_for] ? " (" + page().words[part.waited_for] + ")" : "") : ", work")
              + "\n" + number(days, 0) + " days");
            from += days;
          }));
          group.append("text").attr("class", "faint").attr("x", x(from) + 4).attr("y", y + 14).text(number(from, 0));
        });
        bottomAxis(group, x, each - 22, 24 + rows.length * 27, "");
      });
    }
  });
  const words = el("div", {});
  parent.append(words);
  const draw = () => words.replaceChildren(...pathsShown().map(one => el("p", {}, el("strong", {}, one.system), " waits most for: "
    + (one.holders.map(held => held.who + ", " + spaced(held.waited_for) + " " + number(held.days, 0) + " days of a loop (" + number(held.share, 0) + " %)").join("; ") || "nobody") + ". The runs of ",
    ...one.picks.flatMap((pick, p) => [(p ? "; of " : "") + "its " + pick.loop + " loop (firm " + pick.firm + ", project " + pick.project + "): ", command(whyCommand(pick.run, one.system))]), ".")));
  drawn.push(draw);
  draw();
}
