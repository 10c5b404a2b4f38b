package dev.sigx.loading;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides about {@link WhereInstalled}. */
final class InstalledCondition implements ExecutionCondition {
    private static final Map<List<String>, Boolean> KNOWN = new ConcurrentHashMap<>();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), WhereInstalled.class)
                .map(needed -> decide(name(context), List.of(needed.value())))
                .orElse(ConditionEvaluationResult.enabled("needs no program"));
    }

    private static String name(ExtensionContext context) {
        String type = context.getRequiredTestClass().getName().replace('$', '.');
        return context.getTestMethod()
                .map(method -> type + "." + method.getName())
                .orElse(type);
    }

    @SuppressWarnings("SystemOut")
    private static ConditionEvaluationResult decide(String tests, List<String> command) {
        if (KNOWN.computeIfAbsent(command, InstalledCondition::succeeds)) {
            return ConditionEvaluationResult.enabled(command + " succeeds");
        }
        String notice = "NOT RUN: " + tests + ", because this fails here: " + String.join(" ", command);
        System.out.println(notice);
        return ConditionEvaluationResult.disabled(notice);
    }

    /** Whether that command can be started and ends with exit code 0. */
    static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
