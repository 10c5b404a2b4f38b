package dev.sigx.cli;

import dev.sigx.House;
import dev.sigx.Nearest;
import dev.sigx.ReportException;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The {@code sigx} command. Finds the command that was called, lets it run, and turns what happens into an exit code. */
public final class Sigx {
    /** Which of the standard streams are terminals ({@code out}, {@code err}), as the launcher saw them. */
    private static final String TERMINALS = "sigx.terminals";

    private final Surroundings surroundings;
    private final Messages messages;

    private Sigx(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.messages = new Messages(surroundings.err(), surroundings.colourErr());
    }

    public static void main(String[] args) {
        // Every option is text to picocli; making its converters for dates and databases costs start-up time.
        System.setProperty("picocli.converters.excludes", ".*");
        // Java 17 makes a class for every accessor that is called 16 times, one at a time and interpreted. A page calls
        // some hundred of them, so that in a small report the classes take longer than the pages.
        System.setProperty("sun.reflect.inflationThreshold", "5000");
        StandardStream out = StandardStream.of(FileDescriptor.out);
        PrintStream err = StandardStream.of(FileDescriptor.err).printer();
        String terminals = System.getProperty(TERMINALS, terminalsWithoutLauncher());
        Surroundings process = new Surroundings(
                out.printer(),
                err,
                terminals.contains("out"),
                terminals.contains("err"),
                System.getenv(),
                Path.of(""),
                new House());
        int code = run(args, process);
        process.out().flush();
        if (out.failed()) {
            new Messages(err, false).wrong("cannot write the result: " + out.reason(), out.advice());
            code = Math.max(code, ExitCode.MACHINE);
        }
        err.flush();
        System.exit(code);
    }

    /** A console of Java 17 exists only where input and output are both terminals; later ones may always exist. */
    private static String terminalsWithoutLauncher() {
        return Runtime.version().feature() < 22 && System.console() != null ? "out err" : "";
    }

    /** Runs one call. Gives the exit code; neither ends the process nor throws. */
    static int run(String[] args, Surroundings surroundings) {
        Sigx sigx = new Sigx(surroundings);
        try {
            return sigx.dispatch(List.of(args));
        } catch (ReportException e) {
            sigx.messages.wrong(e.getMessage(), e.next().isEmpty() ? usualNext(e.kind()) : e.next());
            return ExitCode.of(e.kind());
        } catch (IOException | UncheckedIOException e) {
            sigx.messages.wrong("cannot read or write: " + reason(e), usualNext(ReportException.Kind.MACHINE));
            return ExitCode.MACHINE;
        } catch (RuntimeException | Error e) {
            return isWantOfMemory(e)
                    ? sigx.outOfMemory()
                    : sigx.bug(e, List.of(args).contains("--verbose"));
        }
    }

    private int dispatch(List<String> args) throws ReportException, IOException {
        if (args.isEmpty()) {
            Library.overview(surroundings.err(), false);
            return ExitCode.USAGE;
        }
        String first = args.get(0);
        return switch (first) {
            case "-h", "--help" -> help();
            case "-V", "--version" -> version();
            case "help" -> args.size() == 1 ? help() : call(args.get(1), List.of("--help"));
            default -> call(first, args.subList(1, args.size()));
        };
    }

    private int call(String name, List<String> args) throws ReportException, IOException {
        Command command = Commands.find(name);
        if (command == null) {
            return unknownCommand(name);
        }
        command.announce(surroundings.rooms(), surroundings.folder(), args);
        Arguments plain = PlainArguments.of(name, args);
        return plain != null
                ? command.run(new Invocation(plain, surroundings, messages))
                : new Library(surroundings, messages).call(name, command, args);
    }

    private int help() {
        Library.overview(surroundings.out(), surroundings.colourOut());
        return ExitCode.DONE;
    }

    private int version() {
        return version(surroundings);
    }

    static int version(Surroundings surroundings) {
        String version = Sigx.class.getPackage().getImplementationVersion();
        surroundings
                .out()
                .println("sigx " + (version == null ? "(not packaged)" : version) + ", Java "
                        + System.getProperty("java.version"));
        return ExitCode.DONE;
    }

    private int unknownCommand(String name) {
        if (name.startsWith("-")) {
            messages.wrong(
                    "the command comes first, before " + name,
                    "for example: sigx report " + name + " ...; 'sigx --help' lists the commands");
            return ExitCode.USAGE;
        }
        List<String> near = Nearest.of(name, Commands.NAMES);
        messages.wrong(
                "there is no command '" + name + "'",
                (near.isEmpty() ? "" : "did you mean " + String.join(" or ", near) + "? ")
                        + "'sigx --help' lists the commands");
        return ExitCode.USAGE;
    }

    /** Also where it hit the loading of a class or another thread, which then fail with errors of their own. */
    private static boolean isWantOfMemory(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName())) {
                return true;
            }
        }
        return false;
    }

    private int outOfMemory() {
        messages.wrong(
                "out of memory", "give Java more of it: SIGX_JAVA_OPTS=-Xmx1g sigx ..., or read fewer stores at once");
        return ExitCode.MACHINE;
    }

    private int bug(Throwable bug, boolean verbose) {
        messages.wrong(
                "this is a bug of sigx: " + bug,
                "please report it as an issue of sigx-report, with the command"
                        + (verbose ? " and the lines below" : " and what it says with --verbose"));
        if (verbose) {
            bug.printStackTrace(surroundings.err());
        }
        return ExitCode.BUG;
    }

    /** The kind of failure is part of what it says: a message of the file system is often nothing but a path. */
    private static String reason(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return cause.getClass().getSimpleName().replace("Exception", "") + ": " + cause.getMessage();
    }

    private static String usualNext(ReportException.Kind kind) {
        return switch (kind) {
            case USAGE -> "'sigx --help' lists commands and options";
            case NOTHING_USABLE -> "'sigx inspect STORE' tells what a reader finds in it";
            case MACHINE -> "check free space and permissions, then run again; what was there before is untouched";
        };
    }
}
