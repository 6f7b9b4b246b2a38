package caseclerk.notes;

import caseclerk.cases.Party;
import caseclerk.cases.PartyRole;
import caseclerk.grounding.Claim;
import caseclerk.notes.CaseNote.NotedParty;
import caseclerk.notes.KeptNote.KeptLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one party of what several sources call it. */
final class MergeParties {
    private MergeParties() {}

    /** A party while it is put together. */
    private static final class Open {
        private final PartyRole role;
        private final Set<String> keys = new HashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private @Nullable String title;
        private Claim claim;
        private Instant since;
        private int weight;

        Open(KeptLine line) {
            role = PartyRole.valueOf(line.line().label());
            claim = line.claim();
            since = line.since();
            take(line);
        }

        void add(KeptLine line) {
            claim = MergeNotes.cited(claim, line.claim());
            since = MergeNotes.earlier(since, line.since());
            take(line);
        }

        private void take(KeptLine line) {
            names.addAll(line.names());
            line.names().forEach(name -> keys.add(PartyNames.key(name)));
            if (title == null && !line.title().isEmpty()) title = line.title();
            weight++;
        }

        boolean isNamedBy(KeptLine line) {
            PartyRole other = PartyRole.valueOf(line.line().label());
            if (role == PartyRole.PERSON && isFamilyName(line, other)) return true;
            if (role != other) return false;
            // A family name alone makes no person, but the full name does.
            return line.names().stream()
                    .map(PartyNames::key)
                    .anyMatch(key ->
                            keys.contains(key) && (role != PartyRole.PERSON || key.contains(" ") || isAlone(line)));
        }

        /** What is called by a person's family name alone is that person, whatever it was taken for. */
        private boolean isFamilyName(KeptLine line, PartyRole other) {
            boolean mistaken =
                    other == PartyRole.PERSON || other == PartyRole.COMPANY || other == PartyRole.ORGANISATION;
            if (!mistaken
                    || !isAlone(line)
                    || Lexicon.has("companies", line.names().get(0))) return false;
            String family = PartyNames.key(line.names().get(0));
            return keys.stream().anyMatch(key -> key.endsWith(" " + family));
        }

        private static boolean isAlone(KeptLine line) {
            return line.names().size() == 1;
        }

        NotedParty party() {
            String name =
                    names.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
            List<String> others = names.stream().filter(n -> !n.equals(name)).toList();
            return new NotedParty(new Party(name, others, role, title), claim, since);
        }
    }

    private static int namelessness(KeptLine line) {
        return line.names().stream().anyMatch(name -> name.contains(" ")) ? 0 : 1;
    }

    static List<NotedParty> of(List<KeptLine> lines) {
        List<Open> parties = new ArrayList<>();
        // Full names first, so that a family name alone finds its person.
        List<KeptLine> fullest = lines.stream()
                .sorted(Comparator.comparingInt(MergeParties::namelessness))
                .toList();
        for (KeptLine line : fullest) {
            Open known =
                    parties.stream().filter(p -> p.isNamedBy(line)).findFirst().orElse(null);
            if (known == null) parties.add(new Open(line));
            else known.add(line);
        }
        return parties.stream()
                .sorted(Comparator.comparingInt((Open p) -> -p.weight))
                .map(Open::party)
                .toList();
    }
}
