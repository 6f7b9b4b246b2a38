package caseclerk.app;

import caseclerk.cases.SpokenDay;
import caseclerk.cases.WebAddress;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What options of the command line hold, with complaints that say how to write it. */
final class PlainValues {
    private static final Map<Class<?>, ITypeConverter<?>> CONVERTERS = Map.of(
            LocalDate.class, (ITypeConverter<LocalDate>) PlainValues::day,
            Instant.class, told(Instant::parse, "no instant; write it with its zone, as 2025-09-26T08:00:00Z"),
            Charset.class, told(Charset::forName, "no encoding that this Java knows; try UTF-8 or windows-1252"),
            Path.class, (ITypeConverter<Path>) PlainValues::path,
            Integer.class, told(Integer::valueOf, "no whole number"),
            int.class, told(Integer::valueOf, "no whole number"),
            Long.class, told(Long::valueOf, "no whole number"),
            long.class, told(Long::valueOf, "no whole number"));

    private PlainValues() {}

    /** For all commands that are added so far. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static void register(CommandLine commands) {
        CONVERTERS.forEach((kind, converter) -> commands.registerConverter((Class) kind, converter));
    }

    private static LocalDate day(String value) {
        return SpokenDay.of(value, LocalDate.now(ZoneOffset.UTC))
                .orElseThrow(() -> new TypeConversionException(SpokenDay.complaint(value)));
    }

    private static Path path(String value) {
        if (value.isBlank()) throw new TypeConversionException("“" + value + "” is no path of a file or folder");
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("“" + value + "” is no path" + Arguments.mend(value));
        }
    }

    /**
     * Refuses the value of {@code --url} where it is no address of the web.
     *
     * @param url null where it is not given
     * @throws ParameterException with how to write it
     */
    static void address(CommandLine command, @Nullable String url) {
        if (url != null && WebAddress.isRun(url))
            throw new ParameterException(
                    command, "“" + url + "” is no address of the web; write it as https://news.example/article");
    }

    private static <T> ITypeConverter<T> told(ITypeConverter<T> converter, String wrong) {
        return value -> {
            try {
                return converter.convert(value);
            } catch (RuntimeException e) {
                throw new TypeConversionException("“" + value + "” is " + wrong);
            }
        };
    }
}
