package dev.sigx.changes;

import java.util.List;

/**
 * A row of releases, the oldest first.
 *
 * @param steps one per release
 * @param trends of the saved comparisons that some release has, those of the last release first and in its order
 */
public record ReleaseHistory(List<Step> steps, List<ScenarioTrend> trends) {
    public ReleaseHistory {
        steps = List.copyOf(steps);
        trends = List.copyOf(trends);
    }

    /**
     * A release.
     *
     * @param release what it is called and how much it holds
     * @param counts how much changed against the one before; null of the first
     * @param highlights what changed in short sentences, the most important first; empty of the first
     */
    public record Step(Release release, ChangeCounts counts, List<String> highlights) {
        public Step {
            highlights = List.copyOf(highlights);
        }
    }
}
