package dev.sigx.store.sigxexport;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of an export that can be read back, known by the columns that only they have. */
@SuppressWarnings("ImmutableEnumChecker") // the maps are made once, and never changed
enum CsvTableKind {
    REPORT(
            List.of("schemaVersion", "asOf", "notableChange"),
            "schemaVersion:word generator title asOf:time notableChange:number statistic:word omitted:json"),
    STORES(List.of("id", "kind", "sha256"), "id kind path schemaVersion sha256"),
    PROJECTS(
            List.of("id", "language", "updatedAt"),
            "store id name description language tags:json createdAt:time updatedAt:time"),
    RUNS(
            List.of("id", "projectId", "status", "hasMetrics"),
            "store id projectId name status:word reportedStatus hasMetrics:flag createdAt:time startedAt:time"
                    + " completedAt:time tags:json outputs:number historyPoints:number modelParameters:number"
                    + " modelBytes:number modelVocabulary:number gpuMillis:number cpuMillis:number gpuOperations:number"
                    + " fallbacks:number device lastFallback dataName dataSha256 dataLegacyChecksum dataCharacters:number"
                    + " rationale witness expiry expiresAt:time rollback executionStatus:word"),
    PARAMS(
            List.of("runId", "path", "type", "value", "number"),
            "store runId path type:word value number:number inapplicable"),
    METRICS(
            List.of("runId", "metric", "reported", "headline"),
            "store runId metric last:number best:number bestStep:number mean:number min:number max:number count:number"
                    + " notFinite:number reported:number unit direction:word role:word headline:word"),
    HISTORY(
            List.of("runId", "metric", "index", "value"),
            "store runId metric index:number step:number epoch:number time:time value:number"),
    OUTPUTS(
            List.of("runId", "position", "promptId", "text"),
            "store runId position:number promptId promptName prompt text score:number at:time"),
    SCENARIOS(
            List.of("id", "runIds", "baselineId", "ignore"),
            "store id projectId name description runIds:json runs:json baselineId baselineStore missingRuns:json"
                    + " ignore:json metrics:json statistic:word createdAt:time notes verdict:word"),
    DECISIONS(
            List.of("id", "problem", "runsApplied"),
            "store id projectId problem alternatives:json decision kpi runIds:json runsApplied:json missingRuns:json"
                    + " category status decidedBy createdAt:time notes evidenceStatus:word evidenceRule"
                    + " evidenceExplanation"),
    FINDINGS(List.of("code", "severity", "message"), "store code severity:word message file line:number pointer runId");

    private final List<String> marks;
    private final Map<String, String> types = new LinkedHashMap<>();

    /** @param columns each with its type after a colon, text where it has none */
    CsvTableKind(List<String> marks, String columns) {
        this.marks = marks;
        for (String column : columns.split(" ")) {
            int colon = column.indexOf(':');
            types.put(
                    colon < 0 ? column : column.substring(0, colon), colon < 0 ? "text" : column.substring(colon + 1));
        }
    }

    /** The table that has those columns, or null. */
    static CsvTableKind of(Collection<String> columns) {
        for (CsvTableKind kind : values()) {
            if (columns.containsAll(kind.marks)) {
                return kind;
            }
        }
        return null;
    }

    /** Type of each known column: {@code text}, {@code word}, {@code number}, {@code flag}, {@code time} or {@code json}. */
    Map<String, String> types() {
        return types;
    }
}
