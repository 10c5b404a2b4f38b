package dev.sigx.render;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Project;
import dev.sigx.model.RunRow;

/** What things are called on pages: a short text in which nothing is invisible. */
public final class Titles {
    private Titles() {}

    public static String of(RunRow run) {
        return shown(run.title());
    }

    public static String of(Project project) {
        return VisibleText.of(Site.title(project));
    }

    public static String of(ExperimentScenario scenario) {
        return shown(scenario.title());
    }

    public static String of(DecisionEntry decision) {
        return shown(decision.problem().isBlank() ? decision.id() : decision.problem());
    }

    private static String shown(String name) {
        return VisibleText.of(Words.title(name));
    }
}
