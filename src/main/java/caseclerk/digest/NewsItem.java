package caseclerk.digest;

import caseclerk.cases.EventDate;
import caseclerk.cases.SourceVersion;
import caseclerk.grounding.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is new in a case. */
public sealed interface NewsItem {
    /** Comes earlier the lower it is. */
    int importance();

    /** The claims it shows, each with its citation; none for what the casebook itself did. */
    List<Claim> claims();

    /**
     * The case was opened, closed or opened again.
     *
     * @param before how it stood; null when it is new
     * @param after how it stands
     */
    record StatusChanged(@Nullable String before, String after) implements NewsItem {
        @Override
        public int importance() {
            return 0;
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }
    }

    /**
     * A policy text has a new version.
     *
     * @param version the new one
     * @param before the one before it; null when it is the first that is filed
     * @param lead what it says first that the one before did not; null when nothing can be quoted
     */
    record PolicyChanged(
            SourceVersion version,
            @Nullable SourceVersion before,
            @Nullable Claim lead) implements NewsItem {
        @Override
        public int importance() {
            return 1;
        }

        @Override
        public List<Claim> claims() {
            return lead == null ? List.of() : List.of(lead);
        }
    }

    /**
     * A policy text has a new version, and the case names a clause of it.
     *
     * @param version the new one
     * @param before the one it is compared with
     * @param policy what people call the policy
     * @param changed what the clauses that the case names, and those under them, are called where they changed; empty when
     *     only others did
     * @param kept what those are called in which nothing changed
     * @param sides of what changed the old words and the new ones, else the words that stand
     * @param elsewhere how many other clauses changed
     */
    record RuleChanged(
            SourceVersion version,
            SourceVersion before,
            String policy,
            List<String> changed,
            List<String> kept,
            List<Claim> sides,
            long elsewhere)
            implements NewsItem {
        public RuleChanged {
            changed = List.copyOf(changed);
            kept = List.copyOf(kept);
            sides = List.copyOf(sides);
            if (changed.isEmpty() && kept.isEmpty())
                throw new IllegalArgumentException("the case names a clause of the policy");
        }

        /** What only changed elsewhere is less important. */
        @Override
        public int importance() {
            return changed.isEmpty() ? 5 : 1;
        }

        @Override
        public List<Claim> claims() {
            return sides;
        }
    }

    /**
     * Sources disagree since something new was filed.
     *
     * @param about what they disagree on
     * @param sides at least two
     */
    record Disputed(String about, List<Claim> sides) implements NewsItem {
        public Disputed {
            sides = List.copyOf(sides);
            if (sides.size() < 2) throw new IllegalArgumentException("a dispute has two sides");
        }

        @Override
        public int importance() {
            return 2;
        }

        @Override
        public List<Claim> claims() {
            return sides;
        }
    }

    /**
     * A dated event that no source told of before.
     *
     * @param when as exactly as its sources say
     * @param what the event, with the sources that tell of it
     */
    record Happened(EventDate when, Claim what) implements NewsItem {
        @Override
        public int importance() {
            return 5;
        }

        @Override
        public List<Claim> claims() {
            return List.of(what);
        }
    }

    /**
     * A question has another answer than before.
     *
     * @param question as it was asked
     * @param answerId the new answer
     * @param claims what is said now; empty when nothing is any more
     */
    record AnswerChanged(String question, String answerId, List<Claim> claims) implements NewsItem {
        public AnswerChanged {
            claims = List.copyOf(claims);
        }

        @Override
        public int importance() {
            return 4;
        }
    }

    /**
     * A new source.
     *
     * @param source its newest version
     * @param lead what it says first; null when nothing can be quoted
     * @param alsoBy its copies, each counted with it
     * @param moved whether it was known before and has come from another case, or from none
     */
    record Reported(SourceVersion source, @Nullable Claim lead, List<SourceVersion> alsoBy, boolean moved)
            implements NewsItem {
        public Reported {
            alsoBy = List.copyOf(alsoBy);
        }

        @Override
        public int importance() {
            return 3;
        }

        @Override
        public List<Claim> claims() {
            return lead == null ? List.of() : List.of(lead);
        }
    }

    /**
     * A source that was known has new copies.
     *
     * @param original its newest version
     * @param copies at least one, each counted with it
     */
    record Copied(SourceVersion original, List<SourceVersion> copies) implements NewsItem {
        public Copied {
            copies = List.copyOf(copies);
            if (copies.isEmpty()) throw new IllegalArgumentException("something was copied");
        }

        @Override
        public int importance() {
            return 8;
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }
    }

    /**
     * A known source was edited.
     *
     * @param source its newest version
     * @param lead what it says first that it did not say before; null when nothing can be quoted
     */
    record Revised(SourceVersion source, @Nullable Claim lead) implements NewsItem {
        @Override
        public int importance() {
            return 7;
        }

        @Override
        public List<Claim> claims() {
            return lead == null ? List.of() : List.of(lead);
        }
    }

    /**
     * Sources that disagreed do so no longer.
     *
     * @param about what they disagreed on
     * @param what how it is told now
     */
    record Settled(String about, Claim what) implements NewsItem {
        @Override
        public int importance() {
            return 2;
        }

        @Override
        public List<Claim> claims() {
            return List.of(what);
        }
    }

    /**
     * Something that was left open, with what a new source says to it.
     *
     * @param open what was open
     * @param answer what is said now
     */
    record OpenNoLonger(Claim open, Claim answer) implements NewsItem {
        @Override
        public int importance() {
            return 4;
        }

        @Override
        public List<Claim> claims() {
            return List.of(open, answer);
        }
    }

    /** Something that a source calls unknown, undecided or still under way. */
    record LeftOpen(Claim claim) implements NewsItem {
        @Override
        public int importance() {
            return 6;
        }

        @Override
        public List<Claim> claims() {
            return List.of(claim);
        }
    }
}
