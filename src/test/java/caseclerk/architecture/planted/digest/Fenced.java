package caseclerk.architecture.planted.digest;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.embedding.Embedding;
import io.micrometer.core.instrument.Meter;
import java.sql.Connection;
import net.dv8tion.jda.api.JDA;
import net.sf.extjwnl.data.Synset;
import okhttp3.OkHttpClient;
import opennlp.tools.postag.POSTaggerME;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jline.reader.LineReader;
import org.jsoup.nodes.Element;
import org.sqlite.SQLiteConfig;
import picocli.CommandLine;

/** Planted: one type of every fenced vendor, in a room that may know none of them. */
public record Fenced(
        HuggingFaceTokenizer tokenizer,
        JsonNode json,
        Embedding embedding,
        Connection connection,
        PDDocument pdf,
        LineReader line,
        Element element,
        SQLiteConfig sqlite,
        CommandLine commandLine,
        JDA jda,
        Meter meter,
        OkHttpClient http,
        POSTaggerME tagger,
        Synset synset) {}
