package caseclerk.grounding;

import java.util.Set;

/** Nouns for those who may speak, for themselves or for somebody: "the company", "a spokeswoman". */
final class Speakers {
    private static final Set<String> NOUNS = Set.of(
            ("actor adviser advisor agency airline ambassador analyst applicant appellant artist association attorney author authority"
                            + " bank barrister body boss business chain chair chairman chairperson chairwoman charity chief chancellor"
                            + " collective colleague commission commissioner committee company corporation council counsel defendant"
                            + " department director doctor driver editor employee employer executive expert family father firm founder"
                            + " foundation giant government governor group head hospital insurer institute judge lawyer leader litigant"
                            + " maker man manager manufacturer mayor member minister ministry mother museum network newspaper"
                            + " office officer official operator organisation organization owner panel paper parent parliament partner party"
                            + " photographer plaintiff platform police president professor prosecutor provider publisher regulator"
                            + " reporter representative researcher resident retailer scientist secretary seller service side solicitor"
                            + " spokesman spokesperson spokeswoman staff start-up startup student team union university user vendor"
                            + " victim watchdog witness woman worker writer")
                    .split(" "));

    private Speakers() {}

    /** Whether the noun, in its base form, is one for somebody who may speak. */
    static boolean maySpeak(String noun) {
        return NOUNS.contains(noun);
    }
}
