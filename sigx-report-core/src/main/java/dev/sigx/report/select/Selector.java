package dev.sigx.report.select;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Omission;
import dev.sigx.model.Project;
import dev.sigx.model.Prompt;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.Series;
import dev.sigx.model.Unknown;
import dev.sigx.report.Report;
import dev.sigx.report.ReportAssembler.Records;
import dev.sigx.report.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes of everything that was read what a selection leaves of it, and says what was left out. */
public final class Selector {
    private final Selection selection;
    private final Set<Part> excluded;
    private final Counts counts = new Counts();

    private Selector(Selection selection) {
        this.selection = selection;
        this.excluded = selection.excluded();
        excluded.forEach(part -> counts.add(part.word(), Omission.EXCLUDED, 0));
    }

    /**
     * What is left.
     *
     * @param records to make the report of
     * @param terms of the report, with what was left out
     */
    public record Selected(Records records, Terms terms) {}

    /** @throws UnknownNameException where the selection names what is not there */
    public static Selected select(Records records, Terms terms, Selection selection) throws UnknownNameException {
        return selection.isEverything() ? new Selected(records, terms) : new Selector(selection).select(records, terms);
    }

    private Selected select(Records all, Terms terms) throws UnknownNameException {
        Records kept = all;
        if (selection.choosesRecords()) {
            kept = new Chosen(all, selection).records();
            count(all, kept);
        }
        long points = countRuns(kept);
        Records parted = parts(kept);
        if (parted.runs().size() < all.runs().size()) {
            parted = new LeftOutReferences(all.runs(), parted.runs()).of(parted);
        }
        boolean withoutHistory = excluded.contains(Part.HISTORY);
        return new Selected(
                redacted(parted),
                new Terms(
                        terms.statistic(),
                        terms.historyLeftOut() || withoutHistory,
                        terms.historyPointsElsewhere() + (withoutHistory ? points : 0),
                        counts.after(terms.omitted()),
                        selection.redacts() ? Unknown.NONE : terms.unknown()));
    }

    private void count(Records all, Records kept) {
        notSelected("stores", all.stores(), kept.stores());
        notSelected(Part.PROJECTS.word(), all.projects(), kept.projects());
        notSelected(Part.RUNS.word(), all.runs(), kept.runs());
        notSelected(Part.SCENARIOS.word(), all.scenarios(), kept.scenarios());
        notSelected(Part.DECISIONS.word(), all.decisions(), kept.decisions());
        notSelected(Part.FINDINGS.word(), all.findings(), kept.findings());
    }

    private void notSelected(String what, List<?> all, List<?> kept) {
        if (all.size() > kept.size()) {
            counts.add(what, Omission.NOT_SELECTED, (long) all.size() - kept.size());
        }
    }

    /** Looks at each run once, so that the document can say how much is left out; gives the points of all histories. */
    private long countRuns(Records kept) {
        RunParts counting = new RunParts(selection, counts);
        long points = 0;
        for (RunRow row : kept.runs()) {
            Run run = kept.loader().load(row);
            points += run.series().stream().mapToLong(Series::count).sum();
            counting.of(run);
        }
        return points;
    }

    private Records parts(Records kept) {
        Report.RunLoader loader =
                row -> new RunParts(selection, new Counts()).of(kept.loader().load(row));
        return new Records(
                kept.stores(),
                part(Part.PROJECTS, kept.projects()).stream()
                        .map(this::withoutPrompts)
                        .toList(),
                part(Part.RUNS, kept.runs()),
                part(Part.SCENARIOS, kept.scenarios()),
                part(Part.DECISIONS, kept.decisions()),
                part(Part.FINDINGS, kept.findings()),
                loader);
    }

    private <T> List<T> part(Part part, List<T> records) {
        if (!excluded.contains(part)) {
            return records;
        }
        counts.add(part.word(), Omission.EXCLUDED, records.size());
        return List.of();
    }

    private Project withoutPrompts(Project project) {
        if (!excluded.contains(Part.PROMPTS)) {
            return project;
        }
        counts.add(Part.PROMPTS.word(), Omission.EXCLUDED, project.prompts().size());
        return project.withPrompts(List.<Prompt>of());
    }

    private Records redacted(Records kept) {
        if (!selection.redacts()) {
            return kept;
        }
        Redaction redaction = new Redaction(selection, counts);
        List<ExperimentScenario> scenarios = new ArrayList<>();
        kept.scenarios().forEach(one -> scenarios.add(redaction.scenario(one)));
        List<DecisionEntry> decisions = new ArrayList<>();
        kept.decisions().forEach(one -> decisions.add(redaction.decision(one)));
        return new Records(
                kept.stores().stream().map(redaction::store).toList(),
                kept.projects().stream().map(redaction::project).toList(),
                kept.runs(),
                scenarios,
                decisions,
                kept.findings().stream().map(redaction::finding).toList(),
                kept.loader());
    }
}
