package caseclerk.chat;

import caseclerk.cases.Audience;
import caseclerk.cases.PolicyCase;
import caseclerk.chat.Command.Visit;
import caseclerk.chat.Option.Kind;
import caseclerk.chat.Reply.ChannelDigest;
import caseclerk.chat.Reply.DigestShown;
import caseclerk.chat.Reply.DigestsListed;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.Refused;
import caseclerk.digest.CaseNews;
import caseclerk.digest.Digest;
import caseclerk.digest.DigestStyle;
import caseclerk.digest.Dispatch;
import caseclerk.digest.Following;
import caseclerk.digest.News;
import caseclerk.digest.NewsItem;
import caseclerk.digest.NewsItem.AnswerChanged;
import caseclerk.digest.Outbox;
import caseclerk.digest.Reasked;
import caseclerk.digest.Reasking;
import caseclerk.digest.SendDueDigests;
import caseclerk.digest.StandingQuestions;
import caseclerk.digest.StandingQuestions.Gap;
import caseclerk.digest.Subscription;
import caseclerk.digest.Subscription.Plan;
import caseclerk.digest.Subscriptions;
import caseclerk.digest.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Commands about digests: subscribe a channel, look at what is to come, pause and end it. */
final class DigestCommands {
    private static final String DIGEST =
            "/digest subscribe|list|preview|now|pause|resume|unsubscribe|watch QUESTION|unwatch QUESTION|gaps";
    private static final Duration GAPS_OF = Duration.ofDays(30);

    private static final int MOST_GAPS = 25;
    /** Without a subscription a preview looks back this far. */
    private static final Duration LOOK_BACK = Duration.ofDays(1);

    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final News news;
    private final StandingQuestions standing;
    private final Reasking reasking;
    private final Bookcase bookcase;
    private final Clock clock;

    DigestCommands(Records.Digests digests, Bookcase bookcase, Clock clock) {
        this.subscriptions = digests.subscriptions();
        this.outbox = digests.outbox();
        this.news = digests.news();
        this.standing = digests.standing();
        this.reasking = digests.reasking();
        this.bookcase = bookcase;
        this.clock = clock;
    }

    List<Command> rows() {
        return List.of(Command.of(DIGEST, "a digest of what changed, for this channel", this::digest)
                .with(
                        Verb.of(
                                        "subscribe",
                                        "send this channel a digest, or change the one it gets",
                                        Option.of(Kind.CASES, "cases", "all, or slugs of cases, or #tags"),
                                        Option.of(Kind.TIME, "at", "local time, such as 08:00"),
                                        Option.of(Kind.ZONE, "zone", "time zone, such as Europe/Berlin; else UTC"),
                                        Option.of(Kind.DAYS, "days", "daily, weekdays, or days such as mon,thu"),
                                        Option.choice("style", "how much it says", List.of("short", "full")),
                                        Option.choice("quiet", "when nothing is new", List.of("silent", "one-line")))
                                .needs(Right.MANAGE)
                                .freeInDirect()
                                .posting(),
                        Verb.of("list", "the digests of this server"),
                        Verb.of("preview", "what the next digest would say", Option.of(Kind.CASE, "case", "only this")),
                        Verb.of("now", "send this channel its digest at once")
                                .needs(Right.MANAGE)
                                .freeInDirect()
                                .posting(),
                        Verb.of("pause", "send this channel nothing until it is resumed")
                                .needs(Right.MANAGE)
                                .freeInDirect(),
                        Verb.of("resume", "go on, with what changed meanwhile")
                                .needs(Right.MANAGE)
                                .freeInDirect()
                                .posting(),
                        Verb.of("unsubscribe", "send this channel no more digests")
                                .needs(Right.MANAGE)
                                .freeInDirect(),
                        Verb.of("watch", "tell this channel when a question has another answer", question()),
                        Verb.of("unwatch", "watch a question no more", question()),
                        Verb.of("gaps", "what people asked here and the notes do not hold")));
    }

    private Reply digest(Visit visit, List<String> arguments) {
        String verb = arguments.isEmpty() ? "preview" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (verb) {
            case "subscribe" -> subscribe(visit, rest);
            case "list" -> list(visit);
            case "preview" -> preview(visit, rest);
            case "now" -> withOne(visit, one -> now(visit, one));
            case "pause" -> withOne(visit, this::pause);
            case "resume" -> withOne(visit, this::resume);
            case "unsubscribe" -> withOne(visit, this::unsubscribe);
            case "watch" -> withOne(visit, one -> watch(visit, one, String.join(" ", rest)));
            case "unwatch" -> withOne(visit, one -> unwatch(one, String.join(" ", rest)));
            case "gaps" -> gaps(visit);
            case "whole" -> whole(visit, rest);
            default -> Command.usage(DIGEST);
        };
    }

