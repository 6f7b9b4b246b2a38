package caseclerk.bench;

import caseclerk.ingestion.NewVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene's BM25 over the same texts, to be measured against. */
final class LuceneSearch implements AutoCloseable {
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Indexes {@code versions} in {@code folder}, unless that was done before. */
    LuceneSearch(Path folder, Iterator<NewVersion> versions) throws IOException {
        directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) index(versions);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private void index(Iterator<NewVersion> versions) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            while (versions.hasNext()) {
                Document document = new Document();
                document.add(new TextField("text", versions.next().text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    /** The numbers, from 1 in the order they were added, of the best texts. */
    List<Long> best(List<String> terms, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) query.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD);
        List<Long> best = new ArrayList<>();
        for (ScoreDoc one : searcher.search(query.build(), limit).scoreDocs) best.add(one.doc + 1L);
        return best;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
