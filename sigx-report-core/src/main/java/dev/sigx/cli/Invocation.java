package dev.sigx.cli;

import dev.sigx.OptionValues;
import dev.sigx.Progress;
import dev.sigx.ReportException;
import dev.sigx.ReportOptions;
import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.RequestBuilder;
import dev.sigx.Rooms;
import dev.sigx.model.Finding;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One call of one command: what was written on the command line, and where the answer goes. */
final class Invocation {
    private static final String WAYS_TO_NAME_A_STORE = "name one with --store PATH, or under 'stores:' in "
            + RequestBuilder.USUAL_CONFIGURATION + ", or let 'sigx init' write that file";

    private final Arguments arguments;
    private final Surroundings surroundings;
    private final Messages messages;

    Invocation(Arguments arguments, Surroundings surroundings, Messages messages) {
        this.arguments = arguments;
        this.surroundings = surroundings;
        this.messages = messages;
    }

    Rooms rooms() {
        return surroundings.rooms();
    }

    PrintStream out() {
        return surroundings.out();
    }

    Messages messages() {
        return messages;
    }

    Path folder() {
        return surroundings.folder();
    }

    /** What is meant by a path in this call; null where the text cannot be one on this machine. */
    Path pathOrNull(String text) {
        try {
            return surroundings.folder().resolve(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    OptionValues values() {
        return new OptionValues(surroundings.folder());
    }

    boolean quiet() {
        return flag("--quiet");
    }

    boolean verbose() {
        return flag("--verbose");
    }

    boolean flag(String option) {
        return Boolean.TRUE.equals(choice(option));
    }

    /** The value of a flag, or null where neither it nor its negation was given. */
    Boolean choice(String option) {
        return arguments.choice(option);
    }

    /** The text after an option, or null. */
    String text(String option) {
        List<String> texts = texts(option);
        return texts.isEmpty() ? null : texts.get(0);
    }

    List<String> texts(String option) {
        return arguments.texts(option);
    }

    /** The arguments without a name, in order. */
    List<String> operands() {
        return arguments.operands();
    }

    /**
     * The request of this call, with its configuration.
     *
     * @param furtherStores named without an option; where there are some, only a configuration that is named is read
     */
    RequestBuilder.Prepared prepare(RequestBuilder.Purpose purpose, List<String> furtherStores) throws ReportException {
        ReportOptions options = ReadingOptions.of(this);
        List<StoreArgument> stores = new ArrayList<>(options.stores());
        for (String store : furtherStores) {
            stores.add(values().store("STORE", store));
        }
        Instant epoch = OptionValues.sourceDateEpoch(surroundings.environment());
        String configuration = text("--config");
        RequestBuilder builder = new RequestBuilder(rooms(), folder(), ReportOptions.asOf(epoch), WAYS_TO_NAME_A_STORE);
        ReportOptions asked = options.withStores(stores);
        RequestBuilder.Prepared prepared = configuration == null && !furtherStores.isEmpty()
                ? builder.prepareAlone(asked, purpose)
                : builder.prepare(
                        configuration == null ? null : values().path("--config", configuration), asked, purpose);
        if (!quiet()) {
            for (Finding remark : prepared.remarks()) {
                messages.remark(remark.message()
                        + (remark.where().line() > 0
                                ? " (line " + remark.where().line() + ")"
                                : ""));
            }
        }
        return prepared;
    }

    /** Does the work with a progress line where a person looks on. */
    <T> T watched(Work<T> work) throws ReportException {
        if (quiet()) {
            return work.with(Progress.SILENT);
        }
        if (!surroundings.errTerminal()) {
            return work.with(verbose() ? new StepLog(messages) : Progress.SILENT);
        }
        try (ProgressLine line = new ProgressLine(surroundings.err(), System::nanoTime)) {
            return work.with(line);
        }
    }

    /** Something that takes a while. */
    interface Work<T> {
        T with(Progress progress) throws ReportException;
    }
}
