package org.loopwright.subject.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loopwright.subject.observation.LoopOutcome;
import org.loopwright.subject.scenario.Scenario;
import org.loopwright.subject.technology.DesignStructureMatrix;

/** Takes pictures of a run: it only looks. */
final class Camera {

    private final Scenario scenario;
    private final double day;

    private Camera(LoopModel model) {
        scenario = model.scenario();
        day = model.day();
    }

    static Picture take(LoopModel model) {
        return new Camera(model).picture(model.economies());
    }

    private Picture picture(List<Economy> economies) {
        List<Picture.Economy> shown = new ArrayList<>();
        for (Economy economy : economies) {
            shown.add(economy(economy));
        }
        return new Picture(
                scenario.name(),
                scenario.industry().label(),
                day,
                scenario.horizon(),
                components(economies.get(0)),
                shown);
    }

    private static List<Picture.Component> components(Economy economy) {
        DesignStructureMatrix architecture = economy.design().architecture();
        List<Picture.Component> components = new ArrayList<>();
        for (int j = 0; j < architecture.size(); j++) {
            components.add(new Picture.Component(
                    j + 1,
                    economy.network().tier(j),
                    economy.network().parent(j) + 1,
                    economy.network().group(j) + 1,
                    counted(architecture.outSet(j)),
                    Arrays.stream(architecture.strengths(j)).boxed().toList()));
        }
        return components;
    }

    /** Components as people count them. */
    private static List<Integer> counted(int[] components) {
        return Arrays.stream(components).mapToObj(j -> j + 1).toList();
    }

    private Picture.Economy economy(Economy economy) {
        List<Integer> inHouse = new ArrayList<>();
        for (int j = 0; j < economy.inHouse().length; j++) {
            if (economy.inHouse(j)) {
                inHouse.add(j + 1);
            }
        }
        List<Picture.Supplier> suppliers = new ArrayList<>();
        for (int g = 0; g < economy.network().groups(); g++) {
            List<Integer> made = made(economy, g, false);
            if (!made.isEmpty()) {
                Picture.Node node = new Picture.Node(Picture.Kind.SUPPLIER, g + 1, 0);
                suppliers.add(owner(economy, economy.supplier(g), node, made));
            }
        }
        List<Picture.Firm> firms = new ArrayList<>();
        List<Picture.Project> projects = new ArrayList<>();
        TrafficCount traffic = new TrafficCount(economy, day);
        for (Firm firm : economy.firms()) {
            Album album = new Album(firm, day);
            firms.add(firm(firm, album.frozen()));
            album.addTo(projects);
            traffic.count(firm);
        }
        return new Picture.Economy(
                economy.number(),
                economy.system().name(),
                economy.system().label(),
                inHouse,
                firms,
                suppliers,
                regulator(economy, projects),
                new Picture.Lab(
                        economy.lab().relativeCapability(day), economy.lab().found()),
                projects,
                traffic.links());
    }

    private static List<Integer> made(Economy economy, int group, boolean inHouse) {
        List<Integer> made = new ArrayList<>();
        for (int j = 0; j < economy.inHouse().length; j++) {
            if (economy.network().group(j) == group && economy.inHouse(j) == inHouse) {
                made.add(j + 1);
            }
        }
        return made;
    }

    private Picture.Supplier owner(Economy economy, Owner owner, Picture.Node node, List<Integer> made) {
        int tier =
                made.stream().mapToInt(j -> economy.network().tier(j - 1)).min().orElseThrow();
        return new Picture.Supplier(
                node,
                tier,
                made,
                owner.slots(),
                owner.period(),
                owner.nextWindow(day),
                keys(owner.inWork()),
                keys(owner.queued()));
    }

    private static List<Picture.Key> keys(List<Project> projects) {
        return projects.stream().map(Album::key).toList();
    }

    private Picture.Firm firm(Firm firm, List<Integer> frozen) {
        Economy economy = firm.economy();
        List<Picture.Supplier> divisions = new ArrayList<>();
        for (int g = 0; g < economy.network().groups(); g++) {
            List<Integer> made = made(economy, g, true);
            if (!made.isEmpty()) {
                Picture.Node node = new Picture.Node(Picture.Kind.DIVISION, g + 1, firm.number());
                divisions.add(owner(economy, firm.divisions().get(g), node, made));
            }
        }
        return new Picture.Firm(
                firm.number(),
                firm.output(),
                economy.market().price(firm.number() - 1),
                firm.gap(day),
                firm.data().data(),
                firm.account().balance(),
                firm.idleTeams(),
                economy.industry().research().teams(),
                firm.openProjects(),
                firm.mostOpen(),
                firm.count(LoopOutcome.SHIPPED),
                firm.count(LoopOutcome.SCREENED_OUT),
                firm.count(LoopOutcome.FAILED_TRIAL),
                frozen,
                divisions);
    }

    private static Picture.Regulator regulator(Economy economy, List<Picture.Project> projects) {
        List<Picture.Key> queue = keys(economy.regulator().queued());
        List<Picture.Key> inService = projects.stream()
                .filter(project -> Album.isReviewed(project))
                .map(Picture.Project::key)
                .toList();
        return new Picture.Regulator(economy.regulator().freeReviewers() + inService.size(), inService, queue);
    }
}