    private Reply subscribe(Visit visit, List<String> words) {
        Plan plan;
        try {
            plan = SpokenPlan.of(words);
        } catch (IllegalArgumentException e) {
            return new Refused(e.getMessage() + usage(visit), true);
        }
        for (String slug : new TreeSet<>(SpokenPlan.cases(words)))
            if (!isKnown(visit, slug))
                return visit.speaker().atTerminal()
                        ? new Refused(
                                "There is no case “" + slug + "”, and it is no time, zone or day either."
                                        + usage(visit),
                                true)
                        : new Refused("There is no case “" + slug + "”; /case list shows which there are.");
        Instant now = clock.instant();
        Subscription made = subscriptions.subscribe(
                visit.workspace(), visit.channel(), visit.speaker().person(), plan, now);
        return new Noted("This channel gets a digest of " + SpokenPlan.words(made.plan()) + ". The next is due on "
                + next(made, now) + "; /digest preview shows what it would say now."
                + uncarried(visit, plan.following().tags()));
    }

    /** How it is typed; where it is filled in like a form, that says nothing. */
    private static String usage(Visit visit) {
        return visit.speaker().atTerminal() ? " Use " + SpokenPlan.USAGE + "." : "";
    }

    /** A word on tags that no case carries, which may be misspelt. */
    private String uncarried(Visit visit, Set<String> tags) {
        Set<String> unknown = new TreeSet<>(tags);
        bookcase.cases(visit.workspace(), visit.speaker().audience()).forEach(one -> unknown.removeAll(one.tags()));
        return unknown.isEmpty()
                ? ""
                : " No case carries " + unknown.stream().map(tag -> "#" + tag).collect(Collectors.joining(", "))
                        + " yet; /case tag gives it to one.";
    }

    /** The first day after now on which it is due; a day has one digest, whenever its hour is changed. */
    private LocalDate next(Subscription subscription, Instant now) {
        LocalDate day = now.atZone(subscription.plan().schedule().zone()).toLocalDate();
        while (!subscription.plan().schedule().days().contains(day.getDayOfWeek())
                || !subscription.plan().schedule().on(day).isAfter(now)
                || outbox.hasDay(subscription, day)) day = day.plusDays(1);
        return day;
    }

    private boolean isKnown(Visit visit, String slug) {
        return bookcase.policyCase(visit.workspace(), slug, visit.speaker().audience())
                .isPresent();
    }

    private Reply list(Visit visit) {
        List<ChannelDigest> seen = subscriptions.list(visit.workspace()).stream()
                .filter(one -> visit.speaker().sees(one.channel()))
                .map(one -> new ChannelDigest(
                        one.channel(),
                        one.channel().equals(visit.channel()),
                        SpokenPlan.words(one.plan(), slug -> isKnown(visit, slug))
                                + (one.paused() == null ? "" : " (paused: " + one.paused() + ")")))
                .toList();
        return seen.isEmpty()
                ? new Noted("No channel gets a digest yet; /digest subscribe starts one.")
                : new DigestsListed(seen);
    }

    private Reply preview(Visit visit, List<String> arguments) {
        Optional<Subscription> own = subscriptions.of(visit.workspace(), visit.channel());
        Following following = own.map(one -> one.plan().following()).orElse(Following.ALL);
        if (!arguments.isEmpty()) {
            Optional<PolicyCase> one = bookcase.meant(
                    visit.workspace(), arguments.get(0), visit.speaker().audience());
            if (one.isEmpty()) return NoSuchCase.reply(bookcase, visit, arguments.get(0));
            following = Following.only(java.util.Set.of(one.get().slug()), java.util.Set.of());
        }
        Instant now = clock.instant();
        Window window = own.map(subscriptions::untold).orElseGet(() -> lately(visit, now));
        LocalDate day = own.map(one -> next(one, now))
                .orElseGet(() -> now.atZone(ZoneOffset.UTC).toLocalDate());
        Digest digest = new Digest(
                day,
                news.in(visit.workspace(), window, following, visit.speaker().audience()));
        return new DigestShown(digest, own.map(one -> one.plan().style()).orElse(DigestStyle.FULL));
    }

