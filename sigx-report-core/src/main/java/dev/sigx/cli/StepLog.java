package dev.sigx.cli;

import dev.sigx.Progress;

/** For {@code --verbose} where nobody watches a terminal: one line for each step when it begins. */
final class StepLog implements Progress {
    private final Messages messages;
    private String last = "";

    StepLog(Messages messages) {
        this.messages = messages;
    }

    @Override
    public synchronized void at(String step, long done) {
        if (!step.equals(last)) {
            last = step;
            messages.remark(step);
        }
    }
}
