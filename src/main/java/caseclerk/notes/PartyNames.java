package caseclerk.notes;

import caseclerk.cases.PartyRole;
import caseclerk.cases.Words;
import caseclerk.cases.Words.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings together the names of one party: "Brad Smith" and "Smith", "Federal Trade Commission" and "FTC". */
final class PartyNames {
    private static final Map<String, String> SPELLINGS = Map.of(
            "defence", "defense",
            "organisation", "organization",
            "centre", "center",
            "labour", "labor",
            "programme", "program",
            "us", "united states",
            "uk", "united kingdom",
            "eu", "european union",
            "israeli", "israel");
    private static final Set<String> EMPTY = Set.of(
            "the",
            "of",
            "for",
            "and",
            "inc",
            "corp",
            "corporation",
            "ltd",
            "limited",
            "llc",
            "plc",
            "gmbh",
            "ag",
            "co",
            "company");
    private static final Pattern PRODUCT = Pattern.compile(
            "^ (?:cloud|app|apps|software|subscriptions?|chatbot|model|models|tool|tools|storage|services|platform|browser|system)\\b");

    private final List<FoundParty> parties;
    private final Map<String, Set<FoundParty>> byWord = new HashMap<>();
    private final Map<String, Set<FoundParty>> byInitials = new HashMap<>();

    PartyNames(List<FoundParty> parties) {
        this.parties = parties;
    }

    /** What two writings of one name have in common; the name itself in lower case where nothing else is left. */
    static String key(String name) {
        List<String> words = new ArrayList<>();
        List<Word> all = Words.of(name.replace(".", ""));
        for (Word word : all) {
            String folded = SPELLINGS.getOrDefault(word.folded(), word.folded());
            boolean genitive = word.folded().equals("s");
            if (!genitive && (!EMPTY.contains(folded) || all.size() == 1)) words.add(folded);
        }
        return words.isEmpty() ? name.toLowerCase(Locale.ROOT) : String.join(" ", words);
    }

    /** As many parties as there are, each with all its names. */
    List<FoundParty> merged() {
        List<FoundParty> merged = new ArrayList<>();
        // Long names first, so that short ones find what they are short for.
        List<FoundParty> byLength = parties.stream()
                .sorted(Comparator.comparingInt(
                        (FoundParty party) -> -words(party.key()).size()))
                .toList();
        for (FoundParty party : byLength) {
            Set<String> initials = initials(party);
            FoundParty full = only(party);
            if (full == null) {
                full = party;
                merged.add(party);
                for (String word : words(party.key())) keep(byWord, word, party);
            } else full.absorb(party);
            for (String letters : initials) keep(byInitials, letters, full);
        }
        return merged;
    }

    private static void keep(Map<String, Set<FoundParty>> index, String key, FoundParty party) {
        index.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(party);
    }

    /** The one party that {@code party} is another name of; null when there is none, or more than one. */
    private @Nullable FoundParty only(FoundParty party) {
        String name = party.fullest().text();
        Set<FoundParty> fitting = new LinkedHashSet<>();
        if (NameFinder.isAcronym(name)) fitting.addAll(byInitials.getOrDefault(name.replace(".", ""), Set.of()));
        List<String> words = words(party.key());
        // However a name is shortened, the long one has the last word of the short one.
        for (FoundParty other : byWord.getOrDefault(words.get(words.size() - 1), Set.of()))
            if (isSame(other, party)) fitting.add(other);
        return fitting.size() == 1 ? fitting.iterator().next() : null;
    }

    private static boolean isSame(FoundParty full, FoundParty part) {
        String name = part.fullest().text();
        List<String> longer = words(full.key());
        List<String> shorter = words(part.key());
        PartyRole role = full.role();
        PartyRole other = part.role();
        String last = longer.get(longer.size() - 1);
        if (isHuman(role) && isHuman(other) && shorter.size() < longer.size() && longer.size() <= 5) {
            List<String> family = longer.subList(longer.size() - shorter.size(), longer.size());
            return (role != null || other != null) && family.equals(shorter);
        }
        if (role == PartyRole.PERSON || other == PartyRole.PERSON) return false;
        if (role == PartyRole.GROUP || other == PartyRole.GROUP)
            return role == other && last.equals(shorter.get(shorter.size() - 1)) && shorter.size() == 1;
        // Of a name by itself it is often not told what kind of organisation it is.
        boolean vague = role == PartyRole.COMPANY && other == PartyRole.ORGANISATION && shorter.size() == 1;
        boolean sort = role == other || other == null || role == null || vague;
        if (!sort || Lexicon.has("countries", name)) return false;
        if (longer.size() == shorter.size()) return new HashSet<>(longer).equals(new HashSet<>(shorter));
        boolean within = other != null && shorter.size() >= 2 && Collections.indexOfSubList(longer, shorter) >= 0;
        return within
                || role == PartyRole.COMPANY
                        && shorter.size() == 1
                        && longer.get(0).equals(shorter.get(0))
                        && longer.size() <= 3;
    }

    private static boolean isHuman(@Nullable PartyRole role) {
        return role == null || role == PartyRole.PERSON;
    }

    private static Set<String> initials(FoundParty party) {
        return party.mentions().stream()
                .filter(m -> m.text().contains(" "))
                .map(m -> Words.of(m.text()).stream()
                        .filter(Word::isCapitalised)
                        .map(w -> w.text().substring(0, 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.toSet());
    }

    private static List<String> words(String key) {
        return List.of(key.split(" "));
    }

    /** Whether the name is used for a thing that is made and sold: "Azure cloud storage", "the app". */
    static boolean isProduct(ReadText text, FoundParty party) {
        if (party.role() != null && Lexicon.has("companies", party.fullest().text())) return false;
        String all = text.source().text();
        long asThing = party.mentions().stream()
                .filter(m -> PRODUCT.matcher(all.substring(
                                m.span().end(), Math.min(all.length(), m.span().end() + 20)))
                        .find())
                .count();
        return asThing * 2 > party.mentions().size();
    }
}
