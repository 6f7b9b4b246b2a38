package caseclerk.notes;

import caseclerk.cases.PartyRole;
import caseclerk.cases.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A party as it is pieced together from the places where it is named. */
final class FoundParty {
    private final String key;
    private final List<NameMention> mentions = new ArrayList<>();
    private final Map<PartyRole, Double> roles = new HashMap<>();
    private @Nullable TextSpan title;
    private int titleSentence = -1;
    private double acts;

    FoundParty(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    void add(NameMention mention) {
        mentions.add(mention);
    }

    void vote(@Nullable PartyRole role, double weight) {
        if (role != null) roles.merge(role, weight, Double::sum);
    }

    /** It is the subject or the object of something done or said. */
    void acted(double weight) {
        acts += weight;
    }

    void titled(TextSpan where, int sentence) {
        if (title != null) return;
        title = where;
        titleSentence = sentence;
    }

    void absorb(FoundParty other) {
        mentions.addAll(other.mentions);
        other.roles.forEach((role, weight) -> roles.merge(role, weight, Double::sum));
        acts += other.acts;
        if (title == null) {
            title = other.title;
            titleSentence = other.titleSentence;
        }
    }

    double acts() {
        return acts;
    }

    double weightOf(PartyRole role) {
        return roles.getOrDefault(role, 0.0);
    }

    /** What most speaks for it; null when nothing does. */
    @Nullable
    PartyRole role() {
        return roles.entrySet().stream()
                .max(Map.Entry.<PartyRole, Double>comparingByValue()
                        .thenComparing(e -> -e.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    @Nullable
    TextSpan title() {
        return title;
    }

    List<NameMention> mentions() {
        return mentions;
    }

    /** The mention that names it most fully; of several, the first. */
    NameMention fullest() {
        NameMention fullest = mentions.get(0);
        for (NameMention one : mentions)
            if (one.text().length() > fullest.text().length()) fullest = one;
        return fullest;
    }

    /** The sentence that introduces it: that with its title, else the first with its fullest name. */
    int introducedIn() {
        return titleSentence >= 0 ? titleSentence : fullest().sentence();
    }

    /** First place where it is named. */
    int firstPlace() {
        return mentions.stream().mapToInt(m -> m.span().start()).min().orElse(0);
    }
}
