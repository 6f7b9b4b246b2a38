package caseclerk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arrows of the house, for any root package, so that the same rule can be shown to fail on a planted one. */
final class Rules {
    /** Each room with the rooms it may know. */
    static final Map<String, List<String>> MAY_KNOW = rooms();

    /** Each vendor with the rooms it is fenced into. */
    private static final Map<String, List<String>> FENCES = Map.ofEntries(
            Map.entry("net.dv8tion..", List.of("adapters.discord")),
            Map.entry("io.micrometer..", List.of("app")),
            Map.entry("org.jline..", List.of("adapters.terminal")),
            Map.entry("picocli..", List.of("app")),
            Map.entry("java.sql..", List.of("adapters.storage")),
            Map.entry("org.sqlite..", List.of("adapters.storage")),
            Map.entry("org.jsoup..", List.of("adapters.web")),
            Map.entry("okhttp3..", List.of("adapters.web", "adapters.discord")),
            Map.entry("org.apache.pdfbox..", List.of("adapters.web")),
            Map.entry("ai..", List.of("adapters.models")),
            Map.entry("opennlp..", List.of("adapters.language")),
            Map.entry("net.sf.extjwnl..", List.of("adapters.language")),
            Map.entry("dev.langchain4j..", List.of("adapters.llm", "adapters.models")),
            Map.entry(
                    "com.fasterxml..",
                    List.of("app", "adapters.llm", "adapters.terminal", "adapters.storage", "adapters.web")));

    static final List<String> ADAPTERS =
            List.of("discord", "terminal", "language", "llm", "models", "pictures", "storage", "web");

    private Rules() {}

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("cases", List.of());
        rooms.put("grammar", List.of("cases"));
        // Whether sentences carry a claim is seen by how their words hang together.
        rooms.put("grounding", List.of("cases", "grammar"));
        rooms.put("retrieval", List.of("cases"));
        // Prompts and the port to the chat model; every room that has something written may know it. What a model
        // proposes is a claim with citations, to be checked by the same rules everywhere.
        rooms.put("writing", List.of("cases", "grounding"));
        // Days and clauses that are asked for are read with what the policy texts have.
        rooms.put("questions", List.of("cases", "grammar", "grounding", "retrieval", "policies", "writing"));
        // A policy text that is silent on what is asked is no evidence for it.
        rooms.put(
                "evidence", List.of("cases", "grammar", "grounding", "retrieval", "policies", "questions", "writing"));
        rooms.put("rules", List.of("cases", "grounding", "retrieval", "policies", "questions", "evidence"));
        rooms.put(
                "answering",
                List.of("cases", "grounding", "retrieval", "policies", "writing", "questions", "evidence", "rules"));
        // Filing finds the clauses of a policy text, so that passages are cut at their borders.
        rooms.put("ingestion", List.of("cases", "grounding", "retrieval", "policies", "notes", "writing"));
        // Storage keeps notes, the front desk shows them and digests count them: they are no affair of filing alone.
        rooms.put("notes", List.of("cases", "grammar", "grounding", "writing"));
        // Measures what people see: it asks through the same door as they do.
        rooms.put("evaluation", List.of("cases", "grounding", "retrieval", "questions", "answering"));
        rooms.put("policies", List.of("cases"));
        rooms.put("digest", List.of("cases", "grounding", "notes", "writing"));
        rooms.put(
                "chat",
                List.of(
                        "cases",
                        "grounding",
                        "notes",
                        "retrieval",
                        "writing",
                        "questions",
                        "answering",
                        "ingestion",
                        "policies",
                        "digest"));
        return rooms;
    }

    static ArchRule arrows(String root, String room) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", root + "." + room + ".."));
        MAY_KNOW.getOrDefault(room, List.of()).forEach(other -> allowed.add(root + "." + other + ".."));
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(allowed.toArray(String[]::new)))
                .allowEmptyShould(true);
    }

    static ArchRule noRings(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule adaptersApart(String root, String adapter) {
        String[] others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> root + ".adapters." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + ".adapters." + adapter + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true);
    }

    static List<ArchRule> fences(String root) {
        List<ArchRule> rules = new ArrayList<>();
        FENCES.forEach((vendor, rooms) -> rules.add(noClasses()
                .that()
                .resideOutsideOfPackages(
                        rooms.stream().map(room -> root + "." + room + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(vendor))));
        return rules;
    }

    static ArchRule onlyAppBuilds(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".app..", root + ".adapters..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + ".adapters.."));
    }

    static ArchRule names() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveNameMatching(
                        ".*(Utils|Helper|Manager|Service|Impl|Handler|Processor|Dto|Document|Chunk|Context|Data|Info|Content|Result)");
    }

    static ArchRule printing(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".app..", root + ".adapters.terminal..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }

    /**
     * Only the gate opens connections: a posted address is checked there and nowhere else. Discord and the chat models
     * talk to addresses from the settings, through their own libraries.
     */
    static ArchRule oneGate(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveNameNotMatching(".*\\.adapters\\.web\\.(WebGate|Guarded(Dns|Sockets))(\\$.*)?")
                .and()
                .resideOutsideOfPackages(root + ".adapters.discord..", root + ".adapters.llm..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http.."))
                .orShould()
                .dependOnClassesThat(name("okhttp3.OkHttpClient")
                        .or(name("java.net.Socket"))
                        .or(name("java.net.URLConnection"))
                        .or(name("java.nio.channels.SocketChannel"))
                        .or(name("org.jsoup.Connection")))
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .orShould()
                .callMethod(java.net.URL.class, "getContent");
    }
}
