package caseclerk.chat;

import caseclerk.cases.WorkspaceId;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Port: files a version of a policy text that somebody pastes or links to. */
@FunctionalInterface
public interface PolicyIntake {
    /**
     * A version as somebody gives it.
     *
     * @param service the service it governs
     * @param title its title
     * @param effective first day on which it is in force
     * @param words the text, plain or Markdown, or the address of a page that holds it; empty where a file does
     * @param file the file that holds the text, handed over or by its path; null for none
     */
    record Given(String service, String title, LocalDate effective, String words, Intake.@Nullable Brought file) {
        /** Whether the text has to be fetched. */
        public boolean isLink() {
            return file == null && TypedLine.LINK.matcher(words.strip()).matches();
        }
    }

    /**
     * Files {@code version}; what differs from the newest of that service and title is a further one.
     *
     * @param origin where it was given and by whom; null when openly
     */
    FileOutcome file(WorkspaceId workspace, @Nullable Origin origin, Given version);
}
