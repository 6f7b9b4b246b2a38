package caseclerk;

import caseclerk.app.CommandLineFront;

/** Starts the program: arguments to command to exit code. */
public final class Main {
    private Main() {}

    /** Runs the command named in {@code args} and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(CommandLineFront.run(args, System.getenv()));
    }
}
