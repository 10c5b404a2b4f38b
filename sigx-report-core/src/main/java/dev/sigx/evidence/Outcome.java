package dev.sigx.evidence;

import dev.sigx.evidence.Evidence.Observation;
import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.model.Statistic;

/**
 * What one condition gives for one run.
 *
 * @param answer whether it holds
 * @param statistic the one that was looked at; null where the run has no number
 * @param value missing where the run does not have it
 * @param text what was seen, without a full stop
 */
record Outcome(Answer answer, Statistic statistic, Num value, String text) {
    /** A missing number and a number that cannot be judged are different things. */
    enum Answer {
        HOLDS,
        FAILS,
        UNDECIDED,
        NOT_MEASURED
    }

    Observation observation(RunKey run, Condition condition) {
        Boolean holds = switch (answer) {
            case HOLDS -> Boolean.TRUE;
            case FAILS -> Boolean.FALSE;
            case UNDECIDED, NOT_MEASURED -> null;
        };
        return new Observation(run, condition.metric(), word(statistic), value, holds);
    }

    static String word(Statistic statistic) {
        return statistic == null ? "" : statistic.word();
    }
}
