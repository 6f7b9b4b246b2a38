package caseclerk.notes;

import caseclerk.notes.CaseNote.NotedEvent;
import java.util.List;
import java.util.Optional;

/** Port: draws a timeline. */
@FunctionalInterface
public interface TimelinePicture {
    /**
     * A picture of {@code events} in PNG format; empty where none can be drawn on this machine, or there are too few
     * events for one.
     *
     * @param title what it is a timeline of
     * @param events by date
     */
    Optional<byte[]> draw(String title, List<NotedEvent> events);
}
