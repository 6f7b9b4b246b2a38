package caseclerk.architecture.planted.chat;

import caseclerk.architecture.planted.cases.Noun;
import org.jsoup.nodes.Element;

/** Planted: a vocabulary room with a vendor's type in it, printing by itself. */
public record Talk(Noun noun, Element element) {
    /** Planted: prints where nobody should. */
    public void print() {
        System.out.println(noun);
    }
}
