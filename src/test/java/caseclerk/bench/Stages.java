package caseclerk.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Where the time of a question goes: looks every millisecond at what the thread that asks is doing, and counts it for
 * the innermost stage it is in. Nothing is added to the path itself.
 */
final class Stages implements AutoCloseable {
    private static final long EVERY_NANOS = 1_000_000;

    /** Method, as class and name, to stage. */
    private static final Map<String, String> BY_METHOD = Map.ofEntries(
            Map.entry("QuestionRepair.repair", "repair"),
            Map.entry("SqlitePassageIndex.vocabulary", "vocabulary"),
            Map.entry("SqlitePassageIndex.byWords", "keyword"),
            Map.entry("PassageFinder.embedded", "waiting for the question's vectors"),
            Map.entry("SqlitePassageIndex.byMeaning", "vector"),
            Map.entry("SqlitePassageIndex.sentenceVectors", "sentence vectors"),
            Map.entry("SqlitePassageIndex.load", "fetch"),
            Map.entry("PassageFinder.collapse", "copies"),
            Map.entry("PassageFinder.find", "fusion"),
            Map.entry("OnnxPairScorer.compare", "comparing sentences and reading passages"),
            Map.entry("ReadPassages.read", "weighing sentences"),
            Map.entry("GroundingCheck.check", "checking"),
            Map.entry("Composition.compose", "composing"),
            Map.entry("PolicyQuestions.placed", "policies"),
            Map.entry("PolicyQuestions.lookUp", "policies"),
            Map.entry("PolicyQuestions.bearing", "policies"),
            Map.entry("PolicyQuestions.refusal", "policies"),
            Map.entry("PolicyNotices.on", "policies"),
            Map.entry("InForceWords.on", "policies"),
            Map.entry("EventsQuestion.lookUp", "events"),
            Map.entry("AskedTimes.of", "events"),
            Map.entry("SqliteAnswerLog.keep", "keeping"));

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Thread watched = Thread.currentThread();
    private final Thread watcher = new Thread(this::watch, "stages");
    private volatile boolean over;

    /** Watches the thread that makes it until it is closed. */
    Stages() {
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        while (!over) {
            LockSupport.parkNanos(EVERY_NANOS);
            StackTraceElement[] stack = watched.getStackTrace();
            counts.merge(stage(stack), 1, Integer::sum);
            places.merge(place(stack), 1, Integer::sum);
        }
    }

    private static String stage(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String stage = BY_METHOD.get(method(frame));
            if (stage != null) return stage;
        }
        return "other";
    }

    private static String place(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack)
            if (frame.getClassName().startsWith("caseclerk.")) return method(frame) + ":" + frame.getLineNumber();
        return "other";
    }

    private static String method(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
    }

    /** Ends the watch; the shares of all stages, 0 to 1. */
    Map<String, Double> shares() throws InterruptedException {
        close();
        watcher.join();
        double all = counts.values().stream().mapToInt(n -> n).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        counts.forEach((stage, count) -> shares.put(stage, count / all));
        return shares;
    }

    /** The {@code most} lines of ours that most time was spent in or under. */
    void printPlaces(int most) {
        places.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .forEach(place -> System.out.printf("%6d %s%n", place.getValue(), place.getKey()));
    }

    @Override
    public void close() {
        over = true;
    }
}
