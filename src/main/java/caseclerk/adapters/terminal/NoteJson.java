package caseclerk.adapters.terminal;

import caseclerk.cases.Event;
import caseclerk.cases.PolicyCase;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNote.Line;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.CaseNote.NotedParty;
import caseclerk.notes.CaseNote.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes and timelines as JSON, for scripts. {@code citation} is the strongest of {@code citations}. */
public final class NoteJson {
    private NoteJson() {}

    /** One event a line, by date. */
    public static String of(PolicyCase policyCase, NotedEvent event) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("case", policyCase.slug());
        json.putAll(event(event));
        return Json.line(json);
    }

    static Map<String, @Nullable Object> fields(CaseNote note) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("summary", lines(note.summary(), null));
        json.put("parties", note.parties().stream().map(NoteJson::party).toList());
        json.put("events", note.events().stream().map(NoteJson::event).toList());
        json.put("policies", lines(note.policies(), "name"));
        json.put("actions", lines(note.actions(), "action"));
        json.put("positions", lines(note.positions(), "position"));
        json.put("openQuestions", lines(note.openQuestions(), null));
        json.put("status", status(note.status()));
        json.put("remarks", lines(note.remarks(), "signed"));
        return json;
    }

    private static List<Map<String, @Nullable Object>> lines(List<Line> lines, @Nullable String label) {
        return lines.stream()
                .map(line -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    if (label != null) json.put(label, line.label());
                    json.put("text", line.claim().text());
                    cited(json, line.claim());
                    return json;
                })
                .toList();
    }

    private static void cited(Map<String, @Nullable Object> json, Claim claim) {
        json.put("citation", AnswerJson.citation(claim.citations().get(0)));
        json.put(
                "citations",
                claim.citations().stream().map(AnswerJson::citation).toList());
    }

    private static Map<String, @Nullable Object> party(NotedParty noted) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", noted.party().name());
        json.put("role", lower(noted.party().role()));
        json.put("title", noted.party().title());
        json.put("otherNames", noted.party().otherNames());
        cited(json, noted.claim());
        return json;
    }

    private static Map<String, @Nullable Object> event(NotedEvent noted) {
        Event event = noted.event();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("date", event.date().iso());
        json.put("precision", lower(event.date().precision()));
        json.put("from", event.date().first().toString());
        json.put("to", event.date().last().toString());
        json.put("standing", lower(event.standing()));
        json.put("what", event.what());
        cited(json, noted.claim());
        json.put(
                "datedOtherwise",
                noted.otherwise().stream().map(NoteJson::event).toList());
        return json;
    }

    private static Map<String, @Nullable Object> status(Standing standing) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("status", lower(standing.status()));
        Claim claim = standing.claim();
        json.put("text", claim == null ? null : claim.text());
        json.put(
                "citation",
                claim == null ? null : AnswerJson.citation(claim.citations().get(0)));
        return json;
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
