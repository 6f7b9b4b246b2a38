package caseclerk.digest;

import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Verdict;
import caseclerk.writing.CallLedger;
import caseclerk.writing.Enclosed;
import caseclerk.writing.Errand;
import caseclerk.writing.LanguageModel;
import caseclerk.writing.ModelUnavailable;
import caseclerk.writing.NumberedSentences;
import caseclerk.writing.PromptUse;
import caseclerk.writing.Prompts;
import caseclerk.writing.Proposed;
import caseclerk.writing.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * News whose cases begin with a sentence or two that a chat model wrote: each is checked against the quotes it names, of
 * that case alone. What does not hold is left out, and without the model the news stand as they are.
 */
public final class LedNews implements News {
    /** Shorter than the hold on a dispatch. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int MOST_CASES = 6;
    private static final int MOST_SENTENCES = 8;
    private static final int MOST_LEADS = 2;

    private final News news;
    private final LanguageModel model;
    private final CallLedger ledger;
    private final Prompts prompts;
    private final GroundingCheck grounding;

    public LedNews(News news, LanguageModel model, CallLedger ledger, Prompts prompts, GroundingCheck grounding) {
        this.news = news;
        this.model = model;
        this.ledger = ledger;
        this.prompts = prompts;
        this.grounding = grounding;
    }

    @Override
    public long lastChange(WorkspaceId workspace, Instant until) {
        return news.lastChange(workspace, until);
    }

    @Override
    public List<CaseNews> in(WorkspaceId workspace, Window window, Following following, Audience audience) {
        List<CaseNews> told = news.in(workspace, window, following, audience);
        List<CaseNews> led = new ArrayList<>();
        for (CaseNews one : new Digest(LocalDate.MIN, told).cases())
            if (led.size() < MOST_CASES && quotes(one).size() > 1) led.add(one);
        if (led.isEmpty()) return told;
        try {
            Map<CaseNews, List<Claim>> leads = written(workspace, led);
            return told.stream()
                    .map(one -> one.led(leads.getOrDefault(one, List.of())))
                    .toList();
        } catch (ModelUnavailable e) {
            System.getLogger(LedNews.class.getName()).log(System.Logger.Level.DEBUG, "the digest has no leads", e);
            return told;
        }
    }

    private static List<Citation> quotes(CaseNews one) {
        return one.items().stream()
                .flatMap(item -> item.claims().stream())
                .flatMap(claim -> claim.citations().stream())
                .distinct()
                .limit(MOST_SENTENCES)
                .toList();
    }

    private Map<CaseNews, List<Claim>> written(WorkspaceId workspace, List<CaseNews> cases) {
        NumberedSentences sentences = new NumberedSentences();
        List<Set<Citation>> ofCase = new ArrayList<>();
        for (CaseNews one : cases) {
            sentences.heading("Case " + (ofCase.size() + 1) + ": " + one.name());
            List<Citation> quotes = quotes(one);
            quotes.forEach(sentences::add);
            ofCase.add(new HashSet<>(quotes));
        }
        Enclosed enclosed = sentences.enclosed();
        Map<String, String> inputs = Map.of("fence", enclosed.fence(), "news", enclosed.text());
        Written written =
                model.write(new Errand(workspace, prompts.of(PromptUse.DIGEST), inputs).within(LONGEST), early -> {});
        List<?> proposals = (List<?>) written.fields().getOrDefault("leads", List.of());
        List<List<Claim>> leads = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) leads.add(new ArrayList<>());
        int held = 0;
        for (Object proposal : proposals) {
            Map<?, ?> element = (Map<?, ?>) proposal;
            long number = ((Number) element.get("case")).longValue();
            if (number < 1 || number > cases.size()) continue;
            int at = (int) number - 1;
            Verdict verdict = verdict(sentences.proposed(element), sentences, ofCase.get(at));
            if (!verdict.holds() || leads.get(at).size() == MOST_LEADS) continue;
            leads.get(at).add(verdict.claim());
            held++;
        }
        ledger.verdicts(written.call(), held, proposals.size() - held);
        Map<CaseNews, List<Claim>> byCase = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) byCase.put(cases.get(i), leads.get(i));
        return byCase;
    }

    private Verdict verdict(Proposed proposed, NumberedSentences sentences, Set<Citation> own) {
        if (own.containsAll(proposed.claim().citations())) return proposed.checked(grounding, sentences.passages());
        List<String> objections = new ArrayList<>(proposed.objections());
        objections.add("rests on a sentence of another case");
        return new Verdict(proposed.claim(), objections);
    }
}
