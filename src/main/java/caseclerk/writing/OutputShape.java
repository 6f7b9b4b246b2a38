package caseclerk.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a model's output looks like: text, whole numbers, yes or no, lists, and named fields, all of them required. */
public sealed interface OutputShape {
    /** A string. */
    record Text() implements OutputShape {
        @Override
        public String toString() {
            return "text";
        }
    }

    /** An integer. */
    record Whole() implements OutputShape {
        @Override
        public String toString() {
            return "whole";
        }
    }

    /** True or false. */
    record YesNo() implements OutputShape {
        @Override
        public String toString() {
            return "yesno";
        }
    }

    /** Any number of one shape. */
    record ListOf(OutputShape element) implements OutputShape {
        @Override
        public String toString() {
            return "[" + element + "]";
        }
    }

    /** Named fields, in order. */
    record Fields(Map<String, OutputShape> byName) implements OutputShape {
        public Fields {
            byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }

        @Override
        public String toString() {
            return byName.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /**
     * The shape written as {@code {name: text, numbers: [whole], fine: yesno}}.
     *
     * @throws IllegalArgumentException with what is wrong, if it is not written so
     */
    static OutputShape parse(String written) {
        Reader reader = new Reader(written);
        OutputShape shape = reader.shape();
        reader.end();
        return shape;
    }

    /** Reads a written shape token by token. */
    final class Reader {
        private static final Pattern TOKEN = Pattern.compile("\\s*([{}\\[\\]:,]|[A-Za-z]+)");
        private final String written;
        private int at;

        private Reader(String written) {
            this.written = written.strip();
        }

        private String next() {
            Matcher token = TOKEN.matcher(written);
            if (!token.find(at) || token.start() != at)
                throw new IllegalArgumentException("the output shape breaks off at “" + written.substring(at) + "”");
            at = token.end();
            return token.group(1);
        }

        private void expect(String wanted) {
            String found = next();
            if (!found.equals(wanted))
                throw new IllegalArgumentException(
                        "the output shape should have “" + wanted + "” where it has “" + found + "”");
        }

        private OutputShape shape() {
            String token = next();
            return switch (token) {
                case "text" -> new Text();
                case "whole" -> new Whole();
                case "yesno" -> new YesNo();
                case "[" -> {
                    OutputShape element = shape();
                    expect("]");
                    yield new ListOf(element);
                }
                case "{" -> fields();
                default ->
                    throw new IllegalArgumentException("the output shape knows " + List.of("text", "whole", "yesno")
                            + ", [lists] and {fields}, not “" + token + "”");
            };
        }

        private Fields fields() {
            Map<String, OutputShape> byName = new LinkedHashMap<>();
            String name = next();
            while (true) {
                expect(":");
                byName.put(name, shape());
                String token = next();
                if (token.equals("}")) return new Fields(byName);
                if (!token.equals(",")) throw new IllegalArgumentException("the output shape lacks a comma");
                name = next();
            }
        }

        private void end() {
            if (at != written.length())
                throw new IllegalArgumentException("the output shape goes on with “" + written.substring(at) + "”");
        }
    }
}