    /** A digest that was sent, with all that it told of as that stands now, for whoever asks. */
    private Reply whole(Visit visit, List<String> arguments) {
        Optional<Dispatch> sent = arguments.size() == 1
                ? outbox.named(visit.workspace(), arguments.get(0))
                        .filter(one -> one.subscription().channel().equals(visit.channel()))
                : Optional.empty();
        if (sent.isEmpty())
            return new Refused("That digest is no longer kept; /digest preview shows what the next would say.");
        Dispatch dispatch = sent.get();
        Audience readers = visit.speaker().audience();
        List<CaseNews> told = new ArrayList<>(news.in(
                visit.workspace(),
                dispatch.window(),
                dispatch.subscription().plan().following(),
                readers));
        List<NewsItem> answers = new ArrayList<>();
        standing.toldIn(dispatch)
                .forEach((question, answer) -> answers.add(new AnswerChanged(
                        question,
                        answer,
                        reasking.again(visit.workspace(), answer).claims())));
        if (!answers.isEmpty()) told.add(new CaseNews(null, SendDueDigests.QUESTIONS, answers));
        return new DigestShown(new Digest(dispatch.day(), told), DigestStyle.FULL);
    }

    private Window lately(Visit visit, Instant now) {
        long last = news.lastChange(visit.workspace(), now);
        return new Window(Math.min(last, news.lastChange(visit.workspace(), now.minus(LOOK_BACK))), last);
    }

    private Reply withOne(Visit visit, Function<Subscription, Reply> then) {
        return subscriptions
                .of(visit.workspace(), visit.channel())
                .map(then)
                .orElseGet(() -> new Refused("This channel gets no digest; /digest subscribe starts one."));
    }

    private Reply now(Visit visit, Subscription one) {
        if (one.paused() != null) return new Refused("The digest is paused; /digest resume lets it go on.");
        List<CaseNews> untold = news.in(
                one.workspace(),
                subscriptions.untold(one),
                one.plan().following(),
                visit.speaker().audience());
        // What is asked again may have another answer through a case that is not followed.
        if (untold.isEmpty()
                && standing.of(one, clock.instant().minus(GAPS_OF), 1).isEmpty())
            return new Noted("Nothing is new since the last digest.");
        outbox.reserveExtra(one, clock.instant());
        return new Noted("The digest is on its way; it tells of everything since the last one.");
    }

    private Reply pause(Subscription one) {
        subscriptions.pause(one.id(), "by hand");
        return new Noted("Paused; /digest resume goes on, with what changed meanwhile.");
    }

    private Reply resume(Subscription one) {
        subscriptions.resume(one.id(), clock.instant());
        return new Noted("The digest goes on; the next is due on " + next(one, clock.instant()) + ".");
    }

    private static Option question() {
        return Option.text("question", "as you would ask it").needed();
    }

    private Reply watch(Visit visit, Subscription one, String question) {
        if (question.isBlank()) return Command.usage("/digest watch QUESTION");
        Reasked now =
                reasking.ask(one.workspace(), question.strip(), visit.speaker().audience());
        standing.watch(one, visit.speaker().person(), question.strip(), now);
        return new Noted("Watched: the digest of this channel tells when “" + question.strip()
                + "” has another answer than now"
                + (now.claims().isEmpty() ? ", which is none yet." : "."));
    }

    private Reply unwatch(Subscription one, String question) {
        return standing.unwatch(one, question)
                ? new Noted("“" + question.strip() + "” is watched no more.")
                : new Refused("“" + question.strip() + "” is not watched here; give it in the same words.");
    }

    private Reply gaps(Visit visit) {
        // Others are told only what everybody here could read when it was asked.
        String channel = visit.speaker().audience().everything() ? null : visit.channel();
        List<Gap> gaps =
                standing.gaps(visit.workspace(), channel, clock.instant().minus(GAPS_OF), MOST_GAPS);
        String where = channel == null ? "" : " here";
        if (gaps.isEmpty())
            return new Noted("No question asked" + where + " in the last 30 days is left without an answer.");
        return new Noted(
                "Asked" + where + " in the last 30 days and not in the notes:",
                gaps.stream()
                        .map(gap ->
                                "“" + gap.question() + "”" + (gap.times() > 1 ? " (" + gap.times() + " times)" : ""))
                        .toList());
    }

    private Reply unsubscribe(Subscription one) {
        subscriptions.end(one.workspace(), one.channel());
        return new Noted("This channel gets no more digests.");
    }
}
