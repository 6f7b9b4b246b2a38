package caseclerk.ingestion;

import caseclerk.cases.SourceKind;
import caseclerk.cases.TextSpan;
import caseclerk.policies.PolicyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a policy text is filed by: service and title, since its versions may come from different places. */
final class PolicyAddress {
    private PolicyAddress() {}

    /** The address of the policy that {@code filing} is a version of; empty when it names no service. */
    static Optional<String> of(Filing filing, String title) {
        if (filing.kind() != SourceKind.POLICY || filing.service() == null) return Optional.empty();
        return Optional.of("policy:" + folded(filing.service()) + "/" + folded(title));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** The blocks of a policy text as its clauses are found in. */
    static List<PolicyLine> lines(List<Block> blocks) {
        List<PolicyLine> lines = new ArrayList<>(blocks.size());
        int start = 0;
        Block previous = null;
        for (Block block : blocks) {
            if (previous != null) start += Block.separator(previous, block).length();
            TextSpan span = new TextSpan(start, start + block.text().length());
            lines.add(new PolicyLine(kind(block), block.level(), span, block.lead()));
            start = span.end();
            previous = block;
        }
        return lines;
    }

    private static PolicyLine.Kind kind(Block block) {
        return switch (block.kind()) {
            case HEADING -> PolicyLine.Kind.HEADING;
            case ITEM -> PolicyLine.Kind.ITEM;
            case PARAGRAPH -> PolicyLine.Kind.TEXT;
        };
    }
}
