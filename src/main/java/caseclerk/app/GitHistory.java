package caseclerk.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the revisions of files out of a git repository, by calling the {@code git} program. */
final class GitHistory {
    private final Path folder;

    GitHistory(Path folder) {
        this.folder = folder;
    }

    /** What keeps the history from being read: one sentence, with what to do. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * One revision of a file.
     *
     * @param commit which one
     * @param day when it was written, by its author's calendar
     * @param path of the file in the repository
     */
    record Revision(String commit, LocalDate day, String path) {}

    /** The tracked files, by path. */
    List<String> files() throws Unreadable {
        return List.of(text("ls-files", "-z").split("\0"));
    }

    /** The revisions of a file, oldest first; those in which it was removed are left out. */
    List<Revision> revisions(String path) throws Unreadable {
        List<Revision> revisions = new ArrayList<>();
        String log = text("log", "--reverse", "--diff-filter=AMR", "--format=%H %as", "--", path);
        for (String line : log.split("\n")) {
            String[] parts = line.strip().split(" ");
            if (parts.length == 2) revisions.add(new Revision(parts[0], LocalDate.parse(parts[1]), path));
        }
        return revisions;
    }

    /** The words of a revision. */
    byte[] read(Revision revision) throws Unreadable {
        return run("show", revision.commit() + ":./" + revision.path());
    }

    private String text(String... arguments) throws Unreadable {
        return new String(run(arguments), StandardCharsets.UTF_8);
    }

    private byte[] run(String... arguments) throws Unreadable {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            byte[] out;
            try (InputStream in = git.getInputStream()) {
                out = in.readAllBytes();
            }
            if (git.waitFor() != 0)
                throw new Unreadable("git cannot read " + folder + "; check that it is a repository and not damaged.");
            return out;
        } catch (IOException e) {
            throw new Unreadable("The program git is needed to read the history of " + folder
                    + " and was not found; install it, or import a folder of dated files.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("Reading the history of " + folder + " was interrupted; run it again.");
        }
    }
}
