package caseclerk.chat;

import caseclerk.answering.Answer;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestStyle;
import caseclerk.ingestion.FileOutcome;
import caseclerk.notes.CaseNote;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.policies.ClauseHistory;
import caseclerk.policies.PolicyDiff;
import caseclerk.policies.PolicyText;
import caseclerk.policies.PolicyTimeline;
import caseclerk.policies.RuleThen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the front desk says back; how it looks is for the channel to choose. */
public sealed interface Reply {
    /**
     * The answer to a question, or a past answer as it stood.
     *
     * @param checked who put their name to it; null for nobody
     * @param asker the person who asked this time; null when a past answer is shown
     */
    record AnswerGiven(
            Answer answer,
            @Nullable Endorsement checked,
            @Nullable String asker) implements Reply {
        /** An answer that nobody checked, shown again. */
        public AnswerGiven(Answer answer) {
            this(answer, null, null);
        }

        /** The same, asked by that person; null for a past answer. */
        public AnswerGiven to(@Nullable String person) {
            return new AnswerGiven(answer, checked, person);
        }
    }

    /** How an answer came about. */
    record Explained(Answer answer) implements Reply {}

    /** What was retrieved for an answer. */
    record PassagesShown(Answer answer) implements Reply {}

    /** The cases there are; none, perhaps. */
    record CasesListed(List<PolicyCase> cases) implements Reply {
        public CasesListed {
            cases = List.copyOf(cases);
        }
    }

    /** One case with the newest versions of its sources, what they tell together, and the clauses it turns on as they stood then. */
    record CaseShown(PolicyCase policyCase, List<SourceVersion> sources, CaseNote note, List<RuleThen> rules)
            implements Reply {
        /** A case of which no clause is known that it turns on. */
        public CaseShown(PolicyCase policyCase, List<SourceVersion> sources, CaseNote note) {
            this(policyCase, sources, note, List.of());
        }

        public CaseShown {
            sources = List.copyOf(sources);
            rules = List.copyOf(rules);
        }
    }

    /**
     * What happened in a case, and when.
     *
     * @param events by date; none, perhaps
     * @param picture the same as a picture in PNG format; null where there is none
     */
    record TimelineShown(PolicyCase policyCase, List<NotedEvent> events, byte @Nullable [] picture) implements Reply {
        public TimelineShown {
            events = List.copyOf(events);
        }
    }

    /** The newest versions of what is filed; none, perhaps. */
    record SourcesListed(List<SourceVersion> sources) implements Reply {
        public SourcesListed {
            sources = List.copyOf(sources);
        }
    }

    /** One source with its versions and passages. */
    record SourceShown(FiledSource source) implements Reply {}

    /** A source is gone. */
    record SourceRemoved(long id, String title) implements Reply {}

    /**
     * What became of each input, in the order given.
     *
     * @param news what to tell besides, one for each outcome
     */
    record Filed(List<FileOutcome> outcomes, List<FilingNews> news) implements Reply {
        public Filed {
            outcomes = List.copyOf(outcomes);
            news = List.copyOf(news);
            if (news.size() != outcomes.size()) throw new IllegalArgumentException("every outcome has its news");
        }

        /** Without anything to tell besides. */
        public Filed(List<FileOutcome> outcomes) {
            this(outcomes, outcomes.stream().map(outcome -> FilingNews.NONE).toList());
        }
    }

    /** Policies with their versions; none, perhaps. */
    record PoliciesListed(List<PolicyTimeline> policies) implements Reply {
        public PoliciesListed {
            policies = List.copyOf(policies);
        }
    }

    /** One version of a policy with its words. */
    record PolicyShown(PolicyTimeline policy, PolicyText text) implements Reply {}

    /** What changed from one version of a policy to another; {@code policy} is that of the later one. */
    record PolicyCompared(PolicyTimeline policy, PolicyDiff diff) implements Reply {}

    /** One clause in the versions of its policy. */
    record ClauseHistoryShown(ClauseHistory history) implements Reply {}

    /** What a digest says, or would say. */
    record DigestShown(Digest digest, DigestStyle style) implements Reply {}

    /** The channels that get a digest; at least one. */
    record DigestsListed(List<ChannelDigest> digests) implements Reply {
        public DigestsListed {
            digests = List.copyOf(digests);
        }
    }

    /**
     * A channel that gets a digest.
     *
     * @param channel the platform's id of it
     * @param isHere whether that is where the list was asked for
     * @param words of what the digest is and when it comes
     */
    record ChannelDigest(String channel, boolean isHere, String words) {}

    /** The commands there are. */
    record HelpShown(List<CommandHelp> commands) implements Reply {
        public HelpShown {
            commands = List.copyOf(commands);
        }
    }

    /** How the program does now. */
    record StatusShown(List<StatusLine> lines) implements Reply {
        public StatusShown {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a server chose.
     *
     * @param rights the roles that have each right; a right that nothing was chosen for is missing
     * @param channels the channels that something was chosen for
     * @param changed the right or the channel that something was just chosen for; null for none
     */
    record SettingsShown(
            Map<Right, Set<String>> rights,
            List<ChannelRule> channels,
            @Nullable String changed) implements Reply {
        public SettingsShown {
            rights = Map.copyOf(rights);
            channels = List.copyOf(channels);
        }
    }

    /** An answer is to be taken away from where it was given. */
    record Dismissed(String answerId) implements Reply {}

    /** Not done yet: first, this is to be answered with yes. */
    record Confirming(String question) implements Reply {}

    /**
     * Done.
     *
     * @param message says what, on one line
     * @param list what it tells of, one by one; empty for nothing
     */
    record Noted(String message, List<String> list) implements Reply {
        public Noted {
            list = List.copyOf(list);
        }

        /** Done; one line says what. */
        public Noted(String message) {
            this(message, List.of());
        }
    }

    /**
     * Not done.
     *
     * @param message why, and what to do instead
     * @param misused whether the command was given otherwise than it is to be given
     */
    record Refused(String message, boolean misused) implements Reply {
        /** For a reason that does not lie in how the command was given. */
        public Refused(String message) {
            this(message, false);
        }
    }

    /**
     * Something broke that should not; the log tells what under this id.
     *
     * @param id for people to pass on
     */
    record Incident(String id) implements Reply {}

    /** The person leaves. */
    record Farewell() implements Reply {}
}
