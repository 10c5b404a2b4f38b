package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.Output;
import dev.sigx.model.Prompt;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The test prompts of all projects of a store, and the outputs that name them by id. */
final class Prompts {
    private final Map<List<String>, Prompt> byProject = new HashMap<>();
    private final Map<String, Prompt> byId = new HashMap<>();

    void add(String projectId, List<Prompt> prompts) {
        for (Prompt prompt : prompts) {
            byProject.putIfAbsent(List.of(projectId, prompt.id()), prompt);
            byId.putIfAbsent(prompt.id(), prompt);
        }
    }

    /** Reads a project's prompts (which the app calls scenarios). */
    static List<Prompt> read(Fields project, String store, Consumer<Finding> findings) {
        List<Prompt> prompts = new ArrayList<>();
        for (Node item : project.items("scenarios")) {
            Fields fields = new Fields(item, store, findings);
            if (item.isObject()) {
                prompts.add(new Prompt(
                        fields.id("id", ""),
                        fields.text("name", ""),
                        fields.text("prompt", ""),
                        fields.text("expectedResponse", null),
                        fields.number("lastScore"),
                        fields.instant("lastRunAt")));
            }
        }
        return prompts;
    }

    /** Reads what a run answered; an output whose prompt is gone keeps the prompt's id as its name. */
    List<Output> outputs(Fields results, String projectId, String store, Consumer<Finding> findings) {
        List<Output> outputs = new ArrayList<>();
        for (Node item : results.items("scenarioResults")) {
            Fields fields = new Fields(item, store, findings);
            if (!item.isObject()) {
                continue;
            }
            String id = fields.id("scenarioId", "");
            Prompt prompt = byProject.getOrDefault(List.of(projectId, id), byId.get(id));
            Num score = fields.number("score");
            outputs.add(new Output(
                    id,
                    prompt == null || prompt.name().isBlank() ? id : prompt.name(),
                    prompt == null ? "" : prompt.text(),
                    fields.text("response", ""),
                    score,
                    fields.instant("timestamp")));
        }
        return outputs;
    }
}
